/// Names as they are compared: people type one name in many ways.
public enum NameKey {
  /// A name without blanks, quotation marks and a colon at its end, with narrow signs.
  public static func key(_ name: String) -> String {
    var key = String.UnicodeScalarView()
    for scalar in name.unicodeScalars {
      switch scalar.value {
      case 0...0x20, 0x22, 0x27, 0x7F...0xA0, 0x2000...0x200F, 0x2018...0x201F, 0x2028...0x202F,
        0x2060, 0x3000, 0x300A, 0x300B, 0xFEFF:
        continue
      case 0xFF01...0xFF5E:
        key.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
      case 0x3010, 0x3014: key.append("(")
      case 0x3011, 0x3015: key.append(")")
      default: key.append(scalar)
      }
    }
    while key.last == ":" || key.last == ";" || key.last == "。" { key.removeLast() }
    return String(key)
  }

  /// The key of a unit's name, without the seal's place behind it: （盖章）.
  public static func unit(_ name: String) -> String {
    var key = key(name)
    for ending in ["(盖章)", "(公章)", "(章)", "(签章)"] where key.hasSuffix(ending) {
      key.removeLast(ending.count)
    }
    return key
  }

  /// The key of a 偏差原因分析及改进措施 that is long enough to be told as copied.
  ///
  /// - Parameters:
  ///   - note: The note as filed.
  ///   - length: How many characters it must have.
  /// - Returns: `nil` for a shorter note, and for a prompt of the form that stayed in it, which is
  ///   not the units' doing.
  public static func copiedNote(_ note: String, atLeast length: Int) -> String? {
    let key = key(note)
    guard !key.isEmpty, key.unicodeScalars.count >= length,
      !(key.hasPrefix("(") && key.hasSuffix(")"))
    else { return nil }
    return key
  }

  /// A key without what stands in brackets: 批复规模(㎡) is 批复规模.
  public static func withoutBrackets(_ key: String) -> String {
    var result = ""
    var depth = 0
    for character in key {
      switch character {
      case "(": depth += 1
      case ")": depth = max(0, depth - 1)
      default: if depth == 0 { result.append(character) }
      }
    }
    return result
  }
}
