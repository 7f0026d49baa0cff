/// What an indicator's name says besides naming: an operator at its end, or a whole target.
public enum IndicatorName {
  /// The operator at the end of a name: 项目成本不超过; `nil` for none.
  public static func trailingComparison(_ bytes: Span<UInt8>) -> Comparison? {
    bytes.withUnsafeBufferPointer { raw in
      // Neither one of the bytes below nor one in which a blank may end: most names.
      guard let last = raw.last, last < 0x92 || last >= 0xA0 else { return nil }
      let trimmed = TextNormalizer.trim(raw)
      // 于, 少, 过, 在: nearly no name ends in one of their last bytes.
      switch trimmed.last {
      case 0x8E, 0x91, 0x87, 0xA8: break
      default: return nil
      }
      for (word, comparison) in endings where ends(trimmed, with: word) { return comparison }
      return nil
    }
  }

  /// The target that stands at the end of a name whose own target cell is blank:
  /// 年度资金支付完成率100%, 培训人数≥200人.
  ///
  /// Only a quantity with an operator or a unit is taken, and behind an operator in words
  /// (经费控制在100万元以内) only one that ends the name, has a unit, and is the name's only number; anything
  /// else stays a name.
  public static func trailingTarget(_ bytes: Span<UInt8>) -> TargetText? {
    let reading = TargetText(reading: bytes)
    switch reading.content {
    case .quantity(let quantity):
      return reading.comparison != nil || !quantity.unit.isNone ? reading : nil
    case .range:
      return reading
    case .words:
      return reading.containsDigits ? limitAtEnd(bytes) : nil
    case .blank, .date, .malformed:
      return nil
    }
  }

  /// The target behind the last operator in words: 控制在100万元以内 of 公务接待费控制在100万元以内.
  private static func limitAtEnd(_ bytes: Span<UInt8>) -> TargetText? {
    let start = bytes.withUnsafeBufferPointer { raw -> Int? in
      for index in raw.indices.dropFirst(3).reversed() {
        let rest = UnsafeBufferPointer(rebasing: raw[index...])
        if endings.contains(where: { begins(rest, with: $0.0) }) {
          return raw[..<index].contains { 0x30...0x39 ~= $0 } ? nil : index
        }
      }
      return nil
    }
    guard let start else { return nil }
    let reading = TargetText(reading: bytes.extracting(start..<bytes.count))
    guard case .quantity(let quantity) = reading.content, reading.comparison != nil,
      !quantity.unit.isNone
    else { return nil }
    return reading
  }

  private static func begins(_ bytes: UnsafeBufferPointer<UInt8>, with word: StaticString) -> Bool {
    let length = word.utf8CodeUnitCount
    guard length <= bytes.count else { return false }
    for offset in 0..<length where bytes[offset] != word.utf8Start[offset] { return false }
    return true
  }

  private static let endings: [(StaticString, Comparison)] = [
    ("不低于", .atLeast), ("不少于", .atLeast), ("不小于", .atLeast), ("至少", .atLeast),
    ("不超过", .atMost), ("不高于", .atMost), ("不大于", .atMost), ("不多于", .atMost),
    ("控制在", .atMost),
  ]

  private static func ends(_ bytes: UnsafeBufferPointer<UInt8>, with word: StaticString) -> Bool {
    let length = word.utf8CodeUnitCount
    guard length <= bytes.count else { return false }
    let start = bytes.count - length
    for offset in 0..<length where bytes[start + offset] != word.utf8Start[offset] { return false }
    return true
  }
}
