public import EvaluationModel

/// Writes a scored form as the JSON score sheet.
///
/// Points are exact JSON numbers. `score` and `deduction` are null where the outcome is
/// `cannot-score`, and the row then has `low` and `high`; `execution` is null where the form has no
/// such row; `grade` is null where there is none, and `gradeNote` says why.
public struct ScoreSheetJSONWriter: Sendable {
  /// How the JSON looks.
  public var style: JSONStyle

  /// A writer.
  public init(style: JSONStyle = .pretty) {
    self.style = style
  }

  /// The score sheet as UTF-8 JSON.
  public func bytes(for scored: ScoredForm) -> [UInt8] {
    var json = JSONText(style)
    json.object { add(scored, .explanations, hasFindings: true, to: &$0) }
    return json.finished()
  }

  /// The score sheet of a reviewed form as UTF-8 JSON: the same with the file it came from.
  public func bytes(for form: ReviewedForm) -> [UInt8] {
    var json = JSONText(style)
    json.object { json in
      json.member("source", form.file)
      if let number = form.number { json.member("number", raw: "\(number)") }
      add(form.scored, .explanations, hasFindings: true, to: &json)
    }
    return json.finished()
  }

  /// The record of a file that could not be read, as UTF-8 JSON.
  public func bytes(for file: ReviewedFolder.UnreadFile) -> [UInt8] {
    var json = JSONText(style)
    json.object { json in
      json.member("source", file.file)
      json.key("error") { json in
        json.object { json in
          json.member("code", file.code)
          json.member("message", file.message)
        }
      }
    }
    return json.finished()
  }

  // MARK: Parts

  /// The members of a form's score sheet.
  ///
  /// - Parameters:
  ///   - scored: The form; its sentences are only looked at where the detail asks for them.
  ///   - detail: How much is said.
  ///   - hasFindings: Whether the findings are part of it.
  ///   - json: The object under way.
  func add(
    _ scored: ScoredForm, _ detail: RecordDetail, hasFindings: Bool, to json: inout JSONText
  ) {
    let form = scored.submission
    json.member("rubric", scored.rubric.id)
    json.member("kind", (form.kind ?? scored.rubric.kind).rawValue)
    json.member("year", raw: form.year.map { "\($0)" } ?? "null")
    addText("unit", form.unit, of: form, to: &json)
    addText("department", form.department, of: form, to: &json)
    addText("project", form.project, of: form, to: &json)
    if detail != .scores { addRows(scored, detail, to: &json) }
    json.key("total") { $0.object { add(scored.sheet.total, scored, to: &$0) } }
    json.key("grade") { json in
      if let name = scored.gradeName { json.write(string: name) } else { json.write(raw: "null") }
    }
    if detail == .explanations { json.member("gradeNote", scored.explanations.total) }
    guard hasFindings else { return }
    json.key("findings") { json in
      json.array { json in
        for finding in scored.findings { json.item { $0.object { add(finding, to: &$0) } } }
      }
    }
  }

  private func addRows(_ scored: ScoredForm, _ detail: RecordDetail, to json: inout JSONText) {
    json.key("execution") { json in
      guard let execution = scored.sheet.execution else {
        json.write(raw: "null")
        return
      }
      json.object { add(execution, scored, detail, to: &$0) }
    }
    json.key("indicators") { json in
      json.array { json in
        for (index, row) in scored.sheet.indicators.enumerated() {
          json.item { $0.object { add(row, index, scored, detail, to: &$0) } }
        }
      }
    }
    json.key("dimensions") { json in
      json.array { json in
        for dimension in scored.sheet.dimensions {
          json.item { $0.object { add(dimension, scored.submission, to: &$0) } }
        }
      }
    }
  }

  private func add(
    _ execution: ExecutionScore, _ scored: ScoredForm, _ detail: RecordDetail,
    to json: inout JSONText
  ) {
    if let rate = execution.rate { json.member("rate", rate.percentage) }
    json.member("weight", execution.weight)
    addScore(
      execution.outcome, execution.score, execution.low, execution.high, to: &json)
    json.member("outcome", execution.outcome.rawValue)
    addReason(execution.reason, to: &json)
    addPoints("claimed", execution.claimed, to: &json)
    guard detail == .explanations else { return }
    addBasis(execution.rule, execution.clause, scored, to: &json)
    json.member("explanation", scored.explanations.execution)
  }

