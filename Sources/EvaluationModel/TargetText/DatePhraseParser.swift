/// Reads dates and deadlines: 2024年度, 12月底前, 2021年12月完成, 2024-12-31, 年底前, 四季度.
enum DatePhraseParser {
  /// The whole text as a date, or `nil`; a date of two ends (1月-12月) is its second end.
  static func parse(_ cursor: inout ByteCursor) -> DatePhrase? {
    guard cursor.isAtDigit || mayBeginDate(cursor) else { return nil }
    _ = cursor.takeAny(["已于", "于", "截至", "截止", "在"])
    guard var phrase = takeDate(&cursor) else { return nil }
    if cursor.takeAny(["-", "~", "——", "—", "–", "至", "到"]) {
      guard let end = takeDate(&cursor) else { return nil }
      phrase = DatePhrase(
        year: end.year ?? phrase.year, month: end.month ?? phrase.month, day: end.day,
        part: end.part, isBefore: end.isBefore)
    }
    if cursor.takeAny(["之前", "以前", "前"]) {
      phrase.isBefore = true
    } else {
      _ = cursor.takeAny(["之内", "以内", "内", "中", "期间"])
    }
    _ = cursor.take("已")
    _ = cursor.takeAny(["全部", "全面", "如期", "按期", "按时"])
    _ = cursor.takeAny(deeds)
    OperatorWords.takeTrailingMarks(&cursor)
    return cursor.isAtEnd ? phrase : nil
  }

  private static let deeds: [StaticString] = [
    "完成验收", "完成发放", "完成支付", "完成", "完工", "竣工", "验收", "建成", "办结", "完毕",
    "发放到位", "发放", "拨付到位", "拨付", "支付", "到位", "结束",
  ]

  /// 年, 第, 上, 下, 当, 本, 已, 于, 截, 在 and Chinese numerals.
  private static func mayBeginDate(_ cursor: ByteCursor) -> Bool {
    guard let scalar = cursor.scalar() else { return false }
    switch scalar.value {
    case 0x5E74, 0x7B2C, 0x4E0A, 0x4E0B, 0x5F53, 0x672C, 0x5DF2, 0x4E8E, 0x622A, 0x5728: return true
    case 0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D, 0x5341, 0x3007:
      return true
    default: return false
    }
  }

  private static func takeDate(_ cursor: inout ByteCursor) -> DatePhrase? {
    if let phrase = takeNumericDate(&cursor) { return phrase }
    var phrase = DatePhrase()
    var look = cursor
    var hasYear = false
    if let year = takeInteger(&look), look.take("年"), (1900...2100).contains(year) {
      phrase.year = year
      hasYear = true
      cursor = look
      if cursor.take("度") { return phrase }
    }
    if let inYear = takePartOfYear(&cursor, hasYear: hasYear) {
      phrase.month = inYear.month
      phrase.part = inYear.part
      return phrase
    }
    return takeMonth(&cursor, of: phrase, hasYear: hasYear)
  }

  private static func takeMonth(
    _ cursor: inout ByteCursor, of base: DatePhrase, hasYear: Bool
  ) -> DatePhrase? {
    var phrase = base
    var look = cursor
    guard var month = takeInteger(&look) else { return hasYear ? phrase : nil }
    if look.takeAny(["-", "~", "至", "到"]) {
      guard let last = takeInteger(&look) else { return hasYear ? phrase : nil }
      month = last
    }
    guard look.take("月"), (1...12).contains(month) else { return hasYear ? phrase : nil }
    _ = look.take("份")
    phrase.month = month
    cursor = look
    if let day = takeInteger(&look), look.takeAny(["日", "号"]), (1...31).contains(day) {
      phrase.day = day
      cursor = look
    } else if cursor.takeAny(["底", "末", "下旬"]) {
      phrase.part = .end
    } else if cursor.takeAny(["初", "上旬"]) {
      phrase.part = .early
    } else if cursor.take("中旬") {
      phrase.part = .middle
    }
    return phrase
  }

  /// 底, 年底, 上半年, 四季度 behind a year or standing alone.
  private static func takePartOfYear(
    _ cursor: inout ByteCursor, hasYear: Bool
  ) -> (month: Int?, part: DatePhrase.Part)? {
    var look = cursor
    if !hasYear { _ = look.takeAny(["当", "本"]) }
    let saysYear = look.take("年")
    if hasYear || saysYear {
      if look.takeAny(["底", "末", "终"]) {
        cursor = look
        return (nil, .end)
      }
      if look.take("初") {
        cursor = look
        return (nil, .early)
      }
      if saysYear, !hasYear, look.take("度") || look.isAt("内") {
        cursor = look
        return (nil, .whole)
      }
    }
    if look.take("上半年") {
      cursor = look
      return (6, .whole)
    }
    if look.take("下半年") {
      cursor = look
      return (12, .whole)
    }
    _ = look.take("第")
    if let quarter = takeInteger(&look), (1...4).contains(quarter), look.take("季度") {
      _ = look.takeAny(["末", "底"])
      cursor = look
      return (quarter * 3, .whole)
    }
    return nil
  }

  /// 2024-12-31, 2024/12/31, 2024.12.31.
  private static func takeNumericDate(_ cursor: inout ByteCursor) -> DatePhrase? {
    var look = cursor
    guard let year = takeInteger(&look), (1900...2100).contains(year) else { return nil }
    let mark = look.byte()
    guard mark == 0x2D || mark == 0x2F || mark == 0x2E else { return nil }
    look.advance(by: 1)
    guard let month = takeInteger(&look), (1...12).contains(month), look.byte() == mark else {
      return nil
    }
    look.advance(by: 1)
    guard let day = takeInteger(&look), (1...31).contains(day) else { return nil }
    cursor = look
    return DatePhrase(year: year, month: month, day: day)
  }

  /// A whole number of at most four digits, Arabic or Chinese.
  private static func takeInteger(_ cursor: inout ByteCursor) -> Int? {
    guard cursor.isAtDigit else {
      var look = cursor
      guard let number = ChineseNumeral.take(&look), number.coefficient <= 9999 else { return nil }
      cursor = look
      return Int(number.coefficient)
    }
    var look = cursor
    var value = 0
    var digits = 0
    while look.isAtDigit {
      guard digits < 4 else { return nil }
      value = value * 10 + Int(look.byte() - 0x30)
      digits += 1
      look.advance(by: 1)
    }
    cursor = look
    return value
  }
}
