/// Some cells of a part, put together into a small part of their own, so that libxml2 has to read
/// only them again.
struct CellFragments {
  /// The small part: the start tag around everything, with its namespaces, and the cells.
  private(set) var bytes: [UInt8]
  /// How far right each cell stands in the large part, in the order in which they were added.
  private(set) var distances: [Int] = []
  private let part: [UInt8]
  private let rootName: String

  /// Fragments of a part; `nil` when the part has no start tag.
  init?(of part: [UInt8]) {
    guard let root = StartTag.root(of: part), !root.isEmpty else { return nil }
    self.part = part
    rootName = root.name
    bytes = Array(part[root.range])
  }

  /// Adds a cell.
  ///
  /// - Parameter source: As the reader gave it: from the `>` of its start tag to its end.
  /// - Returns: `false` when that is no cell of this part.
  mutating func add(_ source: Range<Int>) -> Bool {
    guard source.lowerBound >= 0, source.upperBound <= part.count, source.lowerBound < part.count,
      let start = part[..<source.lowerBound].lastIndex(of: 0x3C)
    else { return false }
    if distances.isEmpty { declarePrefix(ofTagAt: start) }
    distances.append(start - bytes.count)
    bytes += part[start..<source.upperBound]
    return true
  }

  /// Gives the start tag the namespace of a cell's prefix, where an element between the two declares
  /// it: that of the last declaration before the cell.
  private mutating func declarePrefix(ofTagAt start: Int) {
    guard let tag = StartTag(part, at: start), let root = StartTag(bytes, at: 0) else { return }
    let name = tag.prefix.isEmpty ? "xmlns" : "xmlns:\(tag.prefix.dropLast())"
    guard tag[name] == nil, root[name] == nil else { return }
    var end = start
    while let open = part[..<end].lastIndex(of: 0x3C), open > 0 {
      if let attribute = StartTag(part, at: open)?[name] {
        bytes.insert(contentsOf: part[attribute.range], at: bytes.count - 1)
        return
      }
      end = open
    }
  }

  /// Hands the cells to a receiver; its positions are those of ``bytes``.
  ///
  /// - Throws: ``ReadingFault`` when libxml2 cannot read them.
  mutating func read(into receiver: XMLReceiver, limits: DocumentLimits) throws(ReadingFault) {
    bytes += Array("</\(rootName)>".utf8)
    try XMLReader.read(XMLBytes(bytes, name: "单元格"), into: receiver, limits: limits)
  }

  /// Where the tag begins that ends before a position.
  static func start(ofTagBefore position: Int, in bytes: [UInt8]) -> Int {
    bytes[..<min(position, bytes.count)].lastIndex(of: 0x3C) ?? 0
  }
}
