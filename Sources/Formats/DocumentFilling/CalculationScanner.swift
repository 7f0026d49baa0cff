/// Finds in the list of sheets where it says how formulas are calculated.
final class CalculationScanner: XMLReceiver {
  /// The elements that may stand before `calcPr`.
  ///
  /// Source: ECMA-376 part 1, 18.2.27 (workbook).
  private static let earlier: [XMLName] = [
    XMLName("fileVersion"), XMLName("fileSharing"), XMLName("workbookPr"),
    XMLName("workbookProtection"), XMLName("bookViews"), XMLName("sheets"),
    XMLName("functionGroups"), XMLName("externalReferences"), XMLName("definedNames"),
  ]

  private let bytes: [UInt8]
  private var depth = 0
  private var tag: StartTag?
  private var behind: Int?

  /// A scanner of the bytes that it is going to be handed.
  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The change that has all formulas calculated anew when the workbook is opened.
  var edits: ByteEdits {
    var edits = ByteEdits()
    if let tag {
      if let attribute = tag["fullCalcOnLoad"] {
        if !bytes[attribute.value].elementsEqual("1".utf8) {
          edits.replace(attribute.value, with: "1".utf8)
        }
      } else {
        let end = tag.range.upperBound - (tag.isEmpty ? 2 : 1)
        edits.insert(" fullCalcOnLoad=\"1\"", at: end)
      }
    } else if let behind, let root = StartTag.root(of: bytes) {
      edits.insert("<\(root.prefix)calcPr fullCalcOnLoad=\"1\"/>", at: behind)
    }
    return edits
  }

  override func begin(_ element: XMLElement) {
    depth += 1
    guard depth == 2, element.namespace == .sheet, element.name == .calculation, let position
    else { return }
    tag = StartTag(bytes, at: CellFragments.start(ofTagBefore: position, in: bytes))
  }

  override func end(_ name: XMLName, _ namespace: XMLNamespace) {
    depth -= 1
    if depth == 1, namespace == .sheet, Self.earlier.contains(name) { behind = position }
  }
}
