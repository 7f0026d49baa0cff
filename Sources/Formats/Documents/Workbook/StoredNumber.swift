/// A number as a workbook stores it: exact decimal digits, no binary fraction.
///
/// Files hold the decimal expansion of a double, often with 16 or 17 digits: 0.58 may be stored as
/// 0.57999999999999996. Spreadsheets themselves keep and show 15 significant digits, and every
/// number typed with 15 digits or fewer comes back when the expansion is rounded to 15. So it is
/// rounded to 15 significant digits, half away from zero, and that is the number that is meant.
struct StoredNumber: Equatable {
  /// Whether it is below zero.
  private(set) var isNegative = false
  /// Its digits as a whole number below 10^15, without zeros at the end; zero for zero.
  private(set) var digits: UInt64 = 0
  /// The power of ten that the digits are multiplied by.
  private(set) var exponent = 0

  private static let significantDigits = 15
  private static let largestExponent = 400

  /// Reads a stored number, also in scientific notation; `nil` when the text is none.
  init?(_ text: some Sequence<UInt8>) {
    var bytes = text.makeIterator()
    var next = bytes.next()
    if next == 0x2D || next == 0x2B {
      isNegative = next == 0x2D
      next = bytes.next()
    }
    var count = 0
    var hasDigit = false
    var isFraction = false
    var isRoundedUp = false
    while let byte = next, byte != 0x45, byte != 0x65 {
      next = bytes.next()
      if byte == 0x2E, !isFraction {
        isFraction = true
        continue
      }
      guard (0x30...0x39).contains(byte) else { return nil }
      hasDigit = true
      if isFraction { exponent -= 1 }
      if count == 0, byte == 0x30 { continue }
      count += 1
      guard count > Self.significantDigits else {
        digits = digits * 10 + UInt64(byte - 0x30)
        continue
      }
      exponent += 1
      if count == Self.significantDigits + 1 { isRoundedUp = byte >= 0x35 }
      // A text of digits without end is no number of a workbook.
      guard count < 4096 else { return nil }
    }
    guard hasDigit, exponent > -8192 else { return nil }
    if next != nil {
      guard let power = Self.power(&bytes) else { return nil }
      exponent += power
    }
    if isRoundedUp { digits += 1 }
    normalize()
    guard abs(exponent) <= Self.largestExponent else { return nil }
  }

  /// A number by its digits.
  init(isNegative: Bool = false, digits: UInt64, exponent: Int = 0) {
    self.isNegative = isNegative
    self.digits = digits
    self.exponent = exponent
    normalize()
  }

  /// The number without its sign.
  var magnitude: StoredNumber { StoredNumber(digits: digits, exponent: exponent) }

  /// The number times a power of ten.
  func scaled(byPowerOfTen power: Int) -> StoredNumber {
    StoredNumber(isNegative: isNegative, digits: digits, exponent: exponent + power)
  }

  /// The number with at most so many decimals, halves away from zero.
  func rounded(toDecimals count: Int) -> StoredNumber {
    guard exponent < -count else { return self }
    let dropped = -count - exponent
    guard dropped <= 19, let divisor = Self.powerOfTen(dropped) else {
      return StoredNumber(digits: 0)
    }
    let (quotient, remainder) = digits.quotientAndRemainder(dividingBy: divisor)
    let isUp = remainder >= divisor - remainder && remainder > 0
    return StoredNumber(
      isNegative: isNegative, digits: quotient + (isUp ? 1 : 0), exponent: -count)
  }

  /// All digits of the whole part without sign; `0` below one.
  var wholeDigits: [UInt8] {
    guard digits > 0 else { return [0x30] }
    let text = Array(String(digits).utf8)
    if exponent >= 0 { return text + [UInt8](repeating: 0x30, count: exponent) }
    return text.count + exponent > 0 ? Array(text.dropLast(-exponent)) : [0x30]
  }

  /// All decimals without zeros at the end; nothing for a whole number.
  var decimals: [UInt8] {
    guard exponent < 0, digits > 0 else { return [] }
    let text = Array(String(digits).utf8)
    let missing = max(-exponent - text.count, 0)
    return [UInt8](repeating: 0x30, count: missing) + text.suffix(-exponent)
  }

  /// The number with all its digits: `1159138.98`; beyond 21 places in scientific notation.
  var plainText: String {
    let sign: [UInt8] = isNegative ? [0x2D] : []
    let length = String(digits).utf8.count
    guard length + exponent <= 21, exponent >= -21 else {
      let text = Array(String(digits).utf8)
      let power = exponent + length - 1
      let fraction = length > 1 ? [0x2E] + text.dropFirst() : []
      return String(decoding: sign + text.prefix(1) + fraction, as: UTF8.self)
        + (power < 0 ? "E-\(-power)" : "E+\(power)")
    }
    let fraction = decimals
    return String(
      decoding: sign + wholeDigits + (fraction.isEmpty ? [] : [0x2E] + fraction), as: UTF8.self)
  }

  private mutating func normalize() {
    guard digits > 0 else {
      self = StoredNumber()
      return
    }
    while digits.isMultiple(of: 10) {
      digits /= 10
      exponent += 1
    }
  }

  private init() {}

  /// Reads the number behind `E`.
  private static func power(_ bytes: inout some IteratorProtocol<UInt8>) -> Int? {
    var next = bytes.next()
    let isNegative = next == 0x2D
    if next == 0x2D || next == 0x2B { next = bytes.next() }
    guard next != nil else { return nil }
    var power = 0
    while let byte = next {
      guard (0x30...0x39).contains(byte), power < 10_000 else { return nil }
      power = power * 10 + Int(byte - 0x30)
      next = bytes.next()
    }
    return isNegative ? -power : power
  }

  /// 10^0 … 10^19.
  private static func powerOfTen(_ power: Int) -> UInt64? {
    var result: UInt64 = 1
    for _ in 0..<power {
      let (product, overflow) = result.multipliedReportingOverflow(by: 10)
      guard !overflow else { return nil }
      result = product
    }
    return result
  }
}
