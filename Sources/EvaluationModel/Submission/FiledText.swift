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
    if areIdentical(left, right) { return true }
    guard TextNormalizer.mayBeginOrEndBlank(left) || TextNormalizer.mayBeginOrEndBlank(right)
    else { return false }
    return areIdentical(trimmed(left), trimmed(right))
  }

  /// Whether two texts are the same, byte by byte.
  @inline(__always)
  public static func areIdentical(
    _ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let count = left.count
    guard count == right.count else { return false }
    let (mine, theirs) = (UnsafeRawBufferPointer(left), UnsafeRawBufferPointer(right))
    guard count >= 8 else {
      for index in 0..<count where mine[index] != theirs[index] { return false }
      return true
    }
    func differ(at index: Int) -> Bool {
      mine.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        != theirs.loadUnaligned(fromByteOffset: index, as: UInt64.self)
    }
    var index = 0
    while index &+ 8 < count {
      if differ(at: index) { return false }
      index &+= 8
    }
    // The last eight bytes, some of them again.
    return !differ(at: count &- 8)
  }
}
