/// The word between a number and its unit that multiplies it: 2500**万**元.
public enum Magnitude: UInt8, CaseIterable, Sendable {
  /// No such word.
  case one
  /// 十.
  case ten
  /// 百.
  case hundred
  /// 千.
  case thousand
  /// 万.
  case tenThousand
  /// 十万.
  case hundredThousand
  /// 百万.
  case million
  /// 千万.
  case tenMillion
  /// 亿.
  case hundredMillion
  /// 百亿 is not used on forms; 万亿 is.
  case trillion

  /// The power of ten: 4 for 万, 8 for 亿.
  public var powerOfTen: Int {
    switch self {
    case .one: 0
    case .ten: 1
    case .hundred: 2
    case .thousand: 3
    case .tenThousand: 4
    case .hundredThousand: 5
    case .million: 6
    case .tenMillion: 7
    case .hundredMillion: 8
    case .trillion: 12
    }
  }

  /// The word, empty for ``one``.
  public var word: String {
    switch self {
    case .one: ""
    case .ten: "十"
    case .hundred: "百"
    case .thousand: "千"
    case .tenThousand: "万"
    case .hundredThousand: "十万"
    case .million: "百万"
    case .tenMillion: "千万"
    case .hundredMillion: "亿"
    case .trillion: "万亿"
    }
  }
}
