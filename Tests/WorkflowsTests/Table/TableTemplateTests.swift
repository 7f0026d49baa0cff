import EvaluationModel
import Foundation
import Review
import Scoring
import TestSupport
import Testing

@testable import Formats
@testable import Workflows

/// The blank form of every built-in scoring table, written, filled in, read back and scored.
@Suite struct TableTemplateTests {
  /// A table with all its data, and the points that its standards give for them.
  struct Sample: CustomTestStringConvertible, Sendable {
    var rubric: String
    var year: Int
    /// What is typed into the list of base data, by name.
    var data: [String: String]
    /// 得分 of the indicators that are judged, by name.
    var claims: [String: String]
    /// 实际值 of an indicator that is judged in words.
    var words: [String: String] = [:]
    var low: Points
    var high: Points

    var testDescription: String { rubric }

    // 0＋5；3＋4＋5＋5＋8＋7＋4＋6＋5＋5；7.11（8×8÷9）＋9＋6＋6
    static let hunan = Sample(
      rubric: "hunan-department-table", year: 2024,
      data: [
        "编制数": "7", "在职人数": "9", "本年三公预算数": "128000", "上年三公预算数": "130000",
        "本年三公决算数": "128200", "上年结转": "0", "年初预算数": "10000000", "本年追加预算": "900000",
        "年末结余": "600000", "批复规模": "无", "实际规模": "无", "预算投资": "无", "实际投资": "无",
        "公用经费预算数": "720000", "公用经费决算数": "712000", "政府采购预算数": "300000",
        "政府采购决算数": "280000", "有财务管理制度": "是", "有厉行节约制度": "是", "制度合法合规完整": "是",
        "制度得到有效执行": "否", "资金使用违规例数": "1", "按规定内容公开": "是", "按规定时限公开": "是",
        "基础信息真实": "是", "基础信息完整": "是", "基础信息准确": "是", "重点工作交办数": "9",
        "重点工作完成数": "8", "满意度": "92.5%",
      ], claims: ["经济效益和社会效益": "9"], words: ["行政效能": "良好"],
      low: Points(hundredths: 8511), high: Points(hundredths: 8511))

    // 5＋5＋4；2＋2.5＋2＋4＋2＋3＝29.5；没有公布的64分不计
    static let yueyang = Sample(
      rubric: "yueyang-department-2018", year: 2019,
      data: [
        "编制数": "10", "在职人数": "10", "本年三公预算数": "96000", "上年三公预算数": "100000",
        "本年三公决算数": "98000", "重点项目支出": "850000", "项目总支出": "1000000", "预算调整数": "500000",
        "年初预算数": "10000000", "迟拨专项数": "1", "本年结余": "30000", "上年结转": "50000",
        "制定管理制度": "是", "制度合法合规完整": "否", "制度得到有效执行": "是", "资金使用违规例数": "0",
      ], claims: [:], low: Points(hundredths: 2950), high: Points(hundredths: 9350))

    // 106.96%超过6.96个百分点，满一步扣1分：16；其余由单位评判
    static let leiyang = Sample(
      rubric: "leiyang-department-2022", year: 2022,
      data: ["年初预算数": "1000000", "全年支出数": "1069600"],
      claims: [
        "目标设定": "6", "预算管理": "9", "资产管理": "6", "绩效监控": "2", "职责履行": "32", "履职效益": "28",
      ], low: 99, high: 99)

    static let all = [hunan, yueyang, leiyang]
  }

  private static let formats = ["xlsx", "docx"]

  private func scorer(_ id: String) throws -> Scorer {
    try RubricSource(id, isUsage: false).scorer()
  }

  private func blank(_ id: String, _ year: Int, _ format: String) throws -> [UInt8] {
    let scratch = try Scratch()
    let path = scratch.path("表.\(format)")
    let status = TemplateWorkflow(rubric: id, output: path, year: year)
      .run(RecordingConsole().console)
    try #require(status == .done)
    return Array(try Data(contentsOf: URL(filePath: path)))
  }

