/// What the data of a form gave for one row of a scoring table: the inputs, and the value that the
/// rubric's formula makes of them.
///
/// A class, because only rows of scoring tables have one; nothing in it changes.
public final class Measurement: Sendable {
  /// Where a value comes from.
  public enum Origin: Sendable {
    /// The rubric's formula over the form's data.
    case formula
    /// 实际完成值 as filed, where the data that the formula needs are not there.
    case filed
    /// There is nothing to calculate: the inputs are facts that are counted.
    case facts
  }

  /// One data item that was looked at.
  public struct Input: Equatable, Sendable {
    /// Its name in the rubric: 编制数.
    public let name: String
    /// As it is printed in a formula: 7人; empty where it is missing.
    public let text: String
    /// The number in the base unit (amounts in 元), or 1 and 0 for yes and no; `nil` where it is
    /// missing or cannot be read.
    public let value: Fraction?
    /// Where the values that it is made of stand.
    public let addresses: [FieldAddress]

    /// An input from its parts.
    public init(name: String, text: String, value: Fraction?, addresses: [FieldAddress]) {
      self.name = name
      self.text = text
      self.value = value
      self.addresses = addresses
    }
  }

  /// Which of ``Rubric/fixedIndicators`` the row is.
  public let indicator: Int
  /// Where the value comes from.
  public let origin: Origin
  /// The value, or why there is none; `nil` where nothing is calculated.
  public let outcome: FormulaOutcome?
  /// What was looked at, each once, in the order of formula and rule.
  public let inputs: [Input]
  /// The unit that the value is printed with: % for 128.57%.
  public let unit: MeasurementUnit

  /// A measurement from its parts.
  public init(
    indicator: Int, origin: Origin, outcome: FormulaOutcome?, inputs: [Input],
    unit: MeasurementUnit = .none
  ) {
    self.indicator = indicator
    self.origin = origin
    self.outcome = outcome
    self.inputs = inputs
    self.unit = unit
  }

  /// The exact value, where there is one; 9/7 for 128.57%.
  public var value: Fraction? { outcome?.value }

  /// The value as people read it: 128.57%; `nil` where there is none.
  public var valueText: String? { value.map { unit.text($0) } }

  /// The input of a name, or `nil` where it was not looked at.
  public func input(_ name: String) -> Input? { inputs.first { $0.name == name } }
}

extension Measurement: Equatable {
  /// Whether two measurements say the same.
  public static func == (left: Measurement, right: Measurement) -> Bool {
    left === right
      || (left.indicator == right.indicator && left.origin == right.origin
        && left.outcome == right.outcome && left.inputs == right.inputs
        && left.unit == right.unit)
  }
}
