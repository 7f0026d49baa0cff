import EvaluationModel

extension ManualRule {
  static func faults(of proven: ProvenIndicator) -> [RubricFault] {
    bounds(proven) + levels(proven) + evidence(proven)
  }

  private static func bounds(_ proven: ProvenIndicator) -> [RubricFault] {
    guard let from = proven.parameters.percentage("from"),
      let to = proven.parameters.percentage("to"), (try? from.compared(to: to)) != -1
    else { return [] }
    let key: RubricFault.Step = proven.indicator.use.value("from") == nil ? "to" : "from"
    return [
      RubricFault(
        path: [key], message: "评判范围的下限\(PercentText.of(from))不低于上限\(PercentText.of(to))，没有可评的分数",
        advice: "请核对 from 和 to。")
    ]
  }

  private static func levels(_ proven: ProvenIndicator) -> [RubricFault] {
    let levels = proven.parameters.levels("levels")
    guard let best = levels.first, best.points != proven.weight else { return [] }
    return [
      RubricFault(
        path: ["levels", 0, "points"],
        message:
          "最高一等“\(best.words)”得\(best.points)分，而“\(proven.indicator.name)”的分值是\(proven.weight)分",
        advice: "最高一等应等于分值。")
    ]
  }

  private static func evidence(_ proven: ProvenIndicator) -> [RubricFault] {
    let name = proven.parameters.word("evidence-data")
    guard case .number(let unit)? = proven.data[name] else { return [] }
    return [
      RubricFault(
        path: ["evidence-data"], message: "“\(name)”的单位是\(unit.label)，说不出佐证的有无",
        advice: "请用 unit 为 是否 的数据。")
    ]
  }
}
