/// The words that multiply a number.
enum MagnitudeWords {
  /// Goes past 万, 亿, 千万 …; ``Magnitude/one`` when none is next.
  static func take(_ cursor: inout ByteCursor) -> Magnitude {
    switch cursor.byte() {
    case 0xE4, 0xE5, 0xE7: break  // 万 亿, 十 千, 百
    default: return .one
    }
    for (word, magnitude) in words where cursor.take(word) { return magnitude }
    return .one
  }

  private static let words: [(StaticString, Magnitude)] = [
    ("万亿", .trillion), ("亿", .hundredMillion), ("千万", .tenMillion), ("百万", .million),
    ("十万", .hundredThousand), ("万", .tenThousand), ("千", .thousand), ("百", .hundred),
    ("十", .ten),
  ]
}
