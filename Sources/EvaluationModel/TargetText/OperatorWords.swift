/// The words and signs around a number.
enum OperatorWords {
  /// An operator before a number: ≥, >=, 不低于, 控制在 …; `nil` when none is next.
  static func takePrefix(_ cursor: inout ByteCursor) -> Comparison? {
    switch cursor.byte() {
    case 0x3C...0x3E, 0xE2: break  // < = > and the mathematical signs
    case 0xE3...0xE9:
      // 控制在 is at-most unless a direction word follows: 控制在不低于…
      if cursor.take("控制在") || cursor.take("控制到") {
        return takePrefix(&cursor) ?? .atMost
      }
    default: return nil
    }
    for (word, comparison) in prefixes where cursor.take(word) { return comparison }
    return nil
  }

  /// An operator behind a value: 以上, 以内 …
  static func takeSuffix(_ cursor: inout ByteCursor) -> Comparison? {
    for (word, comparison) in suffixes where cursor.take(word) {
      _ = cursor.takeAny(["(含)", "(含本数)"])
      return comparison
    }
    return nil
  }

  /// Words before a number that say nothing about its direction: 达到, 共计, 累计完成 …
  static func takeLead(_ cursor: inout ByteCursor) {
    _ = cursor.takeAny(leads)
  }

  /// 约, 大约, 近: the number behind it is not exact.
  static func takeApproximation(_ cursor: inout ByteCursor) -> Bool {
    cursor.takeAny(["大约", "约为", "约", "接近", "近", "大概"])
  }

  /// 左右, 上下.
  static func takeApproximateSuffix(_ cursor: inout ByteCursor) -> Bool {
    cursor.takeAny(["左右", "上下"])
  }

  /// A mark between the two ends of a range.
  static func takeRangeMark(_ cursor: inout ByteCursor) -> Bool {
    cursor.takeAny(["-", "~", "——", "—", "–", "―", "至", "到", "∼", "〜"])
  }

  /// Full stops and the like at the end of a cell.
  static func takeTrailingMarks(_ cursor: inout ByteCursor) {
    while cursor.takeAny(["。", "；", ";", "，", ",", "、", "…", "!", "(含)"]) {}
  }

  /// Whether a value may end here: at the end, or before a word that belongs to values.
  static func endsValue(_ cursor: ByteCursor) -> Bool {
    if cursor.isAtEnd { return true }
    var look = cursor
    if takeRangeMark(&look) { return look.isAtDigit }
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

  /// Characters that no counter contains; they belong to dates, ranges and sentences.
  static func isNeverInUnit(_ scalar: UInt32) -> Bool {
    neverInUnit.contains(scalar)
  }

  private static let neverInUnit: Set<UInt32> = Set(
    "以之前内上下左右至到或及余多约不的了已未完达月年日底末且和与等每共为".unicodeScalars.map(\.value))

  private static let prefixes: [(StaticString, Comparison)] = [
    ("≥", .atLeast), ("≧", .atLeast), ("⩾", .atLeast), ("≤", .atMost), ("≦", .atMost),
    ("⩽", .atMost), (">=", .atLeast), ("=>", .atLeast), ("<=", .atMost), ("=<", .atMost),
    (">", .moreThan), ("<", .lessThan), ("═", .equal), ("==", .equal), ("=", .equal),
    ("大于或等于", .atLeast), ("大于等于", .atLeast), ("不低于", .atLeast), ("不少于", .atLeast),
    ("不小于", .atLeast), ("至少", .atLeast), ("最少", .atLeast), ("最低", .atLeast),
    ("小于或等于", .atMost), ("小于等于", .atMost), ("不超过", .atMost), ("不超出", .atMost),
    ("不高于", .atMost), ("不大于", .atMost), ("不多于", .atMost), ("不得超过", .atMost),
    ("不得低于", .atLeast), ("不得少于", .atLeast), ("至多", .atMost), ("最多", .atMost),
    ("最高", .atMost), ("大于", .moreThan), ("高于", .moreThan), ("多于", .moreThan),
    ("超过", .moreThan), ("小于", .lessThan), ("低于", .lessThan), ("少于", .lessThan),
    ("等于", .equal),
  ]

  private static let suffixes: [(StaticString, Comparison)] = [
    ("及以上", .atLeast), ("或以上", .atLeast), ("(含)以上", .atLeast), ("以上", .atLeast),
    ("及以下", .atMost), ("或以下", .atMost), ("(含)以下", .atMost), ("以下", .atMost),
    ("及以内", .atMost), ("(含)以内", .atMost), ("以内", .atMost), ("之内", .atMost),
    ("内", .atMost),
  ]

  private static let leads: [StaticString] = [
    "实际完成", "累计完成", "全年完成", "已完成", "完成", "累计达到", "累计", "共计", "合计",
    "达到", "达", "共", "为", "实际",
  ]
}
