/// Whether a shape's outline and its inside are painted in something that is seen on white paper.
///
/// Older versions of cairo write one `style` attribute, newer ones an attribute each.
struct DrawnPaint {
  /// Whether the outline is drawn.
  let isStroked: Bool
  /// Whether the inside is filled.
  let isFilled: Bool

  /// Looks at a shape.
  init(_ element: XMLElement) {
    var values: [Substring: Substring] = [:]
    let style = element.text(.drawingStyle) ?? ""
    for entry in style.split(separator: ";") {
      let parts = entry.split(separator: ":", maxSplits: 1)
      if parts.count == 2 { values[parts[0]] = parts[1] }
    }
    let names: [(Substring, XMLName)] = [
      ("fill", .fill), ("stroke", .stroke), ("fill-opacity", .fillOpacity),
      ("stroke-opacity", .strokeOpacity),
    ]
    for (name, attribute) in names where values[name] == nil {
      values[name] = element.text(attribute).map { $0[...] }
    }
    isStroked = Self.isSeen(values["stroke"] ?? "none", values["stroke-opacity"])
    isFilled = Self.isSeen(values["fill"] ?? "black", values["fill-opacity"])
  }

  private static func isSeen(_ paint: Substring, _ opacity: Substring?) -> Bool {
    if opacity == "0" { return false }
    return !["none", "white", "#fff", "#ffffff"].contains(paint)
      && paint.filter { $0 != " " } != "rgb(100%,100%,100%)"
  }
}
