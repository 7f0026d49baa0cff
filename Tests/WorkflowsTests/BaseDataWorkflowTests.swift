import EvaluationModel
import Foundation
import Scoring
import TestSupport
import Testing

@testable import Formats
@testable import Workflows

/// `score` with a 基础数据表: its rates are calculated, its document is filled in, and it gets no points.
@Suite struct BaseDataWorkflowTests {
  private let scratch: Scratch
  private let console = RecordingConsole()

  init() throws { scratch = try Scratch() }

  private func score(
    _ files: [String], to output: String? = "out", as formats: String? = nil,
    annotates: Bool = false
  ) -> Workflows.ExitStatus {
    ScoreWorkflow(
      ScoreRequest(
        files: files, output: output.map(scratch.path), formats: formats, annotates: annotates)
    ).run(console.console)
  }

  private func published(_ name: String) -> String {
    Repository.path("Tests/FormatsTests/Fixtures/cases/yuanjiang-2024/\(name)")
  }

  private func bytes(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(filePath: path)))
  }

  private func submission(_ name: String) throws -> Submission {
    let forms = try FormReader.forms(in: bytes(scratch.path(name)))
    return try #require(forms.first).get().submission
  }

  /// The value of an item of base data.
  private func value(_ name: String, of form: Submission) -> String? {
    form.data.first { form.string($0.name) == name }.map { form.tidy($0.value) }
  }

  private static let json = """
    {"year":2024,"unit":"县农机站","currencyUnit":"万元",
     "data":{"编制数":"143","2024年实际在职人数":"136","控制率":"","公用经费/2024年决算数":"12.5"}}
    """

  @Test func `the screen has the number of values and each rate with its division`() {
    #expect(score([published("f1-base.docx")], to: nil) == .done)
    #expect(
      console.output == """
        2024年度部门整体支出绩效评价基础数据表：\(published("f1-base.docx"))
        共64项数据，填写了45项。本表没有分值，不计分。
          控制率：在职人数÷编制数=9÷7=128.57%，填报128%有误。
          规模控制率：不能计算：“批复规模（㎡）”填“无”。
          投资概算控制率：不能计算：“预算投资（万元）”填“无”。


        """)
    #expect(console.reports.isEmpty)
  }

  @Test(arguments: [
    ("docx", "表1 第2行“控制率”"), ("xlsx", "Sheet1!F4"),
  ])
  func `a wrong rate is corrected in the document itself and nothing else`(
    format: String, place: String
  ) throws {
    let file = published("f1-base.\(format)")
    #expect(score([file]) == .done)
    #expect(try scratch.names(in: "out") == ["f1-base-基础数据表.html", "f1-base-已填写.\(format)"])
    #expect(
      console.reports == ["提示：\(file)：原表改写了1处：\(place) 128%→128.57%。"])
    let form = try submission("out/f1-base-已填写.\(format)")
    #expect(value("控制率", of: form) == "128.57%")
    let before = try #require(FormReader.forms(in: bytes(file)).first).get().submission
    #expect(form.data.count == before.data.count)
    for (mine, theirs) in zip(form.data, before.data)
    where form.string(mine.name) != "控制率" {
      #expect(form.string(mine.name) == before.string(theirs.name))
      #expect(form.string(mine.value) == before.string(theirs.value))
    }
    // A right one stays byte for byte.
    #expect(score([scratch.path("out/f1-base-已填写.\(format)")], to: "again", as: "filled") == .done)
    #expect(
      try bytes(scratch.path("again/f1-base-已填写-已填写.\(format)"))
        == bytes(scratch.path("out/f1-base-已填写.\(format)")))
    #expect(console.reports.count == 1)
  }

  @Test(arguments: ["docx", "xlsx"])
  func `blank rates of a filled template are filled in`(format: String) throws {
    // What was drawn with blank rates is a form that somebody filled in by hand.
    var table = BaseDataLayout.table(
      for: SampleBaseData.form([
        "编制数": "143", "2024年实际在职人数": "136", "控制率": "",
        "楼堂馆所控制情况（2024年完工项目）/批复规模（㎡）": "300",
        "楼堂馆所控制情况（2024年完工项目）/实际规模（㎡）": "300", "楼堂馆所控制情况（2024年完工项目）/规模控制率": "",
      ]))
    for row in table.rows.indices {
      for cell in table.rows[row].cells.indices
      where table.rows[row].cells[cell].text.hasSuffix("%") {
        table.rows[row].cells[cell].text = ""
      }
    }
    let blank =
      try format == "xlsx"
      ? FormWorkbookWriter.bytes(of: [table]) : FormDocumentWriter.bytes(of: [table])
    try Data(blank).write(to: URL(filePath: scratch.path("表.\(format)")))
    #expect(value("控制率", of: try submission("表.\(format)")) == "")
    #expect(score([scratch.path("表.\(format)")], as: "filled") == .done)
    let form = try submission("out/表-已填写.\(format)")
    #expect(value("控制率", of: form) == "95.10%")
    #expect(value("楼堂馆所控制情况（2024年完工项目）/规模控制率", of: form) == "100.00%")
    #expect(value("楼堂馆所控制情况（2024年完工项目）/投资概算控制率", of: form) == "")
    #expect(console.reports.count { $0.contains("原表填写了2个空白格") } == 1)
  }

  @Test func `a rate in words is left and told`() throws {
    let table = BaseDataLayout.table(
      for: SampleBaseData.form(["编制数": "8", "2024年实际在职人数": "9", "控制率": "超编1人"]))
    try Data(FormDocumentWriter.bytes(of: [table]))
      .write(to: URL(filePath: scratch.path("表.docx")))
    #expect(score([scratch.path("表.docx")], as: "filled") == .done)
    #expect(try bytes(scratch.path("out/表-已填写.docx")) == bytes(scratch.path("表.docx")))
    #expect(
      console.reports == [
        "提示：\(scratch.path("表.docx"))：表1 第2行“控制率” “超编1人”不是比率，没有改动；在职人数÷编制数=9÷8=112.50%。"
      ])
  }

  @Test func `a comment at the corrected cell says how it comes about`() throws {
    #expect(score([published("f1-base.xlsx")], as: "filled", annotates: true) == .done)
    let archive = try bytes(scratch.path("out/f1-base-已填写.xlsx"))
    let notes = try archive.withUnsafeBytes { raw in
      try ZipArchiveReader(raw, limits: .standard)["xl/comments.xml"] != nil
    }
    #expect(notes)
  }

  @Test func `JSON becomes the drawn table and the list`() throws {
    let file = try scratch.write(Self.json, to: "表.json")
    #expect(score([file], as: "xlsx,docx,html,md,json") == .done)
    #expect(
      try scratch.names(in: "out")
        == ["docx", "html", "json", "md", "xlsx"].map { "表-基础数据表.\($0)" })
    for format in ["docx", "xlsx"] {
      let form = try submission("out/表-基础数据表.\(format)")
      #expect(form.tidy(form.unit) == "县农机站")
      #expect(form.tidy(form.currencyUnit) == "万元")
      #expect(value("控制率", of: form) == "95.10%")
      #expect(value("公用经费/2024年决算数", of: form) == "12.5")
    }
    #expect(try scratch.text("out/表-基础数据表.md").contains("136÷143=95.10%"))
    let page = try scratch.text("out/表-基础数据表.html")
    #expect(page.contains("136÷143=95.10%") && page.contains("县农机站"))
    let again = try submission("out/表-基础数据表.json")
    #expect(try again == submission("表.json"))
    // The form says what its amounts are in.
    #expect(console.reports.isEmpty)
  }

  @Test func `a form that does not say its unit is drawn in 元 and this is told`() throws {
    let file = try scratch.write(#"{"year":2024,"data":{"编制数":"3"}}"#, to: "表.json")
    #expect(score([file], to: "表.docx") == .done)
    #expect(console.reports == ["提示：\(file)：提交的表没有写明金额单位，生成的表按“元”注明，请核对。"])
  }

  @Test func `alone it goes into a pipe, beside scored forms it is only told`() throws {
    let base = try scratch.write(Self.json, to: "表.json")
    #expect(score([base], to: nil, as: "json") == .done)
    #expect(console.output.contains(#""编制数": "143""#))
    #expect(console.reports.isEmpty)
    let other = RecordingConsole()
    #expect(
      ScoreWorkflow(ScoreRequest(files: [base, Repository.yuanjiang[0]], formats: "json"))
        .run(other.console) == .done)
    #expect(!other.output.contains("编制数"))
    #expect(other.reports.contains("提示：\(base)：这是基础数据表（4项），没有分值，不计分。"))
  }

  @Test func `without a document there is no original to fill in`() throws {
    let file = try scratch.write(Self.json, to: "表.json")
    #expect(score([file], as: "filled") == .found)
    #expect(console.reports.contains { $0.contains("没有原表可以填写") })
  }

  /// The year of the form, and how its columns name the last and this year.
  @Test(arguments: [
    (2024, "2023年", "2024年"), (2024, "上年", "本年"), (nil, "上年", "本年"),
  ])
  func `a scoring table finds its data under either name of a year`(
    year: Int?, last: String, this: String
  ) throws {
    let rubric = try #require(BuiltInRubrics.all.first { $0.id == "hunan-department-table" })
    let form = SampleBaseData.form(
      ["公用经费/\(last)决算数": "90", "公用经费/\(this)预算数": "100", "公用经费/\(this)决算数": "98"],
      year: year, currency: "万元")
    let scored = FormScoring(try Scorer(rubric), nil).score(form, file: "表")
    let row = try #require(scored.rows.first { $0.name == "公用经费控制率" })
    #expect(row.outcome == .scored)
    #expect(row.score == row.weight)
  }
}
