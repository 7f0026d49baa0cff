import EvaluationModel

/// What a value is measured in: a product of units with exponents, such as 元 per 人.
///
/// Percentages and yes-or-no values are bare numbers.
struct UnitProduct: Sendable {
  private struct Factor {
    var unit: MeasurementUnit
    var exponent: Int
  }

  private var factors: [Factor] = []

  /// A number without a unit: a ratio, a share, a count of yeses.
  static let bare = UnitProduct()

  private init() {}

  /// What one unit measures; 元/人 is 元 for every 人.
  init(_ unit: MeasurementUnit) {
    guard !unit.isNone, unit.family != .percentage else { return }
    let parts = unit.label.split(separator: "/").compactMap { MeasurementUnit(String($0)) }
    // 人/次 is how some forms write 人次.
    if parts.count == 2, MeasurementUnit("人次")?.isSameFamily(as: unit) != true {
      factors = [Factor(unit: parts[0], exponent: 1)]
      multiply(by: parts[1], exponent: -1)
    } else {
      factors = [Factor(unit: unit, exponent: 1)]
    }
  }

  /// Whether there is no unit in it.
  var isBare: Bool { factors.isEmpty }

  /// The product with another.
  func times(_ other: UnitProduct) -> UnitProduct {
    var product = self
    for factor in other.factors { product.multiply(by: factor.unit, exponent: factor.exponent) }
    return product
  }

  /// The quotient by another.
  func divided(by other: UnitProduct) -> UnitProduct {
    var product = self
    for factor in other.factors { product.multiply(by: factor.unit, exponent: -factor.exponent) }
    return product
  }

  private mutating func multiply(by unit: MeasurementUnit, exponent: Int) {
    if let index = factors.firstIndex(where: { $0.unit.isSameFamily(as: unit) }) {
      factors[index].exponent += exponent
      if factors[index].exponent == 0 { factors.remove(at: index) }
    } else {
      factors.append(Factor(unit: unit, exponent: exponent))
    }
  }

  /// In words: 人, 人÷元, 没有单位.
  var text: String {
    guard !isBare else { return "没有单位" }
    func labels(_ factors: [Factor]) -> String {
      factors.map { factor in
        let power = abs(factor.exponent)
        return Array(repeating: factor.unit.label, count: power).joined(separator: "×")
      }.joined(separator: "×")
    }
    let above = factors.filter { $0.exponent > 0 }
    let below = factors.filter { $0.exponent < 0 }
    if below.isEmpty { return labels(above) }
    let divisor =
      below.count == 1 && below[0].exponent == -1
      ? labels(below) : "（\(labels(below))）"
    return "\(above.isEmpty ? "1" : labels(above))÷\(divisor)"
  }
}

extension UnitProduct: Equatable {
  /// Whether both measure the same, in whatever order the units were met.
  static func == (left: UnitProduct, right: UnitProduct) -> Bool {
    left.divided(by: right).isBare
  }
}
