/// The words and signs around a number.
enum OperatorWords {
  /// Goes past an operator before a number: ≥, >=, 不低于; `nil` when none is next.
  @inline(__always)
  static func takePrefix(_ cursor: inout ByteCursor) -> Comparison? {
    switch cursor.byte() {
    case 0x3C...0x3E: takeASCIISign(&cursor)
    case 0xE2: takeSign(&cursor)
    case 0xE4...0xE9: takeWord(&cursor)
    default: nil
    }
  }

  private static func takeASCIISign(_ cursor: inout ByteCursor) -> Comparison? {
    if cursor.take(">=") || cursor.take("=>") { return .atLeast }
    if cursor.take("<=") || cursor.take("=<") { return .atMost }
    if cursor.take(">") { return .moreThan }
    if cursor.take("<") { return .lessThan }
    return cursor.take("==") || cursor.take("=") ? .equal : nil
  }

  private static func takeSign(_ cursor: inout ByteCursor) -> Comparison? {
    if cursor.take("≥") || cursor.take("≧") || cursor.take("⩾") { return .atLeast }
    if cursor.take("≤") || cursor.take("≦") || cursor.take("⩽") { return .atMost }
    return cursor.take("═") ? .equal : nil
  }

  private static func takeWord(_ cursor: inout ByteCursor) -> Comparison? {
    switch cursor.scalar().value {
    case 0x4E0D:  // 不
      if cursor.take("不低于") || cursor.take("不少于") || cursor.take("不小于")
        || cursor.take("不得低于") || cursor.take("不得少于")
      {
        return .atLeast
      }
      return cursor.take("不超过") || cursor.take("不高于") || cursor.take("不大于")
        || cursor.take("不多于") || cursor.take("不超出") || cursor.take("不得超过")
        || cursor.take("不得高于") ? .atMost : nil
    case 0x5927:  // 大
      if cursor.take("大于等于") || cursor.take("大于或等于") { return .atLeast }
      return cursor.take("大于") ? .moreThan : nil
    case 0x5C0F:  // 小
      if cursor.take("小于等于") || cursor.take("小于或等于") { return .atMost }
      return cursor.take("小于") ? .lessThan : nil
    case 0x6700:  // 最
      if cursor.take("最少") || cursor.take("最低") { return .atLeast }
      return cursor.take("最多") || cursor.take("最高") ? .atMost : nil
    case 0x81F3:  // 至
      if cursor.take("至少") { return .atLeast }
      return cursor.take("至多") ? .atMost : nil
    case 0x8D85, 0x9AD8, 0x591A:  // 超 高 多
      return cursor.take("超过") || cursor.take("高于") || cursor.take("多于") ? .moreThan : nil
    case 0x4F4E, 0x5C11:  // 低 少
      return cursor.take("低于") || cursor.take("少于") ? .lessThan : nil
    case 0x7B49:  // 等
      return cursor.take("等于") ? .equal : nil
    default: return nil
    }
  }

  /// Goes past 控制在: at-most, unless another word gives a direction.
  @inline(__always)
  static func takeLimit(_ cursor: inout ByteCursor) -> Bool {
    cursor.take("控制在") || cursor.take("控制到")
  }

  /// Goes past an operator behind a value: 以上, 以内.
  static func takeSuffix(_ cursor: inout ByteCursor) -> Comparison? {
    var look = cursor
    _ = look.take("(含)") || look.take("及") || look.take("或") || look.take("含")
    let found: Comparison
    if look.take("以上") {
      found = .atLeast
    } else if look.take("以下") || look.take("以内") || look.take("之内") || look.take("内") {
      found = .atMost
    } else {
      return nil
    }
    cursor = look
    _ = cursor.take("(含)") || cursor.take("(含本数)")
    return found
  }

  /// Goes past words before a number that say nothing about its direction: 达到, 共计, 累计完成.
  static func takeLead(_ cursor: inout ByteCursor) {
    // 共 实 完 已 当 为 累 合 达 全
    switch cursor.scalar().value {
    case 0x5171, 0x5B9E, 0x5B8C, 0x5DF2, 0x5F53, 0x4E3A, 0x7D2F, 0x5408, 0x8FBE, 0x5168: break
    default: return
    }
    _ =
      cursor.take("实际") || cursor.take("累计") || cursor.take("全年") || cursor.take("当期")
      || cursor.take("已")
    _ =
      cursor.take("完成") || cursor.take("达到") || cursor.take("达") || cursor.take("共计")
      || cursor.take("合计") || cursor.take("共") || cursor.take("为")
  }

  /// Goes past 约, 大约, 接近: the number behind it is not exact.
  static func takeApproximation(_ cursor: inout ByteCursor) -> Bool {
    cursor.take("约为") || cursor.take("约") || cursor.take("大约") || cursor.take("接近")
      || cursor.take("大概")
  }

  /// Goes past 左右, 上下.
  static func takeApproximateSuffix(_ cursor: inout ByteCursor) -> Bool {
    cursor.take("左右") || cursor.take("上下")
  }

  /// Goes past the mark between the two ends of a range.
  ///
  /// - Returns: Whether a sign may follow it (~, 至), or `nil` when no mark is next.
  static func takeRangeMark(_ cursor: inout ByteCursor) -> Bool? {
    switch cursor.byte() {
    case 0x2D: return cursor.take("-") ? false : nil
    case 0x7E: return cursor.take("~") ? true : nil
    case 0xE2:
      if cursor.take("——") || cursor.take("—") || cursor.take("–") || cursor.take("―") {
        return false
      }
      return cursor.take("∼") ? true : nil
    case 0xE3: return cursor.take("〜") ? true : nil
    case 0xE5: return cursor.take("到") ? true : nil
    case 0xE8: return cursor.take("至") ? true : nil
    default: return nil
    }
  }

  /// Goes past full stops and the like at the end of a cell.
  static func takeTrailingMarks(_ cursor: inout ByteCursor) {
    while cursor.take("。") || cursor.take(";") || cursor.take(",") || cursor.take("、")
      || cursor.take("(含)")
    {}
  }

  /// Whether a value may end here: at the end, or before what may stand behind a value.
  @inline(__always)
  static func endsValue(_ cursor: ByteCursor) -> Bool {
    cursor.isAtEnd || isBeforeEnding(cursor)
  }

  private static func isBeforeEnding(_ cursor: ByteCursor) -> Bool {
    var look = cursor
    if takeRangeMark(&look) != nil { return !look.isAtEnd }
    if takeSuffix(&look) == nil { _ = takeApproximateSuffix(&look) }
    takeTrailingMarks(&look)
    return look.isAtEnd
  }

  /// Whether a scalar is an operator sign.
  static func isSign(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x3C, 0x3D, 0x3E, 0x2264...0x2267, 0x2A7D, 0x2A7E, 0x2550: true
    default: false
    }
  }
}
