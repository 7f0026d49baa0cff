/// A drawn line of a page that runs across or down, in points from the upper left corner.
struct RuledLine: Equatable, Sendable {
  /// Whether it runs from left to right.
  var isHorizontal: Bool
  /// How far down a horizontal line stands, or how far to the right another.
  var position: Double
  /// Its left or upper end.
  var start: Double
  /// Its right or lower end.
  var end: Double

  /// A line that runs across.
  static func across(_ position: Double, from start: Double, to end: Double) -> RuledLine {
    RuledLine(isHorizontal: true, position: position, start: start, end: end)
  }

  /// A line that runs down.
  static func down(_ position: Double, from start: Double, to end: Double) -> RuledLine {
    RuledLine(isHorizontal: false, position: position, start: start, end: end)
  }

  /// The line as a box without height or width.
  var box: PageBox {
    isHorizontal
      ? PageBox(left: start, top: position, right: end, bottom: position)
      : PageBox(left: position, top: start, right: position, bottom: end)
  }

  /// The line that a thin box is; `nil` where the box is thicker than the thickest line.
  init?(_ box: PageBox) {
    guard min(box.width, box.height) <= PortableTolerance.thickness else { return nil }
    if box.width >= box.height {
      self = .across(box.middle, from: box.left, to: box.right)
    } else {
      self = .down((box.left + box.right) / 2, from: box.top, to: box.bottom)
    }
  }

  init(isHorizontal: Bool, position: Double, start: Double, end: Double) {
    self.isHorizontal = isHorizontal
    self.position = position
    self.start = start
    self.end = end
  }
}
