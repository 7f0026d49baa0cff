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

  /// Reads a line; what stands before the first label is left out.
  ///
  /// A label begins at the start or behind a blank and ends at a colon; it is one only if
  /// ``FieldLabel`` knows it, so that a colon inside a value stays there.
  init(_ line: String) {
    guard line.has("：", ":") else {
      pairs = []
      return
    }
    var found: [Pair] = []
    var words = ""
    var value: String?
    for scalar in line.unicodeScalars {
      if scalar == "：" || scalar == ":" {
        let key = LabelText.key(words)
        if FieldLabel(key) != nil {
          Self.close(&found, value)
          found.append(Pair(key: key, value: ""))
          value = ""
          words = ""
          continue
        }
      }
      if LabelText.isBlank(String(scalar)) {
        value?.append(words)
        value?.unicodeScalars.append(scalar)
        words = ""
      } else {
        words.unicodeScalars.append(scalar)
      }
    }
    value?.append(words)
    Self.close(&found, value)
    pairs = found
  }

  private static func close(_ found: inout [Pair], _ value: String?) {
    guard let value, let last = found.indices.last else { return }
    let text = LabelText.trimmed(value)
    // 部门（单位）名称：（盖章） has no value.
    let isPrompt = ["(盖章)", "(公章)", "(签章)"].contains(LabelText.key(text))
    found[last].value = isPrompt ? "" : text
  }
}
