/// An affine map of a drawing: `matrix(a b c d e f)` of SVG.
struct DrawingTransform: Equatable, Sendable {
  /// Changes nothing.
  static let identity = DrawingTransform(a: 1, b: 0, c: 0, d: 1, e: 0, f: 0)

  private var a: Double
  private var b: Double
  private var c: Double
  private var d: Double
  private var e: Double
  private var f: Double

  private init(a: Double, b: Double, c: Double, d: Double, e: Double, f: Double) {
    (self.a, self.b, self.c, self.d, self.e, self.f) = (a, b, c, d, e, f)
  }

  /// A map that only moves.
  init(x: Double, y: Double) { self.init(a: 1, b: 0, c: 0, d: 1, e: x, f: y) }

  /// Reads the value of a `transform` attribute with one map; `nil` for anything else.
  init?(_ text: String) {
    guard let open = text.firstIndex(of: "("), let close = text.firstIndex(of: ")"), open < close
    else { return nil }
    let numbers = text[text.index(after: open)..<close].utf8
      .split { $0 == 0x2C || $0 == 0x20 }
      .compactMap { PortableTextReader.number(Array($0)[...]) }
    let name = text[..<open]
    if name == "matrix", numbers.count == 6 {
      self.init(
        a: numbers[0], b: numbers[1], c: numbers[2], d: numbers[3], e: numbers[4], f: numbers[5])
    } else if name == "translate", numbers.count == 2 {
      self.init(x: numbers[0], y: numbers[1])
    } else if name == "scale", let x = numbers.first, numbers.count <= 2 {
      self.init(a: x, b: 0, c: 0, d: numbers.last ?? x, e: 0, f: 0)
    } else {
      return nil
    }
  }

  /// Where a point goes.
  func apply(_ x: Double, _ y: Double) -> (x: Double, y: Double) {
    (a * x + c * y + e, b * x + d * y + f)
  }

  /// First this one, then another.
  func then(_ outer: DrawingTransform) -> DrawingTransform {
    DrawingTransform(
      a: outer.a * a + outer.c * b, b: outer.b * a + outer.d * b, c: outer.a * c + outer.c * d,
      d: outer.b * c + outer.d * d, e: outer.a * e + outer.c * f + outer.e,
      f: outer.b * e + outer.d * f + outer.f)
  }
}
