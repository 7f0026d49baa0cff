import EvaluationModel

/// Amounts as the store keeps them: exact decimals of 元 as text, whole 分 as integers.
enum StoredAmount {
  /// The columns of a fund row that hold amounts.
  static let fields: [FundField] = [.initialBudget, .annualBudget, .annualExpenditure]

  /// An amount in 元, without zeros at its end; 1 × 10⁴⁰ stands as `1e40`.
  static func text(_ money: Money) -> String {
    let yuan = money.yuan.normalized
    return yuan.exponent > 18
      ? "\(yuan.coefficient)e\(yuan.exponent)" : yuan.description
  }

  /// An amount in whole 分; `nil` where it is none.
  static func cents(_ money: Money) -> Int64? {
    guard let cents = money.yuan.normalized.shifted(byPowerOfTen: 2), cents.exponent >= 0 else {
      return money.yuan.isZero ? 0 : nil
    }
    var whole = cents.coefficient
    for _ in 0..<cents.exponent where whole != 0 {
      let (product, overflow) = whole.multipliedReportingOverflow(by: 10)
      guard !overflow else { return nil }
      whole = product
    }
    return whole
  }

  /// The amount of a text that ``text(_:)`` made; `nil` for any other.
  static func money(_ text: String) -> Money? {
    let parts = text.split(separator: "e", omittingEmptySubsequences: false)
    guard let digits = parts.first, parts.count <= 2 else { return nil }
    var power = 0
    if parts.count == 2 {
      guard let exponent = Int(parts[1]) else { return nil }
      power = exponent
    }
    let halves = digits.split(separator: ".", omittingEmptySubsequences: false)
    guard halves.count <= 2 else { return nil }
    var whole = halves.joined()
    power -= halves.count == 2 ? halves[1].utf8.count : 0
    while whole.utf8.count > 18, whole.hasSuffix("0") {
      whole.removeLast()
      power += 1
    }
    guard let coefficient = Int64(whole), (-100...100).contains(power) else { return nil }
    return Money(yuan: ExactDecimal(coefficient: coefficient, exponent: Int8(power)))
  }
}

extension BatchPlace.Position {
  /// The words and the number in the store.
  var stored: (kind: String, index: Int64?) {
    switch self {
    case .whole: ("whole", nil)
    case .number(let number): ("number", Int64(number))
    case .line(let line): ("line", Int64(line))
    case .offset(let offset): ("offset", Int64(offset))
    }
  }

  /// The position of words and a number in the store.
  init(kind: String, index: Int?) {
    switch (kind, index) {
    case ("number", let number?): self = .number(number)
    case ("line", let line?): self = .line(line)
    case ("offset", let offset?): self = .offset(offset)
    default: self = .whole
    }
  }
}
