public import EvaluationModel

/// Runs the worked cases of a rubric.
public struct RubricCaseRunner: Sendable {
  /// What a case did not keep.
  public struct Failure: Hashable, Sendable {
    /// The case's title.
    public let title: String
    /// Where its file says what is expected.
    public let place: RubricCase.Place
    /// What was expected and what came out, in Chinese.
    public let message: String
  }

  private let scorer: Scorer

  /// A runner for the cases of one rubric.
  public init(_ scorer: Scorer) {
    self.scorer = scorer
  }

  /// All expectations that a case does not meet; empty when it comes out as worked.
  public func failures(of worked: RubricCase) -> [Failure] {
    guard let scorer = scorer(for: worked) else {
      let message = "指标体系没有变体“\(worked.variant ?? "")”"
      return [Failure(title: worked.title, place: worked.place, message: message)]
    }
    let submission = scorer.completed(worked.submission)
    let sheet = scorer.score(submission)
    let sentences = Explainer(scorer).explain(sheet, of: submission)
    var failures: [Failure] = []
    func fail(_ place: RubricCase.Place?, _ messages: [String]) {
      failures += messages.map {
        Failure(title: worked.title, place: place ?? worked.place, message: $0)
      }
    }
    for (index, expectation) in worked.indicators.enumerated() {
      guard sheet.indicators.indices.contains(index) else {
        fail(expectation.place, ["第\(index + 1)行没有结果"])
        continue
      }
      let row = sheet.indicators[index]
      let name = worked.submission.tidy(worked.submission.indicators[index].name)
      let result = Result(
        outcome: row.outcome, score: row.score, low: row.low, high: row.high, rule: row.rule,
        explanation: sentences.indicators[index])
      fail(expectation.place, check(expectation, result, "第\(index + 1)行“\(name)”"))
    }
    if let expectation = worked.execution {
      if let row = sheet.execution {
        let result = Result(
          outcome: row.outcome, score: row.score, low: row.low, high: row.high, rule: row.rule,
          explanation: sentences.execution)
        fail(expectation.place, check(expectation, result, "预算执行"))
      } else {
        fail(expectation.place, ["没有预算执行的结果"])
      }
    }
    fail(worked.total?.place, checkTotal(worked, sheet, sentences, scorer.rubric))
    return failures
  }

  /// What published forms print beside what comes out, for the rows of a case that were published.
  ///
  /// - Parameter worked: The case.
  /// - Returns: One line a row, then the total; empty where nothing of the case was published.
  public func comparisons(of worked: RubricCase) -> [PublishedComparison] {
    guard let scorer = scorer(for: worked) else { return [] }
    let submission = scorer.completed(worked.submission)
    let sheet = scorer.score(submission)
    let sentences = Explainer(scorer).explain(sheet, of: submission)
    var lines: [PublishedComparison] = []
    if let published = worked.execution?.published, let row = sheet.execution {
      lines.append(
        PublishedComparison(
          name: "预算执行率", published: published, low: row.low, high: row.high,
          explanation: sentences.execution))
    }
    for (index, expectation) in worked.indicators.enumerated() {
      guard let published = expectation.published, sheet.indicators.indices.contains(index) else {
        continue
      }
      let row = sheet.indicators[index]
      lines.append(
        PublishedComparison(
          name: submission.tidy(submission.indicators[index].name), published: published,
          low: row.low, high: row.high, explanation: sentences.indicators[index]))
    }
    if let published = worked.total?.published {
      lines.append(
        PublishedComparison(
          name: "总分", published: published, low: sheet.total.low, high: sheet.total.high,
          explanation: sentences.total))
    }
    return lines
  }

  /// The scorer of the variant that a case means.
  private func scorer(for worked: RubricCase) -> Scorer? {
    guard let variant = worked.variant else { return scorer.fitting(worked.submission) }
    return scorer.variant(variant)
  }

  private struct Result {
    var outcome: Outcome?
    var score: Points?
    var low: Points
    var high: Points
    var rule: String?
    var explanation: String
  }

  private func check(
    _ expected: RubricCase.Expectation, _ result: Result, _ place: String
  ) -> [String] {
    var messages: [String] = []
    if let outcome = expected.outcome, let found = result.outcome, outcome != found {
      messages.append("\(place)：应为\(outcome.title)，现为\(found.title)")
    }
    if let score = expected.score, score != result.score {
      let found = result.score.map { "\($0)分" } ?? "\(result.low)～\(result.high)分"
      messages.append("\(place)：应得\(score)分，现得\(found)")
    }
    if let low = expected.low, low != result.low {
      messages.append("\(place)：得分下限应为\(low)，现为\(result.low)")
    }
    if let high = expected.high, high != result.high {
      messages.append("\(place)：得分上限应为\(high)，现为\(result.high)")
    }
    if let rule = expected.rule, let found = result.rule, rule != found {
      messages.append("\(place)：应用规则 \(rule)，现用 \(found.isEmpty ? "（无）" : found)")
    }
    for piece in expected.explanation where !result.explanation.contains(piece) {
      messages.append("\(place)：说明中应有“\(piece)”，现为“\(result.explanation)”")
    }
    return messages
  }

  private func checkTotal(
    _ worked: RubricCase, _ sheet: ScoreSheet, _ sentences: Explanations, _ rubric: Rubric
  ) -> [String] {
    var messages: [String] = []
    if let expectation = worked.total {
      messages += check(
        expectation,
        Result(
          outcome: nil, score: sheet.total.score, low: sheet.total.low, high: sheet.total.high,
          rule: nil, explanation: sentences.total), "总分")
    }
    if let grade = worked.grade {
      let found = sheet.grade.index.map { rubric.grades[$0].name }
      if grade != found {
        messages.append("等级：应为\(grade ?? "不评定")，现为\(found ?? "不评定")")
      }
    }
    return messages
  }
}
