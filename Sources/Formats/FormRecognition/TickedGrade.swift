/// The grade of a form that prints all grades with a box each: 优☑ 良□ 中□ 差□, □优 √良, 优（√）良（ ）.
struct TickedGrade: Equatable {
  /// The grades that are ticked, in the order of the form: one in a form filled in well, none in a
  /// blank one.
  let chosen: [String]

  private enum Token: Equatable {
    case word(String)
    /// A box or a tick, and whether a blank stands before and behind it.
    case mark(isTicked: Bool, isApart: Bool)
  }

  /// Reads the text of a grade's cell; `nil` where it is no choice of grades, but a grade or prose.
  init?(_ text: String) {
    guard text.utf8.count <= 240, let tokens = TickedGrade.tokens(text) else { return nil }
    let words = tokens.count { if case .word = $0 { true } else { false } }
    let marks = tokens.count - words
    guard marks > 0, words > 1 || (words == 1 && marks == 1) else { return nil }
    guard let isBefore = TickedGrade.marksStandBefore(tokens) else { return nil }
    var found: [String] = []
    for (index, token) in tokens.enumerated() {
      guard case .word(let word) = token else { continue }
      let place = isBefore ? index - 1 : index + 1
      if tokens.indices.contains(place), case .mark(isTicked: true, _) = tokens[place] {
        found.append(word)
      }
    }
    chosen = found
  }

  /// Whether the marks stand before their words; `nil` where nobody could tell.
  private static func marksStandBefore(_ tokens: [Token]) -> Bool? {
    if case .mark = tokens.first { return true }
    if case .mark = tokens.last { return false }
    // 优 √良 中 差: the one tick stands at the word that no blank parts it from.
    let marks = tokens.compactMap { token -> Bool? in
      if case .mark(_, let isApart) = token { isApart } else { nil }
    }
    return marks.count == 1 ? marks[0] : false
  }

  private static func tokens(_ text: String) -> [Token]? {
    var tokens: [Token] = []
    let scalars = Array(text.unicodeScalars)
    var index = 0
    // Capital R in Wingdings 2 is a ticked box, £ an empty one; as plain text they stay letters.
    let hasLetters = scalars.contains { $0 == "£" || $0 == "\u{F0A3}" }
    while index < scalars.count {
      if let word = words.first(where: { scalars[index...].starts(with: $0.unicodeScalars) }) {
        tokens.append(.word(word))
        index += word.unicodeScalars.count
        continue
      }
      let scalar = scalars[index]
      if let length = emptyBrackets(scalars[index...]) {
        tokens.append(.mark(isTicked: false, isApart: false))
        index += length
        continue
      }
      if let isTicked = mark(scalar, hasLetters: hasLetters) {
        let isApart = index > 0 && LabelText.isBlank(String(scalars[index - 1]))
        tokens.append(.mark(isTicked: isTicked, isApart: isApart))
      } else if !isFiller(scalar) {
        return nil
      }
      index += 1
    }
    return tokens
  }

  /// The length of brackets with nothing in them: （　）.
  private static func emptyBrackets(_ scalars: ArraySlice<Unicode.Scalar>) -> Int? {
    guard let first = scalars.first, first == "(" || first == "（" else { return nil }
    let inside = scalars.dropFirst().prefix { LabelText.isBlank(String($0)) }
    guard let close = scalars.dropFirst(1 + inside.count).first, close == ")" || close == "）"
    else { return nil }
    return inside.count + 2
  }

  private static func mark(_ scalar: Unicode.Scalar, hasLetters: Bool) -> Bool? {
    switch scalar {
    case "☑", "☒", "√", "✓", "✔", "■", "●", "◉", "▣", "◼", "✅", "⊙", "▇", "🗹", "\u{F0FE}",
      "\u{F0FD}", "\u{F0FC}", "\u{F052}", "\u{F053}", "\u{F054}", "\u{F050}", "\u{F06E}":
      true
    case "□", "☐", "○", "◯", "〇", "▢", "◻", "◇", "⬜", "£", "\u{F0A3}", "\u{F0A8}", "\u{F06F}",
      "\u{F071}", "\u{F02A}":
      false
    case "R", "Ｒ": hasLetters ? true : nil
    default: nil
    }
  }

  /// Whether a character may stand between grades: blanks, and the points of a grade in brackets.
  private static func isFiller(_ scalar: Unicode.Scalar) -> Bool {
    if LabelText.isBlank(String(scalar)) { return true }
    switch scalar {
    case "0"..."9", "０"..."９", "(", ")", "（", "）", "[", "]", "【", "】", "、", ",", "，", ";", "；", "/",
      ".", "。", "-", "—", "–", "~", "～", ":", "：", "分", "含", "以", "上", "下", "至", "≥", "＜", "<", ">",
      "≤", "＞", "级", "档", "_":
      return true
    default: return false
    }
  }

  /// Longer words before those that begin with them.
  private static let words = [
    "基本合格", "不合格", "合格", "优秀", "优", "良好", "良", "中等", "中", "一般", "较好", "较差", "好", "低", "差",
  ]
}
