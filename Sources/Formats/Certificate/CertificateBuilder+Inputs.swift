import EvaluationModel

extension CertificateBuilder {
  /// The cells that an item was scored from, those that the form does not have left out.
  func inputs(_ addresses: [FieldAddress]) -> JSONValue {
    .array(
      addresses.compactMap {
        CertificateInput.tree($0, form, place: places[$0.pointer])
      })
  }
}

/// One cell that an item was scored from: as filed, and as it was read.
enum CertificateInput {
  /// The cell of an address; `nil` where the form has none.
  static func tree(_ address: FieldAddress, _ form: Submission, place: String?) -> JSONValue? {
    let slice = form.slice(at: address)
    guard let filed = form.string(slice) else { return nil }
    return .record([
      "field": .string(address.field), "pointer": .string(address.pointer),
      "place": place.map { .string($0) }, "filed": .string(filed),
      "read": reading(address, slice, form),
    ])
  }

  /// What the cell was read as; `nil` for names, operators and units, which are words.
  private static func reading(
    _ address: FieldAddress, _ slice: TextSlice, _ form: Submission
  ) -> JSONValue? {
    switch address {
    case .indicator(_, .target), .indicator(_, .actual): value(form.reading(slice))
    case .indicator(_, .weight), .indicator(_, .score), .fund(_, .weight), .fund(_, .score),
      .form(.goalWeight), .form(.goalScore):
      points(form.points(slice))
    case .fund: amount(form.amount(slice))
    default: nil
    }
  }

  private static func points(_ points: FiledPoints) -> JSONValue {
    switch points {
    case .points(let points): .record(["as": .string("points"), "value": .decimal(points.decimal)])
    case .absent, .blank: .record(["as": .string("blank")])
    case .malformed: .record(["as": .string("malformed")])
    }
  }

  /// Amounts in 元.
  private static func amount(_ amount: FiledAmount) -> JSONValue {
    switch amount {
    case .money(let money):
      .record(["as": .string("amount"), "value": .decimal(money.yuan), "unit": .string("元")])
    case .absent, .blank: .record(["as": .string("blank")])
    case .malformed: .record(["as": .string("malformed")])
    }
  }

  private static func value(_ reading: TargetText) -> JSONValue {
    let comparison: JSONValue? = reading.comparison.map { .string($0.sign) }
    let approximate: JSONValue? = reading.isApproximate ? .flag(true) : nil
    switch reading.content {
    case .quantity(let quantity):
      return .record([
        "as": .string("quantity"), "operator": comparison, "approximate": approximate,
        "number": .string(quantity.description), "value": base(quantity),
      ])
    case .range(let low, let high):
      return .record([
        "as": .string("range"), "operator": comparison, "approximate": approximate,
        "number": .string("\(low)～\(high)"), "value": base(low), "upper": base(high),
      ])
    case .date(let date):
      return .record([
        "as": .string("date"), "operator": comparison, "date": .string(self.date(date)),
      ])
    case .words: return .record(["as": .string("words"), "operator": comparison])
    case .blank: return .record(["as": .string("blank")])
    case .malformed: return .record(["as": .string("malformed")])
    }
  }

  /// The number in the base unit of its family.
  private static func base(_ quantity: Quantity) -> JSONValue? {
    quantity.baseValue.map { .decimal($0) }
  }

  /// `2024-12 end before`: year, month and day as far as they are written, the part, and 前.
  private static func date(_ date: DatePhrase) -> String {
    let numbers = [date.year, date.month, date.day].map { $0.map { "\($0)" } ?? "?" }
    let part =
      switch date.part {
      case .whole: ""
      case .end: " end"
      case .early: " early"
      case .middle: " middle"
      }
    return numbers.joined(separator: "-") + part + (date.isBefore ? " before" : "")
  }
}

extension FieldAddress {
  /// The field's key: `target`, `annualBudget`, `goal/weight`.
  fileprivate var field: String {
    switch self {
    case .form(let field): field.rawValue
    case .fund(_, let field): field.rawValue
    case .indicator(_, let field): field.rawValue
    case .dimension, .subdimension: "weight"
    case .data(_, let name): name
    }
  }
}

extension Points {
  /// The points as a decimal.
  var decimal: ExactDecimal { ExactDecimal(coefficient: millionths, exponent: -6) }
}
