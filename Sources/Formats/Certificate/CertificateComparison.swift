/// Compares a recorded tree with one that was made again.
enum CertificateComparison {
  /// One value that differs.
  struct Difference {
    /// The pointer to it.
    var pointer: String
    /// What is recorded; `nil` for nothing.
    var recorded: JSONValue?
    /// What should be; `nil` for nothing.
    var derived: JSONValue?

    /// What stands there and what should; `verb` is how the second is introduced.
    func message(_ verb: String) -> String {
      switch (recorded, derived) {
      case (let recorded?, let derived?):
        if let mine = recorded.text, let theirs = derived.text {
          let (left, right) = CertificateComparison.around(mine, theirs)
          if left != right { return "凭证上是“\(left)”，\(verb)“\(right)”。" }
          return "凭证上的“\(left)”有看不见的字符与应有的不同。"
        }
        return "凭证上是\(recorded.described)，\(verb)\(derived.described)。"
      case (nil, let derived?): return "凭证上没有，\(verb)\(derived.described)。"
      case (let recorded?, nil): return "凭证上是\(recorded.described)，本不应有这一项。"
      case (nil, nil): return ""
      }
    }
  }

  /// Two texts cut to where they differ, with some characters before.
  private static func around(_ left: String, _ right: String) -> (String, String) {
    let (mine, theirs) = (Array(left), Array(right))
    guard max(mine.count, theirs.count) > 60 else { return (left, right) }
    var start = 0
    while start < min(mine.count, theirs.count), mine[start] == theirs[start] { start += 1 }
    start = max(0, start - 16)
    func cut(_ text: [Character]) -> String {
      let end = min(text.count, start + 56)
      return (start > 0 ? "…" : "") + String(text[min(start, end)..<end])
        + (end < text.count ? "…" : "")
    }
    return (cut(mine), cut(theirs))
  }

  /// The single values that differ between two lists of items, which are matched by what they are
  /// about, so that one that was taken out is told as one.
  static func itemDifferences(_ recorded: JSONValue, _ derived: JSONValue) -> [Difference] {
    func key(_ item: JSONValue) -> String {
      (item["item"]?.text ?? "") + (item["pointer"]?.text ?? "")
    }
    var rest: [String: JSONValue] = [:]
    for item in derived.items { rest[key(item)] = item }
    var result: [Difference] = []
    for (index, item) in recorded.items.enumerated() {
      let match = rest.removeValue(forKey: key(item))
      collect(item, match, "/items/\(index)", &result)
    }
    for item in derived.items where rest[key(item)] != nil {
      result.append(Difference(pointer: "/items", recorded: nil, derived: item["name"]))
    }
    return result
  }

  /// The single values that differ, in the order of the recorded tree.
  static func differences(
    _ recorded: JSONValue, _ derived: JSONValue, at pointer: String
  ) -> [Difference] {
    var result: [Difference] = []
    collect(recorded, derived, pointer, &result)
    return result
  }

  private static func collect(
    _ recorded: JSONValue?, _ derived: JSONValue?, _ pointer: String, _ result: inout [Difference]
  ) {
    switch (recorded, derived) {
    case (.object(let mine), .object(let theirs)):
      var rest = theirs
      for member in mine {
        let match = rest.firstIndex { $0.key.utf8.elementsEqual(member.key.utf8) }
        let other = match.map { rest.remove(at: $0).value }
        collect(member.value, other, "\(pointer)/\(FormBuilder.escaped(member.key))", &result)
      }
      for member in rest {
        collect(nil, member.value, "\(pointer)/\(FormBuilder.escaped(member.key))", &result)
      }
    case (.array(let mine), .array(let theirs)):
      for index in 0..<max(mine.count, theirs.count) {
        collect(
          mine.indices.contains(index) ? mine[index] : nil,
          theirs.indices.contains(index) ? theirs[index] : nil, "\(pointer)/\(index)", &result)
      }
    case (nil, nil): return
    default:
      if let recorded, let derived, recorded == derived { return }
      result.append(Difference(pointer: pointer, recorded: recorded, derived: derived))
    }
  }
}
