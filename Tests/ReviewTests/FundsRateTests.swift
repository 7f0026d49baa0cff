import EvaluationModel
import TestSupport
import Testing

@testable import Review

/// A fund block, and what the checks of rates and scores say about it.
struct RateCase: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let found: [String]
  var heading = "万元"
  var initial: String? = "100"
  var annual: String? = "100"
  var spent: String? = "100"
  var rate: String? = "100%"
  var score: String? = "10"
  var note: String? = ""
  var parts: [TestFund] = []
}

@Suite struct FundsRateTests {
  @Test(arguments: [
    RateCase(testDescription: "all spent", found: []),
    RateCase(
      testDescription: "a rate of other amounts", found: ["F01 /funds/0/executionRate"],
      spent: "80.45", note: "资金结余已退回"),
    RateCase(
      testDescription: "rounded to the digits printed", found: [], spent: "98.76", rate: "99%",
      score: "9.88"),
    RateCase(
      testDescription: "cut off instead of rounded", found: ["F01 /funds/0/executionRate"],
      initial: "7", annual: "7", spent: "6.71", rate: "95%", score: "9.59"),
    RateCase(testDescription: "one is all", found: [], rate: "1"),
    RateCase(
      testDescription: "a fraction", found: [], spent: "97", rate: "0.97", score: "9.7"),
    RateCase(
      testDescription: "a wrong fraction", found: ["F01 /funds/0/executionRate"], spent: "97",
      rate: "0.95", score: "9.7"),
    RateCase(
      testDescription: "a percentage without its sign", found: [], spent: "97", rate: "97.00",
      score: "9.7"),
    RateCase(
      testDescription: "what a worksheet calculates", found: [], initial: "7", annual: "7",
      spent: "6.9", rate: "0.98571428571428577", score: "9.86"),
    RateCase(
      testDescription: "right only over the first budget", found: ["F02 /funds/0/executionRate"],
      heading: "元", initial: "1143900.00", annual: "1159138.98", spent: "1159138.98",
      rate: "101%"),
    RateCase(
      testDescription: "calculated before amounts were rounded",
      found: ["F01 /funds/0/executionRate"], initial: "0.90", annual: "0.90", spent: "0.87",
      rate: "96.80%", score: "9.67"),
    RateCase(
      testDescription: "spent above the budget", found: ["F04 /funds/0/executionRate"],
      spent: "102.59", rate: "102.59%"),
    RateCase(
      testDescription: "spent above the budget, and points taken for it",
      found: ["F04 /funds/0/executionRate"], spent: "106.96", rate: "106.96%", score: "9.3"),
    RateCase(
      testDescription: "a part with a wrong rate", found: ["F01 /funds/1/executionRate"],
      parts: [
        TestFund(
          name: "其中：当年财政拨款", annualBudget: "100", annualExpenditure: "100", executionRate: "90%")
      ]),
    RateCase(
      testDescription: "no rate printed", found: [], rate: nil),
    RateCase(
      testDescription: "86.20% claimed as 9", found: ["F03 /funds/0/score"],
      spent: "86.2", rate: "86.2%", score: "9", note: "资金结余"),
    RateCase(
      testDescription: "49.88% claimed as 5, within the tolerance", found: [], spent: "49.88",
      rate: "49.88%", score: "5", note: "资金结余"),
    RateCase(
      testDescription: "a score that follows the wrong rate has that cause",
      found: ["F01 /funds/0/executionRate"], spent: "80.45", rate: "100%", score: "10",
      note: "资金结余"),
    RateCase(
      testDescription: "a score that follows neither",
      found: [
        "F01 /funds/0/executionRate", "F03 /funds/0/score",
      ], spent: "80.45", rate: "100%", score: "9", note: "资金结余"),
    RateCase(
      testDescription: "no score claimed", found: ["F05 /funds/0/score"], spent: "97", rate: "97%",
      score: ""),
    RateCase(
      testDescription: "malformed amounts have no rate", found: ["C07 /funds/0/annualExpenditure"],
      spent: "98,5", rate: "90%"),
  ])
  func `rates and scores`(_ row: RateCase) throws {
    let form = FundsReview.form(
      row.heading,
      [
        FundsReview.total(
          row.initial, row.annual, row.spent, rate: row.rate, score: row.score)
      ] + row.parts, note: row.note)
    #expect(try FundsReview.found(form) == row.found)
  }

