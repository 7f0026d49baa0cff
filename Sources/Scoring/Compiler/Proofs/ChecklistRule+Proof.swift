import EvaluationModel

extension ChecklistRule {
  static func faults(of proven: ProvenIndicator) -> [RubricFault] {
    let items = proven.parameters.items("items")
    return items.isEmpty ? breaches(proven) : self.items(items, proven)
  }

  private static func items(
    _ items: [ChecklistItem], _ proven: ProvenIndicator
  ) -> [RubricFault] {
    var faults: [RubricFault] = []
    var seen: Set<String> = []
    for (index, item) in items.enumerated() {
      let path: [RubricFault.Step] = ["items", .index(index), "data"]
      if case .number(let unit)? = proven.data[item.data] {
        faults.append(
          RubricFault(
            path: path, message: "要素“\(item.data)”的单位是\(unit.label)，而要素只看有没有",
            advice: "请把这项数据的 unit 写成 是否。"))
      }
      if !seen.insert(item.data).inserted {
        faults.append(
          RubricFault(path: path, message: "要素“\(item.data)”写了两次，会重复计分", advice: "请只留一次。"))
      }
    }
    let sum = items.reduce(Points.zero) { $0 + $1.points }
    if sum != proven.weight {
      faults.append(
        RubricFault(
          path: ["items"],
          message: "“\(proven.indicator.name)”的\(items.count)项要素合计\(sum)分，应为\(proven.weight)分",
          advice: "请调整各要素的分数或分值。"))
    }
    return faults
  }

  private static func breaches(_ proven: ProvenIndicator) -> [RubricFault] {
    var faults: [RubricFault] = []
    let name = proven.parameters.word("breaches")
    let isCount: Bool
    let unit: String
    switch proven.data[name] {
    case .flag: (isCount, unit) = (false, "是否")
    case .number(let known): (isCount, unit) = (known.family == .counter, known.label)
    case nil: (isCount, unit) = (true, "")
    }
    if !isCount {
      faults.append(
        RubricFault(
          path: ["breaches"], message: "“\(name)”的单位是\(unit)，不能按例数扣分",
          advice: "请用以 例、次、项 等计数的数据。"))
    }
    guard let minus = proven.parameters.points("minus") else { return faults }
    return faults + proven.excessFaults(minus, "每例扣", ["minus"])
  }
}
