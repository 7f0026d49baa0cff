import EvaluationModel

/// Finds what a template printed for whoever fills it in: （100字以内）, 增加（减少）, XX, ____.
enum TemplatePrompt {
  /// The first prompt of a text, as it stands there; `nil` where there is none.
  ///
  /// - Parameters:
  ///   - text: The text of a cell, line breaks included.
  ///   - isName: Whether it is a name, in which 增长（下降）率 is no choice left open.
  /// - Returns: The prompt in its own words.
  static func find(in text: String, isName: Bool = false) -> String? {
    let marks = Marks(in: text)
    guard !marks.isEmpty else { return nil }
    return (marks.contains(.character) ? lengthLimit(text) : nil)
      ?? (marks.contains(.bracket) ? request(text) ?? (isName ? nil : choice(text)) : nil)
      ?? (marks.contains(.gap) ? gap(text) : nil) ?? (marks.contains(.dots) ? ellipsis(text) : nil)
  }

  /// What a prompt cannot be without: nearly no cell has any of it.
  private struct Marks: OptionSet {
    let rawValue: UInt8

    /// A bracket that opens.
    static let bracket = Marks(rawValue: 1)
    /// 字, which limits of a length count.
    static let character = Marks(rawValue: 2)
    /// A cross or a line that stands for something.
    static let gap = Marks(rawValue: 4)
    /// Dots.
    static let dots = Marks(rawValue: 8)

    init(rawValue: UInt8) { self.rawValue = rawValue }

    init(in text: String) {
      self = []
      for scalar in text.unicodeScalars {
        switch scalar {
        case "(", "（": insert(.bracket)
        case "字": insert(.character)
        case "X", "x", "Ｘ", "ｘ", "×", "_", "＿": insert(.gap)
        case "…": insert(.dots)
        default: break
        }
      }
    }
  }

  /// （100字以内）, 限200字, 不超过500字.
  private static func lengthLimit(_ text: String) -> String? {
    for inside in brackets(text) where inside.has("字") && inside.contains(where: isDigit) {
      if inside.has("以内", "之内", "限", "不超过", "左右", "以下", "不少于") {
        return "（\(inside)）"
      }
    }
    let characters = Array(text)
    for end in characters.indices where characters[end] == "字" {
      let rest = String(characters[end...].prefix(3))
      guard rest == "字以内" || rest == "字之内" else { continue }
      let digits = characters[..<end].reversed().prefix(while: isDigit).reversed()
      if !digits.isEmpty { return String(digits) + rest }
    }
    return nil
  }

  /// （请填写……）, （简要说明……）.
  private static func request(_ text: String) -> String? {
    brackets(text).first { inside in
      requests.contains { inside.hasPrefix($0) }
    }.map { "（\($0)）" }
  }

  private static let requests = [
    "请填", "请写", "请说明", "请简", "请选", "请列", "请按", "请在", "请注", "请描述", "请根据", "请如实", "填写", "此处",
    "简要", "简述",
  ]

  /// 增加（减少）: a choice that nobody made.
  private static func choice(_ text: String) -> String? {
    let plain = narrowed(text)
    for (left, right) in choices {
      for (first, second) in [(left, right), (right, left)] {
        if plain.contains("\(first)(\(second))") { return "\(first)（\(second)）" }
      }
    }
    return nil
  }

  private static let choices = [
    ("增加", "减少"), ("增长", "下降"), ("提高", "降低"), ("提升", "下降"), ("上升", "下降"), ("是", "否"), ("有", "无"),
    ("完成", "未完成"), ("达到", "未达到"),
  ]

  /// XX个, ××, ____: a gap that nobody filled.
  private static func gap(_ text: String) -> String? {
    let characters = Array(text)
    var start = 0
    while start < characters.count {
      let first = characters[start]
      guard isGap(first) else {
        start += 1
        continue
      }
      let end = characters[start...].firstIndex { !isGap($0) } ?? characters.count
      defer { start = max(end, start + 1) }
      let isLine = characters[start..<end].allSatisfy { $0 == "_" || $0 == "＿" }
      guard end - start >= 2 else { continue }
      let before = start > 0 ? characters[start - 1] : " "
      let after = end < characters.count ? characters[end] : " "
      guard !before.isASCIILetterOrDigit, !after.isASCIILetterOrDigit else { continue }
      // 张XX and XX村 hide a name; a gap for a number stands before what is counted.
      guard isLine || end - start == characters.count || counted.contains(after) else { continue }
      return String(characters[start..<min(end + 1, characters.count)])
    }
    return nil
  }

  private static func isGap(_ character: Character) -> Bool { "XxＸｘ×_＿".contains(character) }

  private static let counted: Set<Character> = [
    "个", "人", "万", "亿", "元", "%", "％", "年", "月", "日", "次", "家", "户", "件", "亩", "平", "吨", "台", "套",
    "场", "期", "批", "天", "份", "篇",
  ]

  /// A line of dots below or behind what was filled in.
  private static func ellipsis(_ text: String) -> String? {
    let lines = text.split(whereSeparator: \.isNewline).map { line in
      line.filter { !$0.isWhitespace }
    }
    guard lines.contains(where: { !$0.allSatisfy(isDot) }) else { return nil }
    for line in lines where !line.isEmpty {
      if line.count >= 2 || line == "…", line.allSatisfy(isDot) { return line }
      // 目标2：……
      let dots = line.reversed().prefix(while: isDot)
      if dots.contains("…"), let mark = line.dropLast(dots.count).last, "：:".contains(mark) {
        return String(line)
      }
    }
    return nil
  }

  private static func isDot(_ character: Character) -> Bool { "…".contains(character) }

  // MARK: Texts

  /// What stands in brackets.
  private static func brackets(_ text: String) -> [String] {
    var found: [String] = []
    var rest = narrowed(text)[...]
    while let open = rest.firstIndex(of: "(") {
      rest = rest[rest.index(after: open)...]
      guard let close = rest.firstIndex(of: ")") else { break }
      found.append(String(rest[..<close].filter { !$0.isWhitespace }))
    }
    return found
  }

  private static func narrowed(_ text: String) -> String {
    String(
      text.map { character in
        switch character {
        case "（": "("
        case "）": ")"
        default: character
        }
      })
  }

  private static func isDigit(_ character: Character) -> Bool { character.isWholeNumber }
}

extension Character {
  fileprivate var isASCIILetterOrDigit: Bool { isASCII && (isLetter || isNumber) }
}
