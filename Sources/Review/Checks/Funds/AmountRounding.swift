import EvaluationModel

/// How far an amount under a heading of 万元 may be from the true one, because it was rounded.
enum AmountRounding {
  /// Half a unit of the last decimal of an amount that was written in 万元; zero where it has no
  /// decimals there, and `nil` where the arithmetic does not reach.
  static func half(_ money: Money) -> Fraction? {
    let decimals = -Int(money.yuan.exponent) + CurrencyUnit.tenThousandYuan.powerOfTen
    guard decimals > 0 else { return .zero }
    return half(decimals: decimals)
  }

  /// Half a unit of a decimal of 万元, in 元: 50 for the second.
  static func half(decimals: Int) -> Fraction? {
    let power = CurrencyUnit.tenThousandYuan.powerOfTen - decimals - 1
    guard let step = Int8(exactly: power) else { return nil }
    return try? ExactDecimal(coefficient: 5, exponent: step).fraction()
  }
}
