/// What a 分值 or 得分 cell holds.
public enum FiledPoints: Equatable, Sendable {
  /// The form has no such cell.
  case absent
  /// The cell is there and empty, or holds a mark for nothing.
  case blank
  /// Points.
  case points(Points)
  /// Something that is no number of points.
  case malformed

  /// Reads the UTF-8 bytes of a cell: 10, 10分, 9.5 分, full-width digits and blanks included.
  public init(reading bytes: Span<UInt8>) {
    // One or two ASCII digits are nearly every cell of a typed file.
    switch bytes.count {
    case 0:
      self = .blank
      return
    case 1 where bytes[0] &- 0x30 <= 9:
      self = .points(Points(millionths: Int64(bytes[0] &- 0x30) * 1_000_000))
      return
    case 2 where bytes[0] &- 0x30 <= 9 && bytes[1] &- 0x30 <= 9:
      let value = Int64(bytes[0] &- 0x30) * 10 + Int64(bytes[1] &- 0x30)
      self = .points(Points(millionths: value * 1_000_000))
      return
    default: break
    }
    self =
      FilledNumber.read(bytes) { cursor in
        guard case .number(let number, false) = NumberParser.take(&cursor) else { return nil }
        _ = cursor.take("分")
        guard cursor.isAtEnd, let points = Points(number) else { return nil }
        return .points(points)
      } ?? .malformed
  }

  /// The points, where the cell states some.
  public var value: Points? {
    if case .points(let points) = self { points } else { nil }
  }
}

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

  /// Reads the UTF-8 bytes of a cell: 1,159,138.98, 64000, 12.8万元. A unit in the cell counts
  /// before that of the heading.
  public init(reading bytes: Span<UInt8>, heading: CurrencyUnit) {
    self =
      FilledNumber.read(bytes) { cursor in
        guard case .number(let number, false) = NumberParser.take(&cursor) else { return nil }
        var unit = heading
        if !cursor.isAtEnd {
          let magnitude = MagnitudeWords.take(&cursor)
          let saysYuan = cursor.take("元")
          guard cursor.isAtEnd, saysYuan || magnitude != .one else { return nil }
          switch magnitude {
          case .one: unit = .yuan
          case .tenThousand: unit = .tenThousandYuan
          case .hundredMillion: unit = .hundredMillionYuan
          default: return nil
          }
        }
        return Money(number, in: unit).map(FiledAmount.money)
      } ?? .malformed
  }

  /// The amount, where the cell states one.
  public var value: Money? {
    if case .money(let money) = self { money } else { nil }
  }
}

/// What a 执行率 cell holds.
public enum FiledRate: Equatable, Sendable {
  /// The form has no such cell.
  case absent
  /// The cell is there and empty, or holds a mark for nothing.
  case blank
  /// A rate; 1 is 100 %. `digits` are the decimals of the percentage as printed.
  case rate(ExactDecimal, digits: Int)
  /// Something that is no rate.
  case malformed

  /// Reads the UTF-8 bytes of a cell: 101%, 99.36%; without a sign, 1 and 0.95 are fractions and
  /// what is above 1.5 is a percentage.
  public init(reading bytes: Span<UInt8>) {
    self =
      FilledNumber.read(bytes) { cursor in
        guard case .number(let number, false) = NumberParser.take(&cursor) else { return nil }
        let saysPercent = cursor.take("%")
        guard cursor.isAtEnd else { return nil }
        let isPercentage = saysPercent || number > ExactDecimal(coefficient: 15, exponent: -1)
        guard let rate = isPercentage ? number.shifted(byPowerOfTen: -2) : number else {
          return nil
        }
        return .rate(rate, digits: max(0, -Int(number.exponent) - (isPercentage ? 0 : 2)))
      } ?? .malformed
  }
}

/// What the three readings of filed numbers share.
private enum FilledNumber {
  /// Normalizes a cell and hands it to `parse`; blank cells and marks for nothing are `.blank`.
  static func read<Reading: Blankable>(
    _ bytes: Span<UInt8>, _ parse: (inout ByteCursor) -> Reading?
  ) -> Reading? {
    bytes.withUnsafeBufferPointer { raw in
      let trimmed = TextNormalizer.trim(raw)
      if trimmed.isEmpty { return .blank }
      guard trimmed.count <= TargetTextParser.longestValue * 3 else { return nil }
      return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: trimmed.count) { buffer in
        let normal = TextNormalizer.normalize(trimmed, into: buffer)
        guard !normal.hasGapBetweenDigits else { return nil }
        var cursor = ByteCursor(UnsafeBufferPointer(rebasing: buffer[..<normal.count]))
        if TargetTextParser.isBlankMark(cursor) { return .blank }
        return parse(&cursor)
      }
    }
  }
}

private protocol Blankable {
  static var blank: Self { get }
}

extension FiledPoints: Blankable {}
extension FiledAmount: Blankable {}
extension FiledRate: Blankable {}
