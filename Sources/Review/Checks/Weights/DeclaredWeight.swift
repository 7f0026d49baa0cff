import EvaluationModel

/// The points that a heading states (产出指标(50分)), beside those of the rows drawn under it.
struct DeclaredWeight {
  /// The heading without its points.
  let title: String
  /// The points that it states.
  let declared: Points
  /// The sum of its rows' 分值.
  let sum: Points
  /// 分值 of the row among them that stands for the execution rate; zero for none.
  let execution: Points
  /// Where the points are stated: in a list of their own, or in the heading of the first row.
  let address: FieldAddress
  /// The rows, by their places among ``Submission/indicators``.
  let rows: [Int]
  /// Whether every row has points to be added up.
  let isComplete: Bool

  /// Whether the two differ for certain; the execution rate counts or not, as the form likes.
  var differs: Bool { isComplete && declared != sum && declared != sum - execution }

  /// By how much the rows fall short; below zero where they have too much.
  var gap: Points { declared - sum }

  /// Which headings are meant.
  enum Level {
    /// 一级指标.
    case dimension
    /// 二级指标.
    case subdimension
  }

  /// All headings of a form that state points, in the form's order.
  static func all(_ level: Level, of form: CheckedForm) -> [DeclaredWeight] {
    let entries = entries(level, of: form)
    var titles: [String] = []
    var blocks: [String: [HeadingBlock]] = [:]
    for block in HeadingBlock.all(level, of: form) where !block.title.isEmpty {
      if blocks[block.title] == nil { titles.append(block.title) }
      blocks[block.title, default: []].append(block)
    }
    return titles.flatMap { title in
      let same = blocks[title] ?? []
      guard same.contains(where: { $0.declared != nil }) else {
        return listed(same, entries[title] ?? [], form)
      }
      // 社会效益指标 under two 一级指标 is two headings.
      return same.map(\.parent).reduce(into: [String]()) { parents, parent in
        if !parents.contains(parent) { parents.append(parent) }
      }.flatMap { parent in stated(same.filter { $0.parent == parent }, level, form) }
    }
  }

  /// The points that the form lists for its headings, by title.
  private static func entries(
    _ level: Level, of form: CheckedForm
  ) -> [String: [(points: Points, address: FieldAddress)]] {
    var entries: [String: [(points: Points, address: FieldAddress)]] = [:]
    let list =
      level == .dimension ? form.submission.dimensions : form.submission.subdimensions
    for (index, row) in list.enumerated() {
      guard let points = form.submission.points(row.weight).value else { continue }
      let title = DimensionHeading(form.text(row.name)).title
      let address: FieldAddress = level == .dimension ? .dimension(index) : .subdimension(index)
      entries[title, default: []].append((points, address))
    }
    return entries
  }

  /// Points in the headings themselves.
  ///
  /// A heading that is printed again on the next page states the same points for all its rows; one
  /// that begins a block of another goal states those of its block.
  private static func stated(
    _ blocks: [HeadingBlock], _ level: Level, _ form: CheckedForm
  ) -> [DeclaredWeight] {
    var groups: [(declared: Points, rows: [Int])] = []
    for block in blocks {
      if let declared = block.declared {
        groups.append((declared, block.rows))
      } else if !groups.isEmpty {
        groups[groups.count - 1].rows += block.rows
      } else {
        groups.append((blocks.compactMap(\.declared).first ?? .zero, block.rows))
      }
    }
    guard let first = groups.first, let title = blocks.first?.title else { return [] }
    let items = groups.map { make($0.declared, $0.rows, heading: level, title, form) }
    guard groups.allSatisfy({ $0.declared == first.declared }), items.allSatisfy(\.differs) else {
      let whole = make(
        first.declared, groups.flatMap(\.rows), heading: level, title, form)
      return whole.differs ? items : []
    }
    return [make(first.declared, groups.flatMap(\.rows), heading: level, title, form)]
  }

  /// Points in a list of their own; where it has a heading several times, one entry for each block.
  private static func listed(
    _ blocks: [HeadingBlock], _ entries: [(points: Points, address: FieldAddress)],
    _ form: CheckedForm
  ) -> [DeclaredWeight] {
    guard let first = blocks.first else { return [] }
    if entries.count == 1 {
      guard blocks.allSatisfy({ $0.parent == first.parent }) else { return [] }
      return [
        make(entries[0].points, blocks.flatMap(\.rows), at: entries[0].address, first.title, form)
      ]
    }
    guard entries.count == blocks.count else { return [] }
    return zip(entries, blocks).map { entry, block in
      make(entry.points, block.rows, at: entry.address, block.title, form)
    }
  }

  private static func make(
    _ declared: Points, _ rows: [Int], heading level: Level, _ title: String, _ form: CheckedForm
  ) -> DeclaredWeight {
    make(
      declared, rows,
      at: .indicator(rows.first ?? 0, level == .dimension ? .dimension : .subdimension), title,
      form)
  }

  private static func make(
    _ declared: Points, _ rows: [Int], at address: FieldAddress, _ title: String,
    _ form: CheckedForm
  ) -> DeclaredWeight {
    var sum = Points.zero
    var execution = Points.zero
    var isComplete = true
    for row in rows where form.submission.indicators.indices.contains(row) {
      switch form.submission.points(form.submission.indicators[row].weight) {
      case .points(let points):
        sum += points
        if form.sheet.execution?.indicatorRow == row { execution = points }
      case .absent, .blank, .malformed: isComplete = false
      }
    }
    return DeclaredWeight(
      title: title, declared: declared, sum: sum, execution: execution, address: address,
      rows: rows, isComplete: isComplete)
  }
}

/// Rows one below the other that have the same heading.
private struct HeadingBlock {
  /// The heading without its points.
  let title: String
  /// The heading above, for a 二级指标.
  let parent: String
  /// The points in the heading, where it states some.
  let declared: Points?
  /// The rows.
  var rows: [Int]

  static func all(_ level: DeclaredWeight.Level, of form: CheckedForm) -> [HeadingBlock] {
    var blocks: [HeadingBlock] = []
    for (index, row) in form.submission.indicators.enumerated() {
      let dimension = DimensionHeading(form.text(row.dimension))
      let heading =
        level == .dimension ? dimension : DimensionHeading(form.text(row.subdimension))
      let parent = level == .dimension ? "" : dimension.title
      if let last = blocks.last, last.title == heading.title, last.parent == parent,
        last.declared == heading.declared
      {
        blocks[blocks.count - 1].rows.append(index)
      } else {
        blocks.append(
          HeadingBlock(
            title: heading.title, parent: parent, declared: heading.declared, rows: [index]))
      }
    }
    return blocks
  }
}
