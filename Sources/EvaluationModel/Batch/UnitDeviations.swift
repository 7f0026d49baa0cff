/// How far each unit's claimed totals lie from the recomputed ones.
///
/// A claim inside an interval deviates by zero, one outside by the distance to its nearer end.
public struct UnitDeviations: Equatable, Sendable {
  /// The claims of one unit.
  public struct Unit: Equatable, Sendable {
    /// The unit as filed first.
    public let name: String
    /// How many forms claim a total.
    public fileprivate(set) var claims = 0
    /// How many forms claim none.
    public fileprivate(set) var silent = 0
    /// How many claims deviate by more than zero.
    public fileprivate(set) var deviating = 0
    /// The largest deviation, with its sign: above zero where too much is claimed.
    public fileprivate(set) var largest = Points.zero
    /// The sum of the deviations with their signs.
    public fileprivate(set) var sum = Points.zero
    /// The sum of the deviations without their signs.
    public fileprivate(set) var distance = Points.zero

    /// The mean deviation without signs, with two decimals, half away from zero; a dash of nothing.
    public var meanText: String {
      guard claims > 0,
        let mean = try? Fraction(Int128(distance.millionths), over: Int128(claims) * 1_000_000),
        let hundredths = try? mean.rounded(toDigits: 2), let small = Int64(exactly: hundredths)
      else { return "—" }
      return ExactDecimal(coefficient: small, exponent: -2).description
    }

    fileprivate init(_ name: String) {
      self.name = name
    }
  }

  private var units: [String: Unit] = [:]

  /// Deviations of nothing.
  public init() {}

  /// Adds a form; one without a unit is left out.
  public mutating func add(_ form: FormEntry) {
    let key = NameKey.unit(form.unit)
    guard !key.isEmpty else { return }
    var unit = units[key] ?? Unit(form.unit)
    if let deviation = form.deviation {
      unit.claims += 1
      let distance = deviation < .zero ? .zero - deviation : deviation
      let largest = unit.largest < .zero ? .zero - unit.largest : unit.largest
      if distance > .zero { unit.deviating += 1 }
      // Of two as large, the one that claims too much.
      if distance > largest || (distance == largest && deviation > unit.largest) {
        unit.largest = deviation
      }
      unit.sum += deviation
      unit.distance += distance
    } else {
      unit.silent += 1
    }
    units[key] = unit
  }

  /// The units with a deviation, the largest first, then by the sum without signs, then by name.
  public var items: [Unit] {
    units.values.filter { $0.deviating > 0 }.sorted { left, right in
      let (mine, theirs) = (left.largest.millionths.magnitude, right.largest.millionths.magnitude)
      if mine != theirs { return mine > theirs }
      if left.distance != right.distance { return left.distance > right.distance }
      return left.name < right.name
    }
  }

  /// How many units there are, deviating or not.
  public var count: Int { units.count }
}
