import EvaluationModel

extension CertificateBuilder {
  /// Everything that carries points: the execution row, the goal, every indicator row.
  func items() -> [JSONValue] {
    var items: [JSONValue] = []
    if let execution = scored.sheet.execution { items.append(item(execution)) }
    if let goal = scored.sheet.goal { items.append(goalItem(goal)) }
    let table = scored.rubric.fixedIndicators
    for (index, row) in scored.sheet.indicators.enumerated()
    where form.indicators.indices.contains(index) {
      let fixed = row.calculation.measurement.map(\.indicator)
      items.append(
        item(
          row, at: index,
          fixed: fixed.flatMap { table.indices.contains($0) ? table[$0] : nil }))
    }
    return items
  }

  // MARK: The execution row

  private func item(_ execution: ExecutionScore) -> JSONValue {
    let specification = scored.rubric.execution
    let row = execution.indicatorRow
    var item = JSONObject()
    item.add("item", .string("execution"))
    item.add("name", .string("预算执行率"))
    item.add("pointer", .string(row.map { "/indicators/\($0)" } ?? "/funds/0"))
    item.add("counts", .flag(execution.outcome != .notApplicable))
    item.add("inputs", inputs(executionAddresses(row)))
    item.add("expenditure", execution.numerator.map { .decimal($0.yuan) })
    item.add("budget", execution.denominator.map { .decimal($0.yuan) })
    item.add("rate", execution.rate.map { .fraction($0.fraction) })
    addWeight(
      execution.weight, from: weightSource(execution),
      claimed: execution.claimed, to: &item)
    addRule(execution.rule, specification?.use, execution.clause, to: &item)
    addScore(
      Result(
        outcome: execution.outcome, reason: execution.reason, weight: execution.weight,
        share: execution.share, low: execution.low, high: execution.high,
        score: execution.score), to: &item)
    item.add("explanation", .string(scored.explanations.execution))
    return item.value
  }

  private func weightSource(_ execution: ExecutionScore) -> String {
    if execution.weight == .zero { return "none" }
    return execution.isWeightFiled ? "form" : "rubric"
  }

  private func executionAddresses(_ row: Int?) -> [FieldAddress] {
    let budget: FundField =
      scored.rubric.execution?.denominator == .initialBudget ? .initialBudget : .annualBudget
    var addresses: [FieldAddress] = []
    if let row {
      for field: IndicatorField in [.name, .actual, .weight, .score] {
        addresses.append(.indicator(row, field))
      }
    } else {
      addresses = [.fund(0, .weight), .fund(0, .score)]
    }
    for row in form.funds.indices {
      addresses += [.fund(row, budget), .fund(row, .annualExpenditure)]
    }
    return addresses
  }

  // MARK: The goal

  private func goalItem(_ goal: IndicatorScore) -> JSONValue {
    var item = JSONObject()
    item.add("item", .string("goal"))
    item.add("name", .string("年度总体目标"))
    item.add("pointer", .string("/goal"))
    item.add("counts", .flag(true))
    item.add("inputs", inputs([.form(.goalWeight), .form(.goalScore)]))
    addWeight(goal.weight, from: "form", claimed: goal.claimed, to: &item)
    addScore(Result(goal), to: &item)
    item.add("explanation", .string(""))
    return item.value
  }

  // MARK: Indicator rows

  private func item(
    _ row: IndicatorScore, at index: Int, fixed: FixedIndicator?
  ) -> JSONValue {
    let calculation = row.calculation
    let isExecution = scored.sheet.execution?.indicatorRow == index
    let fields: [IndicatorField] = [.name, .comparison, .unit, .target, .actual, .weight, .score]
    var item = JSONObject()
    item.add("item", .string("indicator"))
    item.add("name", .string(name(ofRow: index)))
    item.add("pointer", .string("/indicators/\(index)"))
    if !isExecution { item.add("dimension", group(ofRow: index).map { .integer($0) }) }
    item.add("counts", .flag(!isExecution && row.reason != .exemptRescaled))
    item.add("inputs", inputs(fields.map { .indicator(index, $0) }))
    if let fixed, let measurement = calculation.measurement {
      add(fixed, measurement, to: &item)
    }
    if row.assignment >= 0 || fixed.map({ !$0.target.isEmpty }) ?? false {
      item.add("direction", .string(calculation.direction.word))
      item.add("directionFrom", .string(calculation.directionSource.word))
    }
    if calculation.isTargetFromName { item.add("targetFromName", .flag(true)) }
    if calculation.isUnitAdopted { item.add("unitAdopted", .flag(true)) }
    item.add("completion", calculation.completion.map { .fraction($0.fraction) })
    addWeight(row.weight, from: weightSource(row, index), claimed: row.claimed, to: &item)
    addRule(row.rule, fixed?.use ?? use(row), row.clause, to: &item)
    addScore(Result(row), to: &item)
    let sentences = scored.explanations.indicators
    item.add("explanation", .string(sentences.indices.contains(index) ? sentences[index] : ""))
    return item.value
  }

