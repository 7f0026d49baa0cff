import EvaluationModel

/// Finds the indicators that have the same name.
struct NamesakeFinder {
  /// The rows of one name that are one indicator filed several times.
  struct Group {
    /// The rows, in the form's order; two or more.
    let rows: [CheckedRow]
    /// How certain it is that they are one indicator.
    let severity: Severity
  }

  /// One row with what is compared.
  private struct Entry {
    let row: CheckedRow
    let target: TargetText
    let quantity: Quantity?
    /// Which block of a form with several goals it stands in.
    let block: Int
  }

  private let form: CheckedForm

  init(_ form: CheckedForm) {
    self.form = form
  }

  /// The names that stand in several rows, in the order of their second rows.
  func groups() -> [Group] {
    var positions: [String: Int] = [:]
    var namesakes: [[Entry]] = []
    for entry in entries() {
      let key = ComparableName(entry.row.name).key
      guard key.unicodeScalars.count > 1, !Self.nameless.contains(key) else { continue }
      if let position = positions[key] {
        namesakes[position].append(entry)
      } else {
        positions[key] = namesakes.count
        namesakes.append([entry])
      }
    }
    return namesakes.compactMap(Self.group).sorted { $0.rows[1].index < $1.rows[1].index }
  }

  /// The rows of one name that are the same indicator most certainly.
  private static func group(_ entries: [Entry]) -> Group? {
    var best: Severity?
    var pairs: [(Int, Int, Severity)] = []
    for (later, entry) in entries.enumerated() {
      for earlier in 0..<later {
        guard let severity = relation(entries[earlier], entry) else { continue }
        pairs.append((earlier, later, severity))
        best = max(best ?? severity, severity)
      }
    }
    guard let best else { return nil }
    let members = Set(pairs.filter { $0.2 == best }.flatMap { [$0.0, $0.1] })
    return Group(rows: members.sorted().map { entries[$0].row }, severity: best)
  }

  /// How certain it is that two rows of one name are one indicator; `nil` where they may well be two.
  ///
  /// Short names (设备购置) stand under several headings, which then say what is measured; parts of a
  /// project stand under one heading with targets of their own.
  private static func relation(_ first: Entry, _ second: Entry) -> Severity? {
    guard first.block == second.block else { return nil }
    let isSameHeading =
      first.row.dimension == second.row.dimension
      && first.row.subdimension == second.row.subdimension
    let isSameDimension = first.row.dimension == second.row.dimension
    let isAspect = MeasureName(first.row.name).isAspect
    if let mine = first.quantity, let theirs = second.quantity {
      guard mine.unit.isSameFamily(as: theirs.unit) else { return nil }
      let isPlain = mine.unit.isNone || mine.unit.family == .percentage
      if !isSameHeading, isPlain, !isAspect { return nil }
      if let goal = mine.baseValue, let other = theirs.baseValue, goal == other { return .error }
      return isSameHeading || isSameDimension ? .info : .error
    }
    switch (first.target.content, second.target.content) {
    case (.words, .words):
      guard first.row.target == second.row.target else { return isSameHeading ? .info : nil }
      return isSameHeading || isAspect ? .error : .info
    case (.date, .date), (.range, .range):
      guard first.target.content == second.target.content else {
        return isSameHeading ? .info : nil
      }
      return isSameHeading || isAspect ? .error : nil
    default:
      return nil
    }
  }

  /// Names that name nothing.
  private static let nameless: Set<String> = ["其他", "其它", "其他指标", "其它指标", "三级指标", "不涉及"]

  /// The rows with their blocks: a form with several goals draws its dimensions once for each.
  private func entries() -> [Entry] {
    var block = 0
    var seen: Set<String> = []
    var last: String?
    return form.rows.map { row in
      if row.dimension != last {
        if seen.contains(row.dimension) {
          block += 1
          seen = []
        }
        seen.insert(row.dimension)
        last = row.dimension
      }
      return Entry(
        row: row, target: form.submission.reading(row.filed.target),
        quantity: RowQuantities(row, in: form).target, block: block)
    }
  }
}
