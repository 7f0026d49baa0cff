package import EvaluationModel

extension FormEntry {
  /// A scored form with the fields that a test needs; 100 points in all.
  package static func testing(
    unit: String = "示例单位", project: String = "培训经费", year: Int? = 2024,
    department: String = "示例主管部门", kind: EvaluationKind = .project, score: Points = 90,
    claimed: Points? = nil, grade: String = "优", funds: [Fund] = [], rows: [Row] = [],
    findings: [Finding] = []
  ) -> FormEntry {
    var form = FormEntry()
    form.rubric = "hunan-project"
    form.unit = unit
    form.project = project
    form.year = year
    form.department = department
    form.kind = kind
    form.weight = 100
    form.low = score
    form.high = score
    form.claimed = claimed
    form.grade = grade
    form.funds = funds
    form.rows = rows
    form.findings = findings
    return form
  }
}

extension FormEntry.Fund {
  /// A row whose budget and expenditure are whole 元; `nil` for a blank cell.
  package static func testing(_ name: String, _ budget: Int64?, _ spent: Int64?) -> Self {
    func money(_ yuan: Int64?) -> Money? {
      yuan.map { Money(yuan: ExactDecimal(coefficient: $0, exponent: 0)) }
    }
    return Self(
      name: name, initialBudget: nil, annualBudget: money(budget), annualExpenditure: money(spent))
  }
}

extension FormEntry.Row {
  /// A scored row of five points.
  package static func testing(
    _ name: String = "培训人数", target: String = "≥100人", actual: String = "100人", note: String = "",
    unit: String = "", direction: Calculation.Direction? = .atLeast, outcome: Outcome = .scored,
    dimension: String = "产出指标", subdimension: String = "数量指标"
  ) -> Self {
    Self(
      dimension: dimension, subdimension: subdimension, name: name, target: target, actual: actual,
      note: note, weight: 5, low: 5, high: 5, claimed: 5, outcome: outcome, explanation: "",
      unit: unit, direction: direction)
  }
}

extension Finding {
  /// A finding of a code.
  package static func testing(_ code: String, _ severity: Severity = .error) -> Self {
    Self(
      code: code, name: "name-of-\(code.lowercased())", severity: severity, pointer: "/total/score",
      place: "第3行", message: "总分不符。", advice: "请核对。")
  }
}
