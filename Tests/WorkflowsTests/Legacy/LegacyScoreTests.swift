import Formats
import Foundation
import TestSupport
import Testing

@testable import Workflows

/// The real forms in every format that LibreOffice can write, scored, beside the originals.
@Suite(
  .enabled(
    if: OfficeConverter.installed.program != nil,
    "LibreOffice is not installed (libreoffice-writer, libreoffice-calc)"))
struct LegacyScoreTests {
  /// The formats that the forms are written in: suffix, and the name of the filter.
  private static let formats = [
    (
      "docx",
      [
        ("doc", "MS Word 97"), ("rtf", "Rich Text Format"), ("odt", "writer8"),
        ("html", "HTML (StarWriter)"),
      ]
    ),
    ("xlsx", [("xls", "MS Excel 97"), ("ods", "calc8")]),
  ]
  private static let forms = ["f2-whole", "f3a-survey", "f3b-audit"]

  /// Results by file, without the places, which conversion moves.
  private static func scores(
    _ files: [String], in scratch: Scratch, _ console: RecordingConsole
  ) throws -> [String: String] {
    let out = scratch.path("out-\(UUID().uuidString)")
    _ = ScoreWorkflow(ScoreRequest(files: files, output: out, formats: "json")).run(console.console)
    var texts: [String: String] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: out) {
      let text = try String(contentsOfFile: "\(out)/\(name)", encoding: .utf8)
      texts[String(name.dropLast("-自评表.json".count))] =
        text.replacing(/"place": "[^"]*"/, with: "")
    }
    return texts
  }

  @Test func `a form scores the same in every older format`() throws {
    let scratch = try Scratch()
    let office = try #require(OfficeConverter.installed.program)
    let folder = Repository.path("Tests/FormatsTests/Fixtures/cases/yuanjiang-2024")
    var legacy: [(file: String, original: String)] = []
    for (original, targets) in Self.formats {
      for (suffix, filter) in targets {
        let outcome = office.run(
          [
            "-env:UserInstallation=file://\(scratch.path("profile"))", "--headless", "--norestore",
            "--convert-to", "\(suffix):\(filter)", "--outdir", scratch.path(suffix),
          ]
            + Self.forms.map { "\(folder)/\($0).\(original)" },
          limits: ExternalProgram.Limits(duration: .seconds(180)))
        guard case .exited(0, _, _) = outcome else {
          Issue.record("\(suffix): \(outcome)")
          return
        }
        for form in Self.forms {
          let file = scratch.path("\(form)-\(suffix).any")
          try FileManager.default.moveItem(
            atPath: scratch.path("\(suffix)/\(form).\(suffix)"), toPath: file)
          legacy.append((file, form))
        }
      }
    }
    #expect(legacy.count == 18)
    let console = RecordingConsole()
    let originals = try Self.scores(
      Self.forms.map { "\(folder)/\($0).docx" }, in: scratch, RecordingConsole())
    #expect(originals.count == 3)
    let exports = try [page(in: scratch), workbookXML(in: scratch)]
    let found = try Self.scores(legacy.map(\.file) + exports, in: scratch, console)
    for (file, form) in legacy {
      let name = OutputPlan.stem(of: file)
      #expect(found[name] != nil && found[name] == originals[form], "\(name)")
    }
    // 90 × 90 ÷ 100 = 81; with 10 for execution 91.
    for file in exports {
      let total = try #require(found[OutputPlan.stem(of: file)]?.split(separator: "\"total\"").last)
      #expect(total.contains("\"score\": 91,"), "\(file): \(total)")
    }
    let told = console.reports.filter { $0.contains("LibreOffice") }
    #expect(told.count == 20)
    #expect(zip(told, legacy.map(\.file) + exports).allSatisfy { $0.contains($1) })
  }

  /// A small form, as web systems export it.
  private static let rows = [
    ["2024年度项目支出绩效自评表"], ["项目支出名称", "培训"],
    ["项目资金（万元）", "", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
    ["", "年度资金总额", "100", "100", "100", "10", "100%", "10"],
    ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施"],
    ["产出指标", "数量指标", "培训人数", "≥100人", "90人", "90", "81", "人手不足"],
    ["总分", "", "", "", "", "100", "91", ""],
  ]

  private static func markup(_ cell: (String) -> String, row: (String) -> String) -> String {
    rows.map { row($0.map(cell).joined()) }.joined()
  }

  /// A table of a web page in GB18030 that does not say so, called .xls.
  private func page(in scratch: Scratch) throws -> String {
    let table = Self.markup {
      "<td>\($0)</td>"
    } row: {
      "<tr>\($0)</tr>"
    }
    let source = try scratch.write("<table>\(table)</table>", to: "page.utf8")
    let outcome = ExternalProgram(path: "/usr/bin/iconv").run(
      ["-f", "UTF-8", "-t", "GB18030", source],
      limits: ExternalProgram.Limits(duration: .seconds(20)))
    guard case .exited(0, let bytes, _) = outcome else {
      Issue.record("\(outcome)")
      return source
    }
    let file = scratch.path("网页.xls")
    try Data(bytes).write(to: URL(filePath: file))
    return file
  }

  /// A workbook as XML of Excel 2003, called .xls.
  private func workbookXML(in scratch: Scratch) throws -> String {
    let table = Self.markup {
      "<Cell><Data ss:Type=\"String\">\($0)</Data></Cell>"
    } row: {
      "<Row>\($0)</Row>"
    }
    let name = "urn:schemas-microsoft-com:office:spreadsheet"
    let text = """
      <?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
      <Workbook xmlns="\(name)" xmlns:ss="\(name)"><Worksheet ss:Name="表"><Table>\(table)</Table>
      </Worksheet></Workbook>
      """
    return try scratch.write(text, to: "表格.xls")
  }
}
