/// Where the columns of an indicator block stand, as its heading says.
struct IndicatorColumns {
  /// One column with its heading.
  struct Column {
    /// The grid columns below the heading.
    var range: Range<Int>
    /// The heading on one line, as filed.
    var heading: String
  }

  var dimension: Column?
  var subdimension: Column?
  /// 三级指标, where 四级指标 names the indicators: a group of them.
  var group: Column?
  var name: Column
  var comparison: Column?
  var unit: Column?
  /// 指标值, the one that counts first where it is filled.
  var targets: [Column] = []
  var actual: Column?
  /// Points beside the 一级指标.
  var dimensionWeight: Column?
  /// Points beside the 二级指标.
  var subdimensionWeight: Column?
  var weight: Column?
  var score: Column?
  var notes: [Column] = []
  /// Headings that are none of these, and no level.
  var unread: [Column] = []
  /// How many rows the heading has: one or two.
  var rowCount = 1
  /// Whether one row heads two blocks side by side: 三级指标 stands in it twice.
  var isDoubled = false

  /// Whether it is the same heading once more, as on the next page.
  func isSameHeading(as other: IndicatorColumns) -> Bool {
    func headings(_ columns: IndicatorColumns) -> [String] {
      let all = [columns.dimension, columns.subdimension, columns.name, columns.actual]
      return (all + [columns.weight, columns.score] + columns.targets).map {
        $0.map { LabelText.key($0.heading) } ?? ""
      }
    }
    return headings(self) == headings(other)
  }

  /// Whether the block can be a self-evaluation and not a list of targets alone.
  var isEvaluated: Bool { actual != nil || score != nil }

  /// Reads the heading of an indicator block from a row and, where it has two, from the next.
  ///
  /// It is `nil` when the row is no such heading.
  ///
  /// - Parameters:
  ///   - rows: The rows of the table.
  ///   - index: The row to look at.
  init?(_ rows: [TableRow], at index: Int) {
    let row = rows[index]
    // Cheap look first: nearly every row has no word of the three levels in it.
    guard row.marks.contains(.level), row.filled.contains(where: \.isLevel) else { return nil }
    var levels = 0
    var values = 0
    var own = 0
    for cell in row.cells where !cell.isBlank {
      guard let heading = IndicatorHeading(cell.key) else { continue }
      if heading.isLevel { levels += 1 }
      if heading.isValue { values += 1 }
      if cell.beginsHere { own += 1 }
    }
    guard own >= 2, (levels >= 2 && values >= 1) || (levels >= 1 && values >= 2) else { return nil }
    var cells = row.cells.filter { !$0.isBlank }.map { (cell: $0, key: $0.key) }
    if index + 1 < rows.count, Self.continues(row, in: rows[index + 1]) {
      cells = Self.joined(cells, with: rows[index + 1])
      rowCount = 2
    } else if index > 0 {
      cells = cells.map { item in
        guard IndicatorHeading(item.key) == nil,
          let above = rows[index - 1].cell(under: item.cell.columns), above.row != item.cell.row,
          let key = Self.key(item.key, below: above.key)
        else { return item }
        return (item.cell, key)
      }
    }
    name = Column(range: 0..<0, heading: "")
    guard place(cells) else { return nil }
  }

  /// Whether the next row is the second row of a heading.
  private static func continues(_ row: TableRow, in next: TableRow) -> Bool {
    guard next.number == row.number + 1, !next.isBlank else { return false }
    let spans = row.cells.contains {
      $0.lastRow >= next.number && (IndicatorHeading($0.key)?.isLevel ?? false)
    }
    if spans { return next.filled.allSatisfy { !LabelText.isNumeric($0.key) } }
    return next.filled.allSatisfy { cell in
      guard let heading = IndicatorHeading(cell.key), !heading.isLevel else { return false }
      guard let above = row.cell(under: cell.columns) else { return true }
      return above.isBlank || above.columns.count > cell.columns.count
    }
  }

