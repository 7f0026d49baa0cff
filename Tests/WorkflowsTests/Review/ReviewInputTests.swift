import Foundation
import TestSupport
import Testing

@testable import Formats
@testable import Workflows

@Suite struct ReviewInputTests {
  private let folder: Scratch
  private let settings: String
  private let form: String

  init() throws {
    folder = try Scratch()
    settings = try folder.write("rubrics: []\n", to: "无设置.yaml")
    form = try String(
      contentsOfFile: Repository.path("Examples/yuanjiang-2024/corrected/department.json"),
      encoding: .utf8)
    try FileManager.default.createDirectory(
      atPath: folder.path("收件/甲局"), withIntermediateDirectories: true)
  }

  private func run(
    _ inputs: [String], _ change: (inout ReviewRequest) -> Void = { _ in }
  ) -> (status: Workflows.ExitStatus, console: RecordingConsole) {
    var request = ReviewRequest(inputs: inputs, formats: "ndjson", settings: settings)
    change(&request)
    let console = RecordingConsole()
    return (ReviewWorkflow(request).run(console.console), console)
  }

  private func lines(_ console: RecordingConsole) -> Int {
    console.output.split(separator: "\n").count
  }

  // MARK: Folders

  @Test func `what cannot be opened in a folder is told and costs none of the others`() throws {
    _ = try folder.write(form, to: "收件/甲局/附件2.json")
    for (name, target) in [("悬空.docx", "没有.docx"), ("圈.docx", "圈.docx")] {
      try FileManager.default.createSymbolicLink(
        atPath: folder.path("收件/甲局/\(name)"), withDestinationPath: target)
    }
    #expect(mkfifo(folder.path("收件/甲局/管道.json"), 0o600) == 0)
    // 附件 in GB18030, as it comes out of an archive of Chinese Windows.
    let name =
      folder.path("收件/甲局/").utf8.map { CChar(bitPattern: $0) }
      + [0xB8, 0xBD, 0xBC, 0xFE].map { CChar(bitPattern: $0) }
      + ".json".utf8.map { CChar(bitPattern: $0) } + [0]
    let file = open(name, O_CREAT | O_WRONLY, 0o600)
    #expect(file >= 0)
    close(file)
    let (status, console) = run([folder.path("收件")])
    #expect(status == .found)
    #expect(lines(console) == 5)
    for piece in ["悬空.docx：这是一个链接", "圈.docx：这是一个链接", "管道.json：这是管道", "名字不是 UTF-8 编码"] {
      #expect(console.reports.contains { $0.contains(piece) })
    }
  }

