/// The parts of a package that are other ones in the copy.
struct PackageChanges {
  /// The changed and added parts, in the order in which they came.
  private(set) var entries: [ZipEntry] = []
  private var places: [String: Int] = [:]

  /// Whether there is a part of that name, or is going to be.
  func hasPart(_ name: String, in package: borrowing OfficePackage) -> Bool {
    places[name.lowercased()] != nil || package.hasPart(name)
  }

  /// A part as it is so far.
  ///
  /// - Throws: ``ReadingFault`` when it is not there or cannot be unpacked.
  func bytes(
    of name: String, in package: borrowing OfficePackage
  ) throws(ReadingFault) -> [UInt8] {
    if let place = places[name.lowercased()] { return entries[place].bytes }
    return try package.bytes(of: name)
  }

  /// Puts a part in the place of the one of its name, or adds it.
  mutating func put(_ bytes: [UInt8], as name: String, in package: borrowing OfficePackage) {
    if let place = places[name.lowercased()] {
      entries[place].bytes = bytes
    } else {
      places[name.lowercased()] = entries.count
      entries.append(ZipEntry(path: package.archiveName(of: name), bytes: bytes))
    }
  }

  /// A name that no part has: `word/comments.xml`, else `word/comments2.xml` and so on.
  func freeName(
    _ stem: String, _ suffix: String, in package: borrowing OfficePackage
  ) -> String {
    var number = 1
    var name = "\(stem).\(suffix)"
    while hasPart(name, in: package) {
      number += 1
      name = "\(stem)\(number).\(suffix)"
    }
    return name
  }

  /// Says that one part refers to another.
  ///
  /// - Parameters:
  ///   - part: The part that refers.
  ///   - target: The part that it refers to.
  ///   - type: The last word of the relationship's type: `comments`.
  ///   - dialect: The names that the package is written in.
  ///   - package: The package.
  /// - Returns: The identifier of the new relationship.
  /// - Throws: ``ReadingFault`` when the list of relationships cannot be read.
  mutating func relate(
    _ part: String, to target: String, type: String, dialect: OfficeDialect,
    in package: borrowing OfficePackage
  ) throws(ReadingFault) -> String {
    let slash = part.lastIndex(of: "/").map { part.index(after: $0) } ?? part.startIndex
    let list = "\(part[..<slash])_rels/\(part[slash...]).rels"
    let namespace = "http://schemas.openxmlformats.org/package/2006/relationships"
    let existing =
      hasPart(list, in: package)
      ? try bytes(of: list, in: package)
      : Array(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Relationships xmlns=\"\(namespace)\"/>".utf8)
    let text = String(decoding: existing, as: UTF8.self)
    var number = 1
    while text.contains("\"rIdZ\(number)\"") || text.contains("'rIdZ\(number)'") { number += 1 }
    let prefix = StartTag.root(of: existing)?.prefix ?? ""
    put(
      try Self.adding(
        "<\(prefix)Relationship Id=\"rIdZ\(number)\" Type=\"\(dialect.relationships)/\(type)\""
          + " Target=\"/\(XMLText.escaped(target))\"/>", to: existing, list),
      as: list, in: package)
    return "rIdZ\(number)"
  }

  /// Says what a new part is, or what all parts of a suffix are, unless that is said already.
  ///
  /// - Parameters:
  ///   - attributes: `PartName="/word/comments.xml"` or `Extension="vml"`.
  ///   - type: The content type.
  ///   - package: The package.
  /// - Throws: ``ReadingFault`` when the list of content types cannot be read.
  mutating func declare(
    _ attributes: String, type: String, in package: borrowing OfficePackage
  ) throws(ReadingFault) {
    let name = "[Content_Types].xml"
    // A package without this list says nothing of its own parts either.
    guard hasPart(name, in: package) else { return }
    let existing = try bytes(of: name, in: package)
    let text = String(decoding: existing, as: UTF8.self)
    guard !text.lowercased().contains(attributes.lowercased()) else { return }
    let prefix = StartTag.root(of: existing)?.prefix ?? ""
    let element = attributes.hasPrefix("Extension") ? "Default" : "Override"
    let declaration = "<\(prefix)\(element) \(attributes) ContentType=\"\(type)\"/>"
    put(try Self.adding(declaration, to: existing, name), as: name, in: package)
  }

  /// A part with something added at the end of the element around everything.
  ///
  /// - Throws: ``ReadingFault`` when the part has no such element.
  static func adding(
    _ text: String, to bytes: [UInt8], _ name: String
  ) throws(ReadingFault) -> [UInt8] {
    var edits = ByteEdits()
    guard let root = StartTag.root(of: bytes) else { throw DocumentFault.missingPart(name) }
    if root.isEmpty {
      edits.replace(
        root.range.upperBound - 2..<root.range.upperBound, with: ">\(text)</\(root.name)>".utf8)
    } else {
      guard let end = rootEnd(root, in: bytes) else { throw DocumentFault.missingPart(name) }
      edits.insert(text, at: end)
    }
    return try edits.result(bytes, name)
  }

  /// Where the end tag of the element around everything begins.
  static func rootEnd(_ root: StartTag, in bytes: [UInt8]) -> Int? {
    let mark = Array("</\(root.name)".utf8)
    var end = bytes.count
    while let start = bytes[..<end].lastIndex(of: 0x3C), start >= root.range.upperBound {
      if bytes[start...].starts(with: mark) { return start }
      end = start
    }
    return nil
  }
}
