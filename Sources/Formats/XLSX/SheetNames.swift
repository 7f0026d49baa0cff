/// Names of worksheets that every spreadsheet program accepts.
enum SheetNames {
  private static let longest = 31

  /// A name for each of `count` sheets: the wished one as far as it is allowed, and no name twice.
  ///
  /// Spreadsheets allow 31 characters, none of `[]:*?/\` and no apostrophe at either end; names that
  /// differ in case only count as the same.
  static func names(_ wished: [String], count: Int) -> [String] {
    var taken: Set<String> = []
    return (0..<count).map { index in
      let wish = index < wished.count ? allowed(wished[index]) : ""
      let base = wish.isEmpty ? "表\(index + 1)" : wish
      var name = base
      var number = 2
      while !taken.insert(name.lowercased()).inserted {
        let suffix = "（\(number)）"
        name = cut(base, to: longest - suffix.utf16.count) + suffix
        number += 1
      }
      return name
    }
  }

  private static func allowed(_ name: String) -> String {
    let kept = XMLText.clean(name).unicodeScalars.map { scalar -> Unicode.Scalar in
      switch scalar {
      case "[", "]", ":", "*", "?", "/", "\\", "\n", "\t": " "
      default: scalar
      }
    }
    var text = cut(String(String.UnicodeScalarView(kept)), to: longest)[...]
    while let first = text.first, first == "'" || first == " " { text.removeFirst() }
    while let last = text.last, last == "'" || last == " " { text.removeLast() }
    // A name that spreadsheets keep for themselves.
    return text.lowercased() == "history" ? "history " + "表" : String(text)
  }

  /// The beginning of a name, without a sign that something is missing.
  private static func cut(_ name: String, to limit: Int) -> String {
    var used = 0
    return String(
      name.prefix { character in
        used += character.utf16.count
        return used <= limit
      })
  }
}
