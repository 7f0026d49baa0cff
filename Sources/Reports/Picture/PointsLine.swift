public import EvaluationModel

/// The points of one dimension, or of the execution row: won, undetermined, lost.
public struct PointsLine: Equatable, Sendable {
  /// 产出指标, 预算执行率.
  public let name: String
  /// All points.
  public let weight: Points
  /// The least that it gets.
  public let low: Points
  /// The most that it gets.
  public let high: Points

  /// Points that are certain.
  public var won: Points { min(max(low, .zero), weight) }
  /// Points that may or may not be got.
  public var undetermined: Points { min(max(high, won), weight) - won }
  /// Points that are gone.
  public var lost: Points { weight - won - undetermined }

  /// The points as written: `41.78～49.78`.
  public var scoreText: String { ScoreText.points(low: low, high: high) }

  /// A line from its numbers.
  public init(name: String, weight: Points, low: Points, high: Points) {
    self.name = name
    self.weight = max(weight, .zero)
    self.low = low
    self.high = high
  }

  /// Divides `length` into won, undetermined and lost, so that the parts add up to it exactly.
  ///
  /// - Parameters:
  ///   - length: The length of the whole bar, zero or more.
  ///   - showsTraces: Whether a part above zero gets at least one unit, so that no loss is
  ///     invisible.
  /// - Returns: Three lengths, zero or more.
  public func parts(of length: Int, showsTraces: Bool = false) -> [Int] {
    guard weight > .zero, length > 0 else { return [0, 0, 0] }
    let whole = Int128(weight.millionths)
    func position(_ points: Points) -> Int {
      let scaled = Int128(points.millionths) * Int128(length)
      return Rounding.halfAwayFromZero(scaled, over: whole).flatMap { Int(exactly: $0) } ?? 0
    }
    let first = position(won)
    let second = position(won + undetermined)
    var parts = [first, second - first, length - second]
    guard showsTraces, length >= 3 else { return parts }
    for (index, points) in [won, undetermined, lost].enumerated()
    where points > .zero && parts[index] == 0 {
      guard let largest = parts.indices.max(by: { parts[$0] < parts[$1] }) else { continue }
      parts[largest] -= 1
      parts[index] += 1
    }
    return parts
  }
}

extension ScoredForm {
  /// The execution row, the goal where it has points, and the dimensions, in the form's order; their
  /// weights add up to the total's.
  public var pointsLines: [PointsLine] {
    var lines: [PointsLine] = []
    if let execution = sheet.execution, execution.outcome != .notApplicable {
      lines.append(
        PointsLine(
          name: "预算执行率", weight: execution.weight, low: execution.low, high: execution.high))
    }
    if let goal = sheet.goal {
      lines.append(
        PointsLine(name: "年度总体目标", weight: goal.weight, low: goal.low, high: goal.high))
    }
    for dimension in sheet.dimensions {
      let name = DimensionHeading(submission.tidy(dimension.name)).title
      lines.append(
        PointsLine(
          name: name.isEmpty ? "未写一级指标" : name, weight: dimension.weight, low: dimension.low,
          high: dimension.high))
    }
    return lines
  }
}
