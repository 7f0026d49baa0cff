/// The exact mean of many scores.
public struct PointsMean: Equatable, Sendable {
  private var millionths: Int128 = 0
  /// How many scores there are.
  public private(set) var count = 0

  /// The mean of nothing.
  public init() {}

  /// Adds a score.
  public mutating func add(_ score: Points) {
    // 64 bits, 2⁶³ times at most, fit 128 bits.
    millionths += Int128(score.millionths)
    count += 1
  }

  /// The mean; `nil` of nothing.
  public var value: Fraction? {
    count > 0 ? try? Fraction(millionths, over: Int128(count) * 1_000_000) : nil
  }

  /// The mean with two decimals, half away from zero: `92.37`; a dash of nothing.
  public var text: String {
    guard let hundredths = try? value?.rounded(toDigits: 2), let small = Int64(exactly: hundredths)
    else { return "—" }
    return ExactDecimal(coefficient: small, exponent: -2).description
  }
}
