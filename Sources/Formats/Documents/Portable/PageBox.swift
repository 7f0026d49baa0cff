/// A rectangle on a page, in points from the upper left corner; every number is finite.
struct PageBox: Equatable, Sendable {
  var left: Double
  var top: Double
  var right: Double
  var bottom: Double

  /// From left to right.
  var width: Double { right - left }
  /// From top to bottom.
  var height: Double { bottom - top }
  /// Half way down.
  var middle: Double { (top + bottom) / 2 }

  /// How much of the box lies in another, in square points; a box without area counts as one point
  /// wide and high.
  func shared(with other: PageBox) -> Double {
    let width = min(max(right, left + 1), other.right) - max(left, other.left)
    let height = min(max(bottom, top + 1), other.bottom) - max(top, other.top)
    return width > 0 && height > 0 ? width * height : 0
  }

  /// The smallest box around this one and another.
  func union(_ other: PageBox) -> PageBox {
    PageBox(
      left: min(left, other.left), top: min(top, other.top), right: max(right, other.right),
      bottom: max(bottom, other.bottom))
  }

  /// What two boxes share; `nil` where they do not meet.
  func intersection(_ other: PageBox) -> PageBox? {
    let box = PageBox(
      left: max(left, other.left), top: max(top, other.top), right: min(right, other.right),
      bottom: min(bottom, other.bottom))
    return box.left <= box.right && box.top <= box.bottom ? box : nil
  }
}
