import EvaluationModel

/// Finds the data items of a rubric in a form and reads them as what the rubric says they are.
///
/// What cannot be read is never taken for something near it: a blank is missing and not zero, 无 is
/// zero because it says that there is none.
struct FormDataReader {
  private let submission: Submission
  private let places: [String: Int]
  /// The same without remarks in brackets; a name that is not unique then is left out.
  private let barePlaces: [String: Int?]
  private let funds: FundTotals
  private let statedUnit: CurrencyUnit?

  init(_ submission: Submission) {
    self.submission = submission
    var places: [String: Int] = [:]
    var barePlaces: [String: Int?] = [:]
    for (index, item) in submission.data.enumerated() {
      let key = Self.key(submission.tidy(item.name))
      if places[key] == nil { places[key] = index }
      let bare = Self.withoutRemarks(key)
      barePlaces[bare] = barePlaces[bare] == nil ? .some(index) : .some(nil)
    }
    self.places = places
    self.barePlaces = barePlaces
    funds = FundTotals(submission)
    let unit = submission.currencyUnit
    statedUnit =
      submission.isMissing(unit) ? nil : CurrencyUnit(rawValue: submission.tidy(unit))
  }

  /// A name without blanks and quotation marks, brackets full-width.
  static func key(_ name: String) -> String {
    var key = String.UnicodeScalarView()
    for scalar in name.unicodeScalars {
      switch scalar {
      case " ", "\t", "\n", "\r", "\u{3000}", "\u{A0}", "“", "”", "\"", "「", "」": continue
      case "(": key.append("（")
      case ")": key.append("）")
      default: key.append(scalar)
      }
    }
    return String(key)
  }

  /// A name without what stands in brackets: 楼堂馆所控制情况（2023年完工项目）/批复规模（㎡） is
  /// 楼堂馆所控制情况/批复规模.
  private static func withoutRemarks(_ key: String) -> String {
    var bare = String.UnicodeScalarView()
    var depth = 0
    for scalar in key.unicodeScalars {
      if scalar == "（" { depth += 1 }
      if depth == 0 { bare.append(scalar) }
      if scalar == "）" { depth = max(0, depth - 1) }
    }
    return String(bare)
  }

  /// What the form says of an item: the first of its places that says something.
  func entry(_ definition: DataDefinition) -> FormData.Entry {
    var first = FormData.Entry.missing
    for source in [DataSource([definition.name])] + definition.sources {
      var entry = entry(source, definition.form)
      if entry.isFilled {
        if let value = entry.value, !Self.isPossible(value, definition) { entry.value = nil }
        return entry
      }
      if first.addresses.isEmpty { first.addresses = entry.addresses }
    }
    return first
  }

  /// Whether an item can have a value: below zero only where its definition says so, and people and
  /// things only in whole numbers.
  private static func isPossible(_ value: Fraction, _ definition: DataDefinition) -> Bool {
    guard value.numerator >= 0 || definition.mayBeNegative else { return false }
    guard case .number(let unit) = definition.form,
      unit.family == .people || unit.family == .counter
    else { return true }
    return value.numerator % value.denominator == 0
  }

  // MARK: Sources

  private func entry(_ source: DataSource, _ form: DataDefinition.Form) -> FormData.Entry {
    let parts = source.names.map { part($0, form) }
    guard parts.count != 1 else { return parts[0] }
    // Added up only where every part says something.
    var sum = Fraction.zero
    var isKnown = true
    let units = parts.compactMap(\.amountHasUnit)
    guard parts.allSatisfy(\.isFilled), !(units.contains(true) && units.contains(false)) else {
      return .missing
    }
    for part in parts {
      guard let value = part.value, let next = try? sum.plus(value) else {
        isKnown = false
        continue
      }
      sum = next
    }
    let text = "（" + parts.map(\.text).joined(separator: "＋") + "）"
    return FormData.Entry(
      value: isKnown ? sum : nil, text: text, isFilled: true,
      amountHasUnit: parts.compactMap(\.amountHasUnit).first,
      addresses: parts.flatMap(\.addresses))
  }

  private func part(_ pattern: String, _ form: DataDefinition.Form) -> FormData.Entry {
    if let amount = fundAmount(pattern) { return amount }
    guard let index = names(pattern).lazy.compactMap(place).first else { return .missing }
    let item = submission.data[index]
    let address = FieldAddress.data(index, name: submission.string(item.name) ?? "")
    guard !submission.isMissing(item.value) else {
      return FormData.Entry(value: nil, text: "", isFilled: false, addresses: [address])
    }
    var entry = reading(item.value, form, item.hasUnknownUnit ? nil : statedUnit)
    entry.addresses = [address]
    return entry
  }

  /// The names that a value may have: with the years in it, where the form says its year, and with
  /// 上年 and 本年 in their place.
  private func names(_ pattern: String) -> [String] {
    guard pattern.contains("{") else { return [pattern] }
    func replaced(_ marks: (last: String, this: String), by last: String, _ this: String) -> String
    {
      Self.replacing(
        marks.last, with: last, in: Self.replacing(marks.this, with: this, in: pattern))
    }
    let dated = submission.year.map {
      [replaced(("{last-year}", "{year}"), by: "\($0 - 1)", "\($0)")]
    }
    return (dated ?? []) + [replaced(("{last-year}年", "{year}年"), by: "上年", "本年")]
  }

