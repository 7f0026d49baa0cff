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
    let blocks = HeadingBlock.all(level, of: form)
    var seen: Set<String> = []
    var result: [DeclaredWeight] = []
    for block in blocks where seen.insert(block.title).inserted && !block.title.isEmpty {
      let same = blocks.filter { $0.title == block.title }
      result +=
        same.contains { $0.declared != nil }
        ? stated(same, level, form) : listed(same, level, form)
    }
    return result
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
    guard let first = groups.first else { return [] }
    let items = groups.map { make($0.declared, $0.rows, heading: level, blocks[0].title, form) }
    guard groups.allSatisfy({ $0.declared == first.declared }), items.allSatisfy(\.differs) else {
      let whole = make(
        first.declared, groups.flatMap(\.rows), heading: level, blocks[0].title, form)
      return whole.differs ? items : []
    }
    return [make(first.declared, groups.flatMap(\.rows), heading: level, blocks[0].title, form)]
  }

  /// Points in a list of their own; where it has a heading several times, one entry for each block.
  private static func listed(
    _ blocks: [HeadingBlock], _ level: Level, _ form: CheckedForm
  ) -> [DeclaredWeight] {
    let list =
      level == .dimension ? form.submission.dimensions : form.submission.subdimensions
    let entries = list.enumerated().compactMap { index, row -> (Points, FieldAddress)? in
      guard DimensionHeading(form.text(row.name)).title == blocks[0].title,
        let points = form.submission.points(row.weight).value
      else { return nil }
      return (points, level == .dimension ? .dimension(index) : .subdimension(index))
    }
    if entries.count == 1 {
      guard Set(blocks.map(\.parent)).count == 1 else { return [] }
      return [
        make(entries[0].0, blocks.flatMap(\.rows), at: entries[0].1, blocks[0].title, form)
      ]
    }
    guard entries.count == blocks.count else { return [] }
    return zip(entries, blocks).map { entry, block in
      make(entry.0, block.rows, at: entry.1, block.title, form)
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
