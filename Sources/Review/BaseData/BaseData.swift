import EvaluationModel

/// The amounts of a 基础数据表, row by row: what its named values say together.
///
/// A value's name is its row and its column (项目支出/工伤调查工作经费/2024年决算数); a row marked 其中 lists
/// only some of what is in the row above it.
struct BaseData {
  /// One amount.
  struct Cell {
    /// Its place among ``Submission/data``.
    let index: Int
    /// Its full name.
    let name: String
    /// The column that it stands in.
    let column: BaseDataColumn
    /// What is in it, as a number of the table's unit.
    let amount: FiledAmount
    /// Its text on one line.
    let text: String

    /// Where it stands.
    var address: FieldAddress { .data(index, name: name) }

    /// The number that the amount is printed as, where there is one.
    var number: ExactDecimal? { amount.value?.yuan }

    /// Whether the cell names a unit of its own: 12.8万元.
    var namesUnit: Bool { text.contains { "元万亿￥¥".contains($0) } }
  }

  /// One row.
  struct Row {
    /// The names of the rows that it is a part of, and its own.
    let path: [String]
    /// Whether it is one of some that are listed behind 其中.
    let isPart: Bool
    /// Its amounts, from left to right.
    var cells: [Cell]
    /// The row that it is a part of; `nil` at the top.
    var parent: Int?

    /// Its name.
    var name: String { path.last ?? "" }
  }

  /// The rows, in their order.
  let rows: [Row]
  private let partsOf: [[Int]]
  /// The unit of the amounts; `nil` where the table does not say.
  let statedUnit: CurrencyUnit?

  /// The base data of a form; `nil` where it has none.
  init?(_ submission: Submission) {
    let unit = submission.currencyUnit
    statedUnit =
      submission.isMissing(unit) ? nil : CurrencyUnit(rawValue: submission.tidy(unit))
    var rows: [Row] = []
    var places: [String: Int] = [:]
    for (index, item) in submission.data.enumerated() {
      let name = submission.string(item.name) ?? ""
      guard let entry = Entry(name) else { continue }
      let cell = Cell(
        index: index, name: name, column: entry.column,
        amount: FiledAmount(
          reading: submission.text.span.extracting(item.value.range), heading: .yuan),
        text: submission.tidy(item.value))
      // What belongs to 项目支出 does so even where the table has no total of it.
      let top = entry.path[0]
      if entry.path.count > 1, places[top] == nil {
        places[top] = rows.count
        rows.append(Row(path: [top], isPart: false, cells: [], parent: nil))
      }
      if let place = places[entry.key] {
        rows[place].cells.append(cell)
      } else {
        places[entry.key] = rows.count
        let parent = entry.path.indices.dropFirst().reversed().lazy
          .compactMap { places[Entry.key(entry.path[..<$0])] }.first
        rows.append(Row(path: entry.path, isPart: entry.isPart, cells: [cell], parent: parent))
      }
    }
    guard !rows.isEmpty else { return nil }
    self.rows = rows
    var partsOf = rows.map { _ in [Int]() }
    for (index, row) in rows.enumerated() {
      if let parent = row.parent { partsOf[parent].append(index) }
    }
    self.partsOf = partsOf
  }

  /// The first row at the top whose name begins with a word: 项目支出.
  func top(_ word: String) -> Int? {
    rows.firstIndex { $0.parent == nil && ComparedName.key($0.name).hasPrefix(word) }
  }

  /// The rows that are parts of a row, in their order.
  func parts(of row: Int) -> [Int] { partsOf[row] }

  /// The amount of a row in a year.
  ///
  /// - Parameters:
  ///   - row: The row.
  ///   - kind: 预算数 or 决算数.
  ///   - year: The year; where the headings name none, the column that is not about the year before.
  /// - Returns: The cell, or `nil` where the row has no such column.
  func cell(_ row: Int, _ kind: BaseDataColumn.Kind, of year: Int?) -> Cell? {
    let cells = rows[row].cells.filter { $0.column.kind == kind }
    if let year, let cell = cells.first(where: { $0.column.year == year }) { return cell }
    let undated = cells.filter { $0.column.year == nil && !$0.column.isPreviousYear }
    if let cell = undated.first { return cell }
    return year == nil ? cells.max { ($0.column.year ?? 0) < ($1.column.year ?? 0) } : nil
  }

  /// A value's name taken apart.
  private struct Entry {
    let path: [String]
    let isPart: Bool
    let column: BaseDataColumn
    let key: String

    init?(_ name: String) {
      let name = BaseDataName(name)
      guard !name.path.isEmpty, let column = BaseDataColumn(name.column) else { return nil }
      self.column = column
      isPart = name.path.last?.isPart ?? false
      path = name.path.map(\.name)
      key = Self.key(path[...]) + name.copy
    }

    static func key(_ path: ArraySlice<String>) -> String { path.joined(separator: "/") }
  }
}
