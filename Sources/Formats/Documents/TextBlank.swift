extension StringProtocol {
  /// Whether nothing can be seen: no character but blanks, also full-width and unbreakable ones,
  /// and line breaks.
  var isBlankText: Bool {
    unicodeScalars.allSatisfy { scalar in
      switch scalar.value {
      case 0x09...0x0D, 0x20, 0xA0, 0x2000...0x200B, 0x3000, 0xFEFF: true
      default: false
      }
    }
  }
}

extension ArraySlice<UInt8> {
  /// Without the blanks of XML at both ends, as for text that does not ask to keep them.
  var trimmingXMLBlanks: ArraySlice<UInt8> {
    let isBlank: (UInt8) -> Bool = { $0 == 0x20 || (0x09...0x0D).contains($0) }
    guard let last = lastIndex(where: { !isBlank($0) }) else { return [] }
    return self[...last].drop(while: isBlank)
  }
}
