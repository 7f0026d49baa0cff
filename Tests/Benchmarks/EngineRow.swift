import EvaluationModel

/// One row for the comparison of second decimals: a weight in half points, a target that has to be
/// reached and an actual value, both with up to four decimals.
struct EngineRow {
  /// 分值.
  let weight: String
  /// 年度指标值, without sign and unit.
  let target: String
  /// 实际完成值, without unit.
  let actual: String

  /// The next row: from a fifth of the target to a tenth above it.
  init(_ random: inout RandomNumbers) {
    let half = random.number(2...40)
    weight = half % 2 == 0 ? "\(half / 2)" : "\(half / 2).5"
    let decimals = random.number(0...4)
    let most = [999, 9999, 99_999, 999_999, 9_999_999][decimals]
    let target = DecimalText(1...most, decimals: decimals, &random)
    self.target = target.text
    actual = DecimalText(200...1100, of: target, decimals: random.number(0...4), &random).text
  }

  /// The line that the engines get.
  var line: String { "\(weight) \(target) \(actual)" }

  /// Adds the row to a form.
  func append(to form: inout Submission) {
    var row = IndicatorRow()
    row.name = form.append("完成数量")
    row.target = form.append("≥\(target)")
    row.actual = form.append(actual)
    row.weight = form.append(weight)
    form.indicators.append(row)
  }
}
