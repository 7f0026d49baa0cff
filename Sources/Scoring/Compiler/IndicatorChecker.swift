import EvaluationModel

/// Proves that one fixed indicator can be scored, and that a better result never gets less.
struct IndicatorChecker {
  private let rubric: Rubric
  private let data: [String: DataDefinition.Form]

  init(_ rubric: Rubric) {
    self.rubric = rubric
    data = Dictionary(rubric.data.map { ($0.name, $0.form) }) { first, _ in first }
  }

  /// All faults of an indicator; paths begin at its own mapping.
  func faults(of indicator: FixedIndicator) -> [RubricFault] {
    var faults: [RubricFault] = []
    if indicator.weight <= .zero {
      faults.append(
        RubricFault(path: ["weight"], message: "\(indicator.name)的分值应大于0"))
    }
    let rule = RuleCatalogue.indicatorRule(id: indicator.use.rule)
    let useFaults = RubricChecker.use(indicator.use, [], rubric, rule?.description)
    faults += useFaults + unknownData(indicator)
    let proof = indicator.formula.map { FormulaProof($0, data) }
    faults += (proof?.faults ?? []).map {
      RubricFault(
        path: ["formula", .operand($0.operand)], message: $0.message, advice: $0.advice)
    }
    faults += comparison(indicator) + exemption(indicator)
    // What follows relies on the rule and its parameters.
    guard let rule, useFaults.allSatisfy({ $0.path == ["basis"] }) else { return faults }
    let proven = ProvenIndicator(indicator, rule, proof?.unit ?? .unknown, data, rubric)
    faults += value(proven, rule) + rule.faults(of: proven)
    guard faults.isEmpty, rule.scoresValues else { return faults }
    return MonotoneSweep(indicator, rule, digits: rubric.digits).faults()
  }

  /// A comparison is 1 or 0: no value that can be measured against a target.
  private func comparison(_ indicator: FixedIndicator) -> [RubricFault] {
    guard let formula = indicator.formula, formula.isComparison, !indicator.target.isEmpty else {
      return []
    }
    return [
      RubricFault(
        path: ["formula"],
        message: "公式“\(formula)”是一个比较，结果只有成立和不成立，不能与target“\(indicator.target)”相比",
        advice: "请把比较的两边改成相除，或改用 bands（成立为1，不成立为0）。")
    ]
  }

  // MARK: Data

  private func unknownData(_ indicator: FixedIndicator) -> [RubricFault] {
    var told: Set<String> = []
    func faults(_ name: String, _ path: [RubricFault.Step]) -> [RubricFault] {
      guard data[name] == nil, told.insert(name).inserted else { return [] }
      return [
        RubricFault(
          path: path, message: "data 里没有数据“\(name)”", advice: "请先在 data 里写明它的单位和含义。")
      ]
    }
    var found: [RubricFault] = []
    for (index, name) in (indicator.formula?.operands ?? []).enumerated() {
      if let name { found += faults(name, ["formula", .operand(index)]) }
    }
    for (index, name) in (indicator.exemption?.condition.operands ?? []).enumerated() {
      if let name { found += faults(name, ["not-applicable", "when", .operand(index)]) }
    }
    let rule = RuleCatalogue.indicatorRule(id: indicator.use.rule)
    for name in rule?.dataNames(in: indicator.use) ?? [] {
      found += faults(name, place(of: name, in: indicator.use))
    }
    return found
  }

  /// Where a rule names a data item.
  private func place(of name: String, in use: RuleUse) -> [RubricFault.Step] {
    for parameter in use.parameters {
      switch parameter.value {
      case .text(name): return [.key(parameter.name)]
      case .list(let items):
        for (index, item) in items.enumerated() {
          guard case .map(let parts) = item,
            let part = parts.first(where: { $0.value == .text(name) })
          else { continue }
          return [.key(parameter.name), .index(index), .key(part.name)]
        }
      case .text, .map: continue
      }
    }
    return ["rule"]
  }

  // MARK: Formula, target and condition

  private func value(
    _ proven: ProvenIndicator, _ rule: any IndicatorRule.Type
  ) -> [RubricFault] {
    let indicator = proven.indicator
    let name = rule.description.id
    var faults: [RubricFault] = []
    if rule.scoresValues, indicator.formula == nil {
      faults.append(
        RubricFault(
          path: ["rule"], message: "规则 \(name) 按算出的数值计分，而“\(indicator.name)”没有写 formula",
          advice: "请补写 formula；单位直接填报的数值，也在 data 里写成一项，formula 写它的名称。"))
    } else if !rule.scoresValues, indicator.formula != nil {
      faults.append(
        RubricFault(
          path: [.name("formula")], message: "规则 \(name) 不看算出的数值，formula 用不到",
          advice: "请删去 formula，或改用按数值计分的规则。"))
    }
    guard rule.readsNumericTarget, !indicator.target.isEmpty else { return faults }
    guard let goal = proven.goal else {
      faults.append(
        RubricFault(
          path: ["target"], message: "target 应为一个数，可带“≤”“≥”，现为“\(indicator.target)”",
          advice: "请写成 ≤100% 的样子。"))
      return faults
    }
    return faults
      + proven.unitFaults(goal.value, goal.unit, "target“\(indicator.target)”", ["target"])
  }

  private func exemption(_ indicator: FixedIndicator) -> [RubricFault] {
    guard let condition = indicator.exemption?.condition else { return [] }
    let path: [RubricFault.Step] = ["not-applicable", "when"]
    let isUnknown = condition.names.contains { data[$0] == nil }
    if !isUnknown, !condition.isCondition({ data[$0] == .flag }) {
      return [
        RubricFault(
          path: path, message: "“\(condition)”不是条件，看不出什么时候不适用",
          advice: "请写成比较，如 \(condition.names.first ?? "采购预算") = 0，或写一项“是否”的数据。")
      ]
    }
    return FormulaProof(condition, data).faults.map {
      RubricFault(path: path + [.operand($0.operand)], message: $0.message, advice: $0.advice)
    }
  }
}

extension Formula {
  /// The names and numbers of a formula in the order of its text; `nil` for numbers.
  fileprivate var operands: [String?] {
    switch self {
    case .number: [nil]
    case .data(let name): [name]
    case .negated(let value): value.operands
    case .binary(_, let left, let right): left.operands + right.operands
    case .call(_, let values): values.flatMap(\.operands)
    }
  }
}
