import EvaluationModel

extension CertificateArithmetic {
  // MARK: One item

  /// Share, exact points, rounding, deduction, points.
  mutating func checkScore(_ item: JSONValue, _ pointer: String) {
    guard let weight = item["weight"]?.points, let low = item["low"]?.points,
      let high = item["high"]?.points, let word = item["outcome"]?.text,
      let outcome = Outcome(rawValue: word)
    else { return }
    if low < .zero { report(pointer + "/low", "得分\(low)低于0。") }
    if low > high { report(pointer + "/high", "最高得分\(high)低于最低得分\(low)。") }
    if high > weight { report(pointer + "/high", "得分\(high)超过分值\(weight)。") }
    switch outcome {
    case .scored: checkShare(item, pointer, weight)
    case .accepted: expectScore(item, pointer, points(of: "score", item).map { .points($0) })
    case .notApplicable: expectScore(item, pointer, item["score"])
    case .cannotScore: expect(item["score"], pointer + "/score", .null)
    }
    guard outcome != .scored else { return }
    for key in ["share", "exact", "rounding", "rounded", "deduction"] where item[key] != nil {
      report("\(pointer)/\(key)", "计分方式是“\(outcome.title)”，不应有这一项。")
    }
  }

  private mutating func checkShare(_ item: JSONValue, _ pointer: String, _ weight: Points) {
    guard let share = item["share"]?.fraction else {
      report(pointer + "/share", "按规则计分的一项缺少得分比例。")
      return
    }
    expect(
      item["exact"], pointer + "/exact",
      CertifiedScore.exact(share, of: weight).map { .fraction($0) } ?? .null)
    let digits = rubric["digits"] ?? .null
    expect(
      item["rounding"], pointer + "/rounding",
      .record(["digits": digits, "mode": .string(CertifiedScore.roundingMode)]))
    let rounded = CertifiedScore.points(share, of: weight, digits: digits.integer ?? 0)
    expect(item["rounded"], pointer + "/rounded", rounded.map { .points($0) })
    if item["deduction"] != nil, item["overshoot"] != .string("deducted") {
      report(pointer + "/deduction", "没有超额处理的扣减，不应有这一项。")
    }
    expectScore(item, pointer, Self.points(of: item, digits).map { .points($0) })
  }

  /// Score, low and high are the same.
  private mutating func expectScore(_ item: JSONValue, _ pointer: String, _ score: JSONValue?) {
    for key in ["score", "low", "high"] { expect(item[key], "\(pointer)/\(key)", score) }
  }

  /// What comes out of the share of an item that was scored: rounded once, less what was taken.
  private static func points(of item: JSONValue, _ digits: JSONValue) -> Points? {
    guard let share = item["share"]?.fraction, let weight = item["weight"]?.points,
      let rounded = CertifiedScore.points(share, of: weight, digits: digits.integer ?? 0)
    else { return nil }
    return rounded - (item["deduction"]?.points ?? .zero)
  }

  /// Every indicator row of the inputs is an item, once and in order, behind the others.
  mutating func checkOrder(_ items: [JSONValue]) {
    let rows = items.filter { $0["item"] == .string("indicator") }
    let pointers = rows.compactMap { $0["pointer"]?.text }
    let missing = (0..<rowCount).filter { !pointers.contains("/indicators/\($0)") }
    for row in missing {
      report("/items", "填报内容的第\(row + 1)行指标“\(rowName(row))”在凭证上没有得分一项。")
    }
    if rows.count != rowCount, missing.isEmpty {
      report("/items", "填报内容有\(rowCount)行指标，凭证上有\(rows.count)行。")
    }
    guard rows.count == rowCount, missing.isEmpty else { return }
    for (position, item) in items.enumerated() {
      let row = position - (items.count - rows.count)
      let expected: JSONValue? = row < 0 ? nil : .string("/indicators/\(row)")
      guard (item["item"] == .string("indicator")) == (row >= 0),
        expected == nil || item["pointer"] == expected
      else {
        report("/items/\(position)", "各项的次序应是预算执行率、年度总体目标、各行指标。")
        break
      }
    }
    for kind in ["execution", "goal"]
    where items.filter({ $0["item"] == .string(kind) }).count > 1 {
      report("/items", "有两项都是\(kind == "goal" ? "年度总体目标" : "预算执行率")。")
    }
  }

  // MARK: Sums

  /// Weight, low and high of several items together.
  private struct Sum {
    var weight = Points.zero
    var low = Points.zero
    var high = Points.zero
  }

