import EvaluationModel

/// An amount of money that a form states outside the fund block, with a unit of its own: 12.82万元.
struct MoneyFigure: Sendable {
  /// The cell that it stands in.
  let address: FieldAddress
  /// What it is, for people: “征缴收入”实际完成值.
  let title: String
  /// As written: 1581万元.
  let quantity: Quantity
  /// The amount.
  let money: Money
  /// Whether it may be compared with the money of the whole form: not so what costs a part of it,
  /// what is paid for one case, and what is gained or saved.
  let isWhole: Bool

  /// The amounts of a form's indicators and goals.
  static func all(of submission: Submission, rows: [CheckedRow]) -> [MoneyFigure] {
    var figures: [MoneyFigure] = []
    for row in rows {
      let isWhole =
        !row.dimension.has("成本") && !row.subdimension.has("成本")
        && !row.name.has(anyOf: partWords)
      for (field, slice) in [
        (IndicatorField.target, row.filed.target), (.actual, row.filed.actual),
      ] {
        for quantity in quantities(submission.reading(slice)) {
          let quantity = withColumnUnit(quantity, row.filed.unit, submission)
          guard quantity.unit.family == .money, let yuan = quantity.baseValue else { continue }
          figures.append(
            MoneyFigure(
              address: row.address(field), title: row.title + field.title, quantity: quantity,
              money: Money(yuan: yuan),
              isWhole: isWhole && quantity.magnitude.powerOfTen >= 4))
        }
      }
    }
    for field in [FormField.goalExpected, .goalActual] {
      for quantity in quantities(inProse: submission.tidy(submission[field])) {
        guard let yuan = quantity.baseValue else { continue }
        figures.append(
          MoneyFigure(
            address: .form(field), title: field.title, quantity: quantity,
            money: Money(yuan: yuan), isWhole: false))
      }
    }
    return figures
  }

  /// Whether an amount of the fund block, read in `unit`, is this amount at the digits it is written
  /// with.
  ///
  /// - Parameters:
  ///   - number: The amount of the fund block without unit.
  ///   - unit: The unit that it is read in.
  ///   - digits: How many significant digits must agree; one more where the amount is rounded.
  /// - Returns: `false` also where either is too large to compare.
  func matches(_ number: ExactDecimal, in unit: CurrencyUnit, digits: Int) -> Bool {
    guard !quantity.number.isZero, quantity.unit.factor == 1,
      let shifted = number.shifted(byPowerOfTen: unit.powerOfTen - quantity.magnitude.powerOfTen)
    else { return false }
    if shifted == quantity.number {
      return Self.significantDigits(quantity.number) >= digits
    }
    guard quantity.number.exponent <= 0, Self.significantDigits(quantity.number) > digits,
      let rounded = try? shifted.fraction().rounded(toDigits: -Int(quantity.number.exponent))
    else { return false }
    return rounded == Int128(quantity.number.coefficient)
  }

  private static func significantDigits(_ number: ExactDecimal) -> Int {
    String(number.coefficient.magnitude).utf8.count
  }

  /// Words of rates, of gains and of parts, which are small beside any budget.
  private static let partWords = [
    "标准", "单价", "均", "每", "增", "节", "减", "降", "补助", "补贴", "奖", "罚", "差", "带动", "撬动", "吸引",
  ]

  private static func quantities(_ reading: TargetText) -> [Quantity] {
    switch reading.content {
    case .quantity(let quantity): [quantity]
    case .range(let low, let high): [low, high]
    case .blank, .date, .words, .malformed: []
    }
  }

  /// A bare number takes the unit of the row's own unit column.
  private static func withColumnUnit(
    _ quantity: Quantity, _ column: TextSlice, _ submission: Submission
  ) -> Quantity {
    guard quantity.unit.isNone, !submission.isMissing(column),
      let read = MeasurementUnit.reading(column: submission.text.span.extracting(column.range))
    else { return quantity }
    let magnitude = quantity.magnitude == .one ? read.magnitude : quantity.magnitude
    return Quantity(quantity.number, magnitude, read.unit)
  }

  /// The numbers before 万元 and 亿元 in a sentence.
  private static func quantities(inProse text: String) -> [Quantity] {
    var found: [Quantity] = []
    var digits = ""
    var rest = text[...]
    while let first = rest.first {
      if first.isASCII, first.isNumber || (first == "." && !digits.isEmpty) {
        digits.append(first)
        rest = rest.dropFirst()
        continue
      }
      if !digits.isEmpty, rest.hasPrefix("万元") || rest.hasPrefix("亿元"),
        case .quantity(let quantity) = TargetText(digits + rest.prefix(2)).content
      {
        found.append(quantity)
      }
      digits = ""
      rest = rest.dropFirst()
    }
    return found
  }
}