  /// What a scoring table says of the row, and what its formula makes of the form's data.
  private func add(
    _ fixed: FixedIndicator, _ measurement: Measurement, to item: inout JSONObject
  ) {
    if !fixed.standard.isEmpty { item.add("standard", .string(fixed.standard)) }
    if !fixed.target.isEmpty { item.add("goal", .string(fixed.target)) }
    item.add("formula", fixed.formula.map { .string($0.description) })
    let data = measurement.inputs.map { input in
      var entry = JSONObject()
      entry.add("name", .string(input.name))
      entry.add("text", .string(input.text))
      entry.addNullable("value", input.value.map { .fraction($0) })
      entry.add(
        "inputs",
        .array(
          input.addresses.compactMap {
            CertificateInput.tree($0, form, place: places[$0.pointer])
          }))
      return entry.value
    }
    if !data.isEmpty { item.add("data", .array(data)) }
    guard let value = measurement.value else { return }
    item.add("value", .fraction(value))
    item.add("valueFrom", .string(measurement.origin == .formula ? "formula" : "form"))
  }

  /// 产出指标/数量指标/培训人数.
  private func name(ofRow index: Int) -> String {
    let row = form.indicators[index]
    let parts = [
      DimensionHeading(form.tidy(row.dimension)).title,
      DimensionHeading(form.tidy(row.subdimension)).title, form.tidy(row.name),
    ].filter { !$0.isEmpty }
    return parts.isEmpty ? "第\(index + 1)行" : parts.joined(separator: "/")
  }

  /// Which of the sheet's dimensions the row was added to.
  private func group(ofRow index: Int) -> Int? {
    let mine = form.indicators[index].dimension
    return form.text.withUnsafeBufferPointer { bytes in
      func slice(_ slice: TextSlice) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(rebasing: bytes[slice.range])
      }
      return scored.sheet.dimensions.firstIndex {
        FiledText.areSame(slice($0.name), slice(mine))
      }
    }
  }

  /// Where the weight comes from: the row itself, the rubric, or nowhere.
  private func weightSource(_ row: IndicatorScore, _ index: Int) -> String {
    if row.weight == .zero { return "none" }
    return form.points(form.indicators[index].weight).value == row.weight ? "form" : "rubric"
  }

  private func use(_ row: IndicatorScore) -> RuleUse? {
    let index = Int(row.assignment)
    guard scored.rubric.assignments.indices.contains(index) else { return nil }
    return scored.rubric.assignments[index].use
  }

  // MARK: Members that several items have

  /// What the points of an item are made of.
  fileprivate struct Result {
    var outcome: Outcome
    var reason: OutcomeReason
    var weight: Points
    var share: Fraction?
    var overshoot: String?
    var deduction = Points.zero
    var low: Points
    var high: Points
    var score: Points?
  }

  private func addWeight(
    _ weight: Points, from source: String, claimed: Points?, to item: inout JSONObject
  ) {
    item.add("weight", .points(weight))
    item.add("weightFrom", .string(source))
    item.addNullable("claimed", claimed.map { .points($0) })
  }

  private func addRule(
    _ rule: String, _ use: RuleUse?, _ clause: Int16, to item: inout JSONObject
  ) {
    if !rule.isEmpty { item.add("rule", .string(rule)) }
    if let use, !use.parameters.isEmpty { item.add("parameters", Self.tree(use.parameters)) }
    guard scored.rubric.clauses.indices.contains(Int(clause)) else { return }
    let clause = scored.rubric.clauses[Int(clause)]
    item.add("clause", .string(clause.id))
    item.add("basis", .string(clause.citation))
    item.add("status", .string(clause.status.rawValue))
  }

  /// From the share to the points: multiplied exactly, rounded once, less what a policy takes.
  private func addScore(_ result: Result, to item: inout JSONObject) {
    item.add("outcome", .string(result.outcome.rawValue))
    if result.reason != .none { item.add("reason", .string(result.reason.rawValue)) }
    if result.outcome == .scored, let share = result.share {
      item.add("share", .fraction(share))
      item.addNullable(
        "exact", CertifiedScore.exact(share, of: result.weight).map { .fraction($0) })
      var rounding = JSONObject()
      rounding.add("digits", .integer(scored.rubric.digits))
      rounding.add("mode", .string(CertifiedScore.roundingMode))
      item.add("rounding", rounding.value)
      item.add("rounded", .points(result.high + result.deduction))
    }
    item.add("overshoot", result.overshoot.map { .string($0) })
    if result.deduction > .zero { item.add("deduction", .points(result.deduction)) }
    item.add("low", .points(result.low))
    item.add("high", .points(result.high))
    item.addNullable("score", result.score.map { .points($0) })
  }

  private static func tree(_ parameters: [Parameter]) -> JSONValue {
    .array(
      parameters.map { .record(["name": .string($0.name), "value": tree($0.value)]) })
  }

  private static func tree(_ value: ParameterValue) -> JSONValue {
    switch value {
    case .text(let text): .string(text)
    case .list(let items): .array(items.map { tree($0) })
    case .map(let members): tree(members)
    }
  }
}

extension CertificateBuilder.Result {
  fileprivate init(_ row: IndicatorScore) {
    self.init(
      outcome: row.outcome, reason: row.reason, weight: row.weight,
      share: row.calculation.settledShare, overshoot: row.calculation.overshoot.word,
      deduction: row.calculation.overshoot == .deducted
        ? row.calculation.overshootDeduction : .zero,
      low: row.low, high: row.high, score: row.score)
  }
}
