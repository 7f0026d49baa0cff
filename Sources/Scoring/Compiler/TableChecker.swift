import EvaluationModel

/// Proves that the fixed indicators of a rubric can be scored.
enum TableChecker {
  /// All faults of a rubric's data, indicators and variants; empty where it names no indicators.
  static func faults(of rubric: Rubric) -> [RubricFault] {
    let anywhere =
      NameChecker.faults(of: rubric) + VariantChecker.identities(rubric)
      + FreeRowChecker.faults(of: rubric)
    guard rubric.isTable else {
      guard !rubric.data.isEmpty else { return anywhere }
      return anywhere + [
        RubricFault(path: ["data"], message: "指标体系没有自己的指标，data 里的数据用不到", advice: "请删去 data。")
      ]
    }
    return anywhere + DataChecker.faults(of: rubric) + indicators(rubric)
      + VariantChecker.changes(rubric) + unreachableRules(rubric)
  }

  // MARK: Indicators

  private static func indicators(_ rubric: Rubric) -> [RubricFault] {
    var faults: [RubricFault] = []
    let checker = IndicatorChecker(rubric)
    for (index, dimension) in rubric.dimensions.enumerated() {
      let path: [RubricFault.Step] = ["dimensions", .index(index)]
      faults += weights(dimension, path)
      for (position, subdimension) in dimension.subdimensions.enumerated() {
        let list = path + ["subdimensions", .index(position), "indicators"]
        for (row, indicator) in subdimension.indicators.enumerated() {
          faults += checker.faults(of: indicator).map {
            RubricFault(
              path: list + [.index(row)] + $0.path, message: $0.message, advice: $0.advice)
          }
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
            message:
              "\(subdimension.name)的指标分值合计\(sum)分（\(parts(subdimension.indicators))），应为\(weight)分",
            advice: "请调整各指标的分值。"))
      }
    }
    let sum = fixed.flatMap(\.indicators).reduce(Points.zero) { $0 + $1.weight }
    let declared: Points? = dimension.weight
    if let declared, fixed.count == dimension.subdimensions.count, sum != declared,
      fixed.contains(where: { $0.weight == nil })
    {
      faults.append(
        RubricFault(
          path: path + ["subdimensions"],
          message:
            "\(dimension.name)的指标分值合计\(sum)分（\(parts(fixed.flatMap(\.indicators)))），应为\(declared)分",
          advice: "请调整各指标的分值。"))
    }
    return faults
  }

  /// 在职人员控制率5＋三公经费变动率5.
  static func parts(_ indicators: [FixedIndicator]) -> String {
    indicators.map { "\($0.name)\($0.weight)" }.joined(separator: "＋")
  }

  // MARK: Rules

  /// Rules for indicators of the unit's own, where the rubric leaves none to it.
  private static func unreachableRules(_ rubric: Rubric) -> [RubricFault] {
    let fixed = rubric.dimensions.filter { dimension in
      dimension.subdimensions.contains { !$0.indicators.isEmpty }
    }
    return rubric.assignments.enumerated().compactMap { index, assignment in
      let path: [RubricFault.Step] = ["rules", .index(index)]
      if fixed.count == rubric.dimensions.count {
        return RubricFault(
          path: path, message: "第\(index + 1)条规则永远用不到：全部指标都由 dimensions 写明了", advice: "请删去这一条。")
      }
      guard let scope = assignment.scope,
        fixed.contains(where: { dimension in
          dimension.name == scope || dimension.subdimensions.contains { $0.name == scope }
        })
      else { return nil }
      return RubricFault(
        path: path + ["in"], message: "第\(index + 1)条规则永远用不到：“\(scope)”的指标都由 dimensions 写明了",
        advice: "请删去这一条。")
    }
  }
}
