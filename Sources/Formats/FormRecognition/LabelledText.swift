import EvaluationModel

/// Labels and values that stand in one line of text: 填报单位：县林业局　　单位：万元.
struct LabelledText {
  /// One label with what stands behind its colon.
  struct Pair: Equatable {
    /// The label's words.
    var key: String
    /// The value, without blanks at its ends; may be empty.
    var value: String
  }

  /// The pairs, from left to right.
  let pairs: [Pair]

  /// No label has more words parted by blanks than this: 项 目 实 施 单 位 名 称.
  private static let mostWords = 12

  /// Reads a line; what stands before the first label is left out.
  ///
  /// A label begins at the start or behind a blank and ends at a colon; it is one only if
  /// ``FieldLabel`` knows it, so that a colon inside a value stays there. Blanks inside a label (项 目
  /// 名 称 ：) are passed over.
  init(_ line: String) {
    guard line.has("：", ":") else {
      pairs = []
      return
    }
    let scalars = Array(line.unicodeScalars)
    var found: [Pair] = []
    // Where the words begin and end that may be the next label's.
    var words: [Range<Int>] = []
    var wordStart: Int?
    var valueStart: Int?
    func close(at end: Int) {
      guard let valueStart, let last = found.indices.last else { return }
      found[last].value = Self.value(scalars[valueStart..<max(valueStart, end)])
    }
    for (index, scalar) in scalars.enumerated() {
      let isColon = scalar == "：" || scalar == ":"
      if isColon || LabelText.isBlank(String(scalar)) {
        if let start = wordStart { words.append(start..<index) }
        wordStart = nil
      } else if wordStart == nil {
        wordStart = index
      }
      guard isColon else { continue }
      if let (start, key) = Self.label(words, in: scalars) {
        close(at: start)
        found.append(Pair(key: key, value: ""))
        valueStart = index + 1
        words = []
      } else if let last = words.popLast() {
        // A colon inside a value belongs to its word.
        wordStart = last.lowerBound
      }
    }
    close(at: scalars.count)
    pairs = found
  }

  /// The longest label that the last words make up.
  private static func label(
    _ words: [Range<Int>], in scalars: [Unicode.Scalar]
  ) -> (start: Int, key: String)? {
    var best: (start: Int, key: String)?
    var count = 0
    for word in words.reversed().prefix(mostWords) {
      count += 1
      guard let end = words.last?.upperBound else { return nil }
      var text = String.UnicodeScalarView()
      text.append(contentsOf: scalars[word.lowerBound..<end])
      let key = LabelText.key(String(text))
      // Words of a value before a label that is known by its ending only are not the label's.
      let isLabel = count == 1 ? FieldLabel(key) != nil : FieldLabel.isKnown(key)
      let isSpacedOut =
        words.suffix(count).allSatisfy { $0.count == 1 } && FieldLabel(key) != nil
      if isLabel || isSpacedOut { best = (word.lowerBound, key) }
    }
    return best
  }

  private static func value(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    let text = LabelText.trimmed(String(view))
    // 部门（单位）名称：（盖章） has no value.
    let isPrompt = ["(盖章)", "(公章)", "(签章)"].contains(LabelText.key(text))
    return isPrompt ? "" : text
  }
}
