/// Decimals, thousands, percent and the text around a number.
struct NumberPattern: Equatable {
  /// Text before the digits.
  var prefix = ""
  /// Text behind the digits.
  var suffix = ""
  /// At least so many digits before the point.
  var leastWholeDigits = 0
  /// At least so many decimals.
  var leastDecimals = 0
  /// At most so many decimals.
  var mostDecimals = 0
  /// Whether commas part the thousands.
  var isGrouped = false
  /// Two a percent sign, minus three a comma behind the digits.
  var powerOfTen = 0

  /// Without brackets and dashes, which stand for the minus sign in formats of negative numbers.
  var withoutBrackets: NumberPattern {
    var pattern = self
    pattern.prefix.removeAll { "()（）-−".contains($0) }
    pattern.suffix.removeAll { "()（）-−".contains($0) }
    return pattern
  }

  /// As many decimals may have been typed, 万元 to the cent.
  ///
  /// What has more was calculated.
  private static let typedDecimals = 6

  /// The number as text, with a minus sign in front of a negative one.
  ///
  /// - Parameters:
  ///   - number: The stored number.
  ///   - isAsShown: Whether the text is just what the cell shows. Else decimals that were typed and
  ///     that the pattern hides are there all the same, because people calculate with them: 10.04
  ///     under 0.0 is 10.04; a calculated number keeps two decimals at least.
  /// - Returns: The text.
  func text(of number: StoredNumber, isAsShown: Bool) -> String {
    let scaled = number.scaled(byPowerOfTen: powerOfTen)
    var most = mostDecimals
    if !isAsShown {
      let stored = scaled.decimals.count
      let isTyped = stored <= max(Self.typedDecimals - powerOfTen, 0)
      most = max(most, isTyped ? stored : 2)
    }
    let shown = scaled.rounded(toDecimals: most)
    var bytes: [UInt8] = shown.isNegative ? [0x2D] : []
    bytes.append(contentsOf: prefix.utf8)
    let whole = shown.wholeDigits
    let missing = max(leastWholeDigits - whole.count, 0)
    for place in 0..<missing + whole.count {
      let left = missing + whole.count - place
      if isGrouped, place > 0, left.isMultiple(of: 3) { bytes.append(0x2C) }
      bytes.append(place < missing ? 0x30 : whole[place - missing])
    }
    let decimals = shown.decimals
    if max(decimals.count, leastDecimals) > 0 {
      bytes.append(0x2E)
      bytes.append(contentsOf: decimals)
      let rest = max(leastDecimals - decimals.count, 0)
      bytes.append(contentsOf: repeatElement(0x30, count: rest))
    }
    bytes.append(contentsOf: suffix.utf8)
    return String(decoding: bytes, as: UTF8.self)
  }
}
