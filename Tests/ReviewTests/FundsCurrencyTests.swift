import EvaluationModel
import TestSupport
import Testing

@testable import Review

/// Amounts under a heading, and what F07 says about them.
struct CurrencyCase: Sendable, CustomTestStringConvertible {
  let testDescription: String
  var heading: String? = "万元"
  var amount: String
  var target = "≥95%"
  var actual = "96%"
  var name = "合格率"
  var subdimension = "质量指标"
  var unit = "示例中心"
  var severity: Severity?
  var meant = CurrencyUnit.tenThousandYuan
  var says: [String] = []
}

@Suite struct FundsCurrencyTests {
  private static func checked(_ form: Submission) -> CheckedForm {
    CheckedForm(
      submission: form, rubric: .testing(), sheet: Self.sheet(form), settings: .testing)
  }

  private static func sheet(_ form: Submission) -> ScoreSheet {
    var sheet = ScoreSheet()
    sheet.indicators = form.indicators.map { _ in IndicatorScore() }
    return sheet
  }

  private static func form(_ row: CurrencyCase) -> Submission {
    var form = FundsReview.form(
      row.heading, [FundsReview.total(row.amount, row.amount, row.amount)], target: row.target,
      actual: row.actual, name: row.name, subdimension: row.subdimension)
    form.unit = form.append(row.unit)
    return form
  }

  @Test(arguments: [
    CurrencyCase(
      testDescription: "the same amount with a unit of its own", amount: "128208.80",
      target: "≤12.80万元", actual: "12.82万元", name: "稽查经费", subdimension: "成本指标",
      severity: .error, meant: .yuan, says: ["128208.80", "12.82万元", "约12.82亿元"]),
    CurrencyCase(
      testDescription: "the same amount in 元", amount: "64000", target: "≤64000元",
      actual: "64000元", name: "成本控制", subdimension: "成本指标", severity: .error, meant: .yuan),
    CurrencyCase(
      testDescription: "another amount many times smaller", amount: "64000", target: "1500万元",
      actual: "1581万元", name: "征缴收入", subdimension: "经济效益指标", severity: .error, meant: .yuan,
      says: ["64000", "6.4亿元", "1581万元", "6.4万元", "1/10"]),
    CurrencyCase(
      testDescription: "written to the fen, seven digits before it", amount: "1143900.00",
      severity: .error, meant: .yuan, says: ["114.39亿元", "114.39万元"]),
    CurrencyCase(
      testDescription: "a province spends ten billions", amount: "1143900.00", unit: "某省教育厅",
      severity: .info),
    CurrencyCase(
      testDescription: "a large project that nothing else speaks about", amount: "64000",
      severity: .info),
    CurrencyCase(
      testDescription: "12345.67 of a large project", amount: "12,345.67", severity: .info),
    CurrencyCase(
      testDescription: "the form's own amounts agree", amount: "64000", target: "≤64000万元",
      actual: "64000万元", name: "项目总投资", subdimension: "成本指标"),
    CurrencyCase(
      testDescription: "the form's own amounts agree in 亿元", amount: "64000", target: "6.4亿元",
      actual: "6.4亿元", name: "总投资"),
    CurrencyCase(
      testDescription: "the form's own amounts are of the same size", amount: "64000",
      target: "≥20000万元", actual: "21000万元", name: "带动投资"),
    CurrencyCase(
      testDescription: "four decimals are no fen", amount: "12345.6789", target: "1500万元",
      actual: "1581万元", name: "征缴收入", subdimension: "经济效益指标"),
    CurrencyCase(
      testDescription: "a rate of support is no size of money", amount: "64000", target: "≥1200元",
      actual: "1300元", name: "人均补助标准", severity: .info),
    CurrencyCase(
      testDescription: "an increase is no size of money", amount: "25000", target: "≥1200万元",
      actual: "1300万元", name: "带动农民增收", subdimension: "经济效益指标", severity: .info),
    CurrencyCase(
      testDescription: "one kilometre costs more than the whole in 元", amount: "312600.00",
      target: "≤2200万元/公里", actual: "2145万元/公里", name: "二级公路单位造价", subdimension: "成本指标",
      unit: "某省交通运输厅"),
    CurrencyCase(
      testDescription: "a price that the whole in 元 would pay", amount: "64000",
      target: "≤2000元/户", actual: "2000元/户", name: "户均改厕成本", severity: .info),
    CurrencyCase(testDescription: "a small amount", amount: "128.21"),
    CurrencyCase(
      testDescription: "a small amount beside a smaller one", amount: "5000", target: "10万元",
      actual: "10万元", name: "征缴收入"),
    CurrencyCase(
      testDescription: "heading 元", heading: "元", amount: "1143900.00", meant: .yuan),
    CurrencyCase(
      testDescription: "a unit in the cell itself", amount: "1143900.00元", target: "1500万元",
      actual: "1581万元", name: "征缴收入"),
  ])
  func `the unit that is meant`(_ row: CurrencyCase) throws {
    let form = Self.form(row)
    let found = try FundsReview.findings(form).filter { $0.code == "F07" }
    #expect(found.map(\.severity) == (row.severity.map { [$0] } ?? []))
    for text in row.says { #expect(found.first?.message.contains(text) == true) }
    #expect(Self.checked(form).currency.meant == row.meant)
  }

  @Test func `an amount is told in the unit that is meant`() {
    let form = FundsReview.form(
      "万元", [FundsReview.total("64000", "64000", "6.4万元")], target: "1500万元", actual: "1581万元",
      name: "征缴收入", subdimension: "经济效益指标")
    let currency = Self.checked(form).currency
    #expect(currency.money(form.funds[0].initialBudget, of: form) == Money(yuan: 64_000))
    #expect(currency.money(form.funds[0].annualExpenditure, of: form) == Money(yuan: 64_000))
    #expect(currency.corrected(Money(yuan: 640_000_000)) == Money(yuan: 64_000))
  }

  @Test func `a wrong unit is told once, at the heading, and spoils no other check`() throws {
    var form = FundsReview.form(
      "万元",
      [
        FundsReview.total("1143900.00", "1159138.98", "1159138.98", rate: "100%"),
        FundsReview.part("其中：基本支出", nil), FundsReview.part("项目支出", nil),
      ], target: "≤12.80万元", actual: "12.80万元", name: "经费", subdimension: "成本指标")
    form.funds[1].annualExpenditure = form.append("1030930.18")
    form.funds[2].annualExpenditure = form.append("128208.80")
    form.places[.form(.currencyUnit)] = .table(index: 1, row: 2, column: "年度预算申请（万元）")
    #expect(try FundsReview.found(form) == ["F07 /currencyUnit"])
  }

  @Test func `one amount of a row in another unit is told there and nowhere else`() throws {
    let form = FundsReview.form(
      "万元", [FundsReview.total("114.39", "115.91", "1159138.98", rate: "100%")])
    #expect(try FundsReview.found(form) == ["F07 /funds/0/annualExpenditure"])
  }
}
