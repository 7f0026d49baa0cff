import EvaluationModel

/// Proves that the steps of a banded rule fit together: no gap, no overlap, and never more for a
/// worse value.
enum BandFaults {
  /// All faults of a list; paths begin at the list's own.
  ///
  /// - Parameters:
  ///   - items: The list as the rubric writes it.
  ///   - path: Where the list stands.
  ///   - isTwoSided: Whether the best step may lie in the middle.
  ///   - mayEnd: Whether values outside all steps may have no standard.
  /// - Returns: The faults in the order in which they are looked for.
  static func faults(
    _ items: [ParameterValue], _ path: [RubricFault.Step], isTwoSided: Bool, mayEnd: Bool
  ) -> [RubricFault] {
    guard !items.isEmpty else { return [RubricFault(path: path, message: "分档不能为空")] }
    let bands: [Band]
    switch Band.list(items) {
    case .success(let list): bands = list
    case .failure(let place): return unreadable(items[place.index], place.index, path)
    }
    let isBestFirst = items.contains { item in
      if case .map(let parts) = item { parts.contains { $0.name == "from" } } else { false }
    }
    let order =
      isBestFirst ? falling(bands, path) : order(bands, path, isTwoSided: isTwoSided)
    return worths(bands, path) + neighbours(bands, path) + (mayEnd ? [] : ends(bands, path))
      + order
  }

  /// A step that cannot be read, or one below another that is not lower.
  private static func unreadable(
    _ item: ParameterValue, _ index: Int, _ path: [RubricFault.Step]
  ) -> [RubricFault] {
    let here = path + [.index(index)]
    if index > 0, case .map(let parts) = item, parts.contains(where: { $0.name == "from" }),
      case .success = Band.list([item])
    {
      return [
        RubricFault(
          path: here + ["from"], message: "第\(index + 1)档的下限不低于上一档，两档重叠", advice: "各档应从高到低排列。")
      ]
    }
    return [
      RubricFault(
        path: here, message: "第\(index + 1)档写法不对",
        advice: "请写成 {when: \"[80%, 90%)\", points: 4} 或 {from: 90%, share: 100%}。")
    ]
  }

  private static func worths(_ bands: [Band], _ path: [RubricFault.Step]) -> [RubricFault] {
    bands.enumerated().compactMap { index, band in
      guard case .share(let share) = band.worth, share.isNegative || share > 1 else { return nil }
      return RubricFault(
        path: path + [.index(index), "share"], message: "第\(index + 1)档的得分比例不在0～100%之间")
    }
  }

  /// Each step must end where the next one begins, on the one side or the other.
  private static func neighbours(_ bands: [Band], _ path: [RubricFault.Step]) -> [RubricFault] {
    zip(bands.indices.dropLast(), bands.dropFirst()).compactMap { index, next in
      let this = bands[index]
      let place = path + [.index(index + 1)]
      let name = "第\(index + 1)档与第\(index + 2)档"
      let upper = isBelow(this.interval, next.interval) ? this.interval.upper : next.interval.upper
      let lower = isBelow(this.interval, next.interval) ? next.interval.lower : this.interval.lower
      guard let upper, let lower else {
        return RubricFault(path: place, message: "\(name)重叠", advice: "请按数值从高到低或从低到高排列各档。")
      }
      guard let order = try? upper.value.compared(to: lower.value) else { return nil }
      if order > 0 || (order == 0 && upper.isIncluded && lower.isIncluded) {
        return RubricFault(
          path: place, message: "\(name)在\(lower.text)处重叠", advice: "一个数值只能属于一档。")
      }
      if order < 0 || !(upper.isIncluded || lower.isIncluded) {
        let stretch = order < 0 ? "\(upper.text)与\(lower.text)之间" : "\(lower.text)"
        return RubricFault(
          path: place, message: "\(name)有空档：\(stretch)不属于任何一档",
          advice: order < 0 ? "请让两档首尾相接。" : "请把其中一档的端点写成包含。")
      }
      return nil
    }
  }

  private static func isBelow(_ left: ValueInterval, _ right: ValueInterval) -> Bool {
    guard let upper = left.upper?.value, let lower = right.lower?.value else {
      return left.lower == nil || right.upper == nil
    }
    return ((try? upper.compared(to: lower)) ?? 0) <= 0
  }

  /// All values must be covered, from the least to the greatest.
  private static func ends(_ bands: [Band], _ path: [RubricFault.Step]) -> [RubricFault] {
    var faults: [RubricFault] = []
    let advice = "请补上这一档；条文确实没有规定的，写 uncovered: cannot-score。"
    if !bands.contains(where: { $0.interval.lower == nil }) {
      faults.append(RubricFault(path: path, message: "最低一档以下的数值不属于任何一档", advice: advice))
    }
    if !bands.contains(where: { $0.interval.upper == nil }) {
      faults.append(RubricFault(path: path, message: "最高一档以上的数值不属于任何一档", advice: advice))
    }
    return faults
  }

  /// In a list of {from, share}, every step must give less than the one above it.
  private static func falling(_ bands: [Band], _ path: [RubricFault.Step]) -> [RubricFault] {
    bands.indices.dropFirst().dropLast().filter {
      (change(bands[$0 - 1].worth, bands[$0].worth) ?? 0) >= 0
    }.map {
      RubricFault(
        path: path + [.index($0), "share"], message: "第\($0 + 1)档结果更差，得分却不比上一档少",
        advice: "得分比例应逐档降低。")
    }
  }

  /// The worths must rise or fall all along; with two sides they may rise first and fall then.
  private static func order(
    _ bands: [Band], _ path: [RubricFault.Step], isTwoSided: Bool
  ) -> [RubricFault] {
    var turned = !isTwoSided
    var direction = 0
    for (index, next) in bands.enumerated().dropFirst() {
      guard let change = change(bands[index - 1].worth, next.worth) else {
        return [
          RubricFault(
            path: path + [.index(index)], message: "各档有的写分数，有的写比例", advice: "请统一写 points 或 share。")
        ]
      }
      if direction == 0 { direction = change }
      if change != direction, !turned, direction > 0 {
        turned = true
        direction = change
      }
      if change == 0 || change != direction {
        return [
          RubricFault(
            path: path + [.index(index)],
            message: "第\(index + 1)档与上一档相比，得分没有继续\(direction > 0 ? "升高" : "降低")",
            advice: "数值越好得分应越高；偏高偏低都扣分的，写 shape: two-sided。")
        ]
      }
    }
    return []
  }

  private static func change(_ left: Band.Worth, _ right: Band.Worth) -> Int? {
    switch (left, right) {
    case (.share(let mine), .share(let theirs)): theirs.compared(to: mine)
    case (.points(let mine), .points(let theirs)): theirs < mine ? -1 : (theirs > mine ? 1 : 0)
    default: nil
    }
  }
}
