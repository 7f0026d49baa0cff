import EvaluationModel
import TestSupport
import Testing

@testable import Formats

@Suite struct BlankFormSheetTests {
  private static let sheet = "xl/worksheets/sheet1.xml"

  /// A heading, then a literal with choices, points, an amount, a rate, and running text.
  private static let form = FormTable(
    title: "2024年度项目支出绩效自评表", columnWidths: [10, 10, 10, 10, 10, 20],
    rows: [
      FormTableRow([
        FormTableCell("实际\n完成值", role: .heading, help: "照实填写，\n带单位。"),
        FormTableCell("其余", role: .heading, columnSpan: 5),
      ]),
      FormTableRow([
        FormTableCell(
          "", role: .value, input: FormInput(.literal, choices: ["达成目标", "a,b", "c\"d", "未达成"]),
          help: "照实填写。"),
        FormTableCell("", role: .value, input: FormInput(.points(most: 50))),
        FormTableCell("", role: .value, input: FormInput(.amount)),
        FormTableCell("", role: .value, input: FormInput(.rate)),
        FormTableCell("", role: .text, input: FormInput(.text, lines: 3)),
        FormTableCell("10", role: .value, number: 10),
      ]),
    ], footer: ["填表人："], isBlankForm: true)

  private func parts(of table: FormTable) throws -> OfficeParts {
    try #require(OfficeParts(FormWorkbookWriter.bytes(of: [table])))
  }

  @Test(arguments: [
    // Locked without a password; rows may be added.
    "<sheetProtection sheet=\"1\" objects=\"1\" scenarios=\"1\" formatColumns=\"0\" formatRows=\"0\" insertRows=\"0\"/>",
    // Suggestions that forbid nothing; what a list cannot hold is left out.
    "<dataValidation type=\"list\" allowBlank=\"1\" showInputMessage=\"1\" prompt=\"照实填写。\" sqref=\"A3\"><formula1>\"达成目标,未达成\"</formula1></dataValidation>",
    // Bounds that only ask.
    "<dataValidation type=\"decimal\" errorStyle=\"warning\"",
    "sqref=\"B3\"><formula1>0</formula1><formula2>50</formula2>",
    "sqref=\"C3\"><formula1>0</formula1></dataValidation>",
    "<dataValidations count=\"3\">", "<ignoredError sqref=\"A1:F4\" numberStoredAsText=\"1\"/>",
    // Three lines and one more.
    "<row r=\"3\" spans=\"1:6\" ht=\"60\" customHeight=\"1\">", "paperSize=\"9\"",
  ])
  func `the worksheet contains this`(part: String) throws {
    #expect(try parts(of: Self.form)[Self.sheet].contains(part))
  }

  @Test func `a heading's help is a comment`() throws {
    let comments = try parts(of: Self.form)["xl/comments1.xml"]
    #expect(comments.contains("<comment ref=\"A2\""))
    #expect(comments.contains("<t>照实填写，\n带单位。</t>"))
    #expect(comments.occurrences(of: "<comment ") == 1)
  }

  @Test func `only input cells, the title and the lines below are open`() throws {
    #expect(
      try openCells(of: Self.form)
        == [
          "A1", "B1", "C1", "D1", "E1", "F1", "A3", "B3", "C3", "D3", "E3", "A4", "B4", "C4", "D4",
          "E4", "F4",
        ])
  }

  @Test func `only a blank form is locked`() throws {
    var table = Self.form
    table.isBlankForm = false
    let parts = try parts(of: table)
    #expect(!parts[Self.sheet].contains("sheetProtection"))
    #expect(!parts[Self.sheet].contains("dataValidation"))
    #expect(parts["xl/comments1.xml"].isEmpty)
  }

  @Test(arguments: ["#,##0.00####", "0.00%"])
  func `amounts and rates have a number format`(format: String) throws {
    #expect(try parts(of: Self.form)["xl/styles.xml"].contains(format))
  }

  @Test func `a short text stays as it is typed`() throws {
    // 49 is the built-in format of texts.
    let styles = try parts(of: Self.form)["xl/styles.xml"]
    #expect(styles.contains("<xf numFmtId=\"49\""))
  }

  @Test func `the form of a rubric holds no formula and every open cell of its layout`() throws {
    let table = BlankFormLayout.table(for: .testing(), year: 2024)
    let parts = try parts(of: table)
    #expect(!parts[Self.sheet].contains("<f>"))
    #expect(parts[Self.sheet].contains("\"达成年度指标,部分达成年度指标,未达成年度指标\""))
    // The first open row: 三级指标 to 偏差原因; its 一级 and 二级指标 are printed.
    let open = try openCells(of: table)
    #expect(open.filter { $0.hasSuffix("12") } == ["D12", "E12", "F12", "G12", "H12", "I12"])
    // 年度资金总额: its points are printed.
    #expect(open.filter { $0.dropFirst() == "5" } == ["D5", "E5", "F5", "H5", "I5"])
  }

  @Test(arguments: [
    (["甲", "", "乙,丙", "丁\n戊", "己"], ["甲", "己"]),
    // 42 characters are 126 bytes; two of them with their comma leave no room for a third.
    (
      [String(repeating: "长", count: 42), String(repeating: "长", count: 42), "短"],
      [String(repeating: "长", count: 42), String(repeating: "长", count: 42)]
    ),
  ])
  func `a list takes the choices that it can hold`(choices: [String], listed: [String]) {
    #expect(BlankFormSheet.listable(choices) == listed)
  }

  @Test(arguments: [
    FormInput(.literal, choices: ["\u{0}", "<&>", "=1+1"]),
    FormInput(.literal, choices: [String](repeating: "选项", count: 1000)),
    FormInput(.points(most: .zero), lines: .max), FormInput(.text, lines: .min),
    FormInput(.points(most: Points(millionths: -1))),
  ])
  func `no input stops the writer`(input: FormInput) throws {
    let cell = FormTableCell(
      "", role: .text, input: input, help: String(repeating: "说明\u{1}", count: 2000))
    let printed = FormTableCell("栏", role: .heading, help: String(repeating: "说明", count: 20_000))
    let table = FormTable(
      title: "", columnWidths: [10], rows: [FormTableRow([cell]), FormTableRow([printed])],
      isBlankForm: true)
    #expect(try parts(of: table)[Self.sheet].hasSuffix("</worksheet>"))
  }

  /// The cells whose style is not locked, in the order of the worksheet.
  private func openCells(of table: FormTable) throws -> [String] {
    let parts = try parts(of: table)
    let styles = parts["xl/styles.xml"]
    let cellStyles = try #require(
      styles.split(separator: "<cellXfs").last?.split(separator: "</cellXfs>").first)
    let open = Set(
      cellStyles.split(separator: "<xf ").dropFirst().enumerated()
        .filter { $0.element.contains("<protection locked=\"0\"/>") }.map { String($0.offset) })
    return parts[Self.sheet].split(separator: "<c r=\"").dropFirst().compactMap { cell in
      let pieces = cell.split(separator: "\"")
      return pieces.count > 2 && open.contains(String(pieces[2])) ? String(pieces[0]) : nil
    }
  }
}
