/// Where the elements, attributes and texts of a part stand; a part that is no XML has few of them.
struct MarkupIndex {
  /// From the `<` of each element to behind its end tag.
  private(set) var elements: [Range<Int>] = []
  /// The values of attributes, without their quotation marks.
  private(set) var values: [Range<Int>] = []
  /// Attributes with the blank before them.
  private(set) var attributes: [Range<Int>] = []
  /// Texts between tags that are not only blanks.
  private(set) var texts: [Range<Int>] = []

  /// Finds them in the bytes of a part.
  init(_ bytes: [UInt8]) {
    var open: [Int] = []
    var position = 0
    while position < bytes.count {
      guard bytes[position] == UInt8(ascii: "<") else {
        let end = bytes[position...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
        if bytes[position..<end].contains(where: { $0 > 0x20 }) { texts.append(position..<end) }
        position = end
        continue
      }
      let close = bytes[position...].firstIndex(of: UInt8(ascii: ">")) ?? bytes.count - 1
      switch position + 1 < bytes.count ? bytes[position + 1] : 0 {
      case UInt8(ascii: "?"), UInt8(ascii: "!"): break
      case UInt8(ascii: "/"):
        if let start = open.popLast() { elements.append(start..<close + 1) }
      default:
        addAttributes(in: position..<close, of: bytes)
        if bytes[close - 1] == UInt8(ascii: "/") {
          elements.append(position..<close + 1)
        } else {
          open.append(position)
        }
      }
      position = close + 1
    }
  }

  private mutating func addAttributes(in tag: Range<Int>, of bytes: [UInt8]) {
    var start: Int?
    var value: Int?
    for position in tag {
      switch bytes[position] {
      case UInt8(ascii: " ") where value == nil: start = position
      case UInt8(ascii: "\""):
        guard let first = value else {
          value = position + 1
          continue
        }
        values.append(first..<position)
        if let start { attributes.append(start..<position + 1) }
        value = nil
      default: continue
      }
    }
  }
}
