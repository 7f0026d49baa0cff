/// A drawing of lines, rectangles, dots and texts, as the template `review-picture` wants it.
///
/// All coordinates are whole units of the drawing.
struct ReviewPicture {
  /// The heading above the drawing.
  var caption: String
  /// The same in words, for those who do not see it.
  var description: String
  /// The width in units, about as many as pixels on a screen.
  var width: Int
  /// The height in units.
  var height: Int
  /// How much room it takes on the page.
  var room = Room.half
  private var lines: [[String: Any]] = []
  private var rects: [[String: Any]] = []
  private var dots: [[String: Any]] = []
  private var texts: [[String: Any]] = []

  /// How much room a drawing takes on the page.
  enum Room: String {
    /// Half the width.
    case half
    /// Half the width beside two others.
    case tall
    /// The whole width.
    case whole
  }

  /// An empty drawing.
  init(caption: String, description: String, width: Int, height: Int) {
    self.caption = caption
    self.description = description
    self.width = width
    self.height = height
  }

  /// Draws a line.
  mutating func line(from start: (x: Int, y: Int), to end: (x: Int, y: Int), _ look: String) {
    lines.append(["x1": start.x, "y1": start.y, "x2": end.x, "y2": end.y, "look": look])
  }

  /// Draws a rectangle, with a text that a pointer shows.
  mutating func rect(
    x: Int, y: Int, width: Int, height: Int, _ look: String, title: String? = nil
  ) {
    guard width > 0, height > 0 else { return }
    rects.append([
      "x": x, "y": y, "width": width, "height": height, "look": look,
      "title": title ?? false as Any,
    ])
  }

  /// Draws a dot, with a text that a pointer shows.
  mutating func dot(x: Int, y: Int, _ look: String, title: String? = nil) {
    dots.append(["x": x, "y": y, "look": look, "title": title ?? false as Any])
  }

  /// Writes a text.
  mutating func text(_ text: String, x: Int, y: Int, _ look: String = "") {
    texts.append(["x": x, "y": y, "look": look, "text": text])
  }

  /// Writes marks with their names in a row.
  mutating func legend(_ names: [(name: String, look: String)], x: Int, y: Int) {
    var x = x
    for (name, look) in names {
      rect(x: x, y: y - 10, width: 14, height: 11, look)
      text(name, x: x + 20, y: y, "small")
      x += 34 + DisplayWidth.of(name) * 7
    }
  }

  /// What the names of the template stand for.
  func context(id: Int) -> [String: Any] {
    [
      "id": id, "look": room.rawValue, "caption": caption,
      "description": description, "width": width, "height": height, "lines": lines,
      "rects": rects, "dots": dots, "texts": texts,
    ]
  }
}