  private func read(_ bytes: [UInt8]) throws -> Submission {
    let forms = try FormReader.forms(in: bytes)
    try #require(forms.count == 1)
    let form = try forms[0].get()
    #expect(form.remarks == [])
    return form.submission
  }

  /// A blank form as a person fills it in.
  private func filled(_ sample: Sample, _ format: String) throws -> [UInt8] {
    let tables = BlankScoringTableLayout.tables(
      for: try scorer(sample.rubric).rubric, year: sample.year)
    typealias Entries = [FilledTemplate.Spot: FilledTemplate.Entry]
    var form: Entries = [.init(row: 0, column: 2): .text("示例局")]
    for (spot, cell) in FilledTemplate.spots(of: tables[0]) where spot.column == 2 {
      let target = { FilledTemplate.Spot(row: spot.row, column: $0) }
      if let claim = sample.claims[cell.text] { form[target(7)] = .number(claim) }
      if let words = sample.words[cell.text] { form[target(6)] = .text(words) }
    }
    var list: Entries = [:]
    for (spot, cell) in FilledTemplate.spots(of: tables[1]) where spot.column == 1 {
      guard let value = sample.data[cell.text] else { continue }
      let isNumber = value.allSatisfy { $0.isNumber }
      list[.init(row: spot.row, column: 3)] = isNumber ? .number(value) : .text(value)
    }
    #expect(list.count == sample.data.count)
    let bytes = try blank(sample.rubric, sample.year, format)
    guard format == "docx" else {
      let once = try FilledTemplate.workbook(bytes, form, sheet: 1, others: [2])
      return try FilledTemplate.workbook(once, list, sheet: 2, others: [1])
    }
    let rows = tables[0].rows.count
    for (spot, entry) in list { form[.init(row: spot.row + rows, column: spot.column)] = entry }
    return try FilledTemplate.document(bytes, form)
  }

  private func scored(_ form: Submission, _ id: String) throws -> ScoredForm {
    FormScoring(try scorer(id), Reviewer(.testing)).score(form, file: "表")
  }

  /// The same data in JSON.
  private func typed(_ sample: Sample) throws -> Submission {
    let data = sample.data.map { "\"\($0)\": \"\($1)\"" }.joined(separator: ", ")
    let rows =
      sample.claims.map { "{\"name\": \"\($0)\", \"score\": \"\($1)\"}" }
      + sample.words.map { "{\"name\": \"\($0)\", \"actual\": \"\($1)\"}" }
    let text = """
      {"kind": "department", "year": \(sample.year), "currencyUnit": "元", "data": {\(data)},
       "indicators": [\(rows.joined(separator: ", "))]}
      """
    return try read(Array(text.utf8))
  }

  @Test(arguments: Sample.all, formats)
  func `a filled form scores as its standards say`(sample: Sample, format: String) throws {
    let form = try read(filled(sample, format))
    #expect(form.year == sample.year)
    #expect(form.kind == .department)
    #expect(form.tidy(form.unit) == "示例局")
    #expect(form.tidy(form.rubric) == sample.rubric)
    #expect(form.tidy(form.currencyUnit) == "元")
    let result = try scored(form, sample.rubric)
    #expect(result.sheet.total.low == sample.low)
    #expect(result.sheet.total.high == sample.high)
    #expect(result.sheet.total.weight == 100)
  }

  @Test(arguments: Sample.all, formats)
  func `the same data in JSON give the same points, row by row`(
    sample: Sample, format: String
  ) throws {
    let form = try scored(read(filled(sample, format)), sample.rubric)
    let typed = try scored(typed(sample), sample.rubric)
    func points(_ form: ScoredForm) -> [String: [Points]] {
      var points: [String: [Points]] = [:]
      for (row, score) in zip(form.submission.indicators, form.sheet.indicators) {
        points[form.submission.tidy(row.name)] = [score.low, score.high]
      }
      return points
    }
    #expect(points(form) == points(typed))
    #expect(points(form).count == form.rubric.fixedIndicators.count)
  }

