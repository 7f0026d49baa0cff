/// Text of a workbook as people see it.
enum WorkbookText {
  /// Decodes what XML cannot write and turns every line break into "\n".
  ///
  /// `_x000D_` is a character by its number, `_x005F_` an underscore that would read as such a
  /// code. Source: ECMA-376 part 1, 22.9.2.19 (ST_Xstring).
  ///
  /// - Parameter bytes: UTF-8 as filed.
  /// - Returns: The text.
  static func decoded(_ bytes: ArraySlice<UInt8>) -> String {
    guard bytes.contains(where: { $0 == 0x5F || $0 == 0x0D }) else {
      return String(decoding: bytes, as: UTF8.self)
    }
    var plain: [UInt8] = []
    plain.reserveCapacity(bytes.count)
    var position = bytes.startIndex
    var isAfterReturn = false
    while position < bytes.endIndex {
      var byte = bytes[position]
      var length = 1
      if byte == 0x5F, let code = code(bytes[position...]) {
        length = 7
        guard code < 0x80 else {
          plain.append(
            contentsOf: String(Unicode.Scalar(code).map(Character.init) ?? "\u{FFFD}").utf8)
          isAfterReturn = false
          position += length
          continue
        }
        byte = UInt8(code)
      }
      position += length
      if byte == 0x0A, isAfterReturn {
        isAfterReturn = false
        continue
      }
      isAfterReturn = byte == 0x0D
      plain.append(isAfterReturn ? 0x0A : byte)
    }
    return String(decoding: plain, as: UTF8.self)
  }

  /// Text as a workbook stores it: an underscore that would read as the start of such a code is
  /// written as a code itself.
  static func encoded(_ text: String) -> String {
    guard text.contains("_x") else { return text }
    var result: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.first {
      if byte == 0x5F, code(rest) != nil { result += Array("_x005F".utf8) }
      result.append(byte)
      rest = rest.dropFirst()
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The number in `_xHHHH_` at the start of some bytes.
  private static func code(_ bytes: ArraySlice<UInt8>) -> UInt32? {
    let code = bytes.prefix(7)
    guard code.count == 7, code[code.startIndex + 1] == 0x78, code[code.startIndex + 6] == 0x5F
    else { return nil }
    var number: UInt32 = 0
    for byte in code.dropFirst(2).dropLast() {
      switch byte {
      case 0x30...0x39: number = number << 4 | UInt32(byte - 0x30)
      case 0x41...0x46: number = number << 4 | UInt32(byte - 0x37)
      case 0x61...0x66: number = number << 4 | UInt32(byte - 0x57)
      default: return nil
      }
    }
    return number
  }
}
