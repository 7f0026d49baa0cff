/// The outline of one shape of a drawing, piece by piece, in points of the page.
struct DrawnPath {
  /// One run of the pen.
  struct Piece {
    /// The corners, in order.
    var points: [(x: Double, y: Double)] = []
    /// Whether it goes back to its first corner.
    var isClosed = false
    /// Whether a part of it is curved.
    var isCurved = false

    /// The smallest box around it; `nil` for nothing.
    var box: PageBox? {
      guard let first = points.first else { return nil }
      var box = PageBox(left: first.x, top: first.y, right: first.x, bottom: first.y)
      for point in points.dropFirst() {
        box = box.union(PageBox(left: point.x, top: point.y, right: point.x, bottom: point.y))
      }
      return box
    }
  }

  /// The runs.
  private(set) var pieces: [Piece] = []

  /// Reads the `d` attribute: `M`, `L`, `H`, `V`, `C` and `Z`, absolute as cairo writes them.
  ///
  /// Anything else ends the path there.
  ///
  /// - Parameters:
  ///   - bytes: The attribute.
  ///   - transform: From its numbers to points of the page.
  init(_ bytes: UnsafeBufferPointer<UInt8>, _ transform: DrawingTransform) {
    var command: UInt8 = 0
    var numbers: [Double] = []
    var pen = (x: 0.0, y: 0.0)
    var piece = Piece()
    func needed(_ command: UInt8) -> Int? {
      switch command {
      case UInt8(ascii: "M"), UInt8(ascii: "L"): 2
      case UInt8(ascii: "H"), UInt8(ascii: "V"): 1
      case UInt8(ascii: "C"): 6
      default: nil
      }
    }
    for token in bytes.split(whereSeparator: { $0 == 0x20 || $0 == 0x2C || $0 == 0x0A }) {
      guard let first = token.first else { continue }
      if token.count == 1, first >= 0x41 {
        if first == UInt8(ascii: "Z") || first == UInt8(ascii: "z") {
          piece.isClosed = true
        } else if needed(first) == nil {
          break
        }
        if first == UInt8(ascii: "M") {
          if !piece.points.isEmpty { pieces.append(piece) }
          piece = Piece()
        }
        command = first
        numbers.removeAll(keepingCapacity: true)
        continue
      }
      guard let count = needed(command), let number = PortableTextReader.number(Array(token)[...])
      else { break }
      numbers.append(number)
      guard numbers.count == count else { continue }
      switch command {
      case UInt8(ascii: "H"): pen.x = numbers[0]
      case UInt8(ascii: "V"): pen.y = numbers[0]
      default: pen = (numbers[count - 2], numbers[count - 1])
      }
      if command == UInt8(ascii: "C") { piece.isCurved = true }
      let point = transform.apply(pen.x, pen.y)
      guard point.x.isFinite, point.y.isFinite else { break }
      piece.points.append(point)
      numbers.removeAll(keepingCapacity: true)
    }
    if !piece.points.isEmpty { pieces.append(piece) }
  }

  /// The box around all of it; `nil` for nothing.
  var box: PageBox? {
    pieces.compactMap(\.box).reduce(nil) { $0?.union($1) ?? $1 }
  }

  /// The lines that appear when the outline is drawn: every straight side across or down.
  var strokedLines: [RuledLine] {
    pieces.filter { !$0.isCurved }.flatMap { piece in
      var corners = piece.points
      if piece.isClosed, let first = corners.first { corners.append(first) }
      return zip(corners, corners.dropFirst()).compactMap { from, to -> RuledLine? in
        // A tenth of a point off over its length is still straight.
        if (from.y - to.y).magnitude <= 0.1 {
          return .across((from.y + to.y) / 2, from: min(from.x, to.x), to: max(from.x, to.x))
        }
        guard (from.x - to.x).magnitude <= 0.1 else { return nil }
        return .down((from.x + to.x) / 2, from: min(from.y, to.y), to: max(from.y, to.y))
      }
    }
  }

  /// The lines that appear when the shape is filled: every thin straight piece.
  var filledLines: [RuledLine] {
    pieces.compactMap { piece in
      guard !piece.isCurved, (2...12).contains(piece.points.count), let box = piece.box else {
        return nil
      }
      return RuledLine(box)
    }
  }
}
