import EvaluationModel

/// Proves that the data of a scoring table can be found and are all used.
enum DataChecker {
  /// All faults of a rubric's data.
  static func faults(of rubric: Rubric) -> [RubricFault] {
    var faults: [RubricFault] = []
    var seen: Set<String> = []
    let used = used(rubric)
    for (index, item) in rubric.data.enumerated() {
      let path: [RubricFault.Step] = ["data", .index(index)]
      if !seen.insert(item.name).inserted {
        faults.append(RubricFault(path: path + ["name"], message: "数据“\(item.name)”重复"))
      } else if !used.contains(item.name) {
        faults.append(
          RubricFault(
            path: path + ["name"], message: "数据“\(item.name)”没有一项指标用到", advice: "请删去它，或在公式里用上。"))
      }
      for (position, source) in item.sources.enumerated() {
        faults += source.names.lazy.compactMap { fault(in: $0, of: item) }.prefix(1).map {
          RubricFault(
            path: path + ["sources", .index(position)], message: $0.message, advice: $0.advice)
        }
      }
    }
    return faults
  }

  /// The data that the table or one of its variants uses.
  private static func used(_ rubric: Rubric) -> Set<String> {
    let tables = [rubric] + rubric.variants.map { rubric.applying($0) }
    return Set(tables.flatMap { $0.fixedIndicators.flatMap(names) })
  }

  private static func names(_ indicator: FixedIndicator) -> [String] {
    (indicator.formula?.names ?? []) + (indicator.exemption?.condition.names ?? [])
      + (RuleCatalogue.indicatorRule(id: indicator.use.rule)?.dataNames(in: indicator.use) ?? [])
  }

  // MARK: Sources

  private static let funds = ["资金/年初预算数", "资金/全年预算数", "资金/全年执行数"]

  /// A name that no form can carry.
  private static func fault(
    in name: String, of item: DataDefinition
  ) -> (message: String, advice: String)? {
    if name.hasPrefix("资金/") {
      guard funds.contains(name) else {
        return ("资金表里没有“\(name)”", "可以写：\(funds.joined(separator: "、"))。")
      }
      if case .number(let unit) = item.form, unit.family == .money { return nil }
      return ("“\(name)”是金额，而数据“\(item.name)”的单位不是元", "请核对 unit 或来源。")
    }
    var rest = name[...]
    while let start = rest.firstIndex(of: "{") {
      let mark = rest[start...].prefix { $0 != "}" } + "}"
      guard mark == "{year}" || mark == "{last-year}" else {
        return ("来源“\(name)”里的“\(mark)”不认识", "可以写 {year}（本年度）和 {last-year}（上年度）。")
      }
      rest = rest[rest.index(after: start)...]
    }
    return nil
  }
}
