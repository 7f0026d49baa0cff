/// Reads dates and deadlines: 2024年度, 12月底前, 2021年12月完成, 2024-12-31, 年底前, 四季度.
enum DatePhraseParser {
  private static let years = 1900...2100

  /// The whole text as a date, or `nil`; a date of two ends (1月-12月) is its second end.
  static func take(_ cursor: inout ByteCursor) -> DatePhrase? {
    guard mayBegin(cursor) else { return nil }
    _ =
      cursor.take("已于") || cursor.take("于") || cursor.take("截至") || cursor.take("截止")
      || cursor.take("在")
    guard var phrase = takeDate(&cursor) else { return nil }
    if OperatorWords.takeRangeMark(&cursor) != nil {
      guard var end = takeDate(&cursor) else { return nil }
      end.year = end.year ?? phrase.year
      end.month = end.month ?? phrase.month
      phrase = end
    }
    guard phrase.isOnCalendar else { return nil }
    if cursor.take("之前") || cursor.take("以前") || cursor.take("前") {
      phrase.isBefore = true
    } else if cursor.take("之内") || cursor.take("以内") || cursor.take("内") {
      // 3月内 is March or three months.
      guard !phrase.isBareMonth else { return nil }
    } else {
      _ = cursor.take("中") || cursor.take("期间")
    }
    takeDeed(&cursor)
    OperatorWords.takeTrailingMarks(&cursor)
    return cursor.isAtEnd ? phrase : nil
  }

  /// Whether the text begins like a date; cheap, because every value asks it.
  @inline(__always)
  private static func mayBegin(_ cursor: ByteCursor) -> Bool {
    var digits = 0
    while digits < 5, cursor.isDigit(digits) { digits += 1 }
    guard digits == 0 else {
      // A digit, then 年 月 季 日 至 到 or a mark.
      switch (cursor.byte(digits), cursor.byte(digits + 1), cursor.byte(digits + 2)) {
      case (0x2D...0x2F, _, _), (0x7E, _, _), (0xE2, 0x80, _), (0xE5, 0xB9, 0xB4),
        (0xE6, 0x9C, 0x88), (0xE5, 0xAD, 0xA3), (0xE8, 0x87, 0xB3), (0xE5, 0x88, 0xB0):
        return digits < 5
      default: return false
      }
    }
    switch cursor.scalar().value {
    // 年 第 上 下 当 本 已 于 截 在
    case 0x5E74, 0x7B2C, 0x4E0A, 0x4E0B, 0x5F53, 0x672C, 0x5DF2, 0x4E8E, 0x622A, 0x5728: return true
    // Chinese numerals.
    case 0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D, 0x5341: return true
    default: return false
    }
  }

  /// What was done by the date: 完成, 已全部发放到位.
  private static func takeDeed(_ cursor: inout ByteCursor) {
    _ = cursor.take("已")
    _ =
      cursor.take("全部") || cursor.take("全面") || cursor.take("如期") || cursor.take("按期")
      || cursor.take("按时")
    if cursor.take("完成") {
      _ = cursor.take("验收") || cursor.take("发放") || cursor.take("支付")
    } else if cursor.take("发放") || cursor.take("拨付") {
      _ = cursor.take("到位")
    } else {
      _ =
        cursor.take("完工") || cursor.take("竣工") || cursor.take("验收") || cursor.take("建成")
        || cursor.take("办结") || cursor.take("完毕") || cursor.take("支付") || cursor.take("到位")
        || cursor.take("结束")
    }
  }

  private static func takeDate(_ cursor: inout ByteCursor) -> DatePhrase? {
    if let phrase = takeNumeric(&cursor) { return phrase }
    var phrase = DatePhrase()
    if let year = takeYear(&cursor) {
      phrase.year = year
      if cursor.take("度") { return phrase }
    }
    if takePartOfYear(&cursor, of: &phrase) || takeMonth(&cursor, of: &phrase) { return phrase }
    return phrase.year == nil ? nil : phrase
  }

  /// 2024年, 二〇二四年; of 2023-2024年 the later one.
  private static func takeYear(_ cursor: inout ByteCursor) -> Int? {
    var look = cursor
    guard var year = takeInteger(&look) ?? ChineseNumeral.takeYear(&look) else { return nil }
    if years.contains(year), OperatorWords.takeRangeMark(&look) != nil {
      guard let last = takeInteger(&look), last >= year else { return nil }
      year = last
    }
    guard years.contains(year), look.take("年") else { return nil }
    cursor = look
    return year
  }

