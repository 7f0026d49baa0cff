/// The cell formats of a workbook, to which variants with another number format can be added.
struct StyleVariants {
  /// The number formats of the formats that are there.
  private var styles: CellStyles
  private let bytes: [UInt8]
  private let limits: DocumentLimits
  private var added: [Key: Int] = [:]
  private var formats: [String] = []
  private var scan: CellFormatScanner?

  private struct Key: Hashable {
    var style: Int
    var format: Int
  }

  /// The formats of `styles.xml`.
  ///
  /// - Throws: ``ReadingFault`` when it cannot be read.
  init(_ bytes: [UInt8], name: String, limits: DocumentLimits) throws(ReadingFault) {
    let part = StylesPart(limits: limits)
    try XMLReader.read(XMLBytes(bytes, name: name), into: part, limits: limits)
    styles = part.styles
    self.bytes = bytes
    self.limits = limits
  }

  /// A number as a style shows it.
  mutating func text(of number: String, style: Int, is1904: Bool) -> String {
    guard let stored = StoredNumber(Array(number.utf8)[...]) else { return number }
    return styles.format(ofStyle: style).text(of: stored, is1904: is1904, isAsShown: true)
  }

  /// The number of a format that differs from another in its number format alone.
  ///
  /// - Parameters:
  ///   - style: The number of the other one.
  ///   - format: The number format, `numFmtId`.
  /// - Returns: `nil` when the part has no such format.
  /// - Throws: ``ReadingFault`` when the part cannot be read again.
  mutating func variant(of style: Int, format: Int) throws(ReadingFault) -> Int? {
    let key = Key(style: style, format: format)
    if let number = added[key] { return number }
    let scan = try positions()
    guard scan.formats.indices.contains(style),
      let tag = StartTag(bytes, at: scan.formats[style].lowerBound)
    else { return nil }
    var edits = ByteEdits()
    let values = [("numFmtId", "\(format)"), ("applyNumberFormat", "1")]
    for (name, value) in values {
      if let attribute = tag[name] {
        edits.replace(attribute.value, with: value.utf8)
      } else {
        let end = tag.range.upperBound - (tag.isEmpty ? 2 : 1)
        edits.insert(" \(name)=\"\(value)\"", at: end)
      }
    }
    let range = scan.formats[style]
    var copy = ByteEdits()
    copy.add(edits, shiftedBy: -range.lowerBound)
    guard let format = copy.applied(to: Array(bytes[range])) else { return nil }
    formats.append(String(decoding: format, as: UTF8.self))
    let number = scan.formats.count + formats.count - 1
    added[key] = number
    return number
  }

  /// The part with what was added; `nil` when nothing was.
  ///
  /// - Throws: ``ReadingFault`` when the part cannot be read again.
  mutating func changedBytes() throws(ReadingFault) -> [UInt8]? {
    guard !formats.isEmpty else { return nil }
    let scan = try positions()
    guard let end = scan.end, let list = scan.list, let tag = StartTag(bytes, at: list) else {
      return nil
    }
    var edits = ByteEdits()
    if let count = tag["count"] {
      edits.replace(count.value, with: "\(scan.formats.count + formats.count)".utf8)
    }
    edits.insert(formats.joined(), at: end)
    return edits.applied(to: bytes)
  }

  private mutating func positions() throws(ReadingFault) -> CellFormatScanner {
    if let scan { return scan }
    let scan = CellFormatScanner(bytes)
    try XMLReader.read(XMLBytes(bytes, name: "styles.xml"), into: scan, limits: limits)
    self.scan = scan
    return scan
  }
}

/// Finds the cell formats in `styles.xml`.
final class CellFormatScanner: XMLReceiver {
  /// Where each `xf` of `cellXfs` stands.
  private(set) var formats: [Range<Int>] = []
  /// Where `cellXfs` begins.
  private(set) var list: Int?
  /// Where the end tag of `cellXfs` begins.
  private(set) var end: Int?
  private let bytes: [UInt8]
  private var isInList = false
  private var start = 0

  /// A scanner of the bytes that it is going to be handed.
  init(_ bytes: [UInt8]) { self.bytes = bytes }

  override func begin(_ element: XMLElement) {
    guard element.namespace == .sheet, let position else { return }
    if element.name == .cellFormats {
      isInList = true
      list = CellFragments.start(ofTagBefore: position, in: bytes)
    } else if isInList, element.name == .format {
      start = CellFragments.start(ofTagBefore: position, in: bytes)
    }
  }

  override func end(_ name: XMLName, _ namespace: XMLNamespace) {
    guard isInList, namespace == .sheet, let position else { return }
    if name == .format {
      formats.append(start..<position)
    } else if name == .cellFormats {
      isInList = false
      end = CellFragments.start(ofTagBefore: position, in: bytes)
    }
  }
}
