import EvaluationModel

extension DeductPerStepRule {
  static var scoresValues: Bool { true }

  static func faults(of proven: ProvenIndicator) -> [RubricFault] {
    var faults: [RubricFault] = []
    if proven.parameters.word("side") == "both" {
      faults += bothSides(proven)
    } else {
      faults += proven.targetFaults(allowsEqual: false) + sides(proven)
    }
    if let step = MeasuredGoal.number(proven.parameters.word("step")) {
      let path: [RubricFault.Step] =
        proven.indicator.use.value("step") == nil ? ["rule"] : ["step"]
      // A target of another unit has been told already.
      let isTold =
        proven.goal.map {
          !proven.unitFaults($0.value, $0.unit, "", ["target"]).isEmpty
        } ?? false
      if !isTold {
        faults += proven.unitFaults(step.value, step.unit, "步长\(step.text)", path)
      }
    }
    guard let points = proven.parameters.points("points") else { return faults }
    return faults + proven.excessFaults(points, "每步扣", ["points"])
  }

  /// The printed standard must mean the side that the target does.
  private static func sides(_ proven: ProvenIndicator) -> [RubricFault] {
    let standard = proven.indicator.standard
    let target = proven.indicator.target
    let saysAbove = ["每超", "每高", "每增", "每上升"].contains { standard.contains($0) }
    let saysBelow = ["每低", "每少", "每降", "每减", "每下降"].contains { standard.contains($0) }
    let isBelow = ["低于", "少于", "降低", "不足"].contains { standard.contains($0) }
    let isAbove = ["超过", "超出", "高于"].contains { standard.contains($0) }
    switch proven.direction {
    case .atLeast where saysAbove && !saysBelow && !isBelow:
      return [
        RubricFault(
          path: ["target"], message: "standard 写的是超过才扣分，而 target“\(target)”是越高越好，低于才扣分",
          advice: "请核对“≥”“≤”是不是写反了。")
      ]
    case .atMost where saysBelow && !saysAbove && !isAbove:
      return [
        RubricFault(
          path: ["target"], message: "standard 写的是低于才扣分，而 target“\(target)”是越低越好，超过才扣分",
          advice: "请核对“≥”“≤”是不是写反了。")
      ]
    default: return []
    }
  }

  /// What deducts on both sides has one value that is right.
  private static func bothSides(_ proven: ProvenIndicator) -> [RubricFault] {
    guard let goal = proven.goal else { return proven.targetFaults(allowsEqual: true) }
    switch goal.comparison {
    case nil, .equal: return []
    case .atLeast, .atMost, .moreThan, .lessThan:
      return [
        RubricFault(
          path: ["side"],
          message: "side: both 高于、低于都扣分，而 target“\(proven.indicator.target)”只有一边不好",
          advice: "请把 target 写成 =\(goal.text)，或删去 side。")
      ]
    }
  }
}
