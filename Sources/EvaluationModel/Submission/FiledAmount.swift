/// What a cell of the fund block holds.
public enum FiledAmount: Equatable, Sendable {
  /// The form has no such cell.
  case absent
  /// The cell is there and empty, or holds a mark for nothing.
  case blank
  /// An amount.
  case money(Money)
  /// Something that is no amount: 173,59.
  case malformed

  /// Reads the UTF-8 bytes of a cell: 1,159,138.98, 64000, 12.8万元, ￥300.
  ///
  /// A unit in the cell counts before that of the heading. Total: any bytes give a value; it is
  /// never ``absent``.
  public init(reading bytes: Span<UInt8>, heading: CurrencyUnit) {
    if let plain = bytes.withUnsafeBufferPointer({ PlainNumber($0, at: 0) }),
      plain.end == bytes.count
    {
      self = Money(plain.number, in: heading).map { .money($0) } ?? .malformed
      return
    }
    self = TextNormalizer.read(bytes) { cursor, gap in
      if TargetTextParser.isBlankMark(cursor) { return .blank }
      _ = cursor.take("￥") || cursor.take("¥")
      guard gap == .none, case .number(let number) = NumberParser.takeSigned(&cursor),
        let unit = FiledAmount.takeUnit(&cursor, heading: heading),
        let money = Money(number, in: unit)
      else { return .malformed }
      return .money(money)
    }
  }

  /// The amount, where the cell states one.
  public var value: Money? {
    if case .money(let money) = self { money } else { nil }
  }

  /// Goes past 元, 万, 万元, 亿 or 亿元 to the end; `nil` when something else is there.
  private static func takeUnit(
    _ cursor: inout ByteCursor, heading: CurrencyUnit
  ) -> CurrencyUnit? {
    if cursor.isAtEnd { return heading }
    let magnitude = MagnitudeWords.take(&cursor)
    let saysYuan = cursor.take("元")
    guard cursor.isAtEnd else { return nil }
    switch magnitude {
    case .one where saysYuan: return .yuan
    case .tenThousand: return .tenThousandYuan
    case .hundredMillion: return .hundredMillionYuan
    default: return nil
    }
  }
}
