/// The number formats of a workbook's cells.
struct CellStyles {
  private let ids: [Int]
  private let codes: [Int: String]
  private var formats: [Int: NumberFormat] = [0: .general, 49: .general]

  /// Styles by the number format of each cell format, and the codes that are spelled out.
  init(ids: [Int] = [], codes: [Int: String] = [:]) {
    self.ids = ids
    self.codes = codes
  }

  /// The number format of a cell's style; a style that is not there shows all digits.
  mutating func format(ofStyle style: Int) -> NumberFormat {
    guard ids.indices.contains(style) else { return .general }
    let id = ids[style]
    if let format = formats[id] { return format }
    let format = codes[id].map { NumberFormat(code: $0) } ?? NumberFormat(builtIn: id)
    formats[id] = format
    return format
  }
}
