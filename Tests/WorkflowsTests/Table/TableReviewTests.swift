import EvaluationModel
import Foundation
import Review
import TestSupport
import Testing

@testable import Formats
@testable import Workflows

/// Scoring tables as units submit them, scored and reviewed without being told which rubric they follow.
@Suite struct TableReviewTests {
  /// A table in both formats, and the rubric that it is drawn by.
  struct Sample: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var drawing: String
    var title: String
    var rubric: String
    /// 分值 of the table's first row, by which a variant is known.
    var firstWeight: Points
    var low: Points
    var high: Points

    // 没有基础数据的行都是区间：填报的得分都在可能的范围内；由单位评判的采信。
    static let hunan = Sample(
      testDescription: "hunan", drawing: DrawnScoringTables.hunan, title: "2022年度部门整体支出绩效评价指标评分表",
      rubric: "hunan-department-table", firstWeight: 5, low: 15, high: 99)
    static let yueyang = Sample(
      testDescription: "yueyang", drawing: DrawnScoringTables.yueyang,
      title: "岳阳市2018年度部门整体支出绩效评价评分表", rubric: "yueyang-department-2018", firstWeight: 5,
      low: 0, high: 100)
    static let variant2018 = Sample(
      testDescription: "2018", drawing: DrawnScoringTables.variant2018,
      title: "2017年度部门整体支出绩效评价评分表", rubric: "hunan-department-table", firstWeight: 8,
      low: 0, high: 100)

    static let all = [hunan, yueyang, variant2018]
  }

  private static let formats = ["xlsx", "docx"]

  private func file(
    _ sample: Sample, _ format: String, drawing: String? = nil
  ) throws -> [UInt8] {
    let table = FormTable(
      title: sample.title, drawing: drawing ?? sample.drawing, footer: ["填表人：张某　　填表日期：3月1日"])
    return format == "xlsx"
      ? try FormWorkbookWriter.bytes(of: [table], sheetNames: ["评分表"])
      : try FormDocumentWriter.bytes(of: [table])
  }

  /// A form scored and reviewed as the commands do it.
  private func scored(_ bytes: [UInt8]) throws -> ScoredForm {
    let forms = try FormReader.forms(in: bytes)
    try #require(forms.count == 1)
    let form = try forms[0].get().submission
    var library = RubricLibrary()
    let scorer = try library.scorer(for: form, named: "表")
    return FormScoring(scorer, .init(.testing)).score(form, file: "表")
  }

  @Test(arguments: Sample.all, formats)
  func `a table is scored by its rubric without being told`(
    sample: Sample, format: String
  ) throws {
    let form = try scored(file(sample, format))
    #expect(form.rubric.id == sample.rubric)
    #expect(form.rubric.fixedIndicators.first?.weight == sample.firstWeight)
    #expect(form.sheet.total.weight == 100)
    #expect(form.sheet.total.low == sample.low)
    #expect(form.sheet.total.high == sample.high)
  }

  @Test(arguments: Sample.all, formats)
  func `an honest table has no finding`(sample: Sample, format: String) throws {
    let form = try scored(file(sample, format))
    #expect(form.findings.map { "\($0.code) \($0.message)" } == [])
  }

  /// One error planted in the honest table of Hunan, and the one finding that it must give.
  struct Planted: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var from: String
    var to: String
    /// Base data below the table, one `name=value` each.
    var data: [String] = []
    var code: String
    var says: [String]

    static let all = [
      Planted(
        testDescription: "full marks though the rate is exceeded", from: "98.5", to: "98.5",
        data: ["编制数=100", "在职人数=101"], code: "S03",
        says: ["101人÷100人=101.00%", "≤100%", "4.5分", "满分5分"]),
      Planted(
        testDescription: "points for a checklist that is not met", from: "98.5", to: "98.5",
        data: ["有财务管理制度=是", "有厉行节约制度=否", "制度合法合规完整=是", "制度得到有效执行=是"], code: "S04",
        says: ["“管理制度健全性”", "有厉行节约制度“否”", "6分", "自评8分"]),
      Planted(
        testDescription: "points cut though the rate is kept", from: "^|^|预算控制率|5",
        to: "^|^|预算控制率|5",
        data: ["本年三公预算数=100000", "上年三公预算数=110000"], code: "S05",
        says: ["-9.09%", "应得5分", "只评4.5分"]),
      Planted(
        testDescription: "another 分值 than the table's", from: "在职人员控制率|5|",
        to: "在职人员控制率|6|", code: "W03", says: ["在职人员控制率", "6分", "5分"]),
      Planted(
        testDescription: "a wrong total", from: "|97.5|", to: "|96.5|", code: "S02",
        says: ["97.5分", "96.5分"]),
      Planted(
        testDescription: "an indicator left out",
        from: "^|^|预算控制率|5|0计5分；0-10%（含）计4分；10-20%|4|年中追加抚恤金\n", to: "", code: "W03",
        says: ["“预算控制率”（5分）", "没有列出"]),
      Planted(
        testDescription: "a cut without a reason", from: "粮食单产略低于预期", to: "", code: "N01",
        says: ["“经济效益”", "扣了1分"]),
    ]
  }

  @Test(arguments: Planted.all, formats)
  func `a planted error gives just its finding`(planted: Planted, format: String) throws {
    var drawing = DrawnScoringTables.hunan
    if planted.to.isEmpty, planted.code == "W03" {
      drawing = drawing.split(separator: "\n").filter { !$0.contains("|预算控制率|") }
        .joined(separator: "\n").replacing("|97.5|", with: "|93.5|")
    } else if planted.from != planted.to {
      try #require(drawing.contains(planted.from))
      drawing = drawing.replacing(planted.from, with: planted.to)
    }
    let bytes: [UInt8]
    if planted.data.isEmpty {
      bytes = try file(.hunan, format, drawing: drawing)
    } else {
      let list =
        "数据名称|单位|填报值\n"
        + planted.data.map { $0.replacing("=", with: "| |") }.joined(separator: "\n")
      let tables = [
        FormTable(title: Sample.hunan.title, drawing: drawing),
        FormTable(title: "基础数据", drawing: list),
      ]
      bytes =
        format == "xlsx"
        ? try FormWorkbookWriter.bytes(of: tables, sheetNames: ["评分表", "基础数据"])
        : try FormDocumentWriter.bytes(of: tables)
    }
    let findings = try scored(bytes).findings.filter { $0.code != "C05" }
    #expect(findings.map(\.code) == [planted.code])
    let message = findings.first?.message ?? ""
    for words in planted.says { #expect(message.contains(words), "\(message)") }
  }
}
