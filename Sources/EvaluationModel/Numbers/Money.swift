/// An amount of money, exact: what was written, in the unit that its column names.
///
/// Amounts written in different units compare correctly because all are held in 元.
public struct Money: Sendable {
  /// The amount in 元.
  public let yuan: ExactDecimal

  /// An amount in 元.
  public init(yuan: ExactDecimal) {
    self.yuan = yuan
  }

  /// An amount in the given unit.
  ///
  /// - Returns: `nil` when the number is too large to shift.
  public init?(_ number: ExactDecimal, in unit: CurrencyUnit) {
    guard let yuan = number.shifted(byPowerOfTen: unit.powerOfTen) else { return nil }
    self.yuan = yuan
  }

  /// The amount as a number of `unit`, exactly.
  public func number(in unit: CurrencyUnit) -> ExactDecimal? {
    yuan.shifted(byPowerOfTen: -unit.powerOfTen)
  }
}

extension Money: Comparable {
  /// The same amount, whatever unit it was written in.
  public static func == (left: Money, right: Money) -> Bool { left.yuan == right.yuan }

  /// A smaller amount.
  public static func < (left: Money, right: Money) -> Bool { left.yuan < right.yuan }
}

/// The unit that a heading gives for its amounts.
public enum CurrencyUnit: String, CaseIterable, Sendable {
  /// 元.
  case yuan = "元"
  /// 万元.
  case tenThousandYuan = "万元"
  /// 亿元.
  case hundredMillionYuan = "亿元"

  /// The power of ten that one unit is, in 元: 0, 4 or 8.
  public var powerOfTen: Int {
    switch self {
    case .yuan: 0
    case .tenThousandYuan: 4
    case .hundredMillionYuan: 8
    }
  }
}
