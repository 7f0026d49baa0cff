public import EvaluationModel

/// Makes the Chinese sentences of a score sheet from what the rules recorded.
public struct Explainer: Sendable {
  private let scorer: CompiledRubric

  /// An explainer for the sheets of one scorer.
  public init(_ scorer: Scorer) {
    self.scorer = scorer.compiled
  }

  /// All sentences of a sheet.
  public func explain(_ sheet: ScoreSheet, of submission: Submission) -> Explanations {
    Explanations(
      execution: explainExecution(sheet, of: submission),
      indicators: sheet.indicators.indices.map {
        explainIndicator($0, sheet, of: submission)
      },
      total: TotalExplainer(scorer).explain(sheet, of: submission))
  }

  /// The sentence of one row: what happened, points lost, clause, and the way back.
  public func explainIndicator(
    _ index: Int, _ sheet: ScoreSheet, of submission: Submission
  ) -> String {
    guard sheet.indicators.indices.contains(index), submission.indicators.indices.contains(index)
    else { return "" }
    if sheet.execution?.indicatorRow == index { return "本行即预算执行率，见预算执行情况。" }
    let result = sheet.indicators[index]
    let row = submission.indicators[index]
    if let position = result.calculation.measurement?.indicator,
      let table = scorer.table, table.indicators.indices.contains(position)
    {
      return explainFixed(table.indicators[position], result, row, submission)
    }
    let text = RowText(
      target: submission.tidy(row.target), actual: submission.tidy(row.actual),
      name: submission.tidy(row.name), columnUnit: RowScorer.columnUnit(row, submission),
      scale: scorer.scale)
    let assignment = Int(result.assignment)
    guard scorer.assignments.indices.contains(assignment) else {
      return sentence(text.undetermined(result), basis: "")
    }
    var explanation = scorer.assignments[assignment].rule.explanation(of: result, text)
    explanation.finding += pointsText(result, explanation.finding)
    explanation.finding += overshootText(result, submission.isMissing(row.deviationNote))
    return sentence(explanation, basis: basis(result))
  }

  /// The sentence of a row of a scoring table.
  private func explainFixed(
    _ compiled: CompiledIndicator, _ result: IndicatorScore, _ row: IndicatorRow,
    _ submission: Submission
  ) -> String {
    let table = TableRowText(compiled, result.calculation.measurement)
    if result.outcome == .notApplicable {
      let end =
        result.reason == .exemptInFull
        ? "按评分标准计满分\(result.high)分" : "不计分，其余指标的得分按比例折算"
      return sentence(
        RowExplanation("\(table.name)：\(table.exemption)，\(end)"), basis: basis(result))
    }
    let text = RowText(
      target: compiled.indicator.target, actual: submission.tidy(row.actual),
      name: compiled.indicator.name, columnUnit: nil, scale: scorer.scale, table: table)
    return sentence(compiled.rule.explanation(of: result, text), basis: basis(result))
  }

  private func pointsText(_ result: IndicatorScore, _ finding: Sentence) -> Sentence {
    guard result.outcome == .scored else { return "" }
    if result.high == result.weight {
      if result.calculation.isMet == false {
        return result.calculation.share == .one
          ? "，比例为100%，得满分\(result.high)分" : "，按比例计四舍五入后仍为\(result.high)分，不扣分"
      }
      return finding.ends(with: "得满分") ? "\(result.high)分" : ""
    }
    guard result.calculation.overshoot != .deducted else { return "" }
    return "，扣\(result.weight - result.high)分"
  }

  private func overshootText(_ result: IndicatorScore, _ isNoteMissing: Bool) -> Sentence {
    guard let overshoot = scorer.overshoot, result.calculation.overshoot != .none else { return "" }
    let line: Sentence = "，完成率达到\(overshoot.thresholdText)"
    switch result.calculation.overshoot {
    case .none: return ""
    case .explain:
      return isNoteMissing ? "\(line)，请在偏差原因栏说明指标值是否偏低" : "\(line)，偏差原因栏已作说明"
    case .flag: return "\(line)，请复核指标值是否偏低"
    case .deducted:
      return "\(line)，扣\(result.calculation.overshootDeduction)分，计\(result.high)分"
    }
  }

  private func basis(_ result: IndicatorScore) -> String {
    let isOvershoot = result.calculation.overshoot == .deducted
    return scorer.citation(isOvershoot ? scorer.overshoot?.clause ?? result.clause : result.clause)
  }

  private func sentence(_ explanation: RowExplanation, basis: String) -> String {
    var sentence = Sentence(
      explanation.finding, reserving: basis.utf8.count + explanation.wayBack.count + 24)
    if !basis.isEmpty {
      sentence += "（依据："
      sentence.add(basis)
      sentence += "）"
    }
    if !explanation.wayBack.isEmpty {
      sentence += "；"
      sentence += explanation.wayBack
    }
    sentence += "。"
    return sentence.text
  }

  // MARK: Execution

  private func explainExecution(_ sheet: ScoreSheet, of submission: Submission) -> String {
    guard let execution = sheet.execution else { return "" }
    let explanation = ExecutionExplainer(execution, submission, denominatorName).explanation()
    return sentence(explanation, basis: scorer.citation(execution.clause))
  }

  private var denominatorName: String {
    scorer.execution?.specification.denominator == .initialBudget ? "年初预算数" : "全年预算数"
  }
}
