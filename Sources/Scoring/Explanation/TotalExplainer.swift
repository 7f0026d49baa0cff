import EvaluationModel

/// The sentence of the bottom line: the grade or why there is none, and what keeps the form from the
/// next one.
struct TotalExplainer {
  private let scorer: CompiledRubric

  init(_ scorer: CompiledRubric) {
    self.scorer = scorer
  }

  func explain(_ sheet: ScoreSheet, of submission: Submission) -> String {
    let claim = claimText(sheet)
    let made = rescaled(sheet) + capped(sheet.total)
    switch sheet.grade {
    case .weightsDoNotTotal: return made + weights(sheet, of: submission) + claim
    case .undetermined: return made + interval(sheet, of: submission) + claim
    case .grade(let grade): return made + graded(grade, sheet, of: submission) + claim
    case .noScale: return made + "得分\(points(sheet.total))分，评分标准不设等级。" + claim
    }
  }

  /// How the points of the indicators that apply became points of the whole.
  private func rescaled(_ sheet: ScoreSheet) -> String {
    guard let rescaling = sheet.total.rescaling else { return "" }
    let before =
      rescaling.low == rescaling.high
      ? "\(rescaling.high)" : "\(rescaling.low)～\(rescaling.high)"
    return """
      不适用的指标不计，其余各项分值\(rescaling.weight)分，得\(before)分，\
      折算为\(before)÷\(rescaling.weight)×\(scorer.rubric.total)=\(sheet.total.cap?.rowsText ?? points(sheet.total))分。
      """
  }

  /// How the execution rate held the total down.
  private func capped(_ total: TotalScore) -> String {
    guard let cap = scorer.totalCap else { return "" }
    return cap.sentence(about: total, basis: scorer.citation(cap.clause))
  }

  private func weights(_ sheet: ScoreSheet, of submission: Submission) -> String {
    var parts: [String] = []
    if let execution = sheet.execution, execution.outcome != .notApplicable {
      parts.append("预算执行\(execution.weight)分")
    }
    if let goal = sheet.goal { parts.append("年度总体目标\(goal.weight)分") }
    for dimension in sheet.dimensions {
      parts.append("\(name(dimension, submission))\(dimension.weight)分")
    }
    let total = sheet.total.weight
    let difference = total - scorer.rubric.total
    let change = difference > .zero ? "多出\(difference)分" : "还差\(Points.zero - difference)分"
    return """
      各项分值合计\(total)分（\(parts.joined(separator: "＋"))），应为\(scorer.rubric.total)分，\(change)；\
      按\(total)分计得\(points(sheet.total))分，分值未调整好之前不评定等级。
      """
  }

  private func interval(_ sheet: ScoreSheet, of submission: Submission) -> String {
    let open =
      sheet.indicators.filter { $0.outcome == .cannotScore }.count
      + (sheet.execution?.outcome == .cannotScore ? 1 : 0)
      + (sheet.goal?.outcome == .cannotScore ? 1 : 0)
    let low = scorer.grade(of: sheet.total.low).map { scorer.rubric.grades[$0].name } ?? "—"
    let high = scorer.grade(of: sheet.total.high).map { scorer.rubric.grades[$0].name } ?? "—"
    return "有\(open)项无法计分，总分在\(points(sheet.total))分之间，等级可能是“\(low)”到“\(high)”，补正后才能评定。"
  }

  private func graded(_ grade: Int, _ sheet: ScoreSheet, of submission: Submission) -> String {
    let bands = scorer.rubric.grades
    let band = bands[grade]
    var text = "得分\(points(sheet.total))分，评为“\(band.name)”"
    text += band.from > .zero ? "（\(band.from)分及以上）。" : "。"
    guard grade > 0 else {
      let lost = sheet.total.weight - sheet.total.low
      let most = sheet.total.score == nil ? "最多" : ""
      return lost > .zero ? text + "距满分\(most)\(lost)分。" : text
    }
    let next = bands[grade - 1]
    let missing = next.from - sheet.total.low
    text += "距“\(next.name)”还差\(missing)分"
    let losses = losses(sheet, of: submission)
    if !losses.isEmpty { text += "，扣分最多的是\(losses.joined(separator: "、"))" }
    return text + "。"
  }

  /// The three rows that lost most, with their points.
  private func losses(_ sheet: ScoreSheet, of submission: Submission) -> [String] {
    var losses: [(name: String, points: Points)] = []
    if let execution = sheet.execution, let lost = execution.deduction, lost > .zero {
      losses.append(("预算执行率", lost))
    }
    if let lost = sheet.goal?.deduction, lost > .zero { losses.append(("年度总体目标", lost)) }
    if let cap = sheet.total.cap, cap.low > sheet.total.low, cap.rate != nil {
      losses.append(("按执行率限制总分", cap.low - sheet.total.low))
    }
    for (index, row) in sheet.indicators.enumerated() {
      guard let lost = row.deduction, lost > .zero else { continue }
      losses.append((submission.tidy(submission.indicators[index].name), lost))
    }
    let order = losses.enumerated().sorted {
      $0.element.points == $1.element.points
        ? $0.offset < $1.offset : $0.element.points > $1.element.points
    }
    return order.prefix(3).map { "“\($0.element.name)”（\($0.element.points)分）" }
  }

  private func claimText(_ sheet: ScoreSheet) -> String {
    guard let claimed = sheet.total.claimed else { return "" }
    if let score = sheet.total.score {
      return score == claimed ? "" : "表中总分填\(claimed)分，与复算的\(score)分不符。"
    }
    let isInside = claimed >= sheet.total.low && claimed <= sheet.total.high
    return isInside ? "" : "表中总分填\(claimed)分，不在此区间内。"
  }

  private func points(_ total: TotalScore) -> String {
    total.score.map(\.description) ?? "\(total.low)～\(total.high)"
  }

  private func name(_ dimension: DimensionScore, _ submission: Submission) -> String {
    if dimension.index >= 0 { return scorer.rubric.dimensions[Int(dimension.index)].name }
    let name = submission.tidy(dimension.name)
    return name.isEmpty ? "未写一级指标" : name
  }
}
