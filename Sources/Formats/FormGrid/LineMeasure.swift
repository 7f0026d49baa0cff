/// How many lines a text takes in a cell, in a font whose Chinese characters are twice as wide as its
/// letters (宋体).
///
/// An estimate that rather counts a line too many: punctuation outside ASCII counts as full width.
enum LineMeasure {
  /// The lines of a text in a cell of `width` half-width characters; at least one.
  static func lines(of text: String, width: Int) -> Int {
    let width = max(width, 2)
    var lines = 1
    var used = 0
    // The run of letters and digits at the end of the line, which moves to the next line as a whole.
    var word = 0
    for scalar in text.unicodeScalars {
      if scalar == "\n" {
        lines += 1
        (used, word) = (0, 0)
        continue
      }
      let size = self.width(of: scalar)
      let isWordPart = scalar.isASCII && scalar != " "
      word = isWordPart ? word + size : (isClosing(scalar) ? word + size : size)
      used += size
      guard used > width else { continue }
      lines += 1
      used = word < width ? word : size
      word = used
    }
    return lines
  }

  /// The half-width characters that a scalar takes: 0, 1 or 2.
  static func width(of scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x20..<0x7F: 1
    case 0xB0, 0xB1, 0xB7, 0xD7, 0xF7: 2
    case 0xA0..<0x250: 1
    case 0..<0xA0, 0x300..<0x370, 0x200B...0x200F, 0xFE00...0xFE0F, 0xFEFF: 0
    default: 2
    }
  }

  /// Punctuation that no line begins with.
  private static func isClosing(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "，", "。", "；", "：", "、", "！", "？", "）", "”", "’", "》", "】", "〕", "％": true
    default: false
    }
  }
}
