import EvaluationModel

/// An amount that stands in one cell with its name: 项目支出：128208.80, 其中：基本支出1030930.18.
struct FundListEntry: Equatable {
  /// The name as written, without colon and amount.
  var name: String
  /// The amount as written; empty where the cell names only.
  var amount: String
  /// Whether the cell has a colon or an amount, and so can be an entry by itself.
  var isComplete: Bool

  /// Reads a line; `nil` for a blank one and for the heading of a list (按收入性质分).
  init?(_ line: String) {
    let text = LabelText.trimmed(line)
    guard !text.isEmpty, !FundListEntry.isHeading(LabelText.key(text)) else { return nil }
    var scalars = Substring(text).unicodeScalars
    var amount = String.UnicodeScalarView()
    while let last = scalars.last, FundListEntry.belongsToAmount(last) {
      amount.insert(last, at: amount.startIndex)
      scalars.removeLast()
    }
    let hasDigit = LabelText.isNumeric(LabelText.key(String(amount)))
    if !hasDigit {
      scalars = Substring(text).unicodeScalars
      amount = .init()
      // A mark for nothing behind the colon is a filed value.
      if let colon = scalars.lastIndex(where: { $0 == "：" || $0 == ":" }) {
        let rest = String(scalars[scalars.index(after: colon)...])
        if LabelText.isMark(LabelText.key(rest)) {
          amount = rest.unicodeScalars
          scalars = scalars[...colon]
        }
      }
    }
    var name = LabelText.trimmed(Substring(scalars))
    let hasColon = name.hasSuffix("：") || name.hasSuffix(":")
    while name.hasSuffix("：") || name.hasSuffix(":") {
      name = LabelText.trimmed(name.dropLast())
    }
    guard !name.isEmpty else { return nil }
    self.name = name
    self.amount = LabelText.trimmed(String(amount))
    isComplete = hasDigit || hasColon
  }

  /// The entries of a cell: one, or one a line where every line is an entry of its own.
  static func entries(in text: String) -> [FundListEntry] {
    let lines = text.split(separator: "\n").filter { !LabelText.isBlank(String($0)) }
    if lines.count > 1 {
      let entries = lines.compactMap { FundListEntry(String($0)) }
      let parts = lines.filter { !isHeading(LabelText.key(String($0))) }
      if entries.count == parts.count, entries.allSatisfy(\.isComplete),
        entries.allSatisfy({ LabelText.key($0.name) != "其中" })
      {
        return entries
      }
    }
    return FundListEntry(LabelText.line(text)).map { [$0] } ?? []
  }

  /// 按收入性质分, 按支出性质分, 按资金来源分.
  static func isHeading(_ key: String) -> Bool {
    key.begins("按") && key.has("收入", "支出", "来源", "性质", "用途", "类型")
  }

  private static func belongsToAmount(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "0"..."9", "０"..."９", ".", "．", ",", "，", "-", "−", "￥", "¥", "万", "亿", "元", " ",
      "\u{3000}":
      true
    default: false
    }
  }
}
