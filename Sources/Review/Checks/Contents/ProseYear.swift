/// A year that a text gives to what it tells: 2023年度完成….
struct ProseYear {
  /// The year.
  let year: Int
  /// The words from the year on, for messages.
  let words: String

  /// The first earlier year that a text gives to its own results.
  ///
  /// Only years at the head of a sentence count, and none at all where the text also names the year
  /// of the form: then the other one is a comparison or a history.
  ///
  /// - Parameters:
  ///   - text: Any text.
  ///   - year: The year of the form.
  /// - Returns: `nil` where there is none, or where it is not certain.
  static func stale(in text: String, year: Int) -> ProseYear? {
    let characters = Array(text.filter { !$0.isWhitespace })
    let mentions = years(characters)
    guard !mentions.contains(where: { $0.year >= year }) else { return nil }
    for mention in mentions where isHead(characters, mention.start) {
      let rest = String(characters[(mention.start + 4)...])
      guard isOwnYear(rest) else { continue }
      return ProseYear(
        year: mention.year, words: String(characters[mention.start...].prefix(12)))
    }
    return nil
  }

  /// How many different years a text names.
  static func count(in text: String) -> Int {
    Set(years(Array(text.filter { !$0.isWhitespace })).map(\.year)).count
  }

  /// Every number of four digits that may be a year.
  private static func years(_ text: [Character]) -> [(start: Int, year: Int)] {
    var found: [(start: Int, year: Int)] = []
    var start = 0
    while start < text.count {
      guard text[start].isWholeNumber else {
        start += 1
        continue
      }
      let digits = text[start...].prefix { $0.isWholeNumber }
      let value = digits.reduce(0) { ($0 * 10 + ($1.wholeNumberValue ?? 0)) % 100_000 }
      if digits.count == 4, (2000..<2100).contains(value) { found.append((start, value)) }
      start += digits.count
    }
    return found
  }

  /// Whether a sentence or an item begins there.
  private static func isHead(_ text: [Character], _ start: Int) -> Bool {
    guard start > 0 else { return true }
    let before = text[start - 1]
    if "。；;！：:".contains(before) { return true }
    guard "、.．)）".contains(before), start > 1 else { return false }
    return text[start - 2].isWholeNumber || "一二三四五六七八九十".contains(text[start - 2])
  }

  /// Whether what follows the digits tells of the year's own work, not of a basis of comparison.
  private static func isOwnYear(_ rest: String) -> Bool {
    guard rest.hasPrefix("年") else { return false }
    let behind = rest.dropFirst()
    if behind.hasPrefix("度") {
      let next = behind.dropFirst()
      return !histories.contains { next.hasPrefix($0) }
    }
    return works.contains { behind.hasPrefix($0) }
  }

  private static let works = [
    "全年", "完成", "计划", "目标", "预计", "将", "确保", "实现", "开展", "组织", "保障", "内", "我", "底前", "年底前", "12月底前",
    "12月31日前",
  ]

  private static let histories = [
    "决算", "结转", "结余", "以来", "以前", "起", "至", "到", "-", "—", "～", "~", "同期", "相比", "审计", "评价", "的",
    "已",
    "遗留", "未", "基数", "和", "、", "及", "与", "预算执行", "项目", "尾款", "欠", "补", "奖", "考核",
  ]
}
