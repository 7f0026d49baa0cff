/// The comments of a Word document, to which some are added.
struct WordComments {
  /// The number of the first new comment.
  let firstID: Int
  private let document: FormDocument
  private let name: String?
  private let own: Set<String>

  /// The comments of a document.
  ///
  /// - Throws: ``ReadingFault`` when its comments cannot be read.
  init(_ document: FormDocument, _ package: borrowing OfficePackage) throws(ReadingFault) {
    self.document = document
    let relationship = try package.relationships(of: document.grid.mainPart)
      .first { $0.type == "comments" }
    guard let name = relationship?.part, package.hasPart(name) else {
      self.name = nil
      own = []
      firstID = 0
      return
    }
    let existing = ExistingComments()
    try package.read(name, into: existing)
    self.name = name
    own = existing.own
    firstID = existing.largest + 1
  }

  /// Whether one of our comments says just that.
  func contains(_ text: String) -> Bool {
    own.contains(XMLText.clean(text).split(separator: "\n").joined())
  }

  /// Adds comments.
  ///
  /// - Parameters:
  ///   - texts: The comments with their numbers, from ``firstID`` on.
  ///   - changes: Takes the part with the comments and the lists that name it.
  ///   - package: The document.
  /// - Throws: ``ReadingFault`` when a list of the package cannot be read.
  func add(
    _ texts: [(id: Int, text: String)], to changes: inout PackageChanges,
    of package: borrowing OfficePackage
  ) throws(ReadingFault) {
    guard !texts.isEmpty else { return }
    if let name {
      let part = try changes.bytes(of: name, in: package)
      let prefix = StartTag.root(of: part)?.prefix ?? "w:"
      let added = try PackageChanges.adding(elements(texts, prefix), to: part, name)
      changes.put(added, as: name, in: package)
      return
    }
    let main = document.grid.mainPart
    let dialect = OfficeDialect(of: try changes.bytes(of: main, in: package))
    let folder = main.lastIndex(of: "/").map { main[...$0] } ?? ""
    let name = changes.freeName("\(folder)comments", "xml", in: package)
    let part =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
      + "<w:comments xmlns:w=\"\(dialect.word)\">\(elements(texts, "w:"))</w:comments>"
    changes.put(Array(part.utf8), as: name, in: package)
    _ = try changes.relate(main, to: name, type: "comments", dialect: dialect, in: package)
    try changes.declare(
      "PartName=\"/\(name)\"",
      type: "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml",
      in: package)
  }

  /// The elements that mark the cell of a comment, before and behind its first paragraph's content.
  static func marks(_ id: Int, prefix: String) -> (before: String, behind: String) {
    (
      "<\(prefix)commentRangeStart \(prefix)id=\"\(id)\"/>",
      "<\(prefix)commentRangeEnd \(prefix)id=\"\(id)\"/><\(prefix)r>"
        + "<\(prefix)commentReference \(prefix)id=\"\(id)\"/></\(prefix)r>"
    )
  }

  private func elements(_ texts: [(id: Int, text: String)], _ name: String) -> String {
    var result = ""
    for (id, text) in texts {
      result +=
        "<\(name)comment \(name)id=\"\(id)\" \(name)author=\"\(CellComment.author)\""
        + " \(name)initials=\"评\">"
      for line in XMLText.clean(text).split(separator: "\n") {
        result +=
          "<\(name)p><\(name)r><\(name)t xml:space=\"preserve\">\(XMLText.escaped(String(line)))"
          + "</\(name)t></\(name)r></\(name)p>"
      }
      result += "</\(name)comment>"
    }
    return result
  }
}

/// Finds the largest number of the comments of a document, and what we said in them.
private final class ExistingComments: XMLReceiver {
  private(set) var largest = -1
  private(set) var own: Set<String> = []
  private var isOwn = false
  private var isInText = false
  private var text: [UInt8] = []

  override func begin(_ element: XMLElement) {
    guard element.namespace == .word else { return }
    if element.name == .comment {
      largest = max(largest, element.count(.id, isQualified: true) ?? -1)
      isOwn = element.text(.author, isQualified: true) == CellComment.author
      text.removeAll()
    }
    isInText = element.name == .text
  }

  override func end(_ name: XMLName, _ namespace: XMLNamespace) {
    guard namespace == .word else { return }
    isInText = false
    if name == .comment, isOwn { own.insert(String(decoding: text, as: UTF8.self)) }
  }

  override func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if isInText, isOwn { text.append(contentsOf: bytes) }
  }
}
