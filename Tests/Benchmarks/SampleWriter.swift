/// A form before it is written as JSON.
enum SampleValue {
  case text(String)
  case number(Int)
  case list([SampleValue])
  case object([(String, SampleValue)])
}

/// Writes sample forms as JSON, as a program writes it or as hard to read as the format allows.
struct SampleWriter {
  /// How a form is written; the raw value chooses it alone.
  enum Arrangement: String, CaseIterable {
    /// The keys always in one order, no blanks, no escapes.
    case regular
    /// The keys in any order, blanks between all, every third text in `\uXXXX`, `/` as `\/`.
    case irregular

    /// How, for people.
    var name: String { self == .regular ? "整齐" : "乱序、转义、带空格" }
  }

  private let arrangement: Arrangement

  init(_ arrangement: Arrangement) { self.arrangement = arrangement }

  /// A value as JSON.
  func text(_ value: SampleValue, _ random: inout RandomNumbers) -> String {
    switch value {
    case .text(let text): return string(text, &random)
    case .number(let number): return "\(number)"
    case .list(let items):
      return enclosed("[", items.map { self.text($0, &random) }, "]", &random)
    case .object(let members):
      let written = ordered(members, &random).map { name, value in
        "\"\(name)\"\(blank(&random)):\(blank(&random))\(text(value, &random))"
      }
      return enclosed("{", written, "}", &random)
    }
  }

  private func enclosed(
    _ opening: String, _ items: [String], _ closing: String, _ random: inout RandomNumbers
  ) -> String {
    var result = opening
    for (index, item) in items.enumerated() {
      if index > 0 { result += "," }
      result += blank(&random) + item + blank(&random)
    }
    return result + closing
  }

  private func ordered(
    _ members: [(String, SampleValue)], _ random: inout RandomNumbers
  ) -> [(String, SampleValue)] {
    guard arrangement == .irregular else { return members }
    var members = members
    for index in members.indices.dropLast() {
      members.swapAt(index, random.number(index...(members.count - 1)))
    }
    return members
  }

  private func blank(_ random: inout RandomNumbers) -> String {
    guard arrangement == .irregular else { return "" }
    switch random.number(0...5) {
    case 0: return "  "
    case 1: return "\t"
    case 2, 3: return " "
    default: return ""
    }
  }

  private func string(_ text: String, _ random: inout RandomNumbers) -> String {
    guard arrangement == .irregular else { return "\"\(text)\"" }
    let isEscaped = random.number(0...2) == 0
    var result = "\""
    for unit in text.unicodeScalars {
      if unit == "/" {
        result += "\\/"
      } else if isEscaped, unit.value >= 0x80, unit.value < 0x10000 {
        let digits = String(unit.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      } else {
        result.unicodeScalars.append(unit)
      }
    }
    return result + "\""
  }
}
