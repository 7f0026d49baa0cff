extension ReviewedForm {
  /// Where a form stands in a list of forms.
  struct Order: Comparable {
    private let unit: String
    private let kind: Int
    private let project: String
    private let year: Int
    private let file: String
    private let number: Int
    private let offset: Int

    /// The place of a form that is the `offset`th of its folder.
    init(_ form: ReviewedForm, offset: Int) {
      unit = form.unit
      kind = form.kindRank
      project = form.project
      year = form.scored.submission.year ?? .max
      file = form.file
      number = form.number ?? 0
      self.offset = offset
    }

    static func < (left: Order, right: Order) -> Bool {
      if left.unit != right.unit {
        return right.unit.isEmpty || (!left.unit.isEmpty && left.unit < right.unit)
      }
      if left.kind != right.kind { return left.kind < right.kind }
      if left.project != right.project { return left.project < right.project }
      if left.year != right.year { return left.year < right.year }
      if left.file != right.file { return left.file < right.file }
      return (left.number, left.offset) < (right.number, right.offset)
    }
  }
}
