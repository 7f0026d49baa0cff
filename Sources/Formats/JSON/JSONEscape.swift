import CSimdjson

/// Which bytes of a text cannot stand in a JSON string as they are (RFC 8259, section 7), and what
/// stands for them.
///
/// U+2028 and U+2029 are escaped too, so that the text can stand in a script.
enum JSONEscape {
  /// Whether a text needs no escape.
  @inline(__always)
  static func isPlain(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    ziping_json_is_plain(text.baseAddress, text.count)
  }

  /// How many bytes at `index` must be escaped together: one, three for U+2028 and U+2029, else none.
  @inline(__always)
  static func width(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    switch text[index] {
    case 0x00...0x1F, 0x22, 0x5C, 0x7F: 1
    case 0xE2:
      index + 2 < text.count && text[index + 1] == 0x80 && text[index + 2] & 0xFE == 0xA8 ? 3 : 0
    default: 0
    }
  }

  /// What stands for the bytes at `index`, which must be escaped.
  static func escape(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> String {
    let byte = text[index]
    switch byte {
    case 0x22: return "\\\""
    case 0x5C: return "\\\\"
    case 0x0A: return "\\n"
    case 0x0D: return "\\r"
    case 0x09: return "\\t"
    case 0xE2: return text[index + 2] == 0xA8 ? "\\u2028" : "\\u2029"
    default:
      let digits = String(byte, radix: 16)
      return (digits.utf8.count == 1 ? "\\u000" : "\\u00") + digits
    }
  }
}
