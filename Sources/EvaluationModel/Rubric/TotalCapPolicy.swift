/// 按预算执行率限制总分: the most that a form may get in all where little of the budget was spent.
public struct TotalCapPolicy: Equatable, Sendable {
  /// The rule's id in rubric files.
  public static let rule = "total-cap-by-execution"

  /// The bands, the highest rate first.
  public var bands: [TotalCapBand]
  /// The clause behind it.
  public var basis: String

  /// A policy from its parts.
  public init(bands: [TotalCapBand], basis: String) {
    self.bands = bands
    self.basis = basis
  }
}

/// One band of a cap on the total; it holds down to the next one.
public struct TotalCapBand: Equatable, Sendable {
  /// The execution rate below which it holds, itself not included; 0.8 is 80 %.
  public var below: ExactDecimal
  /// The most that the total may be.
  public var cap: Points

  /// A band from its parts.
  public init(below: ExactDecimal, cap: Points) {
    self.below = below
    self.cap = cap
  }

  /// The band in words: 预算执行率低于80%，总分最高89分.
  public var text: String { "预算执行率低于\(TotalCapBand.percentage(below))，总分最高\(cap)分" }

  static func percentage(_ share: ExactDecimal) -> String {
    share.shifted(byPowerOfTen: 2).map { "\($0.normalized)%" } ?? "\(share)"
  }
}
