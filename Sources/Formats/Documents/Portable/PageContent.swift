/// What stands on one page: its tables, and the lines of text beside them.
struct PageContent: Equatable, Sendable {
  /// A table with its upper edge.
  struct Placed: Equatable, Sendable {
    var top: Double
    var table: PortableTable
  }

  /// The tables from top to bottom.
  var tables: [Placed] = []
  /// The text outside the tables from top to bottom.
  var lines: [PortableTextLine]
  /// The height of the page in points.
  let height: Double

  /// Sorts the words of a page into the cells that its lines make.
  ///
  /// - Parameters:
  ///   - page: The page.
  ///   - limits: How many lines and cells are taken.
  /// - Throws: ``ReadingFault`` when there are more than the limits allow.
  init(_ page: PortablePage, limits: DocumentLimits) throws(ReadingFault) {
    height = page.height
    let finders = try RuledGrid.tables(in: page.lines, limits: limits).map(CellFinder.init)
    var words = finders.map { Array(repeating: [PortableWord](), count: $0.grid.cells.count) }
    var outside: [PortableWord] = []
    var last: (word: PortableWord, place: (table: Int, cell: Int))?
    for word in page.words {
      var place = Self.place(of: word, in: finders)
      // A text that sticks out of its cell goes on over the border.
      if let last, word.box.left > last.word.box.left,
        finders[last.place.table].right(of: last.place.cell) < last.word.box.right - 1,
        (word.box.middle - last.word.box.middle).magnitude < 0.3 * word.box.height,
        word.box.left - last.word.box.right < 0.5 * word.box.height
      {
        place = last.place
      }
      last = place.map { (word, $0) }
      if let place {
        words[place.table][place.cell].append(word)
      } else {
        outside.append(word)
      }
    }
    lines = PortableTextLine.lines(outside)
    for (finder, words) in zip(finders, words) where words.contains(where: { !$0.isEmpty }) {
      tables.append(
        Placed(top: finder.grid.box.top, table: PortableTable(finder.grid, words: words)))
    }
  }

  /// The cell that most of a word stands in, the innermost one where tables stand in cells.
  private static func place(
    of word: PortableWord, in finders: [CellFinder]
  ) -> (table: Int, cell: Int)? {
    var best: (table: Int, cell: Int)?
    var most = 0.0
    var area = Double.infinity
    for (index, finder) in finders.enumerated() {
      guard let found = finder.cell(around: word.box) else { continue }
      if found.shared > most * 1.01 || (found.shared >= most * 0.99 && found.area < area) {
        best = (index, found.cell)
        most = max(most, found.shared)
        area = found.area
      }
    }
    return best
  }
}
