import EvaluationModel

/// What holds for every text, whatever it is; the tests and the fuzzer check it.
public enum TargetTextInvariants {
  /// Checks the readings of one text, and arithmetic with what was read.
  ///
  /// - Parameter bytes: Any bytes, valid UTF-8 or not.
  /// - Returns: The first invariant that does not hold, or `nil` when all do.
  public static func violation(in bytes: [UInt8]) -> String? {
    let reading = TargetText(reading: bytes.span)
    if TargetText(reading: bytes.span) != reading { return "read twice, read differently" }
    if let broken = violationInCells(bytes) ?? violationInArithmetic(reading) { return broken }
    // Very long texts are not normalized.
    guard bytes.count <= 100 else { return nil }
    for blank in blanks where TargetText(reading: (blank + bytes + blank).span) != reading {
      return "blanks at the ends change the reading"
    }
    if TargetText(reading: widened(bytes).span) != reading {
      return "full width changes the reading"
    }
    return violationInDescription(reading)
  }

  private static let blanks: [[UInt8]] = [
    [0x20], [0x0A, 0x09], Array("　".utf8), Array("\u{A0}".utf8),
  ]

  /// A quantity that is printed reads as itself.
  private static func violationInDescription(_ reading: TargetText) -> String? {
    guard case .quantity(let quantity) = reading.content else { return nil }
    let sign = reading.comparison?.sign ?? ""
    let text = sign + (reading.isApproximate ? "约" : "") + quantity.description
    return TargetText(text) == reading ? nil : "\(text) does not read as what it was printed from"
  }

  private static func violationInCells(_ bytes: [UInt8]) -> String? {
    let points = FiledPoints(reading: bytes.span)
    let amount = FiledAmount(reading: bytes.span, heading: .tenThousandYuan)
    let rate = FiledRate(reading: bytes.span)
    if points == .absent || amount == .absent || rate == .absent { return "a cell reads as absent" }
    if let value = points.value, FiledPoints(reading: Array(value.description.utf8).span) != points
    {
      return "\(value) points do not read as themselves"
    }
    guard bytes.count <= 100 else { return nil }
    let spaced = [0x20] + bytes + Array("　".utf8)
    if FiledPoints(reading: spaced.span) != points
      || FiledAmount(reading: spaced.span, heading: .tenThousandYuan) != amount
      || FiledRate(reading: spaced.span) != rate
    {
      return "blanks at the ends change a cell"
    }
    return nil
  }

  /// Nothing traps, and what does not fit says so.
  private static func violationInArithmetic(_ reading: TargetText) -> String? {
    let (low, high): (Quantity, Quantity)
    switch reading.content {
    case .quantity(let only): (low, high) = (only, only)
    case .range(let first, let second): (low, high) = (first, second)
    case .blank, .date, .words, .malformed: return nil
    }
    guard let part = low.baseValue, let whole = high.baseValue,
      let ratio = try? Ratio(of: part, to: whole)
    else { return nil }
    _ = ratio.percentage
    if part == whole, ratio != Ratio(.one) { return "a number over itself is not one" }
    if let product = try? ratio.fraction.times(ratio.fraction),
      let back = try? product.divided(by: ratio.fraction), back != ratio.fraction
    {
      return "a product divided by its factor is not the other"
    }
    if let sum = try? ratio.fraction.plus(.one), let back = try? sum.minus(.one),
      back != ratio.fraction
    {
      return "a sum less its term is not the other"
    }
    let weight = Points(millionths: 8_000_000)
    guard let score = try? weight.scaled(by: ratio.fraction, roundedTo: 2) else { return nil }
    return score.rounded(to: 2) == score ? nil : "a rounded score is not rounded"
  }

  private static func widened(_ bytes: [UInt8]) -> [UInt8] {
    bytes.flatMap { byte -> [UInt8] in
      guard byte >= 0x21, byte <= 0x7E else { return [byte] }
      let code = UInt32(byte) - 0x21 + 0xFF01
      return [0xEF, 0x80 | UInt8(code >> 6 & 0x3F), 0x80 | UInt8(code & 0x3F)]
    }
  }
}
