/// Writes a text as one paragraph `w:p`.
enum DocumentParagraph {
  /// A paragraph in a style.
  ///
  /// - Parameters:
  ///   - text: The text; `\n` breaks the line inside the paragraph.
  ///   - style: Its style.
  ///   - keepsNext: Whether no page ends behind it.
  ///   - section: The page of the section that ends with this paragraph.
  ///   - part: Where to write it.
  static func write(
    _ text: String, style: DocumentStyle, keepsNext: Bool = false,
    endingSection section: DocumentPage? = nil,
    to part: inout XMLPartWriter
  ) {
    part.element("w:p") { part in
      part.element("w:pPr") { part in
        part.element("w:pStyle", ["w:val": style.rawValue])
        if keepsNext { part.element("w:keepNext") }
        section?.writeSection(to: &part)
      }
      guard !text.isEmpty else { return }
      part.element("w:r") { part in
        let lines = XMLText.clean(text).split(separator: "\n", omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() {
          if index > 0 { part.element("w:br") }
          write(line: line, to: &part)
        }
      }
    }
  }

  private static func write(line: Substring, to part: inout XMLPartWriter) {
    for (index, piece) in line.split(separator: "\t", omittingEmptySubsequences: false).enumerated()
    {
      if index > 0 { part.element("w:tab") }
      guard !piece.isEmpty else { continue }
      part.element("w:t", ["xml:space": "preserve"], text: String(piece))
    }
  }
}
