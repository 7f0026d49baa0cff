/// Reads a number or range with its operators, magnitude and unit.
enum QuantityParser {
  /// One number with magnitude and unit.
  private struct Measured {
    var quantity: Quantity
    var fault: NumberFault?
    /// Chinese numerals without a unit: a number only as the low end of a range (三至五天).
    var isBareNumeral = false
  }

  /// The whole rest of the text as a value, or `nil`.
  static func take(_ cursor: inout ByteCursor) -> TargetText? {
    var reading = TargetText(.words)
    return take(&cursor, into: &reading) ? reading : nil
  }

  /// Writes the whole rest of the text as a value into `reading`.
  ///
  /// In place, because a reading is large and copying it costs as much as reading.
  ///
  /// - Returns: Whether the text is a value; `reading` is of no use otherwise.
  static func take(_ cursor: inout ByteCursor, into reading: inout TargetText) -> Bool {
    var prefix: Comparison?
    var isLimit = false
    var isApproximate = false
    if !cursor.isDigit() {
      OperatorWords.takeLead(&cursor)
      isLimit = OperatorWords.takeLimit(&cursor)
      isApproximate = OperatorWords.takeApproximation(&cursor)
      prefix = OperatorWords.takePrefix(&cursor)
      if !isApproximate { isApproximate = OperatorWords.takeApproximation(&cursor) }
    }
    guard let first = takeMeasured(&cursor) else { return false }
    if !cursor.isAtEnd, let mayBeSigned = OperatorWords.takeRangeMark(&cursor) {
      // ≥10-20天 is contradictory.
      guard prefix == nil, mayBeSigned || cursor.byte() &- 0x2B > 2,
        let range = takeRange(first, &cursor)
      else { return false }
      if OperatorWords.takeApproximateSuffix(&cursor) { isApproximate = true }
      OperatorWords.takeTrailingMarks(&cursor)
      reading.content = range
    } else {
      guard !first.isBareNumeral,
        takeEnding(&cursor, comparison: &prefix, isApproximate: &isApproximate)
      else { return false }
      if isLimit, prefix == nil { prefix = .atMost }
      if let fault = first.fault {
        reading.content = .malformed(fault)
      } else {
        if prefix == nil, !isApproximate, first.quantity.mayBeYearAndMonth { return false }
        reading.content = .quantity(first.quantity)
      }
    }
    reading.comparison = prefix
    reading.isApproximate = isApproximate
    reading.containsDigits = true
    return cursor.isAtEnd
  }

  /// Goes past what may stand behind a number with its unit.
  ///
  /// - Returns: Whether the operator behind it, if any, agrees with the one before.
  @inline(__always)
  private static func takeEnding(
    _ cursor: inout ByteCursor, comparison: inout Comparison?, isApproximate: inout Bool
  ) -> Bool {
    if cursor.isAtEnd { return true }
    if let suffix = OperatorWords.takeSuffix(&cursor) {
      if comparison == nil {
        comparison = suffix
      } else if comparison != suffix, !isWeaker(suffix, than: comparison) {
        return false
      }
    } else if OperatorWords.takeApproximateSuffix(&cursor) {
      isApproximate = true
    }
    OperatorWords.takeTrailingMarks(&cursor)
    return true
  }

  /// 超过95%以上 and 低于5%以下 repeat one direction in two words; the first one stands.
  private static func isWeaker(_ suffix: Comparison, than prefix: Comparison?) -> Bool {
    switch (prefix, suffix) {
    case (.moreThan, .atLeast), (.lessThan, .atMost): true
    default: false
    }
  }

  /// The rest of a range behind its mark.
  private static func takeRange(
    _ first: Measured, _ cursor: inout ByteCursor
  ) -> TargetText.Content? {
    guard let second = takeMeasured(&cursor), !second.isBareNumeral else { return nil }
    if let fault = first.fault ?? second.fault { return .malformed(fault) }
    var low = first.quantity
    let high = second.quantity
    if low.unit.isNone {
      // 10-20天, 10万-20万元: the unit stands once.
      if low.magnitude == .one { low.magnitude = high.magnitude }
      low.unit = high.unit
    }
    guard low.unit.isSameFamily(as: high.unit), let bottom = low.baseValue,
      let top = high.baseValue,
      !(low.mayBeYear && high.mayBeYear)
    else { return nil }
    return bottom <= top ? .range(low: low, high: high) : .malformed(.reversedRange)
  }

