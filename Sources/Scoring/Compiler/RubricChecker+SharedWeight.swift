import EvaluationModel

extension RubricChecker {
  /// Faults of the points that several dimensions share: they and such dimensions need each other.
  static func sharedWeight(_ rubric: Rubric) -> [RubricFault] {
    let open = rubric.dimensions.indices.filter { rubric.dimensions[$0].weight == nil }
    guard let shared = rubric.sharedWeight else {
      return open.map { index in
        RubricFault(
          path: ["dimensions", .index(index)],
          message: "\(rubric.dimensions[index].name)没有写分值（weight），也没有写共用的分值（shared-weight）",
          advice: "请补写 weight；几个一级指标的分值由单位自行分配的，请在 dimensions 外面写 shared-weight。")
      }
    }
    if open.isEmpty {
      return [
        RubricFault(
          path: ["shared-weight"],
          message: "shared-weight 写了\(shared)分，但每个一级指标都有自己的分值（weight），没有可以分配的",
          advice: "请删去 shared-weight，或删去由单位自行分配的一级指标的 weight。")
      ]
    }
    guard shared > .zero else {
      return [
        RubricFault(
          path: ["shared-weight"], message: "共用的分值\(shared)应大于0", advice: "请写这些一级指标合计的分值，如 90。")
      ]
    }
    return []
  }
}
