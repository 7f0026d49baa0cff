/// A start tag of a well-formed part, taken apart to its attributes.
struct StartTag {
  /// One attribute of the tag.
  struct Attribute {
    /// Its name as written, with its prefix.
    var name: String
    /// All of it, from the blank before its name to its second quotation mark.
    var range: Range<Int>
    /// What stands between the quotation marks.
    var value: Range<Int>
  }

  /// All of the tag, from `<` to `>`.
  let range: Range<Int>
  /// The element's name as written, with its prefix.
  let name: String
  /// The attributes in their order.
  let attributes: [Attribute]
  /// Whether the tag is an element by itself: `<w:p/>`.
  let isEmpty: Bool

  /// The tag that begins at a place; `nil` when no start tag begins there.
  ///
  /// - Parameters:
  ///   - bytes: The part, which libxml2 has found well-formed.
  ///   - start: The place of `<`.
  init?(_ bytes: [UInt8], at start: Int) {
    guard bytes.indices.contains(start), bytes[start] == 0x3C else { return nil }
    var position = start + 1
    func skip(_ isPart: (UInt8) -> Bool) -> Range<Int> {
      let first = position
      while position < bytes.count, isPart(bytes[position]) { position += 1 }
      return first..<position
    }
    let isName: (UInt8) -> Bool = { $0 > 0x20 && $0 != 0x2F && $0 != 0x3E && $0 != 0x3D }
    let name = skip(isName)
    guard let first = name.first, bytes[first] != 0x21, bytes[first] != 0x3F else { return nil }
    self.name = String(decoding: bytes[name], as: UTF8.self)
    var attributes: [Attribute] = []
    while true {
      let begin = position
      _ = skip { $0 <= 0x20 }
      let name = skip(isName)
      if name.isEmpty { break }
      _ = skip { $0 <= 0x20 || $0 == 0x3D }
      guard position < bytes.count, bytes[position] == 0x22 || bytes[position] == 0x27 else {
        return nil
      }
      let quote = bytes[position]
      position += 1
      let value = skip { $0 != quote }
      guard position < bytes.count else { return nil }
      position += 1
      attributes.append(
        Attribute(
          name: String(decoding: bytes[name], as: UTF8.self), range: begin..<position,
          value: value))
    }
    self.attributes = attributes
    isEmpty = position < bytes.count && bytes[position] == 0x2F
    position += isEmpty ? 1 : 0
    guard position < bytes.count, bytes[position] == 0x3E else { return nil }
    range = start..<position + 1
  }

  /// The start tag of the element around everything.
  ///
  /// - Parameter bytes: The part, which libxml2 has found well-formed.
  /// - Returns: `nil` when there is none.
  static func root(of bytes: [UInt8]) -> StartTag? {
    var position = 0
    while let start = bytes[position...].firstIndex(of: 0x3C), start + 1 < bytes.count {
      let rest = bytes[start...]
      if rest.starts(with: Array("<!--".utf8)) {
        position = end(of: Array("-->".utf8), in: bytes, from: start + 4)
      } else if bytes[start + 1] == 0x3F {
        position = end(of: Array("?>".utf8), in: bytes, from: start + 2)
      } else {
        return StartTag(bytes, at: start)
      }
    }
    return nil
  }

  /// An attribute of a name as written.
  subscript(name: String) -> Attribute? { attributes.first { $0.name == name } }

  /// The element's prefix with its colon; empty without one.
  var prefix: String {
    guard let colon = name.firstIndex(of: ":") else { return "" }
    return String(name[...colon])
  }

  private static func end(of mark: [UInt8], in bytes: [UInt8], from start: Int) -> Int {
    var position = start
    while position < bytes.count {
      if bytes[position...].starts(with: mark) { return position + mark.count }
      position += 1
    }
    return bytes.count
  }
}
