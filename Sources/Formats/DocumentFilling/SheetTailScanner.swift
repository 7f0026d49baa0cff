/// Finds at the end of a worksheet where it refers to the boxes of its notes.
final class SheetTailScanner: XMLReceiver {
  /// The elements that may stand behind `legacyDrawing`.
  ///
  /// Source: ECMA-376 part 1, 18.3.1.99 (worksheet).
  private static let later: [XMLName] = [
    XMLName("legacyDrawingHF"), XMLName("drawingHF"), XMLName("picture"), XMLName("oleObjects"),
    XMLName("controls"), XMLName("webPublishItems"), XMLName("tableParts"), XMLName("extLst"),
  ]

  /// The identifier of the boxes' part; `nil` when there is none.
  private(set) var drawing: String?
  /// Where the reference to the boxes belongs.
  private(set) var place: Int?
  /// The prefix of the elements, with its colon.
  private(set) var prefix = ""
  private let bytes: [UInt8]
  private var depth = 0

  /// A scanner of the bytes that it is going to be handed.
  init(_ bytes: [UInt8]) { self.bytes = bytes }

  override func begin(_ element: XMLElement) {
    depth += 1
    guard depth <= 2, element.namespace == .sheet, let position else { return }
    let start = CellFragments.start(ofTagBefore: position, in: bytes)
    if depth == 1 {
      prefix = StartTag(bytes, at: start)?.prefix ?? ""
    } else if element.name == .legacyDrawing {
      drawing = element.text(.id, isQualified: true)
    } else if Self.later.contains(element.name), place == nil {
      place = start
    }
  }

  override func end(_ name: XMLName, _ namespace: XMLNamespace) {
    depth -= 1
    if depth == 0, place == nil, let position {
      place = CellFragments.start(ofTagBefore: position, in: bytes)
    }
  }
}
