import EvaluationModel

/// The rows of a fund block while they are read.
struct FundBlock {
  var columns: FundColumns
  /// The heads of side-by-side lists (按收入性质分), by their first column.
  var heads: [(column: Int, heading: String)] = []
  /// What stands in the lists, by the head it stands under.
  var entries: [(list: Int, entry: FundListEntry, cell: TableCell)] = []
  /// Whether rows name their amounts in the cell itself.
  var isListing = false
}

extension FormDraft {
  /// Begins a fund block.
  mutating func beginFunds(_ columns: FundColumns) {
    if let (word, cell) = columns.currency {
      file(
        word, of: cell, as: .currencyUnit, heading: columns.heading, isShared: true)
    }
  }

  /// Reads a row of a fund block.
  ///
  /// - Returns: `false` when the row is no part of it.
  mutating func readFundRow(_ row: TableRow, _ block: inout FundBlock) -> Bool {
    let amounts = block.columns.amounts
    let names = block.columns.names
    let heads = row.filled.filter { FundListEntry.isHeading($0.key) }
    if !heads.isEmpty {
      block.isListing = true
      block.heads = heads.map { ($0.columns.lowerBound, LabelText.line($0.text)) }
    }
    let nameCells = row.cells.filter {
      $0.beginsHere && $0.columns.lowerBound < amounts.lowerBound
        && $0.columns.upperBound > names.lowerBound
    }
    if block.isListing || nameCells.contains(where: { $0.columns.overlaps(amounts) }) {
      return readFundList(row, &block)
    }
    let name = nameCells.filter { !$0.isBlank }
    let values = block.columns.columns.filter { FundHeading.isAmount($0.field) }
      .compactMap { row.cell(under: $0.range) }.filter(\.beginsHere)
    // Prose in the place of amounts, or one wide cell, is another block.
    guard
      values.allSatisfy({ $0.isBlank || LabelText.isNumeric($0.key) || LabelText.isMark($0.key) })
    else { return false }
    if values.count > 1, values.allSatisfy({ $0.isSame(as: values[0]) }) { return false }
    let isFilled = values.contains { !$0.isBlank }
    let key = name.map(\.key).joined()
    guard isFilled || FormDraft.isFundName(key), !LabelText.isMark(key) || isFilled else {
      return true
    }
    var fund = FundRow()
    let number = submission.funds.count
    let text = name.map(\.text).joined()
    if let cell = name.first {
      fund.name = file(
        text, of: cell, at: .fund(number, .name), heading: block.columns.heading)
      if submission.currencyUnit.isAbsent, let word = CurrencyWord.inBrackets(of: key) {
        file(
          word, of: cell, as: .currencyUnit, heading: block.columns.heading, isShared: true)
      }
    } else {
      fund.name = submission.append("")
    }
    for column in block.columns.columns {
      guard let cell = cell(under: column.range, in: row) else {
        fund[column.field] = submission.append("")
        continue
      }
      guard cell.beginsHere else { continue }
      fund[column.field] = file(
        cell, at: .fund(number, column.field), heading: column.heading)
    }
    if number == 0, fund.weight.isAbsent, let (points, cell) = block.columns.points {
      fund.weight = file(
        points, of: cell, at: .fund(0, .weight), heading: block.columns.heading, isShared: true)
    }
    submission.funds.append(fund)
    return true
  }

  /// Reads a row whose cells hold names and amounts together, side by side.
  private mutating func readFundList(_ row: TableRow, _ block: inout FundBlock) -> Bool {
    let cells = row.cells.filter {
      $0.beginsHere && $0.columns.upperBound > block.columns.names.lowerBound
    }
    var index = 0
    var isPart = false
    while index < cells.count {
      let cell = cells[index]
      index += 1
      guard !cell.isBlank else { continue }
      if FundListEntry.isHeading(cell.key) { isPart = true }
      // A number alone belongs to the name before it, or to nothing.
      guard !LabelText.isNumeric(cell.key) else { continue }
      var entries = FundListEntry.entries(in: cell.text)
      var amountCell = cell
      if entries.count == 1, entries[0].amount.isEmpty, index < cells.count {
        let next = cells[index]
        if LabelText.isNumeric(next.key) {
          entries[0].amount = next.text
          amountCell = next
          index += 1
        }
      }
      guard entries.contains(where: { $0.isComplete || FormDraft.isFundName($0.name) }) else {
        continue
      }
      isPart = true
      let list = block.heads.lastIndex { $0.column <= cell.columns.lowerBound } ?? 0
      for entry in entries { block.entries.append((list, entry, amountCell)) }
    }
    return isPart || row.filled.allSatisfy { LabelText.isNumeric($0.key) }
  }

  /// Puts the lists behind the total and the total to the front.
  mutating func endFunds(_ block: FundBlock) {
    for list in 0..<max(1, block.heads.count) {
      let head = block.heads.indices.contains(list) ? block.heads[list].heading : ""
      for (_, entry, cell) in block.entries.filter({ $0.list == list }) {
        let number = submission.funds.count
        var fund = FundRow()
        fund.name = file(
          entry.name, of: cell, at: .fund(number, .name), heading: head, isShared: true)
        fund.annualExpenditure = file(
          entry.amount, of: cell, at: .fund(number, .annualExpenditure),
          heading: head.isEmpty ? FundField.annualExpenditure.title : head,
          isShared: !LabelText.isNumeric(cell.key))
        submission.funds.append(fund)
      }
    }
    moveTotalToFront()
  }

  /// Some forms print 合计 below its parts; the first row is the total.
  private mutating func moveTotalToFront() {
    func isTotal(_ row: FundRow) -> Bool {
      let key = LabelText.squeezed(submission.tidy(row.name))
      return key.has("总额", "合计", "总计", "资金总数")
    }
    guard let first = submission.funds.first, !isTotal(first),
      let index = submission.funds.firstIndex(where: isTotal)
    else { return }
    let count = submission.funds.count
    submission.funds.insert(submission.funds.remove(at: index), at: 0)
    var order = Array(0..<count)
    order.insert(order.remove(at: index), at: 0)
    for field in FundField.allCases {
      let places = order.map { submission.places[.fund($0, field)] }
      let positions = order.map { cells[.fund($0, field)] }
      for number in 0..<count {
        submission.places[.fund(number, field)] = places[number]
        cells[.fund(number, field)] = positions[number]
      }
    }
  }

  /// Whether words name a source or a use of money, so that a row without amounts is a row too.
  static func isFundName(_ key: String) -> Bool {
    key.unicodeScalars.count <= 24
      && key.has(
        "资金", "拨款", "收入", "结转", "其他", "财政", "预算", "经费", "补助", "支出", "贷款", "自筹", "基金", "总额",
        "合计", "总计", "中央", "省级", "市级", "县级", "区级", "地方", "债券")
  }
}
