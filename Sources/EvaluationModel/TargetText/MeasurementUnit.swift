/// The unit of a quantity: 元, %, 人, 平方米, 个工作日, 元/亩.
///
/// A unit that the table knows has a family, and within a family an exact factor (元 and 角, 米 and
/// 公里). A counter that the table does not know (550万**粒**) is a family of its own, named by its
/// text, so that it is comparable with itself and with nothing else. A unit per unit (元/亩) is
/// comparable with units of the same kind per the same.
public struct MeasurementUnit: Hashable, Sendable {
  /// The longest unknown counter that is still taken for a unit, in UTF-8 bytes (five characters).
  public static let longestUnknown = 15

  /// The unit in sixteen bytes, because readings are copied a lot.
  ///
  /// Of an unknown counter up to fifteen UTF-8 bytes, first byte lowest, zero-filled; of a known unit
  /// the lowest byte is ``divisor``. The highest byte is ``index``.
  private let low: UInt64
  private let high: UInt64

  /// Row of ``UnitTable``: zero for no unit, ``UnitTable/unknown`` for a counter of its own.
  @inline(__always)
  var index: UInt8 { UInt8(truncatingIfNeeded: high >> 56) }

  /// Row of the unit behind 每 or `/`; zero for none.
  @inline(__always)
  var divisor: UInt8 { index == UnitTable.unknown ? 0 : UInt8(truncatingIfNeeded: low) }

  @inline(__always)
  init(index: UInt8, per divisor: UInt8 = 0) {
    low = UInt64(divisor)
    high = UInt64(index) << 56
  }

  init(unknown label: PackedLabel) {
    low = label.low
    high = label.high & 0x00FF_FFFF_FFFF_FFFF | UInt64(UnitTable.unknown) << 56
  }

  /// No unit was written.
  public static let none = MeasurementUnit(index: 0)
  /// %.
  public static let percent = MeasurementUnit(index: 1)
  /// ‰.
  public static let permille = MeasurementUnit(index: 2)

  /// The unit that a word names: a known one, or a counter of its own.
  ///
  /// - Returns: `nil` when `label` is no unit, such as 万元 (a magnitude before one), digits or a
  ///   sentence.
  public init?(_ label: String) {
    guard !label.isEmpty else {
      self = .none
      return
    }
    let bytes = Array(label.utf8)
    let reading = TextNormalizer.read(bytes.span) { cursor, _ -> MeasurementUnit? in
      guard let unit = UnitParser.takeKnown(&cursor) ?? UnitParser.takeUnknown(&cursor),
        cursor.isAtEnd
      else { return nil }
      return unit
    }
    guard let reading else { return nil }
    self = reading
  }

  /// Reads the UTF-8 bytes of a 度量单位 column: 万元 is 万 and 元.
  ///
  /// - Returns: `nil` when the text is anything but a unit with or without a magnitude; an empty
  ///   column is no magnitude and no unit.
  public static func reading(
    column bytes: Span<UInt8>
  ) -> (magnitude: Magnitude, unit: MeasurementUnit)? {
    TextNormalizer.read(bytes) { cursor, _ in
      let found = UnitParser.take(&cursor)
      return cursor.isAtEnd ? found : nil
    }
  }

  /// Whether no unit was written.
  @inline(__always)
  public var isNone: Bool { low == 0 && high == 0 }

  /// What the unit measures; units of one family convert into each other, counters and units per
  /// unit only as ``isSameFamily(as:)`` says.
  public var family: UnitFamily {
    guard divisor == 0, index != UnitTable.unknown else { return .counter }
    return UnitTable.rows[Int(index)].family
  }

  /// One unit in the base unit of its family: 1000 for 公里, whose base is 米.
  public var factor: ExactDecimal {
    index == UnitTable.unknown ? 1 : UnitTable.rows[Int(index)].factor
  }

  /// The unit as printed: 元, %, 人次, 元/亩.
  public var label: String {
    guard index == UnitTable.unknown else {
      let counted = UnitTable.rows[Int(index)].label
      guard divisor != 0 else { return "\(counted)" }
      return "\(counted)/\(UnitTable.rows[Int(divisor)].label)"
    }
    var bytes: [UInt8] = []
    for word in [low, high & 0x00FF_FFFF_FFFF_FFFF] {
      for shift in stride(from: UInt64(0), to: 64, by: 8) {
        let byte = UInt8(truncatingIfNeeded: word >> shift)
        if byte != 0 { bytes.append(byte) }
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether two units measure the same thing, so that exact factors convert one into the other.
  public func isSameFamily(as other: MeasurementUnit) -> Bool {
    if self == other { return true }
    guard index != UnitTable.unknown, other.index != UnitTable.unknown else { return false }
    let (mine, theirs) = (UnitTable.rows[Int(index)], UnitTable.rows[Int(other.index)])
    guard mine.group == theirs.group else { return false }
    if divisor == other.divisor { return true }
    // 元/天 and 元/日 are the same; 元/天 and 元/周 are not converted.
    guard divisor != 0, other.divisor != 0 else { return false }
    let (below, otherBelow) = (
      UnitTable.rows[Int(divisor)], UnitTable.rows[Int(other.divisor)]
    )
    return below.group == otherBelow.group && below.factor == otherBelow.factor
  }
}
