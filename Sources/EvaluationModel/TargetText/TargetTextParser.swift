/// Reads the text of a 年度指标值 or 实际完成值.
///
/// The grammar, over text without blanks and with full-width forms made narrow:
///
/// ```
/// text     = blank | [operator] date | value | name value | words
/// value    = [lead] [operator] measured [operator]
///          | [lead] measured range-mark measured
/// measured = number [magnitude] [unit] | 每 unit number [magnitude] [unit]
///          | 百分之 number | Chinese-numeral [magnitude] unit
/// ```
///
/// A text is a value only when all of it is one, and when it can mean nothing else; otherwise it is
/// words. The parser never traps and never reads outside its bytes: every look is bounds-checked by
/// ``ByteCursor``.
enum TargetTextParser {
  /// Longer texts are sentences.
  ///
  /// In bytes after normalization: 40 Chinese characters.
  static let longestValue = 120

  /// Writes what the text says into `reading`, which is words without digits before.
  ///
  /// In place, because a reading is large and copying it costs as much as reading.
  @inline(__always)
  static func parse(_ bytes: Span<UInt8>, into reading: inout TargetText) {
    if PlainQuantity.read(bytes, into: &reading) { return }
    TextNormalizer.read(
      bytes, plain: { parse($0, into: &reading) },
      changed: { parse($0, across: $1, into: &reading) })
  }

  /// Reads a text that was normalized.
  private static func parse(
    _ whole: ByteCursor, across gap: TextNormalizer.Gap, into reading: inout TargetText
  ) {
    parse(whole, into: &reading)
    switch (gap, reading.content) {
    // 2024. 12. 31 is no less a date.
    case (.none, _), (_, .blank), (_, .words), (.mark, .date): break
    // A number that is read across a blank between its digits would be a guess.
    default:
      reading = TargetText(
        .malformed(.misplacedSeparator), reading.comparison, containsDigits: true)
    }
  }

  private static func parse(_ whole: ByteCursor, into reading: inout TargetText) {
    if isBlankMark(whole) {
      reading.content = .blank
      return
    }
    if whole.count <= longestValue {
      var cursor = whole
      if let date = DatePhraseParser.take(&cursor) {
        reading.content = .date(date)
        return
      }
      cursor = whole
      if QuantityParser.take(&cursor, into: &reading) { return }
    }
    reading = words(whole)
  }

  /// What is no value from its first character on.
  private static func words(_ whole: ByteCursor) -> TargetText {
    guard whole.containsDigit else { return TargetText(.words) }
    let value = whole.count <= longestValue ? limitedDate(whole) ?? valueAfterName(whole) : nil
    return value ?? TargetText(.words, containsDigits: true)
  }

  /// ≤2024年12月31日: a date behind an operator; ≤6月 may be half a year and is none.
  private static func limitedDate(_ whole: ByteCursor) -> TargetText? {
    var cursor = whole
    guard let comparison = OperatorWords.takePrefix(&cursor),
      let date = DatePhraseParser.take(&cursor), !date.isBareMonth || date.isBefore
    else { return nil }
    return TargetText(.date(date), comparison)
  }

  /// 合格率≥95% and 合格率100%: a value behind a name without digits.
  ///
  /// The value begins with an operator sign, or the name ends in 率 or 满意度 and a percentage or an
  /// operator word follows.
  private static func valueAfterName(_ whole: ByteCursor) -> TargetText? {
    var look = whole
    var before: UInt32 = 0
    var isRate = false
    while true {
      let (scalar, width) = look.scalar()
      guard width > 0 else { return nil }
      if look.isDigit() {
        guard isRate, let value = QuantityParser.take(&look),
          case .quantity(let found) = value.content, found.unit.family == .percentage
        else { return nil }
        return value
      }
      if before >= 0x80, !OperatorWords.isSign(before), OperatorWords.isSign(scalar) {
        return QuantityParser.take(&look)
      }
      if isRate, isAtOperatorWord(look) { return QuantityParser.take(&look) }
      isRate = scalar == 0x7387 || (scalar == 0x5EA6 && before == 0x610F)  // 率, 意度
      before = scalar
      look.advance(by: width)
    }
  }

  private static func isAtOperatorWord(_ cursor: ByteCursor) -> Bool {
    var look = cursor
    OperatorWords.takeLead(&look)
    return OperatorWords.takeLimit(&look) || OperatorWords.takePrefix(&look) != nil
      || look.position > cursor.position
  }

  /// Whether the text is `—`, `/`, `……` or a repetition of them, or nothing.
  @inline(__always)
  static func isBlankMark(_ cursor: ByteCursor) -> Bool {
    switch cursor.byte() {
    case 0x30...0x39, 0xE4...0xE9: false
    default: consistsOfBlankMarks(cursor)
    }
  }

  private static func consistsOfBlankMarks(_ cursor: ByteCursor) -> Bool {
    var look = cursor
    while !look.isAtEnd {
      let (scalar, width) = look.scalar()
      switch scalar {
      case 0x2D, 0x2F, 0x2E, 0x5C, 0x5F, 0x2010...0x2015, 0x2026, 0x22EF, 0x2212: break
      default: return false
      }
      look.advance(by: width)
    }
    return true
  }
}
