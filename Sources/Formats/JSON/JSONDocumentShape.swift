/// How the forms of a JSON file are arranged.
public enum JSONDocumentShape: Equatable, Sendable {
  /// Nothing but blanks.
  case empty
  /// One object: one form.
  case form
  /// One array of forms.
  case list
  /// NDJSON: several lines, each an object.
  case lines
  /// Begins like no JSON object or array.
  case other

  /// Looks at the brackets of a file only: what is inside is not checked.
  ///
  /// - Parameter bytes: The whole file, a byte order mark included or not.
  public init(of bytes: UnsafeBufferPointer<UInt8>) {
    let body = Self.withoutMark(bytes)
    var at = 0
    func skipBlanks() {
      while at < body.count, [0x20, 0x09, 0x0A, 0x0D].contains(body[at]) { at += 1 }
    }
    skipBlanks()
    guard at < body.count else {
      self = .empty
      return
    }
    if body[at] == UInt8(ascii: "[") {
      self = .list
      return
    }
    guard body[at] == UInt8(ascii: "{") else {
      self = .other
      return
    }
    var depth = 0
    var isInString = false
    while at < body.count {
      let byte = body[at]
      if isInString {
        if byte == UInt8(ascii: "\\") { at += 1 }
        if byte == UInt8(ascii: "\"") { isInString = false }
      } else {
        switch byte {
        case UInt8(ascii: "\""): isInString = true
        case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
        case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
        default: break
        }
      }
      at += 1
      if depth == 0 { break }
    }
    skipBlanks()
    self = at < body.count && body[at] == UInt8(ascii: "{") ? .lines : .form
  }

  /// The bytes without a leading UTF-8 byte order mark.
  static func withoutMark(_ bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    guard bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF else {
      return bytes
    }
    return UnsafeBufferPointer(rebasing: bytes[3...])
  }
}
