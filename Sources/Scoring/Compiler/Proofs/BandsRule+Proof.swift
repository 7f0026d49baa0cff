import EvaluationModel

extension BandsRule {
  static var scoresValues: Bool { true }

  static func faults(of proven: ProvenIndicator) -> [RubricFault] {
    let bands = proven.parameters.bands("bands")
    guard let best = Self.best(bands, proven.weight) else { return [] }
    return units(bands, proven) + worths(bands, best, proven) + direction(bands, best, proven)
  }

  /// The step that gives most; `nil` where there are none.
  private static func best(_ bands: [Band], _ weight: Points) -> Int? {
    bands.indices.max { left, right in
      guard let mine = bands[left].share(of: weight), let theirs = bands[right].share(of: weight)
      else { return false }
      return (try? mine.compared(to: theirs)) == -1
    }
  }

  private static func units(_ bands: [Band], _ proven: ProvenIndicator) -> [RubricFault] {
    for (index, band) in bands.enumerated() {
      guard
        let end = [band.interval.lower, band.interval.upper].lazy.compactMap({ $0 }).first(
          where: { !$0.value.isZero }) ?? band.interval.lower ?? band.interval.upper
      else { continue }
      let faults = proven.unitFaults(
        end.value, band.interval.unit, "第\(index + 1)档的\(end.text)", ["bands", .index(index)])
      // The other steps have the same unit as a rule; once is enough.
      if !faults.isEmpty { return faults }
    }
    return []
  }

  private static func worths(
    _ bands: [Band], _ best: Int, _ proven: ProvenIndicator
  ) -> [RubricFault] {
    var faults: [RubricFault] = []
    switch bands[best].worth {
    case .points(let points) where points != proven.weight:
      faults.append(
        RubricFault(
          path: ["bands", .index(best), "points"],
          message:
            "最高一档（第\(best + 1)档）得\(points)分，而“\(proven.indicator.name)”的分值是\(proven.weight)分",
          advice: "最高一档应等于分值。"))
    case .share(let share) where share != 1:
      faults.append(
        RubricFault(
          path: ["bands", .index(best), "share"],
          message: "最高一档（第\(best + 1)档）只得分值的\(PercentText.of(share))，谁也得不到满分",
          advice: "最高一档应写 100%。"))
    case .points, .share: break
    }
    return faults
  }

  /// The operator of a target must say the same as the steps, and the target begin the best one.
  private static func direction(
    _ bands: [Band], _ best: Int, _ proven: ProvenIndicator
  ) -> [RubricFault] {
    guard let goal = proven.goal, let direction = proven.direction else { return [] }
    let isTwoSided = proven.parameters.word("shape") == "two-sided"
    let interval = bands[best].interval
    let end: ValueInterval.End?
    let meant: String
    switch (isTwoSided, interval.lower == nil, interval.upper == nil) {
    case (true, _, _):
      guard direction == .exact, interval.contains(goal.value) == true else {
        return [mismatch(proven, "各档是中间得分最高", "请写 =\(goal.text)，或改写各档。")]
      }
      return []
    case (false, true, false):
      (end, meant) = (interval.upper, "越低得分越高")
    case (false, false, true):
      (end, meant) = (interval.lower, "越高得分越高")
    default:
      // The best step has two ends or none: the others say which way it goes.
      let isFirstLowest =
        bands.allSatisfy { band in
          guard let upper = band.interval.upper, let lower = interval.upper else { return true }
          return ((try? upper.value.compared(to: lower.value)) ?? 0) >= 0
        }
      (end, meant) =
        isFirstLowest ? (interval.upper, "越低得分越高") : (interval.lower, "越高得分越高")
    }
    let isFalling = meant == "越低得分越高"
    guard direction == (isFalling ? .atMost : .atLeast) else {
      return [mismatch(proven, "各档是\(meant)", "请核对 target 的“≥”“≤”和各档。")]
    }
    let isStrict = goal.comparison == .moreThan || goal.comparison == .lessThan
    guard let end, end.isIncluded == !isStrict, (try? end.value.compared(to: goal.value)) == 0
    else {
      return [
        mismatch(proven, "最高一档是\(interval.words)", "两处应从同一个数起得满分。")
      ]
    }
    return []
  }

  private static func mismatch(
    _ proven: ProvenIndicator, _ bands: String, _ advice: String
  ) -> RubricFault {
    RubricFault(
      path: ["target"], message: "target“\(proven.indicator.target)”与分档不一致：\(bands)", advice: advice
    )
  }
}
