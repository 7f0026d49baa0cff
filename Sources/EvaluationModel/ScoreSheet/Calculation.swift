/// What a rule looked at and found: enough to explain a score without calculating it again.
public struct Calculation: Equatable, Sendable {
  /// Which side of the target is the good one.
  public enum Direction: UInt8, Sendable {
    /// The more the better.
    case atLeast
    /// The less the better.
    case atMost
    /// Between two ends.
    case range
    /// Neither more nor less.
    case exact
  }

  /// Where the direction comes from.
  public enum DirectionSource: UInt8, Sendable {
    /// An operator in the value.
    case written
    /// An operator in a column of its own.
    case column
    /// An operator in the indicator's name.
    case name
    /// A cost indicator.
    case cost
    /// A word of the rubric's falling list in the name.
    case falling
    /// The rubric's default.
    case standard
  }

  /// What the rubric's overshoot policy did.
  public enum Overshoot: UInt8, Sendable {
    /// The threshold was not reached, or the rubric has none.
    case none
    /// Reached; the rubric asks for an explanation and takes no points.
    case explain
    /// Reached; the rubric marks the row and takes no points.
    case flag
    /// Reached; points were taken.
    case deducted
  }

  /// The target that counted, its operator included.
  public var target = TargetText.blank
  /// The actual value that counted.
  public var actual = TargetText.blank
  /// Which side is the good one.
  public var direction = Direction.atLeast
  /// Where the direction comes from.
  public var directionSource = DirectionSource.standard
  /// Whether the target stood in the indicator's name, its own cell being blank.
  public var isTargetFromName = false
  /// Whether one value took its unit from the other.
  public var isUnitAdopted = false
  /// 完成率: actual ÷ target, where both are numbers of one family.
  public var completion: Ratio?
  /// The share of the weight before rounding; 1 is full.
  public var share: Fraction?
  /// The share that the points were rounded from, whatever the rule made of ``share``: a band's, what
  /// deductions left, zero below a pass line; `nil` where no share decided.
  public var settledShare: Fraction?
  /// Whether the target is met; `nil` where that is not known.
  public var isMet: Bool?
  /// The tier of a qualitative result, or the band of a banded rule, from zero; −1 for none.
  public var step: Int8 = -1
  /// What the overshoot policy did.
  public var overshoot = Overshoot.none
  /// The points that the overshoot policy took.
  public var overshootDeduction = Points.zero

  /// What the form's data gave, for rows of scoring tables; `nil` for all others.
  public var measurement: Measurement?

  /// A calculation that has not begun.
  public init() {}
  /// Makes it a calculation that has not begun, in the memory that it has.
  mutating func clear() {
    target = .blank
    actual = .blank
    direction = .atLeast
    directionSource = .standard
    isTargetFromName = false
    isUnitAdopted = false
    completion = nil
    share = nil
    settledShare = nil
    isMet = nil
    step = -1
    overshoot = .none
    overshootDeduction = .zero
    if measurement != nil { measurement = nil }
  }
}
