/// Texts of cells in the notation of spreadsheets.
enum SpreadsheetText {
  /// The text with `_x005F_` for an underscore that would begin a code such as `_x000D_`, which
  /// spreadsheets read as the character of that number (ECMA-376 part 1, 22.9.2.19).
  static func escaped(_ text: String) -> String {
    let bytes = Array(text.utf8)
    guard bytes.count >= 7, bytes.contains(UInt8(ascii: "_")) else { return text }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 16)
    for index in bytes.indices {
      if isCode(bytes, at: index) {
        result += "_x005F_".utf8
      } else {
        result.append(bytes[index])
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func isCode(_ bytes: [UInt8], at index: Int) -> Bool {
    guard index + 6 < bytes.count, bytes[index] == UInt8(ascii: "_"),
      bytes[index + 1] == UInt8(ascii: "x"), bytes[index + 6] == UInt8(ascii: "_")
    else { return false }
    return bytes[(index + 2)..<(index + 6)].allSatisfy { byte in
      Character(Unicode.Scalar(byte)).isHexDigit
    }
  }
}
