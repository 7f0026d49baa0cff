/// A heading such as 产出指标(50分), taken apart into its name and the points that it states.
public struct HeadingName: Equatable, Sendable {
  /// The name without the points: 产出指标.
  public let name: String
  /// The points as written, without brackets and 分: `50`; `nil` where the heading states none.
  public let points: String?

  /// Reads a heading; brackets and digits may be full-width.
  public init(_ heading: String) {
    let text = CellText.line(heading)
    guard let last = text.last, last == ")" || last == "）",
      let open = text.lastIndex(where: { $0 == "(" || $0 == "（" })
    else {
      (name, points) = (text, nil)
      return
    }
    let inside = text[text.index(after: open)...].dropLast().filter { $0 != " " }
    let number = inside.dropLast()
    let isPoints =
      !number.isEmpty && inside.hasSuffix("分") && number.allSatisfy { $0.isNumber || $0 == "." }
    guard isPoints, open > text.startIndex else {
      (name, points) = (text, nil)
      return
    }
    name = CellText.line(String(text[..<open]))
    points = String(number)
  }
}
