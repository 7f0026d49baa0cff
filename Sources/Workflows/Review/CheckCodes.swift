import Review

/// The codes that a command line names: `W01,S02`.
enum CheckCodes {
  /// The codes of a list, in capital letters.
  ///
  /// - Parameters:
  ///   - text: The list.
  ///   - option: The option that it belongs to, for messages.
  /// - Returns: Each code once.
  /// - Throws: ``WorkflowFault`` for a word that is no code of a check, or for an empty list.
  static func list(_ text: String, of option: String) throws(WorkflowFault) -> Set<String> {
    let known = CheckCatalogue.descriptions.map(\.code)
    var codes: Set<String> = []
    for word in text.split(whereSeparator: { $0 == "," || $0 == "，" || $0 == " " }) {
      let code = word.uppercased()
      guard known.contains(code) else {
        throw WorkflowFault(
          "\(option) 里的“\(word)”不是检查代码。可以写：\(known.joined(separator: "、"))（含义：ziping checks）。",
          isUsage: true)
      }
      codes.insert(code)
    }
    guard !codes.isEmpty else {
      throw WorkflowFault("\(option) 后面没有写代码，如 \(option) W01,S02。", isUsage: true)
    }
    return codes
  }
}
