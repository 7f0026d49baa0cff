import EvaluationModel

/// The sentence of the execution row.
struct ExecutionExplainer {
  private let result: ExecutionScore
  private let submission: Submission
  private let budgetName: String

  init(_ result: ExecutionScore, _ submission: Submission, _ budgetName: String) {
    self.result = result
    self.submission = submission
    self.budgetName = budgetName
  }

  func explanation() -> RowExplanation {
    let interval: Sentence = "暂计\(result.low)～\(result.high)分"
    switch result.reason {
    case .budgetMissing:
      return RowExplanation(
        "\(budgetName)没有填写或不是数字，无法计算预算执行率，\(interval)", wayBack: "请补填\(budgetName)")
    case .expenditureMissing:
      return RowExplanation("全年执行数没有填写或不是数字，无法计算预算执行率，\(interval)", wayBack: "请补填全年执行数")
    case .budgetIsZero:
      let spent = result.numerator.map { "，全年执行数\(amount($0))" } ?? ""
      let end = result.outcome == .notApplicable ? "不适用，不计入总分" : interval
      return RowExplanation("\(budgetName)为0\(spent)，不能计算预算执行率，\(end)", wayBack: "请核对\(budgetName)")
    case .budgetIsNegative:
      let budget = result.denominator.map(amount) ?? "负数"
      return RowExplanation(
        "\(budgetName)为\(budget)，小于0，不能计算预算执行率，\(interval)", wayBack: "请核对\(budgetName)")
    case .overflow:
      return RowExplanation("金额位数过多，无法精确计算预算执行率，\(interval)", wayBack: "请核对金额")
    default:
      return scored()
    }
  }

  private func scored() -> RowExplanation {
    guard let rate = result.rate else { return RowExplanation("没有预算执行率") }
    let formula: Sentence
    if let spent = result.numerator, let budget = result.denominator {
      formula = "全年执行数\(amount(spent))÷\(budgetName)\(amount(budget))=\(rate.percentage)"
    } else {
      formula = "预算执行率\(rate.percentage)"
    }
    let isAbove = rate.fraction.numerator > rate.fraction.denominator
    if result.high == result.weight {
      let above = isAbove ? "，超过100%，最高按满分计" : ""
      let rounded = rate.fraction.numerator < rate.fraction.denominator ? "，四舍五入后" : "，"
      return RowExplanation("\(formula)\(above)\(rounded)得满分\(result.high)分")
    }
    let lost: Sentence = "计\(result.high)分，扣\(result.weight - result.high)分"
    if isAbove { return RowExplanation("\(formula)，超过100%，\(lost)") }
    return RowExplanation("\(formula)，分值\(result.weight)分×执行率\(lost)", wayBack: wayBack())
  }

  private func wayBack() -> Sentence {
    guard let spent = result.numerator, let budget = result.denominator,
      let missing = budget.yuan.subtracting(spent.yuan)
    else { return "" }
    return "再执行\(amount(Money(yuan: missing)))可得满分"
  }

  /// An amount in the unit of the form's heading: 1159138.98万元.
  private func amount(_ money: Money) -> String {
    let unit = submission.statedCurrencyUnit
    guard let number = money.number(in: unit) else { return "" }
    let isFraction = number.normalized.exponent < 0
    return "\(isFraction ? number : number.normalized)\(unit.rawValue)"
  }
}
