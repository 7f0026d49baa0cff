import EvaluationModel

/// Proves that the fixed indicators of a rubric can be scored.
enum TableChecker {
  /// All faults of a rubric's data, indicators and variants; empty where it names no indicators.
  static func faults(of rubric: Rubric) -> [RubricFault] {
    guard rubric.isTable else {
      return rubric.data.isEmpty
        ? []
        : [RubricFault(path: ["data"], message: "指标体系没有自己的指标，data 里的数据用不到", advice: "请删去 data。")]
    }
    return names(rubric) + indicators(rubric) + unused(rubric) + changes(rubric)
  }

  // MARK: Data

  private static func names(_ rubric: Rubric) -> [RubricFault] {
    var seen: Set<String> = []
    return rubric.data.enumerated().compactMap { index, item in
      seen.insert(item.name).inserted
        ? nil : RubricFault(path: ["data", .index(index), "name"], message: "数据“\(item.name)”重复")
    }
  }

  private static func unused(_ rubric: Rubric) -> [RubricFault] {
    let used = Set(rubric.fixedIndicators.flatMap(dataNames))
    return rubric.data.enumerated().compactMap { index, item in
      used.contains(item.name)
        ? nil
        : RubricFault(
          path: ["data", .index(index), "name"], message: "数据“\(item.name)”没有一项指标用到",
          advice: "请删去它，或在公式里用上。")
    }
  }

  private static func dataNames(_ indicator: FixedIndicator) -> [String] {
    (indicator.formula?.names ?? []) + (indicator.exemption?.condition.names ?? [])
      + (RuleCatalogue.indicatorRule(id: indicator.use.rule)?.dataNames(in: indicator.use) ?? [])
  }

  // MARK: Indicators

  private static func indicators(_ rubric: Rubric) -> [RubricFault] {
    var faults: [RubricFault] = []
    let known = Set(rubric.data.map(\.name))
    for (index, dimension) in rubric.dimensions.enumerated() {
      let path: [RubricFault.Step] = ["dimensions", .index(index)]
      faults += weights(dimension, path)
      for (position, subdimension) in dimension.subdimensions.enumerated() {
        let list = path + ["subdimensions", .index(position), "indicators"]
        for (row, indicator) in subdimension.indicators.enumerated() {
          faults += self.faults(of: indicator, list + [.index(row)], rubric, known)
        }
      }
    }
    return faults
  }

  private static func weights(
    _ dimension: RubricDimension, _ path: [RubricFault.Step]
  ) -> [RubricFault] {
    var faults: [RubricFault] = []
    let fixed = dimension.subdimensions.filter { !$0.indicators.isEmpty }
    guard !fixed.isEmpty else { return [] }
    for (position, subdimension) in dimension.subdimensions.enumerated() {
      let here = path + ["subdimensions", .index(position)]
      guard !subdimension.indicators.isEmpty else {
        faults.append(
          RubricFault(
            path: here, message: "“\(subdimension.name)”没有指标，而“\(dimension.name)”的其他二级指标有",
            advice: "请补上 indicators；条文没有见到的，写一项 rule: unpublished。"))
        continue
      }
      let sum = subdimension.indicators.reduce(Points.zero) { $0 + $1.weight }
      if let weight = subdimension.weight, weight != sum {
        faults.append(
          RubricFault(
            path: here + ["indicators"],
            message: "\(subdimension.name)的指标分值合计\(sum)分，应为\(weight)分", advice: "请调整各指标的分值。"))
      }
    }
    let sum = fixed.flatMap(\.indicators).reduce(Points.zero) { $0 + $1.weight }
    if let weight = dimension.weight, sum != weight,
      fixed.count == dimension.subdimensions.count, fixed.contains(where: { $0.weight == nil })
    {
      faults.append(
        RubricFault(
          path: path + ["subdimensions"],
          message: "\(dimension.name)的指标分值合计\(sum)分，应为\(weight)分", advice: "请调整各指标的分值。"))
    }
    return faults
  }

  private static func faults(
    of indicator: FixedIndicator, _ path: [RubricFault.Step], _ rubric: Rubric,
    _ known: Set<String>
  ) -> [RubricFault] {
    var faults: [RubricFault] = []
    if indicator.weight <= .zero {
      faults.append(
        RubricFault(path: path + ["weight"], message: "\(indicator.name)的分值应大于0"))
    }
    let rule = RuleCatalogue.indicatorRule(id: indicator.use.rule)
    faults += RubricChecker.use(indicator.use, path, rubric, rule?.description)
    for name in dataNames(indicator) where !known.contains(name) {
      let place: RubricFault.Step =
        indicator.formula?.names.contains(name) == true
        ? "formula"
        : indicator.exemption?.condition.names.contains(name) == true ? "not-applicable" : "rule"
      faults.append(
        RubricFault(
          path: path + [place], message: "data 里没有数据“\(name)”", advice: "请先在 data 里写明它的单位和含义。"))
    }
    if !indicator.target.isEmpty, MeasuredGoal(indicator.target) == nil {
      faults.append(
        RubricFault(
          path: path + ["target"], message: "target 应为一个数，可带“≤”“≥”，现为“\(indicator.target)”",
          advice: "请写成 ≤100% 的样子。"))
    }
    return faults
  }

  // MARK: Variants

  /// What a variant changes must be there, and what comes out must be sound itself.
  private static func changes(_ rubric: Rubric) -> [RubricFault] {
    var faults: [RubricFault] = []
    for (index, variant) in rubric.variants.enumerated() {
      let path: [RubricFault.Step] = ["variants", .index(index), "changes"]
      for (position, change) in variant.changes.enumerated() where !exists(change, rubric) {
        faults.append(
          RubricFault(
            path: path + [.index(position)],
            message: "变体“\(variant.title)”改的“\(name(change))”不在本指标体系里",
            advice: "请写 dimensions 里有的名称。"))
      }
      guard faults.isEmpty else { continue }
      let applied = rubric.applying(variant)
      faults += indicators(applied).map {
        RubricFault(
          path: path, message: "变体“\(variant.title)”：\($0.message)", advice: $0.advice)
      }
    }
    return faults
  }

  private static func exists(_ change: VariantChange, _ rubric: Rubric) -> Bool {
    switch change.subject {
    case .indicator(let name): rubric.fixedIndicators.contains { $0.name == name }
    case .subdimension(let name):
      rubric.dimensions.contains { $0.subdimensions.contains { $0.name == name } }
    case .dimension(let name): rubric.dimensions.contains { $0.name == name }
    }
  }

  private static func name(_ change: VariantChange) -> String {
    switch change.subject {
    case .indicator(let name), .subdimension(let name), .dimension(let name): name
    }
  }
}
