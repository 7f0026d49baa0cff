public import EvaluationModel

/// Proves that a rubric can be used: what reads well may still not add up.
public enum RubricChecker {
  /// All faults of a rubric, in the order of its file; empty when it is sound.
  public static func faults(of rubric: Rubric) -> [RubricFault] {
    identity(rubric) + weights(rubric) + variants(rubric) + uses(rubric) + overshoot(rubric)
      + totalCap(rubric) + tiers(rubric) + grades(rubric) + TableChecker.faults(of: rubric)
  }

  // MARK: Identity

  private static func identity(_ rubric: Rubric) -> [RubricFault] {
    var faults: [RubricFault] = []
    if let last = rubric.years.last, last < rubric.years.first {
      faults.append(
        RubricFault(
          path: ["years", "last"], message: "适用年度的末年\(last)早于首年\(rubric.years.first)"))
    }
    if !(0...6).contains(rubric.digits) {
      faults.append(
        RubricFault(path: ["digits"], message: "小数位数\(rubric.digits)不在0～6之间"))
    }
    var seen: Set<String> = []
    for (index, clause) in rubric.clauses.enumerated() where !seen.insert(clause.id).inserted {
      faults.append(
        RubricFault(path: ["clauses", .index(index), "id"], message: "条款 \(clause.id) 重复"))
    }
    return faults
  }

  // MARK: Weights

  private static func weights(_ rubric: Rubric) -> [RubricFault] {
    var faults = sharedWeight(rubric)
    let execution = rubric.execution?.weight ?? .zero
    let sum = rubric.weightParts.reduce(execution) { $0 + $1.weight }
    if faults.isEmpty, sum != rubric.total {
      let parts =
        (rubric.execution.map { ["预算执行\($0.weight)"] } ?? [])
        + rubric.weightParts.map { "\($0.names)\($0.isShared ? "合计" : "")\($0.weight)" }
      faults.append(
        RubricFault(
          path: ["dimensions"],
          message: "分值合计\(sum)分（\(parts.joined(separator: "＋"))），应为\(rubric.total)分",
          advice: "请调整各一级指标或预算执行的分值。"))
    }
    for (index, dimension) in rubric.dimensions.enumerated() {
      let path: [RubricFault.Step] = ["dimensions", .index(index)]
      if let weight = dimension.weight, weight < .zero {
        faults.append(
          RubricFault(path: path + ["weight"], message: "\(dimension.name)的分值\(weight)小于0"))
      }
      faults += subdimensions(dimension, rubric, path)
    }
    return faults
  }

  private static func subdimensions(
    _ dimension: RubricDimension, _ rubric: Rubric, _ path: [RubricFault.Step]
  ) -> [RubricFault] {
    let fixed = dimension.subdimensions.compactMap(\.weight)
    guard !fixed.isEmpty, let most = dimension.weight ?? rubric.sharedWeight else { return [] }
    if let index = dimension.subdimensions.firstIndex(where: { ($0.weight ?? .zero) < .zero }) {
      return [
        RubricFault(
          path: path + ["subdimensions", .index(index), "weight"],
          message: "\(dimension.subdimensions[index].name)的分值小于0", advice: "请改为不小于0的分值。")
      ]
    }
    let sum = fixed.reduce(.zero, +)
    let isWhole = dimension.weight != nil && fixed.count == dimension.subdimensions.count
    guard isWhole ? sum != most : sum > most else { return [] }
    return [
      RubricFault(
        path: path + ["subdimensions"],
        message: "\(dimension.name)的二级指标分值合计\(sum)分，应\(isWhole ? "为" : "不超过")\(most)分",
        advice: "请调整二级指标的分值。")
    ]
  }

  private static func variants(_ rubric: Rubric) -> [RubricFault] {
    var faults: [RubricFault] = []
    let clauses = Set(rubric.clauses.map(\.id))
    for (index, variant) in rubric.variants.enumerated() {
      let path: [RubricFault.Step] = ["variants", .index(index)]
      let sum = variant.weights.reduce(variant.execution, +)
      if sum != rubric.total {
        faults.append(
          RubricFault(
            path: path + ["weights"],
            message: "变体“\(variant.title)”的分值合计\(sum)分，应为\(rubric.total)分"))
      }
      if !clauses.contains(variant.basis) {
        faults.append(unknownClause(variant.basis, path + ["basis"]))
      }
    }
    return faults
  }

