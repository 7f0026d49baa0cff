/// JSON for a data block of a page: nothing in it can end the block or begin markup.
struct ScriptData {
  private(set) var text = ""
  private var isFirst = true

  /// An array as a value; `body` writes its items.
  mutating func array(_ body: (inout ScriptData) -> Void) {
    separate()
    text += "["
    isFirst = true
    body(&self)
    text += "]"
    isFirst = false
  }

  /// An object as a value; `body` writes its members.
  mutating func object(_ body: (inout ScriptData) -> Void) {
    separate()
    text += "{"
    isFirst = true
    body(&self)
    text += "}"
    isFirst = false
  }

  /// The key of the next value.
  mutating func key(_ name: String) {
    separate()
    quote(name)
    text += ":"
    isFirst = true
  }

  /// A number or a bare word, as is.
  mutating func raw(_ word: String) {
    separate()
    text += word
  }

  /// A string.
  mutating func string(_ string: String) {
    separate()
    quote(string)
  }

  private mutating func separate() {
    if !isFirst { text += "," }
    isFirst = false
  }

  private mutating func quote(_ string: String) {
    text += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\\": text += "\\\\"
      case "\"", "<", ">", "&", "'", "\u{2028}", "\u{2029}", "\u{7F}", "\u{0}"..<" ":
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}
