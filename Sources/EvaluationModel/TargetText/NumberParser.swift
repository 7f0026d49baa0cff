/// Reads one number: 1,143,900.00, -3, 百分之九十五 (without its 百分之), 二十.
enum NumberParser {
  enum Result {
    /// No number is next; the cursor has not moved.
    case none
    /// A number, and whether it was written in Chinese numerals.
    case number(ExactDecimal, isChinese: Bool)
    /// Something meant as a number that is not one.
    case fault(NumberFault)
  }

  static func take(_ cursor: inout ByteCursor) -> Result {
    var look = cursor
    var isNegative = false
    if look.byte() == 0x2D || look.byte() == 0x2B {
      isNegative = look.byte() == 0x2D
      look.advance(by: 1)
    } else if look.isAt("−") {
      isNegative = true
      look.advance(by: 3)
    }
    guard look.isAtDigit else {
      guard look.position == cursor.position, let number = ChineseNumeral.take(&look) else {
        return .none
      }
      cursor = look
      return .number(number, isChinese: true)
    }
    let result = takeDigits(&look, isNegative: isNegative)
    cursor = look
    return result
  }

  private static func takeDigits(_ cursor: inout ByteCursor, isNegative: Bool) -> Result {
    var coefficient: Int64 = 0
    var digits = 0
    var decimals = 0
    var hasPoint = false
    var hasSeparator = false
    var inGroup = 0
    while true {
      let byte = cursor.byte()
      if byte >= 0x30, byte <= 0x39 {
        if digits > 0 || byte != 0x30 { digits += 1 }
        guard digits <= 18, decimals < 18 else { return .fault(.tooLong) }
        coefficient = coefficient * 10 + Int64(byte - 0x30)
        if hasPoint { decimals += 1 } else { inGroup += 1 }
        cursor.advance(by: 1)
      } else if byte == 0x2E, isDigit(cursor.byte(1)) {
        guard !hasPoint else { return .fault(.repeatedPoint) }
        guard !hasSeparator || inGroup == 3 else { return .fault(.misplacedSeparator) }
        hasPoint = true
        cursor.advance(by: 1)
      } else if byte == 0x2C, isDigit(cursor.byte(1)) {
        // The first group has one to three digits, every later one exactly three.
        guard !hasPoint, hasSeparator ? inGroup == 3 : inGroup <= 3 else {
          return .fault(.misplacedSeparator)
        }
        hasSeparator = true
        inGroup = 0
        cursor.advance(by: 1)
      } else {
        break
      }
    }
    guard !hasSeparator || hasPoint || inGroup == 3 else { return .fault(.misplacedSeparator) }
    let number = ExactDecimal(
      coefficient: isNegative ? -coefficient : coefficient, exponent: Int8(-decimals))
    return .number(number, isChinese: false)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
}
