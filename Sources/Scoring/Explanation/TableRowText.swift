import EvaluationModel

/// The texts of one row of a scoring table, for its explanation.
struct TableRowText {
  /// The indicator's name.
  let name: String
  /// Its points.
  let weight: Points
  /// What it is measured against; `nil` where the rule needs nothing.
  let goal: MeasuredGoal?
  /// The unit that its value is printed with.
  let unit: MeasurementUnit
  /// The value and what it is measured against; `nil` where there is none.
  let measured: MeasuredValue?
  /// The calculation as far as the value: 在职人员控制率=9人÷7人=128.57%.
  let subject: String
  /// The sentence in which the formula stands without values: 在职人数÷编制数; empty for none.
  let formula: String
  /// Why it does not apply, where it does not.
  let exemption: String
  private let measurement: Measurement?

  init(_ compiled: CompiledIndicator, _ measurement: Measurement?) {
    let indicator = compiled.indicator
    name = indicator.name
    weight = indicator.weight
    goal = compiled.goal
    unit = compiled.unit
    self.measurement = measurement
    measured = measurement?.value.map { MeasuredValue(value: $0, goal: compiled.goal) }
    formula = indicator.formula?.description ?? ""
    exemption = indicator.exemption?.reason ?? ""
    subject = Self.subject(indicator, compiled.unit, measurement)
  }

  /// An item that was looked at.
  func input(_ name: String) -> Measurement.Input? { measurement?.input(name) }

  private static func subject(
    _ indicator: FixedIndicator, _ unit: MeasurementUnit, _ measurement: Measurement?
  ) -> String {
    guard let measurement, let value = measurement.value else { return indicator.name }
    let result = unit.text(value)
    guard measurement.origin == .formula, let formula = indicator.formula else {
      return "\(indicator.name)按表中填报的\(result)"
    }
    if case .data = formula { return "\(indicator.name)=\(result)" }
    let calculation = formula.text { measurement.input($0)?.text ?? $0 }
    return "\(indicator.name)=\(calculation)=\(result)"
  }

  /// The items that the formula or the rule needs and that are blank, or that cannot be read.
  func obstacles(_ reason: OutcomeReason) -> String {
    let names = (measurement?.inputs ?? []).filter { $0.value == nil }.map { input in
      input.text.isEmpty ? "“\(input.name)”" : "“\(input.name)”（填的是“\(input.text)”）"
    }
    return names.isEmpty ? "数据" : names.joined(separator: "、")
  }

  /// What stands below the line where a formula divides by zero.
  var divisor: String {
    if case .divisionByZero(let divisor)? = measurement?.outcome { divisor } else { "除数" }
  }
}
