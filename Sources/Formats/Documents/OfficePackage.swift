/// An office file as a package: its parts, and how they refer to one another.
struct OfficePackage: ~Copyable {
  /// One part that another refers to.
  struct Relationship {
    /// The identifier in the part that refers.
    var id: String
    /// The last word of the type: `worksheet`, `sharedStrings`, `officeDocument`.
    var type: Substring
    /// The part's name in the archive; `nil` when it is outside.
    var part: String?
  }

  /// How much is read.
  let limits: DocumentLimits
  private let archive: ZipArchiveReader

  /// A package in an archive.
  init(_ archive: consuming ZipArchiveReader) {
    limits = archive.limits
    self.archive = archive
  }

  /// Whether there is a part of that name.
  func hasPart(_ name: String) -> Bool { archive[name] != nil }

  /// Parses a part.
  ///
  /// - Parameters:
  ///   - name: The part's name in the archive.
  ///   - receiver: What takes its elements.
  /// - Throws: ``ReadingFault`` when it is not there, cannot be unpacked, is no XML, or the receiver
  ///   stopped.
  func read(_ name: String, into receiver: XMLReceiver) throws(ReadingFault) {
    guard let entry = archive[name] else { throw DocumentFault.missingPart(name) }
    try XMLReader.read(try archive.open(entry), into: receiver, limits: limits)
  }

  /// The name under which a part stands in the archive, which may have other case; the name itself
  /// where there is no such part.
  func archiveName(of name: String) -> String { archive[name]?.name ?? name }

  /// The bytes of a part, unpacked.
  ///
  /// - Parameter name: The part's name in the archive.
  /// - Returns: All of it.
  /// - Throws: ``ReadingFault`` when it is not there, cannot be unpacked or is beyond a limit.
  func bytes(of name: String) throws(ReadingFault) -> [UInt8] {
    guard let entry = archive[name] else { throw DocumentFault.missingPart(name) }
    return try archive.bytes(of: entry)
  }

  /// What a part refers to; nothing when it has no relationships.
  ///
  /// - Parameter part: The part's name in the archive; empty for the package itself.
  /// - Returns: The relationships in their order.
  /// - Throws: ``ReadingFault`` when the list of relationships cannot be read.
  func relationships(of part: String) throws(ReadingFault) -> [Relationship] {
    let (folder, file) = Self.split(part)
    let list = "\(folder)_rels/\(file).rels"
    guard hasPart(list) else { return [] }
    let receiver = RelationshipList(folder: folder)
    try read(list, into: receiver)
    return receiver.relationships
  }

  /// The content type of a part, where the package gives it one of its own.
  ///
  /// - Parameter part: The part's name in the archive.
  /// - Returns: `nil` when the package says nothing about the part.
  /// - Throws: ``ReadingFault`` when the list of content types cannot be read.
  func contentType(of part: String) throws(ReadingFault) -> String? {
    guard hasPart("[Content_Types].xml") else { return nil }
    let receiver = ContentTypeList(part: part)
    try read("[Content_Types].xml", into: receiver)
    return receiver.type
  }

  /// Folder with its last slash, and file.
  private static func split(_ part: String) -> (String, String) {
    guard let slash = part.utf8.lastIndex(of: 0x2F) else { return ("", part) }
    let start = part.utf8.index(after: slash)
    return (String(part[..<start]), String(part[start...]))
  }
}

/// Reads a list of relationships.
private final class RelationshipList: XMLReceiver {
  private(set) var relationships: [OfficePackage.Relationship] = []
  private let folder: String

  init(folder: String) { self.folder = folder }

  override func begin(_ element: XMLElement) {
    guard element.name == .relationship, element.namespace == .package,
      let id = element.text(.relationshipId), let type = element.text(.type),
      let target = element.text(.target)
    else { return }
    let isOutside = element.bytes(.targetMode)?.elementsEqual("External".utf8) ?? false
    relationships.append(
      OfficePackage.Relationship(
        id: id, type: type.utf8.split(separator: 0x2F).last.map(Substring.init) ?? "",
        part: isOutside ? nil : PartName.resolve(target, in: folder)))
  }
}

/// Looks for a part in the list of content types.
private final class ContentTypeList: XMLReceiver {
  private(set) var type: String?
  private let part: String

  init(part: String) { self.part = part }

  override func begin(_ element: XMLElement) {
    guard element.name == .override, element.namespace == .package,
      let name = element.bytes(.nameOfPart), name.first == 0x2F,
      name.dropFirst().elementsEqual(part.utf8)
    else { return }
    type = element.text(.contentType)
  }
}