  /// 底, 年底, 上半年, 四季度 behind a year or standing alone.
  private static func takePartOfYear(
    _ cursor: inout ByteCursor, of phrase: inout DatePhrase
  ) -> Bool {
    var look = cursor
    let hasYear = phrase.year != nil
    if !hasYear { _ = look.take("当") || look.take("本") }
    let saysYear = look.take("年")
    if hasYear || saysYear {
      if look.take("底") || look.take("末") || look.take("终") {
        phrase.part = .end
        cursor = look
        return true
      }
      if look.take("初") {
        phrase.part = .early
        cursor = look
        return true
      }
      var inside = look
      if !hasYear, look.take("度") || inside.take("内") {
        cursor = look
        return true
      }
    }
    look = cursor
    if look.take("上半年") {
      phrase.month = 6
    } else if look.take("下半年") {
      phrase.month = 12
    } else {
      _ = look.take("第")
      guard let quarter = takeInteger(&look), (1...4).contains(quarter), look.take("季度") else {
        return false
      }
      phrase.month = quarter * 3
    }
    _ = look.take("末") || look.take("底")
    cursor = look
    return true
  }

  /// 9月, 12月底, 11月30日; of 1-12月 the later one.
  private static func takeMonth(_ cursor: inout ByteCursor, of phrase: inout DatePhrase) -> Bool {
    var look = cursor
    guard var month = takeInteger(&look) else { return false }
    if OperatorWords.takeRangeMark(&look) != nil {
      guard let last = takeInteger(&look), last >= month else { return false }
      month = last
    }
    guard look.take("月"), (1...12).contains(month) else { return false }
    _ = look.take("份")
    phrase.month = month
    cursor = look
    if let day = takeInteger(&look), look.take("日") || look.take("号") {
      phrase.day = day
      cursor = look
    } else if cursor.take("底") || cursor.take("末") || cursor.take("下旬") {
      phrase.part = .end
    } else if cursor.take("初") || cursor.take("上旬") {
      phrase.part = .early
    } else if cursor.take("中旬") {
      phrase.part = .middle
    }
    return true
  }

  /// 2024-12-31, 2024/12/31, 2024.12.31, 2024-12, 2024.12月.
  private static func takeNumeric(_ cursor: inout ByteCursor) -> DatePhrase? {
    var look = cursor
    guard let year = takeInteger(&look), years.contains(year) else { return nil }
    let mark = look.byte()
    guard mark == 0x2D || mark == 0x2F || mark == 0x2E else { return nil }
    look.advance(by: 1)
    guard look.isDigit(), let month = takeInteger(&look), (1...12).contains(month) else {
      return nil
    }
    var phrase = DatePhrase(year: year, month: month)
    if look.byte() == mark {
      look.advance(by: 1)
      guard look.isDigit(), let day = takeInteger(&look) else { return nil }
      phrase.day = day
    } else if look.take("月") {
      if look.take("底") || look.take("末") { phrase.part = .end }
    } else if mark == 0x2E {
      // 2024.12 may be a number.
      return nil
    }
    cursor = look
    return phrase
  }

  /// A whole number of at most four digits, Arabic or Chinese.
  private static func takeInteger(_ cursor: inout ByteCursor) -> Int? {
    guard cursor.isDigit() else {
      var look = cursor
      guard let number = ChineseNumeral.take(&look), number.exponent == 0 else { return nil }
      cursor = look
      return Int(number.coefficient)
    }
    var value = 0
    var digits = 0
    while cursor.isDigit(digits) {
      guard digits < 4 else { return nil }
      value = value * 10 + Int(cursor.byte(digits) - 0x30)
      digits += 1
    }
    cursor.advance(by: digits)
    return value
  }
}

extension DatePhrase {
  /// Whether only a month is written.
  var isBareMonth: Bool { year == nil && month != nil && day == nil && part == .whole }

  /// Whether the day exists: not 2月30日.
  fileprivate var isOnCalendar: Bool {
    guard let day else { return true }
    let isLeap = year.map { $0 % 4 == 0 && ($0 % 100 != 0 || $0 % 400 == 0) } ?? true
    switch month {
    case 2: return (1...(isLeap ? 29 : 28)).contains(day)
    case 4, 6, 9, 11: return (1...30).contains(day)
    default: return (1...31).contains(day)
    }
  }
}
