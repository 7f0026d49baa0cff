import EvaluationModel

extension CellAmount {
  /// The number as a workbook stores it: points as they are, a rate as a share of one with the four
  /// decimals that its percentage shows.
  ///
  /// `nil` for a rate too large for the arithmetic.
  var storedText: String? {
    switch self {
    case .points(let points): return points.description
    case .rate(let rate): return Self.share(rate)?.description
    }
  }

  /// A rate as a share of one with four decimals.
  private static func share(_ rate: Ratio) -> ExactDecimal? {
    guard let rounded = try? rate.fraction.rounded(toDigits: 4),
      let coefficient = Int64(exactly: rounded)
    else { return nil }
    return ExactDecimal(coefficient: coefficient, exponent: -4).normalized
  }

  /// The number format that shows the number as it is: General, or 0.00%.
  ///
  /// Source: ECMA-376 part 1, 18.8.30 (numFmt).
  var numberFormat: Int {
    switch self {
    case .points: 0
    case .rate: 10
    }
  }

  /// Whether a text shows the number in full and as what it is.
  func isShown(by text: String) -> Bool {
    let bytes = Array(text.utf8)
    switch self {
    case .points(let points):
      return FiledPoints(reading: bytes.span).value == points
    case .rate(let rate):
      guard text.contains("%"), case .rate(let shown, _) = FiledRate(reading: bytes.span) else {
        return false
      }
      return shown.normalized == Self.share(rate)
    }
  }
}
