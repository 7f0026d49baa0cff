/// Writes another text into a `w:tc` and leaves everything else of it as it is.
///
/// The text takes the place of the first text of the cell, in that run's own font; what else was
/// seen in the cell goes. In a blank cell it becomes a run of the first paragraph, in the font of
/// the paragraph's mark, or else of a neighbour.
struct WordCellWriter {
  /// The bytes that the cells' places are counted in.
  let bytes: [UInt8]

  /// The changes that write a text.
  ///
  /// - Parameters:
  ///   - text: The text; line breaks are "\n".
  ///   - cell: The cell.
  ///   - neighbour: A cell of the same row whose font a blank cell takes over.
  /// - Returns: `nil` when the cell has no room for text: no paragraph, or other things in it.
  func edits(
    writing text: String, into cell: WordCellAnatomy, like neighbour: WordCellAnatomy?
  ) -> ByteEdits? {
    guard !cell.holdsOthers else { return nil }
    var edits = ByteEdits()
    for prompt in cell.prompts { edits.remove(prompt) }
    let content = self.content(text, prefix: cell.prefix)
    let pieces = cell.pieces.filter { piece in
      !cell.prompts.contains { $0.overlaps(piece.range) }
    }
    let target =
      pieces.firstIndex { $0.isText && !$0.isBlank } ?? pieces.firstIndex(where: \.isText)
      ?? pieces.indices.first
    if let target {
      for (index, piece) in pieces.enumerated() {
        edits.replace(piece.range, with: index == target ? Array(content.utf8) : [])
      }
      return edits
    }
    let name = cell.prefix
    let run = "<\(name)r>\(properties(of: cell, neighbour))\(content)</\(name)r>"
    if let paragraph = cell.emptyParagraph {
      // `<w:p/>` becomes `<w:p>…</w:p>`.
      edits.replace(
        paragraph.upperBound - 2..<paragraph.upperBound, with: ">\(run)</\(name)p>".utf8)
    } else if let insertion = cell.insertion {
      edits.insert(run, at: insertion)
    } else {
      return nil
    }
    return edits
  }

  /// `w:t` elements with line breaks between them.
  private func content(_ text: String, prefix: String) -> String {
    XMLText.clean(text).split(separator: "\n", omittingEmptySubsequences: false)
      .map { "<\(prefix)t xml:space=\"preserve\">\(XMLText.escaped(String($0)))</\(prefix)t>" }
      .joined(separator: "<\(prefix)br/>")
  }

  /// The properties of a new run.
  private func properties(of cell: WordCellAnatomy, _ neighbour: WordCellAnatomy?) -> String {
    let candidates = [
      cell.runProperties, cell.markProperties, neighbour?.runProperties, neighbour?.markProperties,
    ]
    for case let properties? in candidates where !properties.isHidden {
      var copy: [UInt8] = []
      var position = properties.range.lowerBound
      for excluded in properties.excluded where excluded.lowerBound >= position {
        copy += bytes[position..<excluded.lowerBound]
        position = excluded.upperBound
      }
      copy += bytes[position..<max(position, properties.range.upperBound)]
      return String(decoding: copy, as: UTF8.self)
    }
    return ""
  }
}
