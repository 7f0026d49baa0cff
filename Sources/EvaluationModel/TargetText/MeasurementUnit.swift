/// The unit of a quantity: 元, %, 人, 平方米, 个工作日 …
///
/// A unit that the table knows has a family, and within a family an exact factor (元 and 角, 米 and
/// 公里). A counter that the table does not know (550万**粒**) is a family of its own, named by its
/// text, so that it is comparable with itself and with nothing else.
public struct MeasurementUnit: Hashable, Sendable {
  /// The longest unknown counter that is still taken for a unit, in UTF-8 bytes (five characters).
  public static let longestUnknown = 15

  /// Row of ``UnitTable``: zero for no unit, ``UnitTable/unknown`` for a counter of its own.
  let index: UInt8
  /// The UTF-8 bytes of an unknown counter, first byte lowest, zero-filled.
  let low: UInt64
  let high: UInt64

  init(index: UInt8) {
    self.index = index
    low = 0
    high = 0
  }

  init(low: UInt64, high: UInt64) {
    index = UnitTable.unknown
    self.low = low
    self.high = high
  }

  /// No unit was written.
  public static let none = MeasurementUnit(index: 0)
  /// %.
  public static let percent = MeasurementUnit(index: 1)
  /// ‰.
  public static let permille = MeasurementUnit(index: 2)

  /// The unit that a word names: a known one, or a counter of its own.
  ///
  /// - Returns: `nil` when `label` is longer than ``longestUnknown`` bytes and not in the table.
  public init?(_ label: String) {
    if label.isEmpty {
      self = .none
      return
    }
    let unit: MeasurementUnit? = Array(label.utf8).withUnsafeBufferPointer { bytes in
      let cursor = ByteCursor(bytes)
      if let known = UnitTable.longestMatch(in: cursor), known.length == bytes.count {
        return known.unit
      }
      return MeasurementUnit(unknown: cursor, length: bytes.count)
    }
    guard let unit else { return nil }
    self = unit
  }

  /// Whether no unit was written.
  public var isNone: Bool { index == 0 }

  /// What the unit measures; units of one family convert into each other.
  public var family: UnitFamily { UnitTable.family(of: self) }

  /// One unit in the base unit of its family: 1000 for 公里, whose base is 米.
  public var factor: ExactDecimal { UnitTable.factor(of: self) }

  /// The unit as printed: 元, %, 人次.
  public var label: String {
    guard index == UnitTable.unknown else { return UnitTable.label(of: self) }
    var bytes: [UInt8] = []
    for offset in 0..<16 {
      let word = offset < 8 ? low : high
      let byte = UInt8(truncatingIfNeeded: word >> UInt64(8 * (offset % 8)))
      if byte == 0 { break }
      bytes.append(byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether two units measure the same thing, so that exact factors convert one into the other.
  public func isSameFamily(as other: MeasurementUnit) -> Bool {
    if index == other.index {
      return index != UnitTable.unknown || (low == other.low && high == other.high)
    }
    guard index != UnitTable.unknown, other.index != UnitTable.unknown else { return false }
    return family == other.family && family != .counter
  }
}
