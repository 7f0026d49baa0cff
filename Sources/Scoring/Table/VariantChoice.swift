import EvaluationModel

/// Finds the variant of a scoring table that a form is drawn by: the one whose points are those that
/// the form prints.
enum VariantChoice {
  /// The variant that a form is drawn by; `nil` where the table itself fits, or nothing does.
  ///
  /// - Parameters:
  ///   - submission: The form.
  ///   - base: The table itself.
  ///   - variants: Its variants.
  /// - Returns: The position among `variants`.
  static func variant(
    for submission: Submission, base: CompiledRubric, among variants: [CompiledRubric]
  ) -> Int? {
    guard !variants.isEmpty, !submission.indicators.isEmpty else { return nil }
    if fits(submission, base) != false { return nil }
    return variants.firstIndex { fits(submission, $0) == true }
  }

  /// How many rows of a form have the points that the table, or one of its variants, gives them.
  static func agreement(of submission: Submission, with rubrics: [CompiledRubric]) -> Int {
    submission.text.withUnsafeBufferPointer { bytes in
      func slice(_ slice: TextSlice) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(rebasing: bytes[slice.range])
      }
      return rubrics.map { rubric in
        submission.indicators.count { row in
          let dimension = rubric.dimension(named: DimensionHeading(slice(row.dimension)).name)
          guard let weight = submission.points(row.weight).value,
            let compiled = rubric.table?.indicator(
              named: slice(row.name), subdimension: slice(row.subdimension), dimension: dimension)
          else { return false }
          return !compiled.isUnpublished && compiled.indicator.weight == weight
        }
      }.max() ?? 0
    }
  }

  /// Whether the points of a form are those of a table: all that it prints for indicators and
  /// dimensions that the table names; `nil` where it prints none.
  private static func fits(_ submission: Submission, _ rubric: CompiledRubric) -> Bool? {
    guard let table = rubric.table else { return nil }
    var seen: Bool?
    let isFitting = submission.text.withUnsafeBufferPointer { bytes in
      func slice(_ slice: TextSlice) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(rebasing: bytes[slice.range])
      }
      for row in submission.indicators {
        let heading = DimensionHeading(slice(row.dimension))
        let dimension = rubric.dimension(named: heading.name)
        if let declared = heading.declared, dimension >= 0 {
          seen = true
          let weight = rubric.rubric.dimensions[Int(dimension)].weight
          guard weight == nil || weight == declared else { return false }
        }
        guard let weight = submission.points(row.weight).value,
          let compiled = table.indicator(
            named: slice(row.name), subdimension: slice(row.subdimension), dimension: dimension),
          !compiled.isUnpublished
        else { continue }
        seen = true
        guard compiled.indicator.weight == weight else { return false }
      }
      return true
    }
    return isFitting ? seen : false
  }
}