  // MARK: Rules

  private static func uses(_ rubric: Rubric) -> [RubricFault] {
    var faults: [RubricFault] = []
    if let execution = rubric.execution {
      faults += use(execution.use, ["execution"], rubric, ExecutionRateRule.description)
    }
    for (index, assignment) in rubric.assignments.enumerated() {
      let path: [RubricFault.Step] = ["rules", .index(index)]
      let rule = RuleCatalogue.indicatorRule(id: assignment.use.rule)
      faults += use(assignment.use, path, rubric, rule?.description)
      if let scope = assignment.scope, !isKnown(scope, rubric) {
        faults.append(
          RubricFault(
            path: path + ["in"], message: "“\(scope)”不是本指标体系的一级或二级指标",
            advice: "请写 dimensions 里有的名称。"))
      }
      let earlier = rubric.assignments[..<index].firstIndex {
        $0.kind == assignment.kind && ($0.scope == nil || $0.scope == assignment.scope)
      }
      if let earlier {
        faults.append(
          RubricFault(
            path: path, message: "第\(index + 1)条规则永远用不到：第\(earlier + 1)条已包含它的全部情形",
            advice: "请把范围小的规则放在前面，或删去这一条。"))
      }
    }
    // Where the rubric names all indicators itself, no target of the unit's own needs a rule.
    let isOpen = rubric.dimensions.contains { dimension in
      !dimension.subdimensions.contains { !$0.indicators.isEmpty }
    }
    for kind in TargetKind.allCases
    where isOpen && !rubric.assignments.contains(where: { $0.kind == kind && $0.scope == nil }) {
      faults.append(
        RubricFault(
          path: ["rules"], message: "没有适用于 \(kind.rawValue) 类指标值的规则",
          advice: "请补一条 {for: \(kind.rawValue), rule: …}。"))
    }
    return faults
  }

  /// What is wrong with a rule, its parameters or its clause.
  static func use(
    _ use: RuleUse, _ path: [RubricFault.Step], _ rubric: Rubric, _ description: RuleDescription?
  ) -> [RubricFault] {
    var faults: [RubricFault] = []
    if let description, description.id == use.rule {
      let own = RuleCatalogue.indicatorRule(id: use.rule)?.faults(of: use) ?? []
      faults += (ParameterChecker.faults(of: use, description) + own).map {
        RubricFault(path: path + $0.path, message: $0.message, advice: $0.advice)
      }
    } else {
      let subject = description?.subject ?? .indicator
      let names = RuleCatalogue.descriptions.filter { $0.subject == subject }.map(\.id)
      faults.append(
        RubricFault(
          path: path + ["rule"], message: "没有名为 \(use.rule) 的规则",
          advice: "可以写：\(names.joined(separator: "、"))。"))
    }
    if !rubric.clauses.contains(where: { $0.id == use.basis }) {
      faults.append(unknownClause(use.basis, path + ["basis"]))
    }
    return faults
  }

  private static func isKnown(_ scope: String, _ rubric: Rubric) -> Bool {
    rubric.dimensions.contains { dimension in
      dimension.name == scope || dimension.subdimensions.contains { $0.name == scope }
    }
  }

