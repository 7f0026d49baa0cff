/// Brings the text of a cell into the form in which labels are compared.
///
/// Forms write one label in many ways: broken over lines, with full-width blanks, brackets of both
/// widths, a colon or a star. What is left here is what people would call the words of the label.
enum LabelText {
  /// Texts of more UTF-8 bytes than this are never labels.
  static let longest = 120

  /// The words of a label: no blanks, line breaks and quotation marks, ASCII forms of full-width
  /// signs, no colon at the end.
  ///
  /// - Parameter text: The text of a cell.
  /// - Returns: The words; empty for a text without any and for one that is too long for a label.
  static func key(_ text: String) -> String {
    if text.utf8.count > longest { return "" }
    return isKey(text) ? text : squeezed(text)
  }

  /// Whether a text is a key as it stands, which most cells are.
  private static func isKey(_ text: String) -> Bool {
    var last: UInt8 = 0
    for byte in text.utf8 {
      switch byte {
      // Blanks and signs, and the first bytes of blanks, quotation marks and full-width signs; E3
      // 80 are also the brackets.
      case 0...0x22, 0x27, 0x2A, 0x7F, 0xC2, 0xE2, 0xE3, 0xEF: return false
      default: last = byte
      }
    }
    return last != 0x3A
  }

  /// As ``key(_:)``, for a text of any length.
  static func squeezed(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0...0x20, 0x7F...0xA0, 0x2000...0x200F, 0x2018...0x201F, 0x2028...0x202F, 0x2060, 0x3000,
        0xFEFF, 0x22, 0x27, 0x2A, 0xFF0A:
        continue
      case 0x21...0x7E: bytes.append(UInt8(truncatingIfNeeded: scalar.value))
      case 0xFF01...0xFF5E: bytes.append(UInt8(truncatingIfNeeded: scalar.value - 0xFEE0))
      case 0x3010, 0x3014: bytes.append(0x28)
      case 0x3011, 0x3015: bytes.append(0x29)
      default: bytes.append(contentsOf: UTF8.encode(scalar) ?? .init())
      }
    }
    while bytes.last == 0x3A { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A key without what stands in brackets: 全年预算数(A) is 全年预算数.
  static func withoutBrackets(_ key: String) -> String {
    guard key.utf8.contains(0x28) else { return key }
    var bytes: [UInt8] = []
    var depth = 0
    for byte in key.utf8 {
      switch byte {
      case 0x28: depth += 1
      case 0x29: depth = max(0, depth - 1)
      default: if depth == 0 { bytes.append(byte) }
      }
    }
    while bytes.last == 0x3A { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether a text shows nothing on paper.
  static func isBlank(_ text: String) -> Bool {
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0...0x20, 0x7F...0xA0, 0x2000...0x200F, 0x2028...0x202F, 0x2060, 0x3000, 0xFEFF: continue
      default: return false
      }
    }
    return true
  }

  /// Whether a key looks like a filled-in number: digits, signs and the units of money and points.
  ///
  /// 173,59 does, although it is none: what is wrong with it is for the checks to say.
  static func isNumeric(_ key: String) -> Bool {
    var hasDigit = false
    for scalar in key.unicodeScalars {
      switch scalar {
      case "0"..."9": hasDigit = true
      case ".", ",", "%", "+", "-", "−", "，", "、", "￥", "¥", "元", "万", "亿", "千", "分": continue
      default: return false
      }
    }
    return hasDigit
  }

  /// Whether a key is a mark for nothing: —, -, /, 无, dots.
  static func isMark(_ key: String) -> Bool {
    key.unicodeScalars.allSatisfy { scalar in
      switch scalar {
      case "-", "—", "–", "─", "－", "/", "\\", "…", "．", ".", "。", "·", "无": true
      default: false
      }
    }
  }

  /// A text on one line, for names and messages: no line breaks, one blank for a run of blanks.
  static func line(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var isBlankPending = false
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0A...0x0D, 0x85, 0x2028, 0x2029: continue
      case 0...0x20, 0x7F...0xA0, 0x2000...0x200F, 0x202A...0x202F, 0x2060, 0x3000, 0xFEFF:
        isBlankPending = !result.isEmpty
      default:
        if isBlankPending { result.append(" ") }
        isBlankPending = false
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// The text without blanks and line breaks at its ends.
  static func trimmed(_ text: some StringProtocol) -> String {
    var scalars = Substring(text).unicodeScalars
    while let first = scalars.first, isBlank(String(first)) { scalars.removeFirst() }
    while let last = scalars.last, isBlank(String(last)) { scalars.removeLast() }
    return String(scalars)
  }

  /// What stands in the last brackets of a key, 万元 of 项目资金(万元); `nil` without brackets.
  static func lastBracket(_ key: String) -> Substring? {
    guard let open = key.lastIndex(of: "(") else { return nil }
    let inside = key[key.index(after: open)...]
    guard let close = inside.firstIndex(of: ")") else { return inside }
    return inside[..<close]
  }

  /// The points in the brackets of a key, 20分 of 预算执行情况(20分); `nil` where there are none.
  static func points(inBracketsOf key: String) -> Substring? {
    guard let inside = lastBracket(key), inside.hasSuffix("分") else { return nil }
    let number = inside.dropLast()
    return !number.isEmpty && number.allSatisfy { $0.isASCII && ($0.isNumber || $0 == ".") }
      ? inside : nil
  }
}
