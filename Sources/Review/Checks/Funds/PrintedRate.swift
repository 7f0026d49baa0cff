import EvaluationModel

/// An execution rate as it is printed, with the digits that it has.
struct PrintedRate: Sendable {
  /// As written: 101%.
  let text: String
  /// The rate; 1 is 100 %.
  let rate: ExactDecimal
  /// The other way to read a number without a sign: 0.95 as 0.95 %.
  private let other: ExactDecimal?

  /// The rate of a cell, or `nil` where the cell states none.
  init?(_ slice: TextSlice, of submission: Submission) {
    guard !slice.isAbsent,
      case .rate(let rate, _) = FiledRate(
        reading: submission.text.span.extracting(slice.range))
    else { return nil }
    text = submission.tidy(slice)
    self.rate = rate
    let saysPercent = text.contains("%") || text.contains("％")
    other = saysPercent ? nil : rate.shifted(byPowerOfTen: -2)
  }

  /// Whether it is an exact rate, rounded to the digits printed.
  func states(_ exact: Fraction) -> Bool {
    [rate, other].contains { $0.map { Self.is(exact, at: $0) } ?? false }
  }

  /// Whether it lies between two rates, both rounded to the digits printed.
  func lies(from low: Fraction, to high: Fraction) -> Bool {
    let digits = Self.digits(rate)
    guard let mine = try? rate.fraction().rounded(toDigits: digits),
      let least = try? low.rounded(toDigits: digits),
      let most = try? high.rounded(toDigits: digits)
    else { return false }
    return least <= mine && mine <= most
  }

  /// Whether `printed` is `exact` at its own digits.
  private static func `is`(_ exact: Fraction, at printed: ExactDecimal) -> Bool {
    let digits = digits(printed)
    guard let mine = try? printed.fraction().rounded(toDigits: digits),
      let theirs = try? exact.rounded(toDigits: digits)
    else { return false }
    return mine == theirs
  }

  /// The decimals of a fraction as printed: a whole number is a percentage without decimals, and
  /// what a worksheet keeps behind the sixth is no statement.
  private static func digits(_ printed: ExactDecimal) -> Int {
    printed.exponent >= 0 ? 2 : min(6, -Int(printed.exponent))
  }
}
