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
    let (mine, theirs) = (trimmed(left), trimmed(right))
    guard mine.count == theirs.count else { return false }
    for index in mine.indices where mine[index] != theirs[index] { return false }
    return true
  }
}
