import EvaluationModel

/// The labels of amounts that were met in a block of label-value pairs, by their columns.
struct FundPairBlock {
  /// 预算数, 执行数 and where they stand, in the order that they were met.
  var groups: [(field: FundField, column: Int)] = []
  /// The rows of the parts, by the words of their names.
  var parts: [(key: String, row: Int)] = []
}

extension FormDraft {
  /// Reads a row of label-value pairs.
  ///
  /// A name such as 其中：财政拨款 belongs to the amount that is labelled before it in its row, or
  /// else above it; the same name under 预算数 and 执行数 is one row.
  mutating func readFundPairs(_ row: FundPairs, in table: TableRow, _ block: inout FundPairBlock) {
    for cell in row.others {
      if let word = CurrencyWord.inBrackets(of: cell.key) {
        file(
          word, of: cell, as: .currencyUnit, heading: LabelText.line(cell.text), isShared: true)
      }
    }
    if submission.funds.isEmpty { submission.funds.append(FundRow()) }
    var current: FundField?
    var part: Int?
    for pair in row.pairs {
      if let word = CurrencyWord.inBrackets(of: pair.cell.key) {
        file(
          word, of: pair.cell, as: .currencyUnit, heading: LabelText.line(pair.cell.text),
          isShared: true)
      }
      switch pair.label {
      case .field(let field):
        if part == nil, FundHeading.isAmount(field) {
          current = field
          block.groups.append((field, pair.cell.columns.lowerBound))
        }
        file(pair, field, at: part ?? 0, in: table)
      case .part(let name):
        if pair.value.isEmpty, pair.valueCell == nil, !pair.isSure {
          part = self.part(name, of: pair.cell, lacking: nil, &block)
          continue
        }
        let above = block.groups.last { $0.column <= pair.cell.columns.lowerBound }
        guard let field = current ?? above?.field ?? block.groups.last?.field else { continue }
        file(pair, field, at: self.part(name, of: pair.cell, lacking: field, &block), in: table)
      }
    }
    guard submission.funds[0].weight.isAbsent else { return }
    for cell in row.others {
      guard let points = FundColumns.points(of: cell.key) else { continue }
      submission.funds[0].weight = file(
        points, of: cell, at: .fund(0, .weight), heading: LabelText.line(cell.text),
        isShared: true)
      return
    }
  }

  private mutating func file(
    _ pair: FundPairs.Pair, _ field: FundField, at number: Int, in row: TableRow
  ) {
    guard submission.funds[number][field].isAbsent else { return }
    let heading = LabelText.line(pair.cell.text)
    let own = pair.valueCell ?? emptyCell(at: pair.cell.columns.upperBound, in: row)
    submission.funds[number][field] =
      if let own, pair.value.isEmpty || pair.valueCell != nil {
        file(pair.value, of: own, at: .fund(number, field), heading: heading)
      } else {
        file(pair.value, of: pair.cell, at: .fund(number, field), heading: heading, isShared: true)
      }
  }

  /// Names of the whole, which head the block.
  private static let wholes: Set<String> = [
    "项目资金", "预算资金", "专项资金", "年度资金", "资金", "项目经费", "预算安排", "年度预算", "项目预算", "部门预算",
  ]

  /// The row of a part, a new one where there is none that lacks the field.
  private mutating func part(
    _ name: String, of cell: TableCell, lacking field: FundField?, _ block: inout FundPairBlock
  ) -> Int {
    var key = name[...]
    for word in ["其中", ":", "-", "—"] where key.hasPrefix(word) {
      key = key.dropFirst(word.count)
    }
    if key.hasSuffix("总额") || key.hasSuffix("合计") || Self.wholes.contains(String(key)) { return 0 }
    let known = block.parts.last { $0.key == key }
    if let known, field.map({ submission.funds[known.row][$0].isAbsent }) ?? true {
      return known.row
    }
    let number = submission.funds.count
    var fund = FundRow()
    var text = LabelText.trimmed(cell.text)
    while text.hasSuffix("：") || text.hasSuffix(":") { text = String(text.dropLast()) }
    if LabelText.isNumeric(LabelText.key(String(text.suffix(1)))),
      let colon = text.lastIndex(where: { $0 == "：" || $0 == ":" })
    {
      text = String(text[..<colon])
    }
    fund.name = file(
      text, of: cell, at: .fund(number, .name), heading: FundField.name.title)
    submission.funds.append(fund)
    block.parts.append((String(key), number))
    return number
  }
}
