/// Reads the text of a 年度指标值 or 实际完成值.
///
/// The grammar, over text without blanks and with full-width forms made narrow:
///
/// ```
/// text     = blank | [operator] value [operator] | date | words
/// value    = [lead] number [magnitude] [unit] [range-mark number [magnitude] [unit]]
///          | 每 unit number [magnitude] [unit]
/// ```
///
/// A text is a value only when all of it is one; otherwise it is words. The parser never traps and
/// never reads outside its bytes: every look is bounds-checked by ``ByteCursor``.
enum TargetTextParser {
  /// Longer texts are sentences. In bytes after normalization: 40 Chinese characters.
  static let longestValue = 120

  static func parse(_ bytes: Span<UInt8>) -> TargetText {
    bytes.withUnsafeBufferPointer { raw in
      let trimmed = TextNormalizer.trim(raw)
      if trimmed.isEmpty { return .blank }
      if TextNormalizer.isPlain(trimmed) {
        return parse(ByteCursor(trimmed), hasGap: false)
      }
      guard trimmed.count <= longestValue * 3 else {
        return words(ByteCursor(trimmed))
      }
      return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: trimmed.count) { buffer in
        let normal = TextNormalizer.normalize(trimmed, into: buffer)
        return parse(
          ByteCursor(UnsafeBufferPointer(rebasing: buffer[..<normal.count])),
          hasGap: normal.hasGapBetweenDigits)
      }
    }
  }

  /// Reads normalized text. `hasGap` says that a blank stood between two digits, so that a number
  /// read across it would be a guess.
  private static func parse(_ whole: ByteCursor, hasGap: Bool) -> TargetText {
    if isBlankMark(whole) { return .blank }
    guard whole.count <= longestValue else { return words(whole) }
    guard !hasGap else { return TargetText(.malformed(.misplacedSeparator), containsDigits: true) }

    var cursor = whole
    if let date = DatePhraseParser.parse(&cursor) { return TargetText(.date(date)) }
    cursor = whole
    if let value = quantity(&cursor) { return value }
    cursor = whole
    if let value = valueAfterName(cursor) { return value }
    return words(whole)
  }

  // MARK: Values

  /// `[operator] value [operator]` up to the end, or `nil`.
  private static func quantity(_ cursor: inout ByteCursor) -> TargetText? {
    var comparison: Comparison?
    var isApproximate = false
    if !cursor.isAtDigit {
      comparison = OperatorWords.takePrefix(&cursor)
      isApproximate = OperatorWords.takeApproximation(&cursor)
      if comparison == nil, !isApproximate {
        OperatorWords.takeLead(&cursor)
        comparison = OperatorWords.takePrefix(&cursor)
        isApproximate = OperatorWords.takeApproximation(&cursor)
      }
    }
    if let share = takeShare(&cursor) { return finish(share, comparison, isApproximate, &cursor) }
    let perUnit = takePerUnit(&cursor)
    switch NumberParser.take(&cursor) {
    case .none:
      return nil
    case .fault(let fault):
      return TargetText(.malformed(fault), comparison, containsDigits: true)
    case .number(let number, let isChinese):
      guard var first = measured(number, isChinese: isChinese, per: perUnit, &cursor) else {
        return nil
      }
      var content = TargetText.Content.quantity(first)
      if OperatorWords.takeRangeMark(&cursor) {
        guard case .number(let second, let secondIsChinese) = NumberParser.take(&cursor),
          let high = measured(second, isChinese: secondIsChinese, per: nil, &cursor)
        else { return nil }
        if first.unit.isNone, first.magnitude == .one {
          first.unit = high.unit
          first.magnitude = high.magnitude
        }
        guard first.unit.isSameFamily(as: high.unit), let low = first.baseValue,
          let top = high.baseValue
        else { return nil }
        guard low <= top else {
          return TargetText(.malformed(.reversedRange), comparison, containsDigits: true)
        }
        content = .range(low: first, high: high)
      }
      return finish(content, comparison, isApproximate, &cursor)
    }
  }

  /// What may stand behind a value, and the end.
  private static func finish(
    _ content: TargetText.Content, _ prefix: Comparison?, _ isApproximate: Bool,
    _ cursor: inout ByteCursor
  ) -> TargetText? {
    var comparison = prefix
    var isApproximate = isApproximate
    if !cursor.isAtEnd {
      if let suffix = OperatorWords.takeSuffix(&cursor) {
        guard prefix == nil || prefix == suffix || isWeaker(suffix, than: prefix) else {
          return nil
        }
        comparison = prefix ?? suffix
      } else if OperatorWords.takeApproximateSuffix(&cursor) {
        isApproximate = true
      }
      OperatorWords.takeTrailingMarks(&cursor)
    }
    guard cursor.isAtEnd else { return nil }
    return TargetText(content, comparison, isApproximate: isApproximate, containsDigits: true)
  }

  /// 百分之九十五, 千分之三, 百分之95.
  private static func takeShare(_ cursor: inout ByteCursor) -> TargetText.Content? {
    guard !cursor.isAtDigit else { return nil }
    var look = cursor
    let unit: MeasurementUnit
    if look.take("百分之") {
      unit = .percent
    } else if look.take("千分之") {
      unit = .permille
    } else {
      return nil
    }
    guard case .number(let number, _) = NumberParser.take(&look) else { return nil }
    cursor = look
    return .quantity(Quantity(number, .one, unit))
  }

  /// 超过95%以上 and 低于5%以下 repeat one direction in two words; the first one stands.
  private static func isWeaker(_ suffix: Comparison, than prefix: Comparison?) -> Bool {
    switch (prefix, suffix) {
    case (.moreThan, .atLeast), (.lessThan, .atMost): true
    default: false
    }
  }

  /// Magnitude and unit behind a number.
  private static func measured(
    _ number: ExactDecimal, isChinese: Bool, per: MeasurementUnit?, _ cursor: inout ByteCursor
  ) -> Quantity? {
    let start = cursor
    let magnitude = MagnitudeWords.take(&cursor)
    if cursor.isAtEnd {
      guard !isChinese else { return nil }
      return quantity(number, magnitude, .none, per: per)
    }
    if let unit = takeUnit(&cursor, allowUnknown: !isChinese) {
      return quantity(number, magnitude, unit, per: per)
    }
    // 千米 and 万 are told apart by trying the longer unit first.
    if magnitude != .one {
      var retry = start
      if let unit = takeUnit(&retry, allowUnknown: false) {
        cursor = retry
        return quantity(number, .one, unit, per: per)
      }
    }
    guard !isChinese else { return nil }
    return quantity(number, magnitude, .none, per: per)
  }

  private static func quantity(
    _ number: ExactDecimal, _ magnitude: Magnitude, _ unit: MeasurementUnit,
    per: MeasurementUnit?
  ) -> Quantity? {
    guard let per else { return Quantity(number, magnitude, unit) }
    guard let compound = MeasurementUnit("\(unit.label)/\(per.label)") else { return nil }
    return Quantity(number, magnitude, compound)
  }

  /// A unit of the table, or a counter of its own that reaches to the end of the value.
  private static func takeUnit(
    _ cursor: inout ByteCursor, allowUnknown: Bool
  ) -> MeasurementUnit? {
    if let known = UnitTable.longestMatch(in: cursor) {
      var after = cursor
      after.advance(by: known.length)
      if OperatorWords.endsValue(after) {
        cursor = after
        return known.unit
      }
    }
    guard allowUnknown, let length = unknownUnitLength(cursor),
      let unit = MeasurementUnit(unknown: cursor, length: length)
    else { return nil }
    var after = cursor
    after.advance(by: length)
    guard OperatorWords.endsValue(after) else { return nil }
    cursor = after
    return unit
  }

  /// The length of one to five Chinese characters (and `/`) that may be a counter.
  private static func unknownUnitLength(_ cursor: ByteCursor) -> Int? {
    var look = cursor
    var length = 0
    while let scalar = look.scalar() {
      let isIdeograph = scalar.value >= 0x4E00 && scalar.value <= 0x9FFF
      guard isIdeograph || scalar.value == 0x2F, !OperatorWords.isNeverInUnit(scalar.value) else {
        break
      }
      guard length + scalar.width <= MeasurementUnit.longestUnknown else { return nil }
      length += scalar.width
      look.advance(by: scalar.width)
    }
    return length == 0 ? nil : length
  }

  /// 每亩 before a number.
  private static func takePerUnit(_ cursor: inout ByteCursor) -> MeasurementUnit? {
    guard !cursor.isAtDigit else { return nil }
    var look = cursor
    guard look.take("每"), let unit = UnitTable.longestMatch(in: look) else { return nil }
    look.advance(by: unit.length)
    guard look.isAtDigit else { return nil }
    cursor = look
    return unit.unit
  }

  /// 合格率≥95% and 合格率100%: a name without digits before an operator sign, or before a
  /// percentage when the name ends in 率.
  private static func valueAfterName(_ whole: ByteCursor) -> TargetText? {
    var look = whole
    var endsInRate = false
    while let scalar = look.scalar(), look.position <= 45 {
      if look.isAtDigit {
        guard endsInRate, let value = quantity(&look), case .quantity(let found) = value.content,
          found.unit.family == .percentage
        else { return nil }
        return value
      }
      if look.position > 0, OperatorWords.isSign(scalar.value) || look.isAtOperatorWord(endsInRate)
      {
        return quantity(&look)
      }
      endsInRate = scalar.value == 0x7387  // 率
      look.advance(by: scalar.width)
    }
    return nil
  }

  // MARK: Blanks and words

  /// `—`, `/`, `……` and their repetitions.
  static func isBlankMark(_ cursor: ByteCursor) -> Bool {
    var look = cursor
    while let scalar = look.scalar() {
      switch scalar.value {
      case 0x2D, 0x2F, 0x2E, 0x5C, 0x5F, 0x2010...0x2015, 0x2026, 0x22EF, 0x2212, 0xFF3F:
        look.advance(by: scalar.width)
      default:
        return false
      }
    }
    return true
  }

  private static func words(_ cursor: ByteCursor) -> TargetText {
    TargetText(.words, containsDigits: cursor.containsDigit)
  }
}
