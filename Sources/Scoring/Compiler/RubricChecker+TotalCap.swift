import EvaluationModel

extension RubricChecker {
  /// Faults of the cap on the total: its bands run downwards in both, inside the total.
  static func totalCap(_ rubric: Rubric) -> [RubricFault] {
    guard let policy = rubric.totalCap else { return [] }
    var faults: [RubricFault] = []
    if rubric.execution == nil {
      faults.append(
        RubricFault(
          path: ["total-cap"], message: "没有预算执行（execution），不能按执行率限制总分",
          advice: "请补写 execution，或删去 total-cap。"))
    }
    if policy.bands.isEmpty {
      faults.append(
        RubricFault(
          path: ["total-cap", "bands"], message: "一档也没有，总分永远不受限制",
          advice: "请写成 [{below: 80%, cap: 89}] 的样子。"))
    }
    for (index, band) in policy.bands.enumerated() {
      faults += self.band(band, index, policy, rubric)
    }
    if !rubric.clauses.contains(where: { $0.id == policy.basis }) {
      faults.append(unknownClause(policy.basis, ["total-cap", "basis"]))
    }
    return faults
  }

  private static func band(
    _ band: TotalCapBand, _ index: Int, _ policy: TotalCapPolicy, _ rubric: Rubric
  ) -> [RubricFault] {
    let path: [RubricFault.Step] = ["total-cap", "bands", .index(index)]
    let below = PercentText.of(band.below)
    var faults: [RubricFault] = []
    if band.below <= 0 || band.below > 1 {
      faults.append(
        RubricFault(
          path: path + ["below"], message: "第\(index + 1)档的执行率\(below)不在0～100%之间",
          advice: "请写成 80% 的样子。"))
    }
    if band.cap < .zero || band.cap >= rubric.total {
      faults.append(
        RubricFault(
          path: path + ["cap"], message: "第\(index + 1)档的限额\(band.cap)分应低于总分\(rubric.total)分，且不小于0",
          advice: "限额不低于总分的，这一档不起作用。"))
    }
    guard index > 0 else { return faults }
    let before = policy.bands[index - 1]
    if band.below >= before.below {
      faults.append(
        RubricFault(
          path: path + ["below"],
          message: "第\(index + 1)档的执行率\(below)不低于前一档的\(PercentText.of(before.below))",
          advice: "各档应从高到低排列。"))
    }
    if band.cap >= before.cap {
      faults.append(
        RubricFault(
          path: path + ["cap"],
          message: "第\(index + 1)档的限额\(band.cap)分不低于前一档的\(before.cap)分，执行得少反而限得松",
          advice: "执行率越低，限额应越低。"))
    }
    return faults
  }
}