  @Test(arguments: Sample.all, formats)
  func `a filled form chooses its table by itself and is free of errors`(
    sample: Sample, format: String
  ) throws {
    let form = try read(filled(sample, format))
    var library = RubricLibrary()
    #expect(try library.scorer(for: form, named: "表").rubric.id == sample.rubric)
    let findings = try scored(form, sample.rubric).findings
    // The sign-off line is blank, and the points that were judged down have no reason.
    #expect(findings.filter { $0.code != "N01" && $0.code != "C05" }.map(\.message) == [])
    #expect(findings.filter { $0.code == "C05" }.allSatisfy { $0.severity == .info })
  }

  @Test(arguments: Sample.all, formats)
  func `a blank form has every indicator with its points and no data`(
    sample: Sample, format: String
  ) throws {
    let form = try read(blank(sample.rubric, sample.year, format))
    let rubric = try scorer(sample.rubric).rubric
    let fixed = rubric.fixedIndicators.filter { $0.use.rule != Rubric.unpublishedRule }
    #expect(form.indicators.map { form.tidy($0.name) } == fixed.map(\.name))
    #expect(form.indicators.map { form.points($0.weight).value } == fixed.map(\.weight))
    #expect(form.indicators.map { form.tidy($0.target) } == fixed.map(\.target))
    #expect(form.indicators.allSatisfy { form.isBlank($0.actual) && form.isBlank($0.score) })
    #expect(form.data.map { form.tidy($0.name) } == rubric.usedData.map(\.name))
    #expect(form.data.allSatisfy { form.isBlank($0.value) })
    let scored = try scored(form, sample.rubric)
    #expect(scored.sheet.total.low == .zero)
    let messages = scored.findings.filter { $0.severity != .info }.map(\.message)
    #expect(messages == ["“单位名称”没有填写"])
  }

  @Test(arguments: formats)
  func `the form of a variant is scored by the variant`(format: String) throws {
    let form = try read(blank("hunan-department-table:b", 2022, format))
    #expect(form.tidy(form.rubric) == "hunan-department-table:b")
    let weights = form.indicators.map { form.points($0.weight).value }
    #expect(weights == [5, 8, 5, 5, 5, 5])
    var library = RubricLibrary()
    let scorer = try library.scorer(for: form, named: "表")
    #expect(scorer.rubric.dimensions.map(\.weight) == [13, 61, 26])
  }

  @Test(arguments: Sample.all)
  func `a filled table that is written reads back with the same points`(sample: Sample) throws {
    for format in Self.formats {
      let form = try scored(read(filled(sample, format)), sample.rubric)
      let bytes =
        format == "xlsx"
        ? try FormWorkbookWriter.bytes(
          of: form.tables, sheetNames: FormWorkbookWriter.tableSheetNames)
        : try FormDocumentWriter.bytes(of: form.tables)
      let again = try scored(read(bytes), sample.rubric)
      #expect(again.sheet.total.low == sample.low)
      #expect(again.sheet.total.high == sample.high)
      #expect(again.submission.data.count == form.rubric.usedData.count)
    }
  }

  @Test(arguments: formats)
  func `the submitted table comes back with values and points in its cells`(
    format: String
  ) throws {
    let folder = try Scratch()
    let bytes = try filled(.hunan, format)
    let path = folder.path("表.\(format)")
    try Data(bytes).write(to: URL(filePath: path))
    let console = RecordingConsole()
    let request = ScoreRequest(files: [path], output: folder.path("out"))
    #expect(ScoreWorkflow(request).run(console.console) == .done)
    #expect(try folder.names(in: "out") == ["表-已计分.\(format)", "表-评分表.html"])
    let written = try Data(contentsOf: URL(filePath: folder.path("out/表-已计分.\(format)")))
    let form = try read(Array(written))
    let row = try #require(form.indicators.first)
    #expect(form.tidy(row.actual) == "128.57%")
    #expect(form.tidy(row.score) == "0")
    // 没有楼堂馆所项目，按标准计满分。
    #expect(form.tidy(form.indicators[4].score) == "5")
    #expect(form.tidy(form.totalScore) == "85.11")
  }
}
