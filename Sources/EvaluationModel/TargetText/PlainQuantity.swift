/// Reads the values that nearly all cells hold: a number, ≥ or ≤ before it or not, and one unit that
/// can mean nothing else: ≥95%, 61000人, 1500.5万元.
///
/// A shorter way to what ``TargetTextParser`` finds; whatever is not wholly of this form is left to
/// it.
enum PlainQuantity {
  /// Reads a text into `reading`, which is words without digits before.
  ///
  /// - Returns: Whether the text has this form; `reading` is unchanged otherwise.
  @inline(__always)
  static func read(_ bytes: Span<UInt8>, into reading: inout TargetText) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      let comparison = comparison(bytes)
      guard let plain = PlainNumber(bytes, at: comparison == nil ? 0 : 3),
        let ending = Ending(bytes, from: plain.end)
      else { return false }
      // 2024.12 may be a month.
      if ending.unit.isNone, ending.magnitude == .one, plain.number.exponent != 0 { return false }
      reading = TargetText(
        .quantity(Quantity(plain.number, ending.magnitude, ending.unit)), comparison,
        containsDigits: true)
      return true
    }
  }

  /// ≥ or ≤ at the beginning.
  @inline(__always)
  private static func comparison(_ bytes: UnsafeBufferPointer<UInt8>) -> Comparison? {
    guard bytes.count > 3, bytes[0] == 0xE2, bytes[1] == 0x89 else { return nil }
    return bytes[2] == 0xA5 ? .atLeast : bytes[2] == 0xA4 ? .atMost : nil
  }

  /// What stands behind a number up to the end of the text.
  private struct Ending {
    var magnitude = Magnitude.one
    var unit = MeasurementUnit.none

    /// The ending from `start` on, `nil` for one that the table does not have.
    @inline(__always)
    init?(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) {
      let count = bytes.count - start
      guard count > 0 else { return }
      guard count <= 8, let known = Table.shared.find(Table.word(bytes, from: start)) else {
        return nil
      }
      self = known
    }

    init(magnitude: Magnitude, unit: MeasurementUnit) {
      self.magnitude = magnitude
      self.unit = unit
    }
  }

  /// Endings of up to eight bytes by these bytes as one word, first byte lowest.
  private struct Table {
    static let shared = Table()

    private var slots = [(word: UInt64, ending: Ending?)](repeating: (0, nil), count: 1024)

    /// All that ``UnitParser`` takes wholly for a magnitude and a unit of its table.
    private init() {
      for magnitude in Magnitude.allCases {
        for row in UnitTable.rows where isPlain(row) { add(magnitude.word + "\(row.label)") }
      }
    }

    /// Whether a number before the unit is a number, and nothing in the label is typed in more ways
    /// than one: not 月, 年 and 季度, which make dates.
    private func isPlain(_ row: UnitTable.Row) -> Bool {
      guard row.family != .calendarDuration else { return false }
      return "\(row.label)".utf8.allSatisfy { $0 <= 0xBF || 0xE4...0xE9 ~= $0 }
    }

    private mutating func add(_ text: String) {
      let bytes = Array(text.utf8)
      guard !bytes.isEmpty, bytes.count <= 8 else { return }
      bytes.withUnsafeBufferPointer { bytes in
        var cursor = ByteCursor(bytes)
        let (magnitude, unit) = UnitParser.take(&cursor)
        guard cursor.isAtEnd, unit.index != UnitTable.unknown else { return }
        let word = Self.word(bytes, from: 0)
        var index = Self.slot(word)
        while slots[index].word != 0, slots[index].word != word { index = (index + 1) & 1023 }
        slots[index] = (word, Ending(magnitude: magnitude, unit: unit))
      }
    }

    @inline(__always)
    func find(_ word: UInt64) -> Ending? {
      var index = Self.slot(word)
      while slots[index].word != 0 {
        if slots[index].word == word { return slots[index].ending }
        index = (index + 1) & 1023
      }
      return nil
    }

    /// The bytes from `start` to the end, at most eight.
    @inline(__always)
    static func word(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> UInt64 {
      let count = bytes.count - start
      if bytes.count >= 8 {
        let last = UnsafeRawBufferPointer(bytes).loadUnaligned(
          fromByteOffset: bytes.count - 8, as: UInt64.self)
        return UInt64(littleEndian: last) &>> UInt64(truncatingIfNeeded: 64 - 8 * count)
      }
      var word: UInt64 = 0
      for place in 0..<count { word |= UInt64(bytes[start + place]) << UInt64(8 * place) }
      return word
    }

    @inline(__always)
    private static func slot(_ word: UInt64) -> Int {
      Int(truncatingIfNeeded: (word &* 0x9E37_79B9_7F4A_7C15) >> 54)
    }
  }
}