  /// The sum of the items that count: of what comes out of each, so that one wrong number is told once
  /// and not again at every sum above it.
  private func sum(_ items: [JSONValue]) -> Sum {
    var sum = Sum()
    for item in items where item["counts"] == .flag(true) {
      let isScored = item["outcome"] == .string(Outcome.scored.rawValue)
      let score = isScored ? Self.points(of: item, rubric["digits"] ?? .null) : nil
      sum.weight += item["weight"]?.points ?? .zero
      sum.low += score ?? item["low"]?.points ?? .zero
      sum.high += score ?? item["high"]?.points ?? .zero
    }
    return sum
  }

  mutating func checkDimensions(_ items: [JSONValue]) {
    var groups: [[JSONValue]] = dimensions.map { _ in [] }
    for (position, item) in items.enumerated() where item["item"] == .string("indicator") {
      guard item["counts"] == .flag(true) else { continue }
      guard let index = item["dimension"]?.integer, groups.indices.contains(index) else {
        report("/items/\(position)/dimension", "没有写明属于哪个一级指标，或没有这个一级指标。")
        continue
      }
      groups[index].append(item)
    }
    for (index, group) in groups.enumerated() {
      let (sum, recorded) = (sum(group), dimensions[index])
      let pointer = "/dimensions/\(index)"
      expect(recorded["weight"], pointer + "/weight", .points(sum.weight))
      expect(recorded["low"], pointer + "/low", .points(sum.low))
      expect(recorded["high"], pointer + "/high", .points(sum.high))
      expect(recorded["score"], pointer + "/score", Self.certain(recorded))
    }
  }

  mutating func checkTotal(_ items: [JSONValue]) {
    var sum = sum(items)
    for (index, step) in (total["adjustments"]?.items ?? []).enumerated() {
      adjust(&sum, step, "/total/adjustments/\(index)", items)
    }
    expect(total["weight"], "/total/weight", .points(sum.weight))
    expect(total["low"], "/total/low", .points(sum.low))
    expect(total["high"], "/total/high", .points(sum.high))
    expect(total["score"], "/total/score", Self.certain(total))
    expect(total["claimed"], "/total/claimed", claimedTotal.map { .points($0) } ?? .null)
    checkGrade()
  }

  /// A cap or a factor on the total, the factor rounded once.
  private mutating func adjust(
    _ sum: inout Sum, _ step: JSONValue, _ pointer: String, _ items: [JSONValue]
  ) {
    let digits = rubric["digits"]?.integer ?? 0
    if let factor = step["factor"]?.fraction {
      guard let low = try? sum.low.scaled(by: factor, roundedTo: digits),
        let high = try? sum.high.scaled(by: factor, roundedTo: digits)
      else {
        report(pointer + "/factor", "按这个系数折算，数太大，算不出来。")
        return
      }
      if let weight = rubric["total"]?.points,
        let whole = try? weight.fraction.divided(by: sum.weight.fraction)
      {
        // The points that are left become all the points that there are.
        expect(step["factor"], pointer + "/factor", .fraction(whole))
        sum.weight = weight
      }
      (sum.low, sum.high) = (low, high)
    }
    if let cap = step["cap"]?.points {
      (sum.low, sum.high) = (min(sum.low, cap), min(sum.high, cap))
    }
    if let cap = step["possibleCap"]?.points { sum.low = min(sum.low, cap) }
    if let rate = step["rate"]?.fraction {
      let execution = items.first { $0["item"] == .string("execution") }
      expect(step["rate"], pointer + "/rate", execution?["rate"])
      if let below = try? step["below"]?.decimal?.fraction(),
        let order = try? rate.compared(to: below), order >= 0
      {
        report(pointer + "/below", "执行率没有低于这个界限，总分不应受限。")
      }
    }
    expect(step["low"], pointer + "/low", .points(sum.low))
    expect(step["high"], pointer + "/high", .points(sum.high))
  }

  /// The score where low and high are the same, else null.
  private static func certain(_ part: JSONValue) -> JSONValue {
    guard let low = part["low"], low == part["high"] else { return .null }
    return low
  }

  // MARK: The grade

  private mutating func checkGrade() {
    let verdict: GradeVerdict
    let grades = rubric["grades"]?.items ?? []
    func grade(_ key: String) -> Int? {
      guard let points = total[key]?.points else { return nil }
      return grades.firstIndex { $0["from"]?.points.map { points >= $0 } ?? false }
    }
    if grades.isEmpty {
      verdict = .noScale
    } else if total["weight"] != rubric["total"] {
      verdict = .weightsDoNotTotal
    } else if let lowest = grade("low"), lowest == grade("high") {
      verdict = .grade(lowest)
    } else {
      verdict = .undetermined
    }
    expect(total["verdict"], "/total/verdict", .string(CertificateBuilder.verdict(verdict)))
    expect(
      total["grade"], "/total/grade",
      verdict.index.flatMap { grades.indices.contains($0) ? grades[$0]["name"] : nil } ?? .null)
  }
}
