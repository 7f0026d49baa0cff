/// A heading such as `产出指标\n(50分)`, taken apart.
public struct DimensionHeading: Equatable, Sendable {
  /// The UTF-8 bytes of the name without blanks, line breaks and points: 产出指标.
  public let name: [UInt8]
  /// The points in the heading, where it states some.
  public let declared: Points?

  /// The name as a string.
  public var title: String { String(decoding: name, as: UTF8.self) }

  /// Reads a heading; brackets and digits may be full-width.
  public init(_ heading: String) {
    self = Array(heading.utf8).withUnsafeBufferPointer { DimensionHeading($0) }
  }

  /// Reads the UTF-8 bytes of a heading.
  public init(_ bytes: UnsafeBufferPointer<UInt8>) {
    if DimensionHeading.isPlain(bytes) {
      name = Array(bytes)
      declared = nil
      return
    }
    let plain = DimensionHeading.withoutBlanks(bytes, narrowsBrackets: true)
    guard plain.last == 0x29, let open = plain.lastIndex(of: 0x28), open > 0 else {
      name = DimensionHeading.withoutBlanks(bytes, narrowsBrackets: false)
      declared = nil
      return
    }
    let inside = Array(plain[(open + 1)..<(plain.count - 1)])
    guard case .points(let points) = FiledPoints(reading: inside.span) else {
      name = DimensionHeading.withoutBlanks(bytes, narrowsBrackets: false)
      declared = nil
      return
    }
    name = Array(plain[..<open])
    declared = points
  }

  /// Whether a heading has a name, without making anything of it.
  public static func isHeading(
    _ bytes: UnsafeBufferPointer<UInt8>, named name: [UInt8]
  ) -> Bool {
    guard isPlain(bytes) else { return DimensionHeading(bytes).name == name }
    return name.withUnsafeBufferPointer { FiledText.areIdentical(bytes, $0) }
  }

  /// Whether there are neither blanks nor points in a heading, so that it is its own name.
  public static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    // ) and ）
    if bytes.last == 0x29 || bytes.last == 0x89 { return false }
    for byte in bytes where byte <= 0x20 || byte == 0xE3 { return false }
    return true
  }

  private static func withoutBlanks(
    _ bytes: UnsafeBufferPointer<UInt8>, narrowsBrackets: Bool
  ) -> [UInt8] {
    var plain: [UInt8] = []
    plain.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      let isWide = index + 2 < bytes.count
      if byte <= 0x20 {
        index += 1
      } else if isWide, byte == 0xE3, bytes[index + 1] == 0x80, bytes[index + 2] == 0x80 {
        index += 3
      } else if isWide, byte == 0xEF, bytes[index + 1] == 0xBC, narrowsBrackets,
        bytes[index + 2] == 0x88 || bytes[index + 2] == 0x89
      {
        plain.append(bytes[index + 2] == 0x88 ? 0x28 : 0x29)
        index += 3
      } else {
        plain.append(byte)
        index += 1
      }
    }
    return plain
  }
}
