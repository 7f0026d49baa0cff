/// Finds in the notes of a worksheet where others can be added.
final class NoteListScanner: XMLReceiver {
  /// How many authors there are.
  private(set) var authorCount = 0
  /// Where the end tag of the authors begins.
  private(set) var authorsEnd: Int?
  /// Where the end tag of the notes begins.
  private(set) var listEnd: Int?
  /// Where the end tag of each cell's text begins.
  private(set) var textEnds: [String: Int] = [:]
  /// The prefix of the elements, with its colon.
  private(set) var prefix = ""
  private let bytes: [UInt8]
  /// The text of each cell's note.
  private(set) var texts: [String: [UInt8]] = [:]
  /// The place of the first author who is us.
  private(set) var ownAuthor: Int?
  private var reference = ""
  private var isInAuthor = false
  private var author: [UInt8] = []

  /// A scanner of the bytes that it is going to be handed.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    prefix = StartTag.root(of: bytes)?.prefix ?? ""
  }

  override func begin(_ element: XMLElement) {
    guard element.namespace == .sheet else { return }
    if element.name == .author {
      authorCount += 1
      isInAuthor = true
      author.removeAll()
    }
    if element.name == .note { reference = element.text(.range) ?? "" }
  }

  override func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if isInAuthor {
      author.append(contentsOf: bytes)
    } else if !reference.isEmpty {
      texts[reference, default: []].append(contentsOf: bytes)
    }
  }

  override func end(_ name: XMLName, _ namespace: XMLNamespace) {
    guard namespace == .sheet, let position else { return }
    if name == .author {
      isInAuthor = false
      if ownAuthor == nil, author.elementsEqual(CellComment.author.utf8) {
        ownAuthor = authorCount - 1
      }
    }
    let start = CellFragments.start(ofTagBefore: position, in: bytes)
    // An element without content has no end tag to put anything before.
    guard start + 1 < bytes.count, bytes[start + 1] == 0x2F else { return }
    switch name {
    case .authors: authorsEnd = start
    case .noteList: listEnd = start
    case .noteText: textEnds[reference] = start
    default: break
    }
  }
}
