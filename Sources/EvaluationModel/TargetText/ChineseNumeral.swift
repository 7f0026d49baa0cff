/// Chinese numerals up to 9999: 三, 十二, 一百零五, 两千, 二〇二四.
enum ChineseNumeral {
  /// Goes past a numeral; `nil` when none is next, the cursor unmoved.
  static func take(_ cursor: inout ByteCursor) -> ExactDecimal? {
    var look = cursor
    var total: Int64 = 0
    var pending: Int64?
    var lastUnit: Int64 = 10_000
    var length = 0
    var isPositional = false
    while length < 12, let scalar = look.scalar() {
      if let digit = digit(scalar.value) {
        if let before = pending, digit != 0 || before != 0 {
          // 二〇二四: digits in a row are positions.
          guard total == 0 else { return nil }
          isPositional = true
          pending = before * 10 + digit
        } else {
          pending = digit
        }
      } else if let unit = unit(scalar.value), !isPositional {
        guard unit < lastUnit else { break }
        total += (pending == nil || pending == 0 ? 1 : pending ?? 1) * unit
        pending = nil
        lastUnit = unit
      } else {
        break
      }
      length += 1
      look.advance(by: scalar.width)
    }
    guard length > 0 else { return nil }
    cursor = look
    return ExactDecimal(coefficient: total + (pending ?? 0), exponent: 0)
  }

  private static func digit(_ scalar: UInt32) -> Int64? {
    switch scalar {
    case 0x3007, 0x96F6: 0  // 〇 零
    case 0x4E00: 1  // 一
    case 0x4E8C, 0x4E24: 2  // 二 两
    case 0x4E09: 3  // 三
    case 0x56DB: 4  // 四
    case 0x4E94: 5  // 五
    case 0x516D: 6  // 六
    case 0x4E03: 7  // 七
    case 0x516B: 8  // 八
    case 0x4E5D: 9  // 九
    default: nil
    }
  }

  private static func unit(_ scalar: UInt32) -> Int64? {
    switch scalar {
    case 0x5341: 10  // 十
    case 0x767E: 100  // 百
    case 0x5343: 1000  // 千
    default: nil
    }
  }
}
