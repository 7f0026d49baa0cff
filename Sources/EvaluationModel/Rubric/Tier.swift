/// One tier of qualitative results: 达成年度指标, 100-80(含).
public struct Tier: Equatable, Sendable {
  /// The name.
  public var name: String
  /// The lower end as a share of the weight, included; 0.8 is 80 %.
  public var from: ExactDecimal
  /// The upper end as a share of the weight; included only for the best tier.
  public var to: ExactDecimal
  /// The words by which results say that they belong here.
  public var words: [String]

  /// A tier from its parts.
  public init(name: String, from: ExactDecimal, to: ExactDecimal, words: [String]) {
    self.name = name
    self.from = from
    self.to = to
    self.words = words
  }
}