  /// A number with what belongs to it: 2500万元, 百分之九十五, 每亩300, 三次.
  @inline(__always)
  private static func takeMeasured(_ cursor: inout ByteCursor) -> Measured? {
    if cursor.isDigit() { return takeArabic(&cursor, NumberParser.take(&cursor)) }
    return takeUncommon(&cursor)
  }

  private static func takeUncommon(_ cursor: inout ByteCursor) -> Measured? {
    switch cursor.scalar().value {
    case 0x2B, 0x2D, 0x2212:
      return takeArabic(&cursor, NumberParser.takeSigned(&cursor))
    case 0x6BCF:  // 每
      return takePerUnit(&cursor)
    default:
      if let share = takeShare(&cursor) { return Measured(quantity: share) }
      guard let number = ChineseNumeral.take(&cursor) else { return nil }
      let (magnitude, unit) = UnitParser.take(&cursor)
      guard UnitTable.countsInChinese(unit) else { return nil }
      let quantity = Quantity(number, magnitude, unit)
      guard !quantity.mayBeDate else { return nil }
      return Measured(quantity: quantity, isBareNumeral: unit.isNone)
    }
  }

  @inline(__always)
  private static func takeArabic(
    _ cursor: inout ByteCursor, _ result: NumberParser.Result
  ) -> Measured? {
    switch result {
    case .none: return nil
    case .fault(let fault):
      _ = UnitParser.take(&cursor)
      return Measured(quantity: Quantity(.zero), fault: fault)
    case .number(let number):
      let (magnitude, unit) = UnitParser.take(&cursor)
      let quantity = Quantity(number, magnitude, unit)
      return quantity.mayBeDate ? nil : Measured(quantity: quantity)
    }
  }

  /// 百分之九十五, 千分之三, 百分之95, 百分之百.
  private static func takeShare(_ cursor: inout ByteCursor) -> Quantity? {
    let unit: MeasurementUnit
    if cursor.take("百分之") {
      unit = .percent
    } else if cursor.take("千分之") {
      unit = .permille
    } else {
      return nil
    }
    if unit == .percent, cursor.take("百") { return Quantity(100, .one, unit) }
    if case .number(let number) = NumberParser.take(&cursor) { return Quantity(number, .one, unit) }
    return ChineseNumeral.take(&cursor).map { Quantity($0, .one, unit) }
  }

  /// 每亩300, 每人300元.
  private static func takePerUnit(_ cursor: inout ByteCursor) -> Measured? {
    guard cursor.take("每"), let divisor = UnitParser.takeSimple(&cursor),
      case .number(let number) = NumberParser.take(&cursor)
    else { return nil }
    let (magnitude, unit) = UnitParser.take(&cursor)
    guard unit.divisor == 0, unit.index != UnitTable.unknown else { return nil }
    let compound = MeasurementUnit(index: unit.index, per: divisor)
    return Measured(quantity: Quantity(number, magnitude, compound))
  }
}

extension UnitTable {
  /// Whether Chinese numerals before the unit are a count.
  fileprivate static func countsInChinese(_ unit: MeasurementUnit) -> Bool {
    unit.index != unknown && rows[Int(unit.index)].countsInChinese
  }
}

extension Quantity {
  private var whole: Int64? { number.exponent == 0 ? number.coefficient : nil }

  /// Whether it looks like a year: 2021-2023 is no range of numbers.
  fileprivate var mayBeYear: Bool {
    guard magnitude == .one, unit.isNone, let whole else { return false }
    return whole >= 1900 && whole <= 2100
  }

  /// Whether a date is as likely as a stretch of time: 3月, 2024年 behind words.
  fileprivate var mayBeDate: Bool {
    guard magnitude == .one, unit.divisor == 0, let whole else { return false }
    switch unit.index {
    case UnitTable.month: return whole >= 1 && whole <= 12
    case UnitTable.year: return whole >= 1900 && whole <= 2100
    default: return false
    }
  }

  /// Whether it may be a month: 2024.12, 2024.6.
  fileprivate var mayBeYearAndMonth: Bool {
    guard unit.isNone, magnitude == .one, number.exponent == -1 || number.exponent == -2 else {
      return false
    }
    let scale: Int64 = number.exponent == -1 ? 10 : 100
    let (year, month) = number.coefficient.quotientAndRemainder(dividingBy: scale)
    return year >= 2000 && year < 2050 && month >= 1 && month <= 12
  }
}
