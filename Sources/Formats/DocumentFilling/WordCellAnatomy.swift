/// What a `w:tc` consists of, as far as it takes to write another text into it.
///
/// All places are counted in the bytes that were read.
struct WordCellAnatomy {
  /// One element that shows text: `w:t`, a tab, a line break, a symbol, a formula.
  struct Piece {
    var range: Range<Int>
    /// Whether it is a `w:t`.
    var isText: Bool
    /// Whether it is a formula, which stands beside runs and not in one.
    var isFormula = false
    /// Whether nothing of it is seen.
    var isBlank: Bool
    /// Whether it belongs to the prompt of a content control.
    var isPrompt: Bool
  }

  /// Properties of a run, without what tracked changes say about them.
  struct Properties {
    var range: Range<Int>
    /// What is left out when they are copied.
    var excluded: [Range<Int>] = []
    /// Whether they hide the run.
    var isHidden = false
  }

  /// The prefix of the elements, with its colon.
  var prefix = ""
  /// The visible elements in their order.
  var pieces: [Piece] = []
  /// Where a run can be put into the first paragraph: behind its properties.
  var insertion: Int?
  /// Where the first paragraph's content ends.
  var paragraphEnd: Int?
  /// The first paragraph, where it is an element without content: `<w:p/>`.
  var emptyParagraph: Range<Int>?
  /// Properties of the first run that shows something, or of the first run at all.
  var runProperties: Properties?
  /// Properties of the first paragraph's mark, which a new run takes over.
  var markProperties: Properties?
  /// Elements that say that a content control shows only its prompt, and the prompt's style.
  var prompts: [Range<Int>] = []
  /// Whether something of its own is seen in the cell, and not only a prompt.
  var showsText: Bool { pieces.contains { !$0.isBlank && !$0.isPrompt } }
  /// Whether a table or a text box stands in the cell.
  var holdsOthers = false
}
