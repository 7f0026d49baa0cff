/// A `w:tc` while it is read.
struct WordCell {
  /// How a cell belongs to the one above it or to its left.
  enum Merge: Equatable {
    /// It does not.
    case none
    /// It begins a merge.
    case restart
    /// It goes on with the merge that is open there.
    case proceed
  }

  /// The grid column it begins in, from zero.
  var column: Int
  /// `w:gridSpan`.
  var span = 1
  /// `w:vMerge`.
  var vertical = Merge.none
  /// `w:hMerge`, which old writers use in place of `w:gridSpan`.
  var horizontal = Merge.none
  /// Its text.
  var text = WordText()
  /// Where its element stands in the part; `nil` in a part that is not in UTF-8.
  var source: Range<Int>?
}