  private static func overshoot(_ rubric: Rubric) -> [RubricFault] {
    guard let policy = rubric.overshoot else { return [] }
    var faults: [RubricFault] = []
    if policy.threshold <= 1 {
      faults.append(
        RubricFault(path: ["overshoot", "threshold"], message: "超额完成的起点应高于100%"))
    }
    if !rubric.clauses.contains(where: { $0.id == policy.basis }) {
      faults.append(unknownClause(policy.basis, ["overshoot", "basis"]))
    }
    guard case .bands(let bands) = policy.action else { return faults }
    for (index, band) in bands.enumerated() {
      let path: [RubricFault.Step] = ["overshoot", "bands", .index(index)]
      if index == 0 ? band.from < policy.threshold : band.from <= bands[index - 1].from {
        faults.append(
          RubricFault(path: path + ["from"], message: "第\(index + 1)档的起点应高于前一档和总起点"))
      }
      if index > 0, band.deduction <= bands[index - 1].deduction {
        faults.append(
          RubricFault(
            path: path + ["deduct"], message: "第\(index + 1)档超得更多，扣分却不比前一档多", advice: "扣分比例应逐档升高。"))
      }
      if band.deduction > 1 || band.deduction.isNegative {
        faults.append(
          RubricFault(path: path + ["deduct"], message: "第\(index + 1)档的扣分比例不在0～100%之间"))
      }
    }
    return faults
  }

  // MARK: Tiers and grades

  private static func tiers(_ rubric: Rubric) -> [RubricFault] {
    var faults: [RubricFault] = []
    var upper: ExactDecimal = 1
    var words: [String: String] = [:]
    for (index, tier) in rubric.tiers.enumerated() {
      let path: [RubricFault.Step] = ["tiers", .index(index)]
      if tier.to != upper {
        let kind = tier.to < upper ? "之间有空档" : "重叠"
        let other = index == 0 ? "满分" : "“\(rubric.tiers[index - 1].name)”"
        faults.append(
          RubricFault(
            path: path + ["to"],
            message:
              "“\(tier.name)”的上限\(PercentText.of(tier.to))与\(other)的\(PercentText.of(upper))\(kind)",
            advice: "请把上限写成\(PercentText.of(upper))。"))
      }
      if tier.from >= tier.to {
        faults.append(
          RubricFault(path: path + ["from"], message: "“\(tier.name)”的下限不低于上限"))
      }
      for (position, word) in tier.words.enumerated() {
        if let other = words[word] {
          faults.append(
            RubricFault(
              path: path + ["words", .index(position)], message: "用语“\(word)”已列在“\(other)”里",
              advice: "一个用语只能属于一等。"))
        }
        words[word] = words[word] ?? tier.name
      }
      upper = tier.from
    }
    if let last = rubric.tiers.last, !last.from.isZero {
      faults.append(
        RubricFault(
          path: ["tiers", .index(rubric.tiers.count - 1), "from"],
          message: "最低一等“\(last.name)”的下限是\(PercentText.of(last.from))，下面留有空档",
          advice: "请把下限写成 0%。"))
    }
    return faults
  }

  private static func grades(_ rubric: Rubric) -> [RubricFault] {
    var faults: [RubricFault] = []
    var names: Set<String> = []
    for (index, grade) in rubric.grades.enumerated() {
      let path: [RubricFault.Step] = ["grades", .index(index)]
      if !names.insert(grade.name).inserted {
        faults.append(RubricFault(path: path + ["name"], message: "等级“\(grade.name)”重复"))
      }
      if grade.from > rubric.total {
        faults.append(
          RubricFault(path: path + ["from"], message: "等级“\(grade.name)”的下限\(grade.from)分高于总分"))
      }
      if index > 0, grade.from >= rubric.grades[index - 1].from {
        faults.append(
          RubricFault(
            path: path + ["from"],
            message: "等级“\(grade.name)”的下限\(grade.from)分不低于“\(rubric.grades[index - 1].name)”，两档重叠",
            advice: "各等级应从高到低排列。"))
      }
    }
    if let last = rubric.grades.last, last.from != .zero {
      faults.append(
        RubricFault(
          path: ["grades", .index(rubric.grades.count - 1), "from"],
          message: "最低等级“\(last.name)”的下限是\(last.from)分，下面留有空档", advice: "请把下限写成 0。"))
    }
    return faults
  }

  static func unknownClause(_ id: String, _ path: [RubricFault.Step]) -> RubricFault {
    RubricFault(path: path, message: "clauses 里没有条款 \(id)", advice: "请先在 clauses 里写明这一条款。")
  }
}
