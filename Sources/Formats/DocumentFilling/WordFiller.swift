/// Writes entries into the body of a Word document.
struct WordFiller {
  /// The document.
  let document: FormDocument
  /// How much of a part is read.
  let limits: DocumentLimits

  /// The changes to the body.
  ///
  /// - Parameters:
  ///   - entries: What to write.
  ///   - part: The body as it is.
  ///   - remarks: Takes a sentence for every entry that has no place to go.
  /// - Returns: The changes.
  /// - Throws: ``ReadingFault`` when the cells cannot be read again.
  func edits(
    for entries: [CellEntry], in part: [UInt8], remarks: inout [String]
  ) throws(ReadingFault) -> ByteEdits {
    var edits = ByteEdits()
    guard var fragments = CellFragments(of: part) else { return edits }
    var jobs: [(entry: CellEntry, cell: Int, neighbour: Int?)] = []
    for entry in entries {
      guard let cell = document.cell(at: entry.position), let source = cell.source,
        fragments.add(source)
      else {
        remarks.append(remark(entry))
        continue
      }
      let index = fragments.distances.count - 1
      var neighbour: Int?
      if cell.text.isBlankText, let source = self.neighbour(of: entry.position)?.source,
        fragments.add(source)
      {
        neighbour = index + 1
      }
      jobs.append((entry, index, neighbour))
    }
    guard !jobs.isEmpty else { return edits }
    let distances = fragments.distances
    let cells = try anatomies(of: &fragments)
    let writer = WordCellWriter(bytes: fragments.bytes)
    for job in jobs {
      let neighbour = job.neighbour.flatMap { cells.indices.contains($0) ? cells[$0] : nil }
      guard cells.indices.contains(job.cell),
        let change = writer.edits(
          writing: job.entry.text, into: cells[job.cell], like: neighbour)
      else {
        remarks.append(remark(job.entry))
        continue
      }
      edits.add(change, shiftedBy: distances[job.cell])
    }
    return edits
  }

  private func anatomies(
    of fragments: inout CellFragments
  ) throws(ReadingFault) -> [WordCellAnatomy] {
    // The end tag that reading adds stands behind everything that the scanner looks at.
    let scanner = WordCellScanner(fragments.bytes)
    try fragments.read(into: scanner, limits: limits)
    return scanner.cells
  }

  /// The nearest cell of the row with text, to the left before to the right.
  private func neighbour(of position: GridPosition) -> DocumentCell? {
    guard let row = document.row(of: position) else { return nil }
    let filled = row.cells.filter {
      !$0.isCoveredByMerge && !$0.text.isBlankText && $0.column != position.column
    }
    return filled.last { $0.column < position.column } ?? filled.first
  }

  private func remark(_ entry: CellEntry) -> String {
    "\(document.place(of: entry.position))：这一格不能直接填写（格里没有段落，或套着别的表格、文本框），请手工填写“\(entry.text)”。"
  }
}
