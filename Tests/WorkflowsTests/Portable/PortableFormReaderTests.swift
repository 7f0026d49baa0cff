import Formats
import Foundation
import TestSupport
import Testing

@testable import Workflows

/// Forms in PDFs; those of LibreOffice are made while the test runs.
@Suite struct PortableFormReaderTests {
  private static let office = ExternalProgram.find(
    ["soffice", "libreoffice"], override: "ZIPING_SOFFICE")
  static let canRead =
    PortableFormReader.installed.words != nil && PortableFormReader.installed.drawing != nil
  static let canMake = canRead && office != nil

  private static let fixtures = Repository.path("Tests/FormatsTests/Fixtures/cases/yuanjiang-2024/")

  /// Makes PDFs with LibreOffice, in one start; each is named `f2-whole-docx.pdf`.
  private func makePDFs(
    _ names: [String], filter: String = "pdf", in scratch: Scratch
  ) throws {
    var sources: [String] = []
    for name in names {
      let copy = scratch.path(
        name.replacingOccurrences(of: ".", with: "-") + "."
          + (name.split(separator: ".").last ?? ""))
      try FileManager.default.copyItem(atPath: Self.fixtures + name, toPath: copy)
      sources.append(copy)
    }
    let office = try #require(Self.office)
    let outcome = office.run(
      [
        "-env:UserInstallation=file://\(scratch.path("profile"))", "--headless", "--convert-to",
        filter, "--outdir", scratch.path("pdf"),
      ] + sources, limits: ExternalProgram.Limits(duration: .seconds(240)))
    guard case .exited(0, _, _) = outcome else {
      Issue.record("LibreOffice made no PDF: \(outcome)")
      return
    }
  }

  /// A score sheet without places, and without blanks in its texts: a PDF keeps neither the rows of
  /// the file nor blanks at the ends of a cell.
  private func sheet(_ path: String) throws -> (sheet: NSObject, reports: [String]) {
    let console = RecordingConsole()
    _ = ScoreWorkflow(ScoreRequest(files: [path], formats: "json")).run(console.console)
    let value = try JSONSerialization.jsonObject(with: Data(console.output.utf8))
    return (try #require(plain(value) as? NSObject), console.reports)
  }

  private func plain(_ value: Any) -> Any {
    switch value {
    case let object as [String: Any]:
      object.filter { $0.key != "place" }.mapValues(plain) as NSDictionary
    case let list as [Any]: list.map(plain) as NSArray
    case let text as String: text.filter { !$0.isWhitespace } as NSString
    default: value
    }
  }

  @Test(.enabled(if: canMake, "needs LibreOffice and poppler-utils"))
  func `a PDF gives the score sheet of the document it was made from`() throws {
    let scratch = try Scratch()
    let names = [
      "f2-whole.docx", "f2-whole.xlsx", "f3a-survey.docx", "f3a-survey.xlsx", "f3b-audit.docx",
      "f3b-audit.xlsx", "all-attachments.docx", "all-forms.xlsx",
    ]
    try makePDFs(names, in: scratch)
    for name in names {
      let stem = name.replacingOccurrences(of: ".", with: "-")
      let found = try sheet(scratch.path("pdf/\(stem).pdf"))
      let expected = try sheet(Self.fixtures + name)
      #expect(found.sheet == expected.sheet, "\(name)")
      #expect(found.reports.contains { $0.contains("试用") && $0.contains("提示") }, "\(name)")
    }
  }

  @Test(.enabled(if: canMake, "needs LibreOffice and poppler-utils"))
  func `a PDF with a password is told`() throws {
    let scratch = try Scratch()
    try makePDFs(
      ["f1-base.docx"],
      filter: #"pdf:writer_pdf_Export:{"EncryptFile":{"type":"boolean","value":"true"},"#
        + #""DocumentOpenPassword":{"type":"string","value":"x"}}"#, in: scratch)
    let reports = reports(scratch.path("pdf/f1-base-docx.pdf"))
    #expect(reports.contains { $0.contains("D08") && $0.contains("密码") })
  }

  private func reports(_ path: String) -> [String] {
    let console = RecordingConsole()
    let status = ScoreWorkflow(ScoreRequest(files: [path])).run(console.console)
    #expect(status == .found)
    #expect(console.output.isEmpty)
    return console.reports
  }

  // MARK: PDFs written by hand

  /// A PDF of one page with some content, with the right places in its cross-reference table.
  private func pdf(_ content: String) -> String {
    let objects = [
      "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
      "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
        + "/Resources<</Font<</F1 5 0 R>>>>>>",
      "<</Length \(content.utf8.count)>>\nstream\n\(content)\nendstream",
      "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    var text = "%PDF-1.4\n"
    var places: [Int] = []
    for (index, object) in objects.enumerated() {
      places.append(text.utf8.count)
      text += "\(index + 1) 0 obj\n\(object)\nendobj\n"
    }
    let start = text.utf8.count
    text += "xref\n0 6\n0000000000 65535 f \n"
    for place in places {
      text += String(repeating: "0", count: 10 - "\(place)".count) + "\(place) 00000 n \n"
    }
    return text + "trailer\n<</Size 6/Root 1 0 R>>\nstartxref\n\(start)\n%%EOF\n"
  }

  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var content: String?
    var says: [String]
  }

  @Test(
    .enabled(if: canRead, "needs poppler-utils"),
    arguments: [
      Case(
        testDescription: "a scan",
        content: "q 500 0 0 700 40 40 cm BI /W 1 /H 1 /BPC 8 /CS /G ID 0 EI Q",
        says: ["D29", "1页", "扫描件", "原表", ".docx"]),
      Case(
        testDescription: "text without a form",
        content: "BT /F1 12 Tf 50 700 Td (Annual report of the budget unit) Tj ET",
        says: ["D03", "没有找到自评表"]),
      Case(testDescription: "a damaged file", content: nil, says: ["D30", "损坏", ".docx"]),
    ])
  func `a PDF that holds no form says what it is`(_ row: Case) throws {
    let scratch = try Scratch()
    let path = try scratch.write(row.content.map(pdf) ?? "%PDF-1.7\n1 0 obj", to: "form.pdf")
    let report = try #require(reports(path).first)
    for word in ["form.pdf"] + row.says { #expect(report.contains(word), "\(report)") }
  }

  @Test func `without poppler the message says what to install`() throws {
    let reader = PortableFormReader(words: nil, drawing: nil, duration: .seconds(1))
    let fault = #expect(throws: WorkflowFault.self) {
      try reader.forms(in: Array("%PDF-1.4".utf8), of: "表.pdf")
    }
    let message = try #require(fault?.description)
    for word in ["表.pdf", "D10", "poppler-utils", "apt install", ".docx"] {
      #expect(message.contains(word))
    }
  }

  @Test func `a program that hangs is ended and told`() throws {
    let scratch = try Scratch()
    let path = try scratch.write("#!/bin/sh\nexec sleep 60\n", to: "slow")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    let slow = ExternalProgram(path: path)
    let reader = PortableFormReader(words: slow, drawing: slow, duration: .seconds(1))
    let fault = #expect(throws: WorkflowFault.self) {
      try reader.forms(in: Array("%PDF-1.4".utf8), of: "表.pdf")
    }
    #expect(fault?.description.contains("D05") == true)
    #expect(fault?.description.contains("1秒") == true)
  }
}
