import EvaluationModel
import Scoring
import TestSupport

@testable import Review

/// Forms of a unit for tests, and what the checks over several forms find in them.
enum UnitForms {
  /// A 基础数据表 from its names and values.
  static func base(
    _ items: KeyValuePairs<String, String>, currency: String? = nil, year: Int? = 2024,
    unit: String = "县农业局"
  ) -> Submission {
    var form = Submission(rows: [], year: year)
    form.kind = .department
    form.unit = form.append(unit)
    if let currency { form.currencyUnit = form.append(currency) }
    for (name, value) in items {
      form.data.append(DataItem(name: form.append(name), value: form.append(value)))
    }
    return form
  }

  /// A 自评表; one with a project's name is that of a project.
  static func form(
    of project: String? = nil, currency: String = "元", funds: [TestFund] = [],
    rows: [TestRow] = [], year: Int? = 2024, unit: String = "县农业局"
  ) -> Submission {
    var form = Submission(rows: rows, funds: funds, year: year)
    form.kind = project == nil ? .department : .project
    form.unit = form.append(unit)
    form.currencyUnit = form.append(currency)
    if let project { form.project = form.append(project) }
    return form
  }

  /// A fund block of one row: 年初预算数, 全年预算数, 全年执行数.
  static func fund(_ initial: String, _ annual: String, _ spent: String) -> TestFund {
    TestFund(initialBudget: initial, annualBudget: annual, annualExpenditure: spent)
  }

  /// The findings of the checks over several forms.
  static func findings(_ forms: [Submission], file: (Int) -> String = { _ in "" }) throws
    -> [[Finding]]
  {
    let rubric = Rubric.testing()
    let scorer = try Scorer(rubric)
    return Reviewer(.testing).findings(
      across: forms.enumerated().map { index, form in
        Reviewer.Form(
          submission: form, rubric: rubric, sheet: scorer.score(form), file: file(index))
      })
  }

  /// The findings as `1 error /funds/0/annualExpenditure`: the form's place in the list, how severe,
  /// and where, of one code or of all but one.
  static func found(_ code: String, in forms: [Submission]) throws -> [String] {
    try findings(forms).enumerated().flatMap { index, findings in
      findings.filter { $0.code == code }.map {
        "\(index) \($0.severity.rawValue) \($0.pointer.replacing("~1", with: "/"))"
      }
    }
  }
}
