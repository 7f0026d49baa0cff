import EvaluationModel
import TestSupport
import Testing

@testable import Review

/// X01 where a unit has no 基础数据表.
@Suite struct AmountsWithoutBaseDataTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    /// 项目支出 of the whole: 全年预算数 and 全年执行数.
    let whole: (budget: String?, spent: String)
    /// The projects' own.
    let projects: [(budget: String, spent: String)]
    var expected: [String] = []
  }

  @Test(arguments: [
    Case(
      testDescription: "budgets agree, and spending does not", whole: ("200", "195"),
      projects: [("120", "115"), ("80", "70")], expected: ["0 error /funds/2/annualExpenditure"]),
    Case(
      testDescription: "both agree", whole: ("200", "195"),
      projects: [("120", "120"), ("80", "75")]
    ),
    Case(
      testDescription: "rounded by themselves", whole: ("200", "195"),
      projects: [("120", "115"), ("80", "79")]),
    Case(
      testDescription: "a project has no form", whole: ("250", "195"),
      projects: [("120", "115"), ("80", "70")]),
    Case(
      testDescription: "the whole states no budget", whole: (nil, "195"),
      projects: [("120", "115"), ("80", "70")]),
    Case(testDescription: "one project", whole: ("120", "110"), projects: [("120", "115")]),
  ])
  func `projects that are all there have spent what the whole says`(_ row: Case) throws {
    let whole = UnitForms.form(funds: [
      UnitForms.fund("300", "300", "295"),
      TestFund(name: "其中：基本支出", annualBudget: "100", annualExpenditure: "100"),
      TestFund(name: "项目支出", annualBudget: row.whole.budget, annualExpenditure: row.whole.spent),
    ])
    let projects = zip(["甲经费", "乙经费"], row.projects).map { name, project in
      UnitForms.form(
        of: name, funds: [UnitForms.fund(project.budget, project.budget, project.spent)])
    }
    #expect(try UnitForms.found("X01", in: [whole] + projects) == row.expected)
  }
}
