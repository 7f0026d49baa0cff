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
  ///
  /// Total: any bytes give a value; it is never ``absent``.
  public init(reading bytes: Span<UInt8>) {
    // One or two ASCII digits are nearly every cell of a typed file.
    switch bytes.count {
    case 1 where bytes[0] &- 0x30 <= 9:
      self = .points(Points(millionths: Int64(bytes[0] &- 0x30) * 1_000_000))
      return
    case 2 where bytes[0] &- 0x30 <= 9 && bytes[1] &- 0x30 <= 9:
      let value = Int64(bytes[0] &- 0x30) * 10 + Int64(bytes[1] &- 0x30)
      self = .points(Points(millionths: value * 1_000_000))
      return
    default: break
    }
    if let plain = bytes.withUnsafeBufferPointer({ PlainNumber($0, at: 0) }),
      plain.end == bytes.count
    {
      self = Points(plain.number).map { .points($0) } ?? .malformed
      return
    }
    self = TextNormalizer.read(bytes) { cursor, gap in
      if TargetTextParser.isBlankMark(cursor) { return .blank }
      guard gap == .none, case .number(let number) = NumberParser.takeSigned(&cursor) else {
        return .malformed
      }
      _ = cursor.take("分")
      guard cursor.isAtEnd, let points = Points(number) else { return .malformed }
      return .points(points)
    }
  }

  /// The points, where the cell states some.
  public var value: Points? {
    if case .points(let points) = self { points } else { nil }
  }
}