  /// The place of the value of a name, or of the only one that has it but for remarks in brackets.
  private func place(of name: String) -> Int? {
    let key = Self.key(name)
    return places[key] ?? barePlaces[Self.withoutRemarks(key)] ?? nil
  }

  private static func replacing(_ mark: String, with text: String, in pattern: String) -> String {
    var rest = pattern[...]
    var result = ""
    while let place = rest.firstRange(of: mark) {
      result += rest[..<place.lowerBound] + text
      rest = rest[place.upperBound...]
    }
    return result + rest
  }

  /// 资金/年初预算数 and the like: an amount of the fund block.
  private func fundAmount(_ name: String) -> FormData.Entry? {
    let fields: [(String, FundField, Money?)] = [
      ("资金/年初预算数", .initialBudget, funds.initialBudget),
      ("资金/全年预算数", .annualBudget, funds.annualBudget),
      ("资金/全年执行数", .annualExpenditure, funds.annualExpenditure),
    ]
    guard let (_, field, money) = fields.first(where: { $0.0 == name }) else { return nil }
    guard let money, let value = try? money.yuan.fraction() else { return .missing }
    let unit = submission.statedCurrencyUnit
    let number = money.number(in: unit)?.description ?? ""
    return FormData.Entry(
      value: value, text: number + unit.rawValue, isFilled: true,
      amountHasUnit: money.yuan.isZero ? nil : true, addresses: [.fund(0, field)])
  }

  // MARK: Values

  private func reading(
    _ slice: TextSlice, _ form: DataDefinition.Form, _ unit: CurrencyUnit?
  ) -> FormData.Entry {
    let text = submission.tidy(slice)
    var entry = FormData.Entry(value: nil, text: text, isFilled: true, addresses: [])
    switch form {
    case .flag:
      guard let word = Self.flags[text] else { return entry }
      entry.value = word ? .one : .zero
    case .number(let counted):
      if case .blank = submission.reading(slice).content { return .missing }
      if text == "无" {
        entry.value = .zero
        entry.text = "0" + (counted.family == .money ? "" : counted.label)
      } else if counted.family == .money {
        readAmount(slice, text, unit, into: &entry)
      } else {
        readQuantity(slice, counted, into: &entry)
      }
    }
    return entry
  }

  private func readAmount(
    _ slice: TextSlice, _ text: String, _ statedUnit: CurrencyUnit?,
    into entry: inout FormData.Entry
  ) {
    let amount = FiledAmount(
      reading: submission.text.span.extracting(slice.range), heading: statedUnit ?? .yuan)
    if case .blank = amount {
      entry = .missing
      return
    }
    guard let money = amount.value else { return }
    entry.value = try? money.yuan.fraction()
    let namesUnit = text.unicodeScalars.contains { "元万亿".unicodeScalars.contains($0) }
    if !money.yuan.isZero { entry.amountHasUnit = namesUnit || statedUnit != nil }
    if !namesUnit { entry.text = text + (statedUnit?.rawValue ?? "") }
  }

  private func readQuantity(
    _ slice: TextSlice, _ unit: MeasurementUnit, into entry: inout FormData.Entry
  ) {
    let reading = submission.reading(slice)
    guard case .quantity(let quantity) = reading.content, reading.comparison == nil,
      !reading.isApproximate
    else { return }
    if unit.family == .percentage {
      // 0.95 may be 95% or 0.95%; a number above one is a percentage.
      let isBare = quantity.unit.isNone
      guard !isBare || quantity.number > 1 || quantity.number.isZero,
        isBare || quantity.unit.family == .percentage
      else { return }
      let percent = isBare ? Quantity(quantity.number, quantity.magnitude, .percent) : quantity
      entry.value = percent.baseValue?.shifted(byPowerOfTen: -2).flatMap { try? $0.fraction() }
      if isBare { entry.text += "%" }
      return
    }
    guard quantity.unit.isNone || quantity.unit.isSameFamily(as: unit) else { return }
    let counted =
      quantity.unit.isNone ? Quantity(quantity.number, quantity.magnitude, unit) : quantity
    entry.value = counted.baseValue.flatMap { try? $0.fraction() }
    if quantity.unit.isNone { entry.text += unit.label }
  }

  /// The words that say yes or no.
  private static let flags: [String: Bool] = {
    var flags: [String: Bool] = [:]
    for word in ["是", "有", "已", "√", "1", "符合", "达标", "已制定", "已公开", "合规", "完整", "健全"] {
      flags[word] = true
    }
    for word in ["否", "无", "未", "×", "0", "不符合", "未达标", "没有", "未制定", "未公开", "不合规", "不完整", "不健全"] {
      flags[word] = false
    }
    return flags
  }()
}
