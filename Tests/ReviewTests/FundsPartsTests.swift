import EvaluationModel
import TestSupport
import Testing

@testable import Review

/// Parts of a fund block with their spending, and where F06 stands.
struct PartsCase: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let found: [String]
  var heading = "万元"
  var total: String = "100"
  var totalName = "年度资金总额"
  var parts: [(name: String, amount: String?)]
}

@Suite struct FundsPartsTests {
  @Test(arguments: [
    PartsCase(
      testDescription: "by source", found: [],
      parts: [("其中：当年财政拨款", "90"), ("上年结转资金", "5"), ("其他资金", "5")]),
    PartsCase(
      testDescription: "blanks are nothing", found: [],
      parts: [("其中：当年财政拨款", "100"), ("上年结转资金", ""), ("其他资金", "")]),
    PartsCase(
      testDescription: "less than the total", found: ["F06 /funds/0/annualExpenditure"],
      parts: [("其中：当年财政拨款", "90"), ("上年结转资金", "0"), ("其他资金", "5")]),
    PartsCase(
      testDescription: "more than the total", found: ["F06 /funds/0/annualExpenditure"],
      parts: [("其中：当年财政拨款", "100"), ("其他资金", "5")]),
    PartsCase(
      testDescription: "by source and by nature", found: [],
      parts: [("其中：一般公共预算", "100"), ("其他资金", "0"), ("其中：基本支出", "60"), ("项目支出", "40")]),
    PartsCase(
      testDescription: "by nature only wrong", found: ["F06 /funds/3/annualExpenditure"],
      parts: [("其中：一般公共预算", "100"), ("其他资金", "0"), ("其中：基本支出", "60"), ("项目支出", "41")]),
    PartsCase(
      testDescription: "both lists alike and the total not",
      found: ["F06 /funds/0/annualExpenditure"],
      parts: [("其中：一般公共预算", "95"), ("其他资金", "0"), ("其中：基本支出", "60"), ("项目支出", "35")]),
    PartsCase(
      testDescription: "parts of a part", found: [],
      parts: [("财政拨款", "90"), ("其中：上级资金", "60"), ("本级资金", "30"), ("其他资金", "10")]),
    PartsCase(
      testDescription: "some of a part", found: [],
      parts: [("其中：财政拨款", "100"), ("其中：直达资金", "40"), ("其他资金", "0")]),
    PartsCase(
      testDescription: "more of a part than the part", found: ["F06 /funds/0/annualExpenditure"],
      parts: [("其中：财政拨款", "90"), ("其中：直达资金", "95"), ("其他资金", "10")]),
    PartsCase(
      testDescription: "a list by nature is no part of the last source",
      found: ["F06 /funds/2/annualExpenditure"],
      parts: [("其中：财政拨款", "100"), ("其中：基本支出", "60"), ("项目支出", "39")]),
    PartsCase(
      testDescription: "staff and office within the basic spending", found: [],
      parts: [("基本支出", "60"), ("其中：人员经费", "50"), ("公用经费", "10"), ("项目支出", "40")]),
    PartsCase(
      testDescription: "one source named of several", found: [], parts: [("其中：财政拨款", "80")]),
    PartsCase(
      testDescription: "one source above the total", found: ["F06 /funds/0/annualExpenditure"],
      parts: [("其中：财政拨款", "120")]),
    PartsCase(
      testDescription: "rounded amounts of 万元", found: [], total: "115.91",
      parts: [("其中：基本支出", "103.09"), ("项目支出", "12.81")]),
    PartsCase(
      testDescription: "amounts of 元 are exact", found: ["F06 /funds/0/annualExpenditure"],
      heading: "元", total: "115.91", parts: [("其中：基本支出", "103.09"), ("项目支出", "12.81")]),
    PartsCase(
      testDescription: "a total of zero over filled parts",
      found: ["F06 /funds/0/annualExpenditure"], total: "0",
      parts: [("其中：当年财政拨款", "90"), ("其他资金", "10")]),
    PartsCase(
      testDescription: "a blank total over filled parts",
      found: ["F06 /funds/0/annualExpenditure"], total: "",
      parts: [("其中：当年财政拨款", "90"), ("其他资金", "10")]),
    PartsCase(
      testDescription: "no row of a total", found: [], totalName: "财政拨款",
      parts: [("自筹资金", "20"), ("其他资金", "")]),
    PartsCase(
      testDescription: "parts without amounts", found: [],
      parts: [("其中：当年财政拨款", ""), ("其他资金", nil)]),
    PartsCase(
      testDescription: "zeros beside blanks", found: [],
      parts: [("其中：当年财政拨款", ""), ("上年结转资金", "0"), ("其他资金", "0")]),
    PartsCase(
      testDescription: "a malformed part is told as such",
      found: ["C07 /funds/1/annualExpenditure"],
      parts: [("其中：当年财政拨款", "90,5"), ("其他资金", "5")]),
  ])
  func `parts and their total`(_ row: PartsCase) throws {
    let funds =
      [
        TestFund(
          name: row.totalName, annualBudget: "100", annualExpenditure: row.total, weight: "10",
          score: "10")
      ] + row.parts.map { TestFund(name: $0.name, annualExpenditure: $0.amount) }
    let found = try FundsReview.found(
      FundsReview.form(row.heading, funds), families: ["F06", "C07"])
    #expect(found == row.found)
  }

  @Test func `a difference is told with its parts`() throws {
    let form = FundsReview.form(
      "万元",
      [
        FundsReview.total(nil, "100", "100"),
        TestFund(name: "其中：当年财政拨款", annualExpenditure: "90"),
        TestFund(name: "其他资金", annualExpenditure: "5"),
      ])
    let found = try FundsReview.findings(form).first { $0.code == "F06" }
    for text in ["按资金来源", "95万元", "90万元＋5万元", "100万元", "少5万元"] {
      #expect(found?.message.contains(text) == true)
    }
  }

  @Test func `a blank total row is told once for all columns`() throws {
    let form = FundsReview.form(
      "万元",
      [
        FundsReview.total("", "", ""), FundsReview.part("其中：当年财政拨款", "90"),
        FundsReview.part("其他资金", "10"),
      ])
    #expect(try FundsReview.found(form) == ["F06 /funds/0/initialBudget"])
  }
}
