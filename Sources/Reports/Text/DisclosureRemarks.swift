import EvaluationModel

/// What has to be known about the figures of the disclosure before they are published.
struct DisclosureRemarks {
  private let figures: DisclosureFigures

  init(_ figures: DisclosureFigures) {
    self.figures = figures
  }

  var all: [String] {
    [missing, unstated, contradictory, twice, shares, amounts, scores, coverage]
      .filter { !$0.isEmpty }
  }

  private var missing: String {
    var parts: [String] = []
    if figures.withoutMoney > 0 { parts.append("\(figures.withoutMoney)个项目") }
    if figures.departmentsWithoutMoney > 0 {
      parts.append("\(figures.departmentsWithoutMoney)张部门整体支出表")
    }
    guard !parts.isEmpty else { return "" }
    return "有\(parts.joined(separator: "、"))的全年预算数或全年执行数没有填写或读不出，只计个数，金额没有计入。"
  }

  private var unstated: String {
    guard figures.unstated.forms > 0 else { return "" }
    return "有\(figures.unstated.forms)个项目的资金行只写“年度资金总额”“当年财政拨款”“其他资金”等，没有写明预算种类，未归入任何一种；"
      + "请向单位核实后补上，或在表上写明（如“一般公共预算”）后重新计算。"
  }

  private var contradictory: String {
    guard figures.contradictory > 0 else { return "" }
    return "有\(figures.contradictory)个项目各预算种类之和与年度资金总额矛盾，全部按没有标明预算种类计。"
  }

  private var twice: String {
    let kinds = BudgetKind.allCases.reduce(0) { $0 + figures.sums(of: $1).forms }
    guard kinds + figures.unstated.forms > figures.projects.forms else { return "" }
    return "一个项目有几种预算资金的，在每一种里各计一个，所以各种个数之和大于项目总数。"
  }

  private var shares: String {
    let sums = BudgetKind.allCases.map { figures.sums(of: $0) } + [figures.unstated]
    let shown = sums.compactMap { sum in
      sum.budget.isZero ? nil : sum.share(of: figures.projects)
    }
    let hundredths = shown.compactMap { try? $0.fraction.rounded(toDigits: 4) }
    let total = hundredths.reduce(Int128(0), +)
    guard !shown.isEmpty, hundredths.count == shown.count, total != 10_000,
      let small = Int64(exactly: total)
    else { return "" }
    let text = ExactDecimal(coefficient: small, exponent: -2)
    return "各项占比四舍五入到两位小数，相加为\(text)%，不等于100%是四舍五入所致。"
  }

  private var amounts: String {
    let sums =
      [figures.projects, figures.unstated, figures.departments]
      + BudgetKind.allCases.map { figures.sums(of: $0) }
    let isRounded = sums.contains {
      AmountText.isRounded($0.budget) || AmountText.isRounded($0.expenditure)
    }
    return isRounded ? "金额以万元为单位，四舍五入到两位小数；比例按未四舍五入的金额计算。" : ""
  }

  private var scores: String {
    let uncertain = figures.results.uncertain + figures.departmentResults.uncertain
    let other = figures.results.otherWeight + figures.departmentResults.otherWeight
    var parts: [String] = []
    if uncertain > 0 { parts.append("\(uncertain)张表的复核分是区间") }
    if other > 0 { parts.append("\(other)张表的分值合计不是100分") }
    return parts.isEmpty ? "" : "\(parts.joined(separator: "，"))，没有计入平均分。"
  }

  private var coverage: String {
    guard figures.projects.budget.numerator > 0 else { return "" }
    return "“占自评项目资金总额”的分母是这些项目的全年预算数合计；公开样式里“占项目支出总额”的比例要用决算的项目支出总额作分母，自评表上没有这个数。"
  }
}