  @Test func `a rate that rounding explains is only worth a look`() throws {
    let form = FundsReview.form(
      "万元", [FundsReview.total("0.90", "0.90", "0.87", rate: "96.80%", score: "9.67")])
    let found = try FundsReview.findings(form).filter { $0.code == "F01" }
    #expect(found.map(\.severity) == [.info])
  }

  @Test func `a wrong rate names both amounts and the right one`() throws {
    let form = FundsReview.form(
      "万元", [FundsReview.total("100", "100", "80.45", score: "8.05")], note: "资金结余")
    let found = try FundsReview.findings(form).first { $0.code == "F01" }
    for text in ["100%", "80.45万元", "100万元", "80.45%"] {
      #expect(found?.message.contains(text) == true)
    }
  }

  @Test func `a rubric that divides by the first budget has its rates over it`() throws {
    let rubric = Rubric.testing(
      execution: ExecutionSpecification(
        weight: 10, denominator: .initialBudget,
        use: RuleUse(rule: "execution-rate", basis: "clause")))
    let form = FundsReview.form(
      "万元", [FundsReview.total("100", "120", "96", rate: "96%", score: "9.6")])
    #expect(try FundsReview.found(form, rubric: rubric) == [])
  }

  @Test(arguments: [
    RateCase(testDescription: "no change", found: []),
    RateCase(
      testDescription: "thirty percent more", found: ["F09 /funds/0/annualBudget"],
      annual: "130", spent: "130"),
    RateCase(
      testDescription: "thirty percent less", found: ["F09 /funds/0/annualBudget"],
      annual: "70", spent: "70"),
    RateCase(
      testDescription: "a little less than that", found: [], annual: "129.9", spent: "129.9"),
    RateCase(
      testDescription: "explained", found: [], annual: "150", spent: "150", note: "年中追加预算"),
    RateCase(
      testDescription: "no column for notes", found: [], annual: "150", spent: "150", note: nil),
    RateCase(testDescription: "a project of the middle of the year", found: [], initial: "0"),
    RateCase(
      testDescription: "spent without a budget", found: ["F08 /funds/0/annualBudget"],
      annual: "0", rate: "", score: "10"),
    RateCase(
      testDescription: "spent with a blank budget", found: ["F08 /funds/0/annualBudget"],
      annual: "", rate: "", score: "10"),
    RateCase(
      testDescription: "neither budget nor spending", found: [], initial: "0", annual: "0",
      spent: "0", rate: "", score: "10"),
    RateCase(
      testDescription: "no such column", found: [], annual: nil, rate: nil, score: "10"),
    RateCase(
      testDescription: "a part spent without a budget", found: ["F08 /funds/2/annualBudget"],
      parts: [
        TestFund(name: "其中：财政拨款", annualBudget: "100", annualExpenditure: "95"),
        TestFund(name: "其他资金", annualBudget: "0", annualExpenditure: "5"),
      ]),
    RateCase(
      testDescription: "parts that give only what was spent", found: [],
      parts: [
        TestFund(name: "其中：财政拨款", annualBudget: "", annualExpenditure: "95"),
        TestFund(name: "其他资金", annualBudget: "", annualExpenditure: "5"),
      ]),
    RateCase(
      testDescription: "full marks for little money", found: ["F10 /funds/0/score"], spent: "80",
      rate: "80%", score: "8"),
    RateCase(
      testDescription: "four percent apart", found: [], spent: "96", rate: "96%", score: "9.6"),
    RateCase(
      testDescription: "little money, explained", found: [], spent: "80", rate: "80%", score: "8",
      note: "招标结余资金已退回"),
    RateCase(
      testDescription: "little money, saved", found: [], spent: "80", rate: "80%", score: "8",
      note: "公开招标节约20万元"),
    RateCase(
      testDescription: "little money, taken back", found: [], spent: "80", rate: "80%", score: "8",
      note: "一家企业放弃，20万元由财政收回"),
    RateCase(
      testDescription: "little money, and a note about something else",
      found: ["F10 /funds/0/score"], spent: "80", rate: "80%", score: "8", note: "两期培训改为线上"),
    RateCase(
      testDescription: "savings are no reason for a larger budget",
      found: ["F09 /funds/0/annualBudget"], annual: "150", spent: "150", note: "招标节约20万元"),
  ])
  func `budgets and their changes`(_ row: RateCase) throws {
    let form = FundsReview.form(
      row.heading,
      [
        FundsReview.total(
          row.initial, row.annual, row.spent, rate: row.rate, score: row.score)
      ] + row.parts, note: row.note)
    #expect(try FundsReview.found(form) == row.found)
  }
}
