/// Reads the unit behind a number.
enum UnitParser {
  /// Goes past magnitude and unit: 万元, %, 人次, 元/亩.
  ///
  /// - Returns: No magnitude and no unit where none is next; the cursor then has not moved.
  @inline(__always)
  static func take(_ cursor: inout ByteCursor) -> (magnitude: Magnitude, unit: MeasurementUnit) {
    if cursor.isAtEnd { return (.one, .none) }
    // 千米 and 百分比 begin like 千 and 百: the unit comes first.
    if let unit = takeKnown(&cursor) { return (.one, unit) }
    let magnitude = MagnitudeWords.take(&cursor)
    if magnitude != .one {
      if OperatorWords.endsValue(cursor) { return (magnitude, .none) }
      if let unit = takeKnown(&cursor) { return (magnitude, unit) }
    }
    return (magnitude, takeUnknown(&cursor) ?? .none)
  }

  /// Goes past the longest unit of the table behind which a value may end.
  @inline(__always)
  static func takeKnown(_ cursor: inout ByteCursor) -> MeasurementUnit? {
    if cursor.byte() == 0x2F { return takeDivided(&cursor, index: 0) }
    guard let (label, ends) = run(cursor) else { return nil }
    var length = label.count
    while length > 0 {
      if ends >> UInt32(length) & 1 != 0 {
        let row = UnitTable.row(of: label.prefix(length))
        if row != 0 {
          var after = cursor
          after.advance(by: length)
          if OperatorWords.endsValue(after) {
            cursor = after
            return MeasurementUnit(index: row)
          }
          if after.byte() == 0x2F, let unit = takeDivided(&after, index: row) {
            cursor = after
            return unit
          }
        }
      }
      length -= 1
    }
    return nil
  }

  /// Goes past `/` and the unit behind it.
  private static func takeDivided(_ cursor: inout ByteCursor, index: UInt8) -> MeasurementUnit? {
    var look = cursor
    look.advance(by: 1)
    guard let divisor = takeSimple(&look), OperatorWords.endsValue(look) else { return nil }
    cursor = look
    return MeasurementUnit(index: index, per: divisor)
  }

  /// Goes past the longest unit of the table, whatever follows, and gives its row.
  static func takeSimple(_ cursor: inout ByteCursor) -> UInt8? {
    guard let (label, ends) = run(cursor) else { return nil }
    for length in stride(from: label.count, to: 0, by: -1) where ends >> UInt32(length) & 1 != 0 {
      let row = UnitTable.row(of: label.prefix(length))
      if row != 0 {
        cursor.advance(by: length)
        return row
      }
    }
    return nil
  }

  /// The characters from here on that may be a label of the table, and a bit for the end of each.
  @inline(__always)
  private static func run(_ cursor: ByteCursor) -> (label: PackedLabel, ends: UInt32)? {
    var label = PackedLabel()
    var ends: UInt32 = 0
    while label.count < UnitTable.longestLabel {
      let offset = label.count
      let first = cursor.byte(offset)
      switch first {
      case 0xE2...0xE9:
        guard offset + 3 <= UnitTable.longestLabel else { return (label, ends) }
        label.append(first)
        label.append(cursor.byte(offset + 1))
        label.append(cursor.byte(offset + 2))
      case 0x61...0x7A, 0x25, 0x2F: label.append(first)  // a…z % /
      case 0x41...0x5A: label.append(first | 0x20)  // A…Z
      case 0x32, 0x33:  // m2, m3
        guard offset > 0 else { return nil }
        label.append(first)
      case 0xC2:  // ² ³
        label.append(first)
        label.append(cursor.byte(offset + 1))
      default: return offset == 0 ? nil : (label, ends)
      }
      ends |= 1 << UInt32(label.count)
    }
    return (label, ends)
  }

  /// Goes past a counter of its own: one to five Chinese characters up to the end of the value.
  static func takeUnknown(_ cursor: inout ByteCursor) -> MeasurementUnit? {
    var label = PackedLabel()
    while true {
      let (scalar, width) = cursor.scalar(label.count)
      let isInnerSlash = scalar == 0x2F && label.count > 0
      guard isInnerSlash || isCounterCharacter(scalar) else { break }
      guard label.count + width <= MeasurementUnit.longestUnknown else { return nil }
      for _ in 0..<width { label.append(cursor.byte(label.count)) }
    }
    guard label.count > 0, cursor.byte(label.count - 1) != 0x2F else { return nil }
    var after = cursor
    after.advance(by: label.count)
    guard OperatorWords.endsValue(after) else { return nil }
    cursor = after
    return MeasurementUnit(unknown: label)
  }

  private static func isCounterCharacter(_ scalar: UInt32) -> Bool {
    guard scalar >= 0x4E00, scalar <= 0x9FFF else { return false }
    let bit = Int(scalar - 0x4E00)
    return neverInCounter[bit >> 6] >> UInt64(bit & 63) & 1 == 0
  }

  /// Characters that no counter contains, a bit for each of U+4E00…9FFF.
  ///
  /// They belong to dates, ranges, ordinals, numerals and sentences.
  private static let neverInCounter: [UInt64] = {
    var bits = [UInt64](repeating: 0, count: 328)
    let never = """
      以之前内上下左右至到或及余多约不的了已未完达月年日底末且和与等每共为\
      级类号第各均率时后超满其中能可是有无并\
      一二三四五六七八九十百千万亿零〇两几数
      """
    for scalar in never.unicodeScalars where scalar.value >= 0x4E00 && scalar.value <= 0x9FFF {
      let bit = Int(scalar.value - 0x4E00)
      bits[bit >> 6] |= 1 << UInt64(bit & 63)
    }
    return bits
  }()
}
