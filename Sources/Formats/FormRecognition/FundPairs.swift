import EvaluationModel

/// A row of a fund block that puts every amount beside its own label: 预算数：| 100 | 执行数：| 90.
///
/// Older forms have such rows instead of columns, on one row or on several, with lines such as
/// 其中：财政拨款 below each label or behind it.
struct FundPairs {
  /// What a label names.
  enum Label: Equatable {
    /// A column of the table that other forms print: 预算数, 执行率.
    case field(FundField)
    /// A source or a use of money: 其中：财政拨款.
    case part(String)
  }

  /// A label with its value.
  struct Pair {
    var label: Label
    /// The label's cell.
    var cell: TableCell
    /// The value as filed; empty where nothing was filled in.
    var value: String
    /// The cell of the value; `nil` where it has none of its own.
    var valueCell: TableCell?
    /// Whether the label ends with a colon or the value is a number, so that it is surely a pair.
    var isSure: Bool

    /// Whether it is an amount of the whole: a budget or an expenditure.
    var isAmount: Bool {
      if case .field(let field) = label { FundHeading.isAmount(field) } else { false }
    }
  }

  /// The pairs from left to right.
  let pairs: [Pair]
  /// The cells that are no part of a pair: the heading of the block.
  private(set) var others: [TableCell] = []

  /// Reads the pairs of a row; there are none where its labels are headings of columns.
  init(_ row: TableRow) {
    var found: [Pair] = []
    let cells = row.cells
    var index = 0
    while index < cells.count {
      let cell = cells[index]
      index += 1
      guard cell.beginsHere, !cell.isBlank else { continue }
      if let pair = Self.inline(cell) {
        found.append(pair)
        continue
      }
      // What spans several rows heads the block.
      guard let label = Self.label(cell.key), cell.lastRow == cell.row || cell.key.ends("数", "率")
      else {
        others.append(cell)
        continue
      }
      let next = index < cells.count ? cells[index] : nil
      let hasColon =
        cell.text.unicodeScalars.last { !LabelText.isBlank(String($0)) }
        .map { $0 == "：" || $0 == ":" } ?? false
      guard let next, next.columns.lowerBound == cell.columns.upperBound else {
        found.append(Pair(label: label, cell: cell, value: "", valueCell: nil, isSure: hasColon))
        continue
      }
      let isNumber = LabelText.isNumeric(next.key)
      if next.isBlank || isNumber || LabelText.isMark(next.key) {
        index += 1
        found.append(
          Pair(
            label: label, cell: cell, value: next.text, valueCell: next,
            isSure: hasColon || isNumber))
      } else if case .part = label, Self.label(next.key) != nil || Self.inline(next) != nil {
        // 其中：财政拨款 | 预算数：| 80: the name of what follows.
        found.append(Pair(label: label, cell: cell, value: "", valueCell: nil, isSure: false))
      } else {
        others.append(cell)
      }
    }
    pairs = found
  }

  /// Whether a row begins a block of such rows.
  ///
  /// - Parameters:
  ///   - rows: The rows of the table.
  ///   - index: The row to look at.
  /// - Returns: Its pairs; `nil` where it begins no such block.
  static func begin(_ rows: [TableRow], at index: Int) -> FundPairs? {
    // Cheap look first, as for the other blocks.
    guard rows[index].marks.contains(.amount),
      rows[index].filled.contains(where: { $0.key.has("算", "执行数", "支出数") })
    else { return nil }
    let row = FundPairs(rows[index])
    let amounts = row.pairs.filter(\.isAmount)
    guard !amounts.isEmpty, row.others.count <= 1 else { return nil }
    if amounts.contains(where: \.isSure) { return row }
    // A blank form without colons: the row below repeats the places of the labels.
    guard amounts.count >= 2, amounts.allSatisfy({ $0.valueCell != nil }), index + 1 < rows.count
    else { return nil }
    let below = FundPairs(rows[index + 1]).pairs
    let isRepeated = amounts.allSatisfy { amount in
      below.contains { pair in
        guard case .part = pair.label else { return false }
        return pair.cell.columns.lowerBound == amount.cell.columns.lowerBound
      }
    }
    return isRepeated ? row : nil
  }

  private static func label(_ key: String) -> Label? {
    if let field = FundHeading.field(key) { return .field(field) }
    guard FormDraft.isFundName(key), key.unicodeScalars.count <= 16,
      !key.has("说明", "情况", "措施", "管理", "名称", "用途")
    else { return nil }
    return .part(key)
  }

  /// Label and value in one cell: 预算数：100万元.
  private static func inline(_ cell: TableCell) -> Pair? {
    let text = cell.text.unicodeScalars
    guard let colon = text.lastIndex(where: { $0 == "：" || $0 == ":" }) else { return nil }
    let value = LabelText.trimmed(Substring(text[text.index(after: colon)...]))
    guard LabelText.isNumeric(LabelText.key(value)),
      let label = label(LabelText.key(String(text[..<colon])))
    else { return nil }
    return Pair(label: label, cell: cell, value: value, valueCell: nil, isSure: true)
  }
}