  /// The headings of two rows: the lower where there is one, completed by the upper where it says
  /// nothing by itself (年初 below 指标值).
  private static func joined(
    _ upper: [(cell: TableCell, key: String)], with next: TableRow
  ) -> [(cell: TableCell, key: String)] {
    var result = upper.filter { item in
      !next.filled.contains { $0.columns.overlaps(item.cell.columns) }
    }
    for lower in next.filled {
      let above = upper.first { $0.cell.columns.overlaps(lower.columns) }
      result.append((lower, key(lower.key, below: above?.key ?? "") ?? lower.key))
    }
    return result.sorted { $0.cell.columns.lowerBound < $1.cell.columns.lowerBound }
  }

  private static func key(_ lower: String, below upper: String) -> String? {
    let bare = LabelText.withoutBrackets(upper)
    return [lower, lower + bare, bare + lower].first { IndicatorHeading($0) != nil }
  }

  /// Gives every column its field; `false` when there is no column with names.
  private mutating func place(_ cells: [(cell: TableCell, key: String)]) -> Bool {
    var names: [(rank: Int, column: Column)] = []
    var targets: [(rank: Int, column: Column)] = []
    var actuals: [(rank: Int, column: Column)] = []
    var scores: [(rank: Int, column: Column)] = []
    var notes: [(rank: Int, column: Column)] = []
    var weights: [Column] = []
    var leaf: Column?
    isDoubled = Self.isDoubled(cells)
    for (cell, key) in cells {
      let column = Column(range: cell.columns, heading: LabelText.line(cell.text))
      switch IndicatorHeading(key) {
      case .dimension: dimension = dimension ?? column
      case .subdimension: subdimension = subdimension ?? column
      case .name(let rank): names.append((rank, column))
      case .leaf: leaf = leaf ?? column
      case .comparison: comparison = comparison ?? column
      case .unit: unit = unit ?? column
      case .target(let rank): targets.append((rank, column))
      case .actual(let rank): actuals.append((rank, column))
      case .weight: weights.append(column)
      case .score(let rank): scores.append((rank, column))
      case .note(let rank): notes.append((rank, column))
      case .ignored: unread.append(column)
      case nil: if cell.beginsHere { unread.append(column) }
      }
    }
    func best(_ columns: [(rank: Int, column: Column)]) -> [Column] {
      let ranks = Set(columns.map(\.rank)).sorted(by: >)
      return ranks.flatMap { rank in columns.filter { $0.rank == rank }.map(\.column) }
    }
    if names.allSatisfy({ $0.rank == 0 }), let column = subdimension {
      name = column
      subdimension = nil
    } else if let column = best(names).first {
      name = column
    } else {
      return false
    }
    if let leaf {
      if name.range != subdimension?.range { group = name }
      name = leaf
    }
    unread.removeAll { $0.range.upperBound <= (dimension ?? name).range.lowerBound }
    self.targets = best(targets)
    actual = best(actuals).first
    score = best(scores).first
    let surest = notes.map(\.rank).max() ?? 0
    self.notes = notes.filter { $0.rank == surest }.map(\.column)
    placeWeights(weights)
    return true
  }

  /// Whether the surest names of levels and results stand in a heading twice.
  private static func isDoubled(_ cells: [(cell: TableCell, key: String)]) -> Bool {
    func count(_ isMeant: (IndicatorHeading) -> Bool) -> Int {
      cells.count { item in item.cell.beginsHere && IndicatorHeading(item.key).map(isMeant) ?? false
      }
    }
    let names = count { if case .name(let rank) = $0 { rank == 3 } else { false } }
    let scores = count { if case .score = $0 { true } else { false } }
    let actuals = count { if case .actual = $0 { true } else { false } }
    return names > 1 && (scores > 1 || actuals > 1)
  }

  /// Points stand behind what they are for: behind 一级指标, behind 二级指标, or behind the name.
  private mutating func placeWeights(_ columns: [Column]) {
    for column in columns {
      let start = column.range.lowerBound
      if let group, start > group.range.lowerBound, start < name.range.lowerBound {
        unread.append(column)
      } else if start >= name.range.lowerBound || dimension == nil {
        weight = weight ?? column
      } else if let subdimension, start > subdimension.range.lowerBound {
        subdimensionWeight = subdimensionWeight ?? column
      } else {
        dimensionWeight = dimensionWeight ?? column
      }
    }
  }
}
