/// Looks at the bytes of filed texts without making strings of them.
public enum FiledText {
  /// The bytes without blanks at both ends, full-width ones and line breaks included.
  public static func trimmed(_ bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    TextNormalizer.trim(bytes)
  }

  /// Whether two texts are the same but for blanks at their ends.
  public static func areSame(
    _ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    areIdentical(left, right) || areIdentical(trimmed(left), trimmed(right))
  }

  /// Whether two texts are the same, byte by byte.
  public static func areIdentical(
    _ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let count = left.count
    guard count == right.count else { return false }
    let (mine, theirs) = (UnsafeRawBufferPointer(left), UnsafeRawBufferPointer(right))
    var index = 0
    while index + 8 <= count {
      if mine.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        != theirs.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      {
        return false
      }
      index += 8
    }
    while index < count {
      if mine[index] != theirs[index] { return false }
      index += 1
    }
    return true
  }
}