  private func add(
    _ row: IndicatorScore, _ index: Int, _ scored: ScoredForm, _ detail: RecordDetail,
    to json: inout JSONText
  ) {
    let form = scored.submission
    if form.indicators.indices.contains(index) {
      let filed = form.indicators[index]
      addHeading("dimension", filed.dimension, of: form, to: &json)
      addHeading("subdimension", filed.subdimension, of: form, to: &json)
      addText("name", filed.name, of: form, to: &json)
      addText("target", filed.target, of: form, to: &json)
      addText("actual", filed.actual, of: form, to: &json)
    }
    json.member("weight", row.weight)
    json.member("outcome", row.outcome.rawValue)
    addReason(row.reason, to: &json)
    addScore(row.outcome, row.score, row.low, row.high, to: &json)
    let isKnown = row.outcome != .cannotScore
    json.member("deduction", orNull: isKnown ? row.deduction : nil)
    addPoints("claimed", row.claimed, to: &json)
    if let completion = row.calculation.completion {
      json.member("completion", completion.percentage)
    }
    guard detail == .explanations else { return }
    addBasis(row.rule, row.clause, scored, to: &json)
    if let measurement = row.calculation.measurement,
      let indicator = scored.fixedIndicator(ofIndicator: index)
    {
      add(measurement, of: indicator, form, to: &json)
    }
    let sentences = scored.explanations.indicators
    json.member("explanation", sentences.indices.contains(index) ? sentences[index] : "")
  }

  /// A text of the form as filed, where it has one.
  private func addText(
    _ key: StaticString, _ slice: TextSlice, of form: Submission, to json: inout JSONText
  ) {
    if slice.isAbsent { return }
    form.withBytes(of: slice) { json.member(key, utf8: $0) }
  }

  /// A heading without its points: 产出指标(50分) is the dimension 产出指标.
  private func addHeading(
    _ key: StaticString, _ slice: TextSlice, of form: Submission, to json: inout JSONText
  ) {
    if slice.isAbsent { return }
    form.withBytes(of: slice) { text in
      if Self.isTitle(text) {
        json.member(key, utf8: text)
      } else {
        json.member(key, DimensionHeading(form.tidy(slice)).title)
      }
    }
  }

  /// Whether a heading is its own title: no points, and no byte with which a blank begins.
  private static func isTitle(_ heading: UnsafeBufferPointer<UInt8>) -> Bool {
    DimensionHeading.isPlain(heading)
      && !heading.contains { $0 == 0xC2 || $0 == 0xE2 || $0 == 0xEF }
  }

  private func add(_ dimension: DimensionScore, _ form: Submission, to json: inout JSONText) {
    json.member("name", DimensionHeading(form.tidy(dimension.name)).title)
    json.member("weight", dimension.weight)
    addPoints("declared", dimension.declared, to: &json)
    json.member("score", orNull: dimension.score)
    if dimension.score == nil {
      json.member("low", dimension.low)
      json.member("high", dimension.high)
    }
  }

  private func add(_ total: TotalScore, _ scored: ScoredForm, to json: inout JSONText) {
    json.member("weight", total.weight)
    json.member("score", orNull: total.score)
    json.member("low", total.low)
    json.member("high", total.high)
    addPoints("claimed", total.claimed, to: &json)
    if let cap = total.cap { json.key("cap") { $0.object { add(cap, scored, to: &$0) } } }
  }

  private func add(_ finding: Finding, to json: inout JSONText) {
    json.member("code", finding.code)
    json.member("name", finding.name)
    json.member("severity", finding.severity.rawValue)
    json.member("pointer", finding.pointer)
    json.member("place", finding.place)
    json.member("message", finding.message)
    json.member("advice", finding.advice)
  }

  // MARK: Members that several parts have

  private func addScore(
    _ outcome: Outcome, _ score: Points?, _ low: Points, _ high: Points, to json: inout JSONText
  ) {
    guard outcome == .cannotScore else {
      json.member("score", orNull: score)
      return
    }
    json.member("score", raw: "null")
    json.member("low", low)
    json.member("high", high)
  }

  private func addPoints(_ key: StaticString, _ points: Points?, to json: inout JSONText) {
    if let points { json.member(key, points) }
  }

  private func addReason(_ reason: OutcomeReason, to json: inout JSONText) {
    if reason != .none { json.member("reason", reason.rawValue) }
  }

  /// Rule, clause and basis of a part, those that it has.
  func addBasis(
    _ rule: String, _ clause: Int16, _ scored: ScoredForm, to json: inout JSONText
  ) {
    if !rule.isEmpty { json.member("rule", rule) }
    let index = Int(clause)
    if scored.rubric.clauses.indices.contains(index) {
      json.member("clause", scored.rubric.clauses[index].id)
    }
    let basis = scored.basis(clause)
    if !basis.isEmpty { json.member("basis", basis) }
  }
}
