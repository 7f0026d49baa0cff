import EvaluationModel

/// Where the columns of a list of base data stand that belongs to a scoring table: 数据名称 | 单位 |
/// 填报值.
struct DataListColumns {
  /// How far down a worksheet such a list may begin and still be the worksheet's only contents.
  private static let mostRowsAbove = 12

  /// The column of the items' names.
  let name: Range<Int>
  /// The column of their units, where there is one.
  let unit: Range<Int>?
  /// The column of their values.
  let value: Range<Int>
  /// The heading of the values.
  let heading: String

  /// Reads the heading of a list; it is `nil` when the row heads none.
  init?(_ row: TableRow) {
    guard row.filledCount >= 2,
      let name = row.filled.prefix(2).first(where: { cell in
        cell.key.begins("数据", "基础数据") && Self.names.contains(cell.key)
      }),
      let value = row.filled.first(where: {
        Self.values.contains($0.key) && $0.columns.lowerBound >= name.columns.upperBound
      })
    else { return nil }
    self.name = name.columns
    self.value = value.columns
    heading = LabelText.line(value.text)
    unit = row.filled.first { Self.units.contains(LabelText.withoutBrackets($0.key)) }?.columns
  }

  /// Whether a worksheet begins with such a list and not with a form of its own.
  static func lead(_ rows: [TableRow]) -> Bool {
    for row in rows.prefix(mostRowsAbove) {
      if DataListColumns(row) != nil { return true }
      if row.filled.contains(where: { FormTitle($0.text) != nil }) { return false }
    }
    return false
  }

  private static let names: Set<String> = ["数据名称", "数据项", "数据项目", "基础数据项", "基础数据名称"]
  private static let values: Set<String> = ["填报值", "填报数", "填报数据", "数值", "数据值"]
  private static let units: Set<String> = ["单位", "计量单位", "数据单位", "度量单位"]
}
