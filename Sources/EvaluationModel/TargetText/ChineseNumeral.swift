/// Chinese numerals up to 9999: 三, 十二, 一百零五, 两千, 九十五点五.
///
/// Strict, because the characters also begin words: 百姓, 千方百计 and 一百二 are no numerals here.
enum ChineseNumeral {
  /// Goes past a numeral; `nil` when none is next, the cursor unmoved.
  static func take(_ cursor: inout ByteCursor) -> ExactDecimal? {
    var look = cursor
    guard var number = takeWhole(&look) else { return nil }
    if look.take("点") {
      guard let decimals = takeDecimals(&look, behind: number) else { return nil }
      number = decimals
    }
    // 一百二, 九五, 三十百: what goes on in numerals is not understood.
    let next = look.scalar().value
    guard digit(next) == nil, place(next) == nil else { return nil }
    cursor = look
    return number
  }

  /// Goes past a year of four digits: 二〇二四.
  static func takeYear(_ cursor: inout ByteCursor) -> Int? {
    var look = cursor
    var year: Int64 = 0
    for _ in 0..<4 {
      let (scalar, width) = look.scalar()
      guard let digit = digit(scalar) else { return nil }
      year = year * 10 + digit
      look.advance(by: width)
    }
    cursor = look
    return Int(year)
  }

  private static func takeWhole(_ cursor: inout ByteCursor) -> ExactDecimal? {
    var total: Int64 = 0
    // The place of the digit before; a lower one may only follow directly or behind 零.
    var lastPlace: Int64 = 10_000
    var isFirst = true
    var hasZero = false
    while true {
      let (scalar, width) = cursor.scalar()
      var value: Int64 = 1
      var place: Int64 = 10
      if let digit = digit(scalar) {
        cursor.advance(by: width)
        if digit == 0 {
          guard !hasZero else { return nil }
          hasZero = true
          continue
        }
        value = digit
        let next = cursor.scalar()
        place = Self.place(next.value) ?? 1
        if place > 1 { cursor.advance(by: next.width) }
        // 两 stands before 百 and 千, or alone.
        if scalar == 0x4E24, place == 10 || (place == 1 && !isFirst) { return nil }
      } else if isFirst, !hasZero, Self.place(scalar) == 10 {
        cursor.advance(by: width)
      } else {
        break
      }
      guard place < lastPlace, isFirst ? !hasZero : hasZero == (place < lastPlace / 10) else {
        return nil
      }
      total += value * place
      lastPlace = place
      isFirst = false
      hasZero = false
      if place == 1 { break }
    }
    // 零 alone is a number; 一百零 is not.
    guard isFirst == hasZero else { return nil }
    return ExactDecimal(coefficient: total, exponent: 0)
  }

  private static func takeDecimals(
    _ cursor: inout ByteCursor, behind whole: ExactDecimal
  ) -> ExactDecimal? {
    var coefficient = whole.coefficient
    var decimals: Int8 = 0
    while decimals < 6, let digit = digit(cursor.scalar().value) {
      coefficient = coefficient * 10 + digit
      decimals += 1
      cursor.advance(by: 3)
    }
    return decimals == 0 ? nil : ExactDecimal(coefficient: coefficient, exponent: -decimals)
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

  private static func place(_ scalar: UInt32) -> Int64? {
    switch scalar {
    case 0x5341: 10  // 十
    case 0x767E: 100  // 百
    case 0x5343: 1000  // 千
    default: nil
    }
  }
}
