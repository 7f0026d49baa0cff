/// One of the values that a ``ControlRate`` is about.
struct ControlRateOperand {
  /// Its place among ``Submission/data``.
  let index: Int
  /// Where it stands.
  let address: FieldAddress
  /// Its column, on one line: 批复规模（㎡）.
  let title: String
  /// Its text, on one line.
  let text: String
  /// The text, read as a rate.
  let rate: FiledRate
  /// The text, read as a quantity.
  private let reading: TargetText
  /// The text, read as an amount in the unit of the column.
  private let amount: FiledAmount

  /// A value of a form.
  init(_ index: Int, _ name: BaseDataName, of submission: Submission) {
    let item = submission.data[index]
    let bytes = submission.text.span.extracting(item.value.range)
    self.index = index
    address = .data(index, name: submission.string(item.name) ?? "")
    title = CellText.line(name.column)
    text = submission.tidy(item.value)
    rate = FiledRate(reading: bytes)
    reading = submission.reading(item.value)
    amount = FiledAmount(
      reading: bytes, heading: CurrencyUnit(rawValue: Self.unit(of: title)) ?? .tenThousandYuan)
  }

  /// Both numbers in one unit; `nil` where one of them is none.
  static func numbers(
    of part: ControlRateOperand?, over whole: ControlRateOperand?, _ kind: ControlRate.Kind
  ) -> (part: ExactDecimal, whole: ExactDecimal)? {
    guard let part, let whole else { return nil }
    // As they are printed, where that is the same unit.
    if let mine = part.plainNumber, let theirs = whole.plainNumber,
      kind == .staff || unit(of: part.title) == unit(of: whole.title)
    {
      return (mine, theirs)
    }
    guard let mine = part.number(kind), let theirs = whole.number(kind) else { return nil }
    return (mine, theirs)
  }

  /// The number in the unit that the kind of rate is calculated in: people, 平方米, 元.
  func number(_ kind: ControlRate.Kind) -> ExactDecimal? {
    if kind == .investment { return amount.value?.yuan }
    guard let quantity else { return nil }
    if !quantity.unit.isNone {
      return quantity.unit.family == (kind == .staff ? .people : .area) ? quantity.baseValue : nil
    }
    guard kind == .area else { return quantity.baseValue }
    switch Self.unit(of: title) {
    case "", "㎡", "m²", "m2", "平方米": return quantity.baseValue
    case "万㎡", "万平方米": return quantity.baseValue?.shifted(byPowerOfTen: 4)
    default: return nil
    }
  }

  /// The number, where nothing but one stands there.
  private var plainNumber: ExactDecimal? {
    guard let quantity, quantity.unit.isNone, quantity.magnitude == .one else { return nil }
    return quantity.number
  }

  private var quantity: Quantity? {
    guard case .quantity(let quantity) = reading.content, reading.comparison == nil,
      !reading.isApproximate
    else { return nil }
    return quantity
  }

  /// The unit in the brackets of a column: ㎡ of 批复规模（㎡）; empty where there is none.
  private static func unit(of title: String) -> String {
    let key = NameKey.key(title)
    guard let open = key.lastIndex(of: "("), let close = key.lastIndex(of: ")"), open < close else {
      return ""
    }
    return String(key[key.index(after: open)..<close])
  }
}

extension ControlRateOperand? {
  /// Why a value cannot be divided or divided by; `nil` where it can.
  func obstacle(
    named title: String, mustBePositive: Bool, _ kind: ControlRate.Kind
  ) -> String? {
    guard let self else { return "表里没有“\(title)”" }
    if self.text.isEmpty { return "“\(self.title)”没有填写" }
    guard let number = self.number(kind) else { return "“\(self.title)”填“\(self.text)”" }
    guard !number.isNegative, !mustBePositive || !number.isZero else {
      return "“\(self.title)”为\(self.text)"
    }
    return nil
  }
}
