/// Writes entries and comments into the body of a Word document.
struct WordFiller {
  /// The document.
  let document: FormDocument
  /// How much of a part is read.
  let limits: DocumentLimits

  /// What is done to one cell.
  struct Job {
    /// The cell.
    var position: GridPosition
    /// What it is to show; `nil` to leave its text.
    var text: String?
    /// The number of the comment at it; `nil` for none.
    var comment: Int?
  }

  /// A job with the places of its cells among the fragments.
  private struct Placed {
    var job: Job
    var cell: Int
    var neighbour: Int?
    var isBlank = false
  }

  /// The changes to the body.
  ///
  /// - Parameters:
  ///   - jobs: What to do, each cell at most once.
  ///   - part: The body as it is.
  ///   - remarks: Takes a sentence for everything that has no place to go.
  /// - Returns: The changes, and the numbers of the comments that found their cell.
  /// - Throws: ``ReadingFault`` when the cells cannot be read again.
  func edits(
    for jobs: [Job], in part: [UInt8], remarks: inout [String]
  ) throws(ReadingFault) -> (edits: ByteEdits, comments: Set<Int>) {
    var edits = ByteEdits()
    var comments: Set<Int> = []
    guard var fragments = CellFragments(of: part) else {
      throw DocumentFault.notUTF8(document.grid.mainPart)
    }
    var placed: [Placed] = []
    var prompts: [Int: Range<Int>] = [:]
    for job in jobs {
      let cell = document.cell(at: job.position)
      if let cell, cell.source == nil { throw DocumentFault.notUTF8(document.grid.mainPart) }
      guard let cell, let source = cell.source, fragments.add(source) else {
        remarks += remark(job)
        continue
      }
      var place = Placed(job: job, cell: fragments.distances.count - 1)
      place.isBlank = cell.text.isBlankText
      if job.text != nil, place.isBlank, let prompt = PromptMark.around(cell: source, in: part) {
        prompts[place.cell] = prompt
      }
      if job.text != nil, place.isBlank,
        let source = neighbour(of: job.position)?.source, fragments.add(source)
      {
        place.neighbour = place.cell + 1
      }
      placed.append(place)
    }
    guard !placed.isEmpty else { return (edits, comments) }
    let scanner = WordCellScanner(fragments.bytes, prompts: Set(prompts.keys))
    try fragments.read(into: scanner, limits: limits)
    let writer = WordCellWriter(bytes: fragments.bytes)
    for place in placed {
      let neighbour = place.neighbour.flatMap {
        scanner.cells.indices.contains($0) ? scanner.cells[$0] : nil
      }
      guard scanner.cells.indices.contains(place.cell),
        // A text that the reader does not see belongs to a prompt far around the cell.
        place.job.text == nil || !place.isBlank || !scanner.cells[place.cell].showsText,
        let change = writer.edits(
          writing: place.job.text, comment: place.job.comment, into: scanner.cells[place.cell],
          like: neighbour)
      else {
        remarks += remark(place.job)
        continue
      }
      if let comment = place.job.comment { comments.insert(comment) }
      if let prompt = prompts[place.cell] { edits.removeOnce(prompt) }
      edits.add(change, shiftedBy: fragments.distances[place.cell])
    }
    return (edits, comments)
  }

  /// The nearest cell of the row with text, to the left before to the right.
  private func neighbour(of position: GridPosition) -> DocumentCell? {
    guard let row = document.row(of: position) else { return nil }
    let filled = row.cells.filter {
      !$0.isCoveredByMerge && !$0.text.isBlankText && $0.column != position.column
    }
    return filled.last { $0.column < position.column } ?? filled.first
  }

  private func remark(_ job: Job) -> [String] {
    let place = document.place(of: job.position)
    guard let text = job.text else { return ["\(place)：这一格不能加批注（格里没有段落）。"] }
    return ["\(place)：这一格不能直接填写（格里没有段落，套着别的表格、文本框，或整行是内容控件），请手工填写“\(text)”。"]
  }
}
