import EvaluationModel
import TestSupport
import Testing

@testable import Review

@Suite struct ContentsRequiredFieldTests {
  @Test(arguments: [
    TextCase(.form(.unit), "　", "C05 /unit"),
    TextCase(.form(.project), "", "C05 /project"),
    TextCase(.form(.totalScore), "", "C05 /total/score"),
    TextCase(.form(.totalWeight), "", "C05 /total/weight"),
    TextCase(.fund(0, .annualExpenditure), "", "C05 /funds/0/annualExpenditure"),
    TextCase(.fund(0, .annualBudget), ""),
    TextCase(.fund(0, .initialBudget), ""),
    TextCase(.fund(0, .annualExpenditure), "—"),
    TextCase(.form(.department), ""),
  ])
  func `a required cell that is blank`(_ row: TextCase) throws {
    let form = CheckExample.form(with: [.init(row.address, row.text)])
    #expect(
      try FundsReview.found(form, families: ["C05"]) == (row.found.map { [$0] } ?? []))
  }

  @Test func `what is absent is not asked for`() throws {
    #expect(
      try FundsReview.found(
        Submission(rows: [TestRow(target: "1个", actual: "1个", score: "10")], year: nil),
        families: ["C05"]) == [])
  }

  @Test func `a blank project is no fault of a department's form`() throws {
    var form = CheckExample.form(with: [.init(.form(.project), "")])
    form.kind = .department
    #expect(try FundsReview.found(form, families: ["C05"]) == [])
  }

  @Test func `totals of a form that claims nothing may be blank`() throws {
    let form = CheckExample.form(
      with: (0..<4).map { .init(.indicator($0, .score), "") } + [
        .init(.fund(0, .score), ""), .init(.form(.totalScore), ""),
        .init(.form(.totalWeight), ""),
      ])
    #expect(try FundsReview.found(form, families: ["C05"]) == [])
  }

  @Test func `a document without a year lacks one`() throws {
    var form = CheckExample.form()
    form.year = nil
    #expect(try FundsReview.found(form, families: ["C05"]) == [])
    form.places[.form(.unit)] = .table(index: 1, row: 1, column: "单位名称")
    #expect(try FundsReview.found(form, families: ["C05"]) == ["C05 /year"])
  }

  @Test func `a document that is cut off is told so once`() throws {
    var form = Submission(rows: [TestRow(target: "1个", actual: "1个", score: "10")])
    form.unit = form.append("示例单位")
    form.places[.indicator(0, .name)] = .sheet(name: "表", cell: "C3")
    #expect(try FundsReview.found(form, families: ["C05"]) == ["C05 /total/score"])
  }

  @Test func `a line that nobody signed is worth a look and never told in its words`() throws {
    var form = CheckExample.form()
    form.signOff = form.append("　")
    let found = try FundsReview.findings(form)
    #expect(found.map(\.pointer) == ["/signOff"])
    #expect(found.map(\.severity) == [.info])
    form.signOff = form.append("某甲 0737-0000000")
    #expect(try FundsReview.findings(form).isEmpty)
  }

  // MARK: Base data

  private static func baseData(
    _ items: [(name: String, value: String)], isDocument: Bool = true
  ) -> Submission {
    var form = Submission()
    form.year = 2024
    for (name, value) in items {
      form.data.append(DataItem(name: form.append(name), value: form.append(value)))
    }
    if isDocument {
      form.places[.data(0, name: items[0].name)] = .table(index: 1, row: 1, column: "1")
    }
    return form
  }

  @Test func `a blank total over filled parts is told once for all columns`() throws {
    let form = Self.baseData(
      [
        ("三公经费/2023年决算数", "　"), ("三公经费/2024年决算数", ""),
        ("三公经费/出国经费/2023年决算数", "0"), ("三公经费/出国经费/2024年决算数", "1.5"),
        ("三公经费/公务接待/2023年决算数", "0"), ("三公经费/公务接待/2024年决算数", "2"),
      ], isDocument: false)
    let found = try FundsReview.findings(form)
    #expect(found.map(\.pointer) == ["/data/三公经费~12023年决算数"])
    #expect(found.first?.severity == .warning)
    #expect(found.first?.message.contains("2023年决算数0、2024年决算数3.5") == true)
  }

  @Test func `a blank total over blank parts says nothing`() throws {
    let form = Self.baseData(
      [
        ("项目支出/2024年决算数", ""), ("项目支出/稽查/2024年决算数", ""), ("项目支出/征管/2024年决算数", "3"),
      ], isDocument: false)
    #expect(try FundsReview.findings(form).isEmpty)
  }

  @Test func `amounts without any unit are worth a look`() throws {
    var form = Self.baseData([("编制数", "7"), ("公用经费/2024年决算数", "72000.00")])
    #expect(try FundsReview.found(form) == ["C05 /data/公用经费~12024年决算数"])
    form.currencyUnit = form.append("元")
    #expect(try FundsReview.found(form) == [])
  }

  @Test func `a heading of another year is told once`() throws {
    let form = Self.baseData([
      ("楼堂馆所控制情况（2023年完工项目）/批复规模（㎡）", "无"),
      ("楼堂馆所控制情况（2023年完工项目）/实际规模（㎡）", "无"), ("公用经费/2023年决算数（万元）", "90"),
    ])
    #expect(
      try FundsReview.found(form) == ["C08 /data/楼堂馆所控制情况（2023年完工项目）~1批复规模（㎡）"])
  }
}
