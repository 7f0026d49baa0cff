/// Which sides of the smallest rectangles of a grid a line runs along.
struct GridWalls {
  private let width: Int
  private var above: [Bool]
  private var left: [Bool]

  /// Lays lines over a grid of at least two borders each way.
  init(columns: [Double], rows: [Double], lines: [RuledLine]) {
    width = columns.count
    above = Array(repeating: false, count: columns.count * rows.count)
    left = above
    for line in lines {
      let borders = line.isHorizontal ? rows : columns
      let crossed = line.isHorizontal ? columns : rows
      guard let border = Self.nearest(line.position, in: borders) else { continue }
      for place in 0..<crossed.count - 1
      where line.start <= crossed[place] + PortableTolerance.line
        && line.end >= crossed[place + 1] - PortableTolerance.line
      {
        if line.isHorizontal {
          above[border * width + place] = true
        } else {
          left[place * width + border] = true
        }
      }
    }
  }

  /// Whether a line runs along the upper side of a rectangle.
  func isAbove(_ column: Int, _ row: Int) -> Bool { above[row * width + column] }

  /// Whether a line runs along the left side of a rectangle.
  func isLeft(_ column: Int, _ row: Int) -> Bool { left[row * width + column] }

  private static func nearest(_ place: Double, in borders: [Double]) -> Int? {
    let best = borders.indices.min {
      (borders[$0] - place).magnitude < (borders[$1] - place).magnitude
    }
    guard let best, (borders[best] - place).magnitude <= PortableTolerance.line else { return nil }
    return best
  }
}
