/// One line of the table of what was promised.
struct ContractRow {
  /// What is done.
  let work: String
  /// What this program takes.
  let ours: String
  /// What the other takes, and who that is.
  let beside: String
  /// How the two compare.
  let ratio: String
  /// What was promised.
  let limit: String
  /// Whether it was kept; `nil` where it could not be measured.
  let isKept: Bool?

  /// The heading of the table.
  static let heading = """
    | 做什么 | 本程序 | 对照 | 比 | 要求 | 达到 |
    |---|---:|---|---:|---|---|
    """

  /// The line as Markdown.
  var text: String {
    let kept = isKept.map { $0 ? "是" : "否" } ?? "未测"
    return "| \(work) | \(ours) | \(beside) | \(ratio) | \(limit) | \(kept) |"
  }

  /// A line that could not be measured.
  static func missing(_ work: String, _ limit: String, why: String) -> ContractRow {
    ContractRow(work: work, ours: "—", beside: why, ratio: "—", limit: limit, isKept: nil)
  }
}
