/// What the characters of symbol fonts look like, for `w:sym`.
enum SymbolFont {
  /// The character that is seen.
  ///
  /// - Parameters:
  ///   - code: `w:char`: a scalar, or 0xF000 and the place in the font.
  ///   - font: `w:font`.
  /// - Returns: The scalar that looks like it; the code itself where none is known.
  static func scalar(_ code: UInt32, font: String) -> Unicode.Scalar? {
    guard (0xF000...0xF0FF).contains(code) || code < 0x100 else { return Unicode.Scalar(code) }
    let place = code & 0xFF
    let known =
      switch font {
      case "Symbol": symbol[place]
      case "Wingdings": wingdings[place]
      case "Wingdings 2": wingdings2[place]
      default: UInt32?.none
      }
    if let known { return Unicode.Scalar(known) }
    // Symbol has digits, brackets and most signs where ASCII has them.
    if font == "Symbol", (0x20...0x40).contains(place) { return Unicode.Scalar(place) }
    return Unicode.Scalar(code)
  }

  private static let symbol: [UInt32: UInt32] = [
    0xA3: 0x2264, 0xB3: 0x2265, 0xB9: 0x2260, 0xBB: 0x2248, 0xB1: 0xB1, 0xB0: 0xB0, 0xB4: 0xD7,
    0xB8: 0xF7, 0xA5: 0x221E, 0xB7: 0x2022, 0xD6: 0x221A, 0x2D: 0x2212,
  ]
  private static let wingdings: [UInt32: UInt32] = [
    0x6E: 0x25A0, 0x6F: 0x25A1, 0x71: 0x25A1, 0xA8: 0x25A1, 0xFB: 0x2717, 0xFC: 0x2713,
    0xFD: 0x2612, 0xFE: 0x2611,
  ]
  private static let wingdings2: [UInt32: UInt32] = [
    0x2A: 0x25A1, 0x4F: 0x2717, 0x50: 0x2713, 0x51: 0x2612, 0x52: 0x2611, 0x53: 0x2612,
    0x54: 0x2612, 0xA3: 0x25A1,
  ]
}
