import EvaluationModel

/// Scores the budget execution row of one form.
enum ExecutionScorer {
  /// The execution row, or `nil` where neither the form nor the rubric has one.
  static func score(_ submission: Submission, _ rubric: CompiledRubric) -> ExecutionScore? {
    guard let compiled = rubric.execution else { return nil }
    var result = ExecutionScore()
    result.clause = compiled.clause
    result.rule = ExecutionRateRule.description.id
    let total = submission.funds.first
    if let weight = total.flatMap({ submission.points($0.weight).value }), weight > .zero {
      result.weight = weight
      result.isWeightFiled = true
    } else if let row = indicatorRow(submission) {
      result.indicatorRow = row
      let weight = submission.points(submission.indicators[row].weight).value ?? .zero
      result.weight = max(weight, .zero)
      result.isWeightFiled = true
    } else {
      result.weight = compiled.specification.weight
    }
    result.high = result.weight
    result.claimed = total.flatMap { submission.points($0.score).value }
    let amounts = FundTotals(submission)
    let budget =
      switch compiled.specification.denominator {
      case .annualBudget: amounts.annualBudget
      case .initialBudget: amounts.initialBudget
      }
    guard let budget else {
      result.reason = .budgetMissing
      return result
    }
    guard let expenditure = amounts.annualExpenditure else {
      result.reason = .expenditureMissing
      return result
    }
    compiled.rule.score(expenditure, budget, rubric.scale, into: &result)
    return result
  }

  /// Completes the execution row from the indicator row that stands for it: where the form has no
  /// amounts, the row's own actual value is the rate.
  static func settle(
    _ execution: inout ExecutionScore?, from result: IndicatorScore, _ rubric: CompiledRubric
  ) {
    guard var settled = execution else { return }
    settled.claimed = result.claimed
    if settled.rate == nil,
      settled.reason == .budgetMissing || settled.reason == .expenditureMissing,
      case .quantity(let actual) = result.calculation.actual.content,
      actual.unit.family == .percentage,
      let rate = actual.baseValue?.shifted(byPowerOfTen: -2).flatMap({ try? $0.fraction() })
    {
      rubric.execution?.rule.score(Ratio(rate), rubric.scale, into: &settled)
    }
    execution = settled
  }

  /// The indicator row named 预算执行率, or `nil`.
  private static func indicatorRow(_ submission: Submission) -> Int? {
    let text = submission.text
    return text.withUnsafeBufferPointer { bytes in
      submission.indicators.firstIndex { row in
        names.find(UnsafeBufferPointer(rebasing: bytes[row.name.range])) != nil
      }
    }
  }

  private static let names = WordTable(
    ["预算执行率", "预算资金执行率", "资金执行率", "预算执行率（10分）", "预算执行", "项目预算执行率", "全年预算执行率"]
      .map { ($0, 0) })
}
