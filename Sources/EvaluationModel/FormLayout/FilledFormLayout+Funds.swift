extension FilledFormLayout {
  /// The fund block: heading row, 年度资金总额, and its parts; nothing where neither the form nor
  /// the rubric has one.
  var fundRows: [FormTableRow] {
    guard !submission.funds.isEmpty || form.sheet.execution != nil else { return [] }
    let parts = Array(submission.funds.dropFirst())
    let partRows =
      form.rubric.kind == .department && parts.allSatisfy(isSingleAmount)
      ? listRows(parts) : parts.map(partRow)
    let unit = submission.statedCurrencyUnit.rawValue
    let label = form.rubric.kind == .department ? "年度预\n算申请\n（\(unit)）" : "项目资金\n（\(unit)）"
    var heading = [FormTableCell(label, role: .heading, rowSpan: partRows.count + 2)]
    heading.append(FormTableCell("", role: .heading, columnSpan: 2))
    for title in ["年初\n预算数", "全年\n预算数", "全年\n执行数", "分值", "执行率", "得分"] {
      heading.append(FormTableCell(title, role: .heading))
    }
    return [FormTableRow(heading), totalFundRow] + partRows
  }

  private var totalFundRow: FormTableRow {
    let fund = submission.funds.first ?? FundRow()
    let name = text(fund.name)
    var cells = [
      FormTableCell(name.isEmpty ? "年度资金总额" : name, role: .label, columnSpan: 2)
    ]
    for amount in [fund.initialBudget, fund.annualBudget, fund.annualExpenditure] {
      cells.append(FormTableCell(text(amount), role: .value))
    }
    // Where an indicator row is the execution row, the points stand there.
    let row = form.executionRow
    cells.append(
      FormTableCell(row?.weight.description ?? "", role: .value, number: row?.weight))
    cells.append(
      FormTableCell(form.sheet.execution?.rate?.percentage ?? "", role: .value))
    cells.append(
      FormTableCell(
        row?.scoreText ?? "", role: .score, number: row?.score,
        isMarked: row?.needsAttention ?? false))
    return FormTableRow(cells)
  }

  private func partRow(_ fund: FundRow) -> FormTableRow {
    var cells = [FormTableCell(text(fund.name), role: .label, columnSpan: 2)]
    for amount in [fund.initialBudget, fund.annualBudget, fund.annualExpenditure] {
      cells.append(FormTableCell(text(amount), role: .value))
    }
    cells.append(FormTableCell("", role: .value))
    cells.append(FormTableCell(form.rate(of: fund)?.percentage ?? "", role: .value))
    cells.append(FormTableCell("", role: .value))
    return FormTableRow(cells)
  }

  // MARK: The department's two lists

  /// Whether a part states at most one amount, as the department's form has room for: the same
  /// number in several columns counts once.
  private func isSingleAmount(_ fund: FundRow) -> Bool {
    Set(amounts(of: fund)).count <= 1
  }

  private func amounts(of fund: FundRow) -> [String] {
    [fund.annualExpenditure, fund.annualBudget, fund.initialBudget].map(text)
      .filter { !$0.isEmpty }
  }

  /// 按收入性质分 on the left, 按支出性质分 on the right.
  private func listRows(_ parts: [FundRow]) -> [FormTableRow] {
    guard !parts.isEmpty else { return [] }
    var headings = ["按收入性质分：", "按支出性质分："]
    var lists: [[String]] = [[], []]
    for part in parts {
      let name = text(part.name)
      let amount = amounts(of: part).first ?? ""
      if let index = [0, 1].first(where: { name.hasPrefix($0 == 0 ? "按收入性质" : "按支出性质") }) {
        headings[index] = line(name: name, amount: amount)
        continue
      }
      let isExpenditure = FundTotals.isByNature(name)
      lists[isExpenditure ? 1 : 0].append(line(name: name, amount: amount))
    }
    var rows = [halves(headings[0], headings[1])]
    for index in 0..<max(lists[0].count, lists[1].count) {
      let sides = lists.map { $0.indices.contains(index) ? $0[index] : "" }
      rows.append(halves(sides[0], sides[1]))
    }
    return rows
  }

  private func line(name: String, amount: String) -> String {
    name.hasSuffix("：") || name.hasSuffix(":") ? name + amount : "\(name)：\(amount)"
  }

  private func halves(_ left: String, _ right: String) -> FormTableRow {
    FormTableRow([
      FormTableCell(left, role: .text, columnSpan: 4),
      FormTableCell(right, role: .text, columnSpan: 4),
    ])
  }
}

extension ScoredForm {
  /// 执行率 of a row of the fund block, over the same budget as that of the total; `nil` where an
  /// amount is missing or the budget is zero.
  func rate(of fund: FundRow) -> Ratio? {
    let budget =
      rubric.execution?.denominator == .initialBudget ? fund.initialBudget : fund.annualBudget
    guard let spent = submission.amount(fund.annualExpenditure).value,
      let planned = submission.amount(budget).value
    else { return nil }
    return try? Ratio(of: spent.yuan, to: planned.yuan)
  }
}
