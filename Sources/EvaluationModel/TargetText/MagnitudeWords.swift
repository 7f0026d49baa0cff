/// The words that multiply a number.
enum MagnitudeWords {
  /// Goes past 万, 亿, 千万 and the like; ``Magnitude/one`` when none is next.
  @inline(__always)
  static func take(_ cursor: inout ByteCursor) -> Magnitude {
    switch cursor.byte() {
    case 0xE4:  // 万 亿
      if cursor.take("万") { return cursor.take("亿") ? .trillion : .tenThousand }
      return cursor.take("亿") ? .hundredMillion : .one
    case 0xE5:  // 十 千
      if cursor.take("千") { return cursor.take("万") ? .tenMillion : .thousand }
      if cursor.take("十") { return cursor.take("万") ? .hundredThousand : .ten }
      return .one
    case 0xE7:  // 百
      if cursor.take("百") { return cursor.take("万") ? .million : .hundred }
      return .one
    default: return .one
    }
  }
}