  @Test func `own results and links to folders are left out, and that is told`() throws {
    _ = try folder.write(form, to: "收件/甲局/附件2.json")
    _ = try folder.write(form, to: "收件/甲局/附件2-已批注.json")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("收件/甲局/上级"), withDestinationPath: "..")
    let (_, console) = run([folder.path("收件")])
    #expect(lines(console) == 1)
    #expect(console.reports.contains { $0.contains("有1个文件按名称是复核结果") })
    #expect(console.reports.contains { $0.contains("有1个指向文件夹的链接") })
  }

  @Test func `what comes out of a pipe is read once`() throws {
    let pipe = folder.path("管道")
    #expect(mkfifo(pipe, 0o600) == 0)
    let bytes = Data(form.utf8)
    Thread.detachNewThread {
      if let handle = FileHandle(forWritingAtPath: pipe) { handle.write(bytes) }
    }
    let (status, console) = run([pipe])
    #expect(status == .done)
    #expect(lines(console) == 1)
  }

  // MARK: Names

  @Test func `results of standard input are named so`() {
    #expect(InputPath("-").name == "标准输入")
  }

  @Test func `a long name is cut where its results would not fit any more`() throws {
    let plan = try ReviewPlan(ReviewRequest(inputs: [], output: "结果"))
    let name = "甲局/" + String(repeating: "长", count: 83)
    let path = try #require(plan.path(of: name, number: 2, ending: "-复核意见", suffix: "docx"))
    #expect(path == "结果/甲局/" + String(repeating: "长", count: 77) + "…-2-复核意见.docx")
    let file = try #require(path.split(separator: "/").last)
    #expect(file.utf8.count <= 255)
    #expect(
      plan.path(of: "甲局/附件2", number: nil, ending: "-复核意见", suffix: "docx")
        == "结果/甲局/附件2-复核意见.docx")
  }

  @Test(arguments: [
    ("附件\u{1B}[31m2.docx", "附件\u{FFFD}[31m2.docx"), ("\u{202E}xcod.表", "\u{FFFD}xcod.表"),
    ("第1行\n\t第2行 😀", "第1行\n\t第2行 😀"), ("\u{9B}2J", "\u{FFFD}2J"),
  ])
  func `no name of a file commands the terminal`(_ text: String, _ shown: String) {
    let lines = RecordingConsole()
    lines.console.report(text)
    #expect(lines.reports == [shown])
  }

  @Test(arguments: ["summary", "md", "html"])
  func `no name of a unit commands the terminal`(_ format: String) throws {
    let hostile = form.replacing("沅江市工伤保险服务中心", with: #"甲\u001b[2J局\u202e"#)
    #expect(hostile != form)
    let (_, console) = run([try folder.write(hostile, to: "表.json")]) { request in
      request.formats = format == "summary" ? nil : format
    }
    #expect(console.output.contains("2J局"))
    #expect(!console.output.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" })
  }

  @Test func `the list of unread files has no lines of the files`() throws {
    let file = try folder.write("{\"a\": 1}", to: "清单.json")
    let (_, console) = run([file])
    #expect(console.output.contains(#""code":"D03""#))
    #expect(!console.output.contains(#"\n"#))
    #expect(console.reports.contains { $0.contains("{\"a\": 1}\n^") })
  }

  // MARK: Settings

  @Test func `settings that are not there are wrong usage`() {
    #expect(run([folder.path("收件")]) { $0.settings = "没有.yaml" }.status == .usage)
  }

  @Test func `a rubric of the settings that is not there is told once, before anything is read`()
    throws
  {
    _ = try folder.write(form, to: "收件/甲局/附件2.json")
    let file = try folder.write("rubrics: [{kind: project, rubric: 没有}]\n", to: "设置.yaml")
    let (status, console) = run([folder.path("收件")]) { $0.settings = file }
    #expect(status == .usage)
    #expect(console.output.isEmpty)
    #expect(console.reports.count == 1)
    #expect(console.reports.first?.contains("设置.yaml 的 rubrics：没有名为“没有”") == true)
  }

  // MARK: Copies with comments

  @Test func `a comment on the unit of the amounts stands in their heading`() throws {
    _ = run([Repository.path("Examples/yuanjiang-2024/attachments.docx")]) { request in
      request.output = folder.path("结果")
      request.formats = "annotated"
    }
    let bytes = [UInt8](
      try Data(contentsOf: URL(filePath: folder.path("结果/attachments-已批注.docx"))))
    func part(_ name: String) throws -> String {
      try bytes.withUnsafeBytes { bytes in
        let archive = try ZipArchiveReader(bytes, limits: .standard)
        let entry = try #require(archive[name])
        return String(decoding: try archive.bytes(of: entry), as: UTF8.self)
      }
    }
    let comments = try part("word/comments.xml")
    let comment = try #require(
      comments.components(separatedBy: "<w:comment ").first { $0.contains("【错误 F07】") })
    let id = try #require(comment.firstMatch(of: /w:id="(\d+)"/)?.output.1)
    let document = try part("word/document.xml")
    let mark = try #require(document.range(of: "<w:commentReference w:id=\"\(id)\""))
    let before = document[..<mark.lowerBound].replacing(/<[^>]*>/, with: "")
    #expect(before.suffix(10).contains("年度"))
  }
}
