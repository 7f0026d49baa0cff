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

  private static func areIdentical(
    _ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard left.count == right.count else { return false }
    for index in left.indices where left[index] != right[index] { return false }
    return true
  }
}
