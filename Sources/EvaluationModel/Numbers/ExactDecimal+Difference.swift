extension ExactDecimal {
  /// The exact difference, or `nil` when it needs more than eighteen digits.
  public func subtracting(_ other: ExactDecimal) -> ExactDecimal? {
    let power = min(exponent, other.exponent)
    guard let mine = raised(to: power), let theirs = other.raised(to: power) else { return nil }
    let (difference, overflow) = mine.subtractingReportingOverflow(theirs)
    guard !overflow else { return nil }
    return ExactDecimal(coefficient: difference, exponent: power).normalized
  }

  /// The coefficient at a smaller exponent, or `nil` when it does not fit.
  private func raised(to power: Int8) -> Int64? {
    let shift = Int(exponent) - Int(power)
    guard coefficient != 0 else { return 0 }
    guard shift <= 18 else { return nil }
    let (product, overflow) = coefficient.multipliedReportingOverflow(by: PowersOfTen.small[shift])
    return overflow ? nil : product
  }
}
