import CLibzip

/// Decodes the names of archive entries, which say nothing certain about their encoding.
enum EntryName {
  /// A name as text: UTF-8 where it is that, else GB18030, in which archives are made on Chinese
  /// Windows; what is neither has marks in place of what cannot be read.
  static func decoded(_ name: UnsafePointer<CChar>) -> String {
    String(validatingCString: name) ?? fromGB18030(name) ?? String(cString: name)
  }

  private static func fromGB18030(_ name: UnsafePointer<CChar>) -> String? {
    guard let converter = iconv_open("UTF-8", "GB18030"), converter != iconv_t(bitPattern: -1)
    else { return nil }
    defer { iconv_close(converter) }
    var input = Array(UnsafeBufferPointer(start: name, count: length(name)))
    // Two bytes of GB18030 are at most three of UTF-8, four at most four.
    let capacity = input.count * 2 + 1
    var isWhole = false
    let bytes = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
      let left = input.withUnsafeMutableBufferPointer { source -> Int in
        var from = source.baseAddress
        var rest = source.count
        var room = capacity
        buffer.withMemoryRebound(to: CChar.self) { target in
          var to = target.baseAddress
          isWhole = iconv(converter, &from, &rest, &to, &room) != .max && rest == 0
        }
        return room
      }
      count = capacity - left
    }
    return isWhole ? String(validating: bytes, as: UTF8.self) : nil
  }

  private static func length(_ name: UnsafePointer<CChar>) -> Int {
    var count = 0
    while name[count] != 0 { count += 1 }
    return count
  }
}
