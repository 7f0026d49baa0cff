/// A decimal number from whole digits: 1280 with two decimals is 12.80.
struct DecimalText {
  /// The number without its decimal point.
  let digits: Int
  /// How many of the digits stand behind the point.
  let decimals: Int

  /// A number of a range, with so many decimals.
  init(_ range: ClosedRange<Int>, decimals: Int, _ random: inout RandomNumbers) {
    digits = random.number(range)
    self.decimals = decimals
  }

  /// A share of another number, cut after so many decimals; never zero.
  init(
    _ permille: ClosedRange<Int>, of other: DecimalText, decimals: Int,
    _ random: inout RandomNumbers
  ) {
    let scaled = other.digits * Self.power(decimals) * random.number(permille)
    digits = max(scaled / (Self.power(other.decimals) * 1000), 1)
    self.decimals = decimals
  }

  /// The number as people and JSON write it.
  var text: String {
    guard decimals > 0 else { return "\(digits)" }
    let scale = Self.power(decimals)
    return "\(digits / scale).\("\(scale + digits % scale)".dropFirst())"
  }

  private static func power(_ exponent: Int) -> Int { [1, 10, 100, 1000, 10_000][exponent] }
}
