import EvaluationModel

/// Where the columns of a fund block stand, as its heading says.
struct FundColumns {
  /// The columns from left to right.
  var columns: [(field: FundField, range: Range<Int>, heading: String)] = []
  /// The grid columns that hold the rows' names.
  var names: Range<Int>
  /// The unit of money in the block's heading, with its cell.
  var currency: (word: String, cell: TableCell)?
  /// The points in the block's heading, with their cell: 20分 of 预算执行情况（20分）.
  var points: (text: String, cell: TableCell)?
  /// The block's heading on one line.
  var heading = ""

  /// The first grid column with an amount.
  var firstAmount: Int {
    columns.first { FundHeading.isAmount($0.field) }?.range.lowerBound ?? names.upperBound
  }

  /// Where the amounts stand.
  var amounts: Range<Int> {
    let ranges = columns.filter { FundHeading.isAmount($0.field) }.map(\.range)
    return firstAmount..<(ranges.map(\.upperBound).max() ?? firstAmount)
  }

  /// Reads the heading of a fund block; `nil` when the row is none.
  init?(_ row: TableRow) {
    // Cheap look first, as for the indicator block.
    guard row.marks.contains(.amount),
      row.filled.contains(where: { $0.key.has("算", "执行", "支出", "年初", "使用数") })
    else { return nil }
    var found: [(field: FundField, range: Range<Int>, heading: String)] = []
    var left: [TableCell] = []
    for cell in row.cells {
      guard let field = cell.fundField else {
        if found.isEmpty { left.append(cell) }
        continue
      }
      if let earlier = found.firstIndex(where: { $0.field == field }) {
        // 年度预算数（万元） heads the names where 调整后预算数 has a column of its own.
        guard earlier == 0, FundHeading.isAmount(field),
          let label = row.cell(under: found[0].range)
        else { continue }
        left.append(label)
        found.removeFirst()
      }
      found.append((field, cell.columns, LabelText.line(cell.text)))
    }
    let amounts = found.count { FundHeading.isAmount($0.field) }
    guard amounts >= 2 || (amounts == 1 && found.contains { $0.field == .executionRate }),
      let first = found.first
    else { return nil }
    let labels = left.filter { !$0.isBlank }
    // A first column that only says what the block is holds no names.
    let start = left.count > 1 ? left[1].columns.lowerBound : 0
    names = min(start, first.range.lowerBound)..<first.range.lowerBound
    columns = found
    heading = labels.first.map { LabelText.line($0.text) } ?? first.heading
    for cell in row.cells where !cell.isBlank && currency == nil {
      if let word = CurrencyWord.inBrackets(of: cell.key) { currency = (word, cell) }
    }
    if !found.contains(where: { $0.field == .weight }) {
      let withPoints = labels + row.cells.filter { $0.fundField == .score }
      for cell in withPoints where points == nil {
        points = FundColumns.points(of: cell.key).map { ($0, cell) }
      }
    }
  }

  /// 20分 of 预算执行情况(万元)(20分) and of 得分(20分×执行率).
  static func points(of key: String) -> String? {
    var digits = ""
    for character in key {
      if character.isASCII, character.isNumber || (character == "." && !digits.isEmpty) {
        digits.append(character)
      } else if character == "分", !digits.isEmpty {
        return digits + "分"
      } else {
        digits = ""
      }
    }
    return nil
  }
}
