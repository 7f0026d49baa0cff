/// Turns what cells store into what they show.
///
/// A class, because all worksheets of a workbook share one count of text and one cache of formats.
final class CellValues {
  private let strings: [String]
  private var styles: CellStyles
  private let is1904: Bool
  private let limits: DocumentLimits
  private var textCount = 0
  private var cellCount = 0

  /// Values of a workbook.
  init(strings: [String], styles: CellStyles, is1904: Bool, limits: DocumentLimits) {
    self.strings = strings
    self.styles = styles
    self.is1904 = is1904
    self.limits = limits
  }

  /// Counts cells that are kept; says whether there are too many now.
  func isBeyondLimit(adding cells: Int) -> Bool {
    cellCount += cells
    return cellCount > limits.cells
  }

  /// Counts text that is kept; says whether it is too much now.
  func isBeyondLimit(addingText text: String) -> Bool {
    textCount += text.utf8.count
    return textCount > limits.totalTextBytes
  }

  /// A shared string by its number; `nil` when there is none of that number.
  func sharedString(_ number: ArraySlice<UInt8>) -> String? {
    var index = 0
    guard !number.isEmpty, number.count <= 10 else { return nil }
    for byte in number {
      guard (0x30...0x39).contains(byte) else { return nil }
      index = index * 10 + Int(byte - 0x30)
    }
    return strings.indices.contains(index) ? strings[index] : nil
  }

  /// A number as its style shows it; text that is no number as it stands.
  func number(_ bytes: ArraySlice<UInt8>, style: Int) -> String {
    guard let number = StoredNumber(bytes) else { return String(decoding: bytes, as: UTF8.self) }
    return styles.format(ofStyle: style).text(of: number, is1904: is1904)
  }
}
