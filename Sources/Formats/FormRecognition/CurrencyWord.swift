import EvaluationModel

/// Finds the unit of money in headings.
enum CurrencyWord {
  /// The unit in brackets: 万元 of 项目资金(万元), 元 of 资金(单位:元); `nil` where there is none.
  static func inBrackets(of key: String) -> String? {
    var rest = key[...]
    while let open = rest.firstIndex(of: "(") {
      let inside = rest[rest.index(after: open)...]
      let end = inside.firstIndex(of: ")") ?? inside.endIndex
      if let word = word(inside[..<end]) { return word }
      rest = inside
    }
    return nil
  }

  /// The unit that a text is: 万元, 单位:万元, 人民币元.
  static func word(_ text: some StringProtocol) -> String? {
    var word = text[...]
    if let colon = word.lastIndex(of: ":") { word = word[word.index(after: colon)...] }
    for prefix in ["金额单位", "单位", "人民币"] where word.hasPrefix(prefix) {
      word = word.dropFirst(prefix.count)
    }
    return CurrencyUnit(rawValue: String(word)) == nil ? nil : String(word)
  }
}
