/// Reads one number in Arabic digits: 1,143,900.00, -3, 0.5.
enum NumberParser {
  enum Result {
    /// No number is next; the cursor has not moved.
    case none
    /// A number, exactly as written.
    case number(ExactDecimal)
    /// Something meant as a number that is not one; the cursor stands behind its digits and marks.
    case fault(NumberFault)
  }

  /// Goes past a number with or without a sign.
  static func takeSigned(_ cursor: inout ByteCursor) -> Result {
    if cursor.isDigit() { return take(&cursor) }
    var look = cursor
    var isNegative = true
    if look.byte() == 0x2D {
      look.advance(by: 1)
    } else if look.byte() == 0x2B {
      isNegative = false
      look.advance(by: 1)
    } else if !look.take("−") {
      return .none
    }
    guard look.isDigit() else { return .none }
    cursor = look
    let result = take(&cursor)
    guard isNegative, case .number(let number) = result else { return result }
    return .number(ExactDecimal(coefficient: -number.coefficient, exponent: number.exponent))
  }

  /// Goes past a number without a sign.
  static func take(_ cursor: inout ByteCursor) -> Result {
    guard cursor.isDigit() else { return .none }
    var coefficient: Int64 = 0
    var digits = 0
    var decimals = 0
    var hasPoint = false
    var hasSeparator = false
    var inGroup = 0
    var fault: NumberFault?
    while true {
      let byte = cursor.byte()
      if byte &- 0x30 <= 9 {
        if digits > 0 || byte != 0x30 { digits += 1 }
        if hasPoint { decimals += 1 } else { inGroup += 1 }
        if digits > 18 || decimals > 18 {
          fault = fault ?? .tooLong
        } else {
          coefficient = coefficient * 10 + Int64(byte &- 0x30)
        }
      } else if byte == 0x2E, cursor.isDigit(1) {
        if hasPoint { fault = fault ?? .repeatedPoint }
        if hasSeparator, inGroup != 3 { fault = fault ?? .misplacedSeparator }
        hasPoint = true
      } else if byte == 0x2C, cursor.isDigit(1) {
        // The first group has one to three digits, every later one exactly three.
        if hasPoint || (hasSeparator ? inGroup != 3 : inGroup > 3) {
          fault = fault ?? .misplacedSeparator
        }
        hasSeparator = true
        inGroup = 0
      } else {
        break
      }
      cursor.advance(by: 1)
    }
    if hasSeparator, !hasPoint, inGroup != 3 { fault = fault ?? .misplacedSeparator }
    if let fault { return .fault(fault) }
    return .number(ExactDecimal(coefficient: coefficient, exponent: Int8(-decimals)))
  }
}
