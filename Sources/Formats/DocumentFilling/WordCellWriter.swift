/// Writes another text into a `w:tc` and leaves everything else of it as it is.
///
/// The text takes the place of the first text of the cell, in that run's own font; what else was
/// seen in the cell goes. In a blank cell it becomes a run of the first paragraph, in the font of
/// the paragraph's mark, or else of a neighbour.
struct WordCellWriter {
  /// The bytes that the cells' places are counted in.
  let bytes: [UInt8]

  /// The changes that write a text and mark the cell of a comment.
  ///
  /// - Parameters:
  ///   - text: The text; line breaks are "\n". `nil` to leave what is there.
  ///   - comment: The number of the comment; `nil` for none.
  ///   - cell: The cell.
  ///   - neighbour: A cell of the same row whose font a blank cell takes over.
  /// - Returns: `nil` when the cell has no room: no paragraph, or other things in it than text.
  func edits(
    writing text: String?, comment: Int?, into cell: WordCellAnatomy,
    like neighbour: WordCellAnatomy?
  ) -> ByteEdits? {
    var edits = ByteEdits()
    let marks = comment.map { WordComments.marks($0, prefix: cell.prefix) } ?? ("", "")
    var run = ""
    if let text {
      guard !cell.holdsOthers else { return nil }
      let content = self.content(text, prefix: cell.prefix)
      if !replaceText(of: cell, with: content, &edits) {
        let properties = self.properties(of: cell, neighbour)
        run = "<\(cell.prefix)r>\(properties)\(content)</\(cell.prefix)r>"
      }
    }
    let start = marks.0 + run
    if start.isEmpty, marks.1.isEmpty { return edits }
    if let paragraph = cell.emptyParagraph {
      // `<w:p/>` becomes `<w:p>…</w:p>`.
      edits.replace(
        paragraph.upperBound - 2..<paragraph.upperBound,
        with: ">\(start)\(marks.1)</\(cell.prefix)p>".utf8)
    } else if let insertion = cell.insertion, let end = cell.paragraphEnd {
      edits.insert(start, at: insertion)
      if !marks.1.isEmpty { edits.insert(marks.1, at: end) }
    } else {
      return nil
    }
    return edits
  }

  /// Puts a text in the place of what the cell shows; `false` when it shows nothing.
  private func replaceText(
    of cell: WordCellAnatomy, with content: String, _ edits: inout ByteEdits
  ) -> Bool {
    for prompt in cell.prompts { edits.remove(prompt) }
    let pieces = cell.pieces.filter { piece in
      !cell.prompts.contains { $0.overlaps(piece.range) }
    }
    let target =
      pieces.firstIndex { $0.isText && !$0.isBlank && !$0.isPrompt }
      ?? pieces.firstIndex { $0.isText && !$0.isBlank } ?? pieces.firstIndex(where: \.isText)
      ?? pieces.firstIndex { !$0.isFormula }
    for (index, piece) in pieces.enumerated() {
      edits.replace(piece.range, with: index == target ? Array(content.utf8) : [])
    }
    return target != nil
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
