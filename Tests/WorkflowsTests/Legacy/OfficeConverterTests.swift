import Formats
import Foundation
import TestSupport
import Testing

@testable import Workflows

@Suite struct OfficeConverterTests {
  private let text = Array(#"{\rtf1 x}"#.utf8)

  private func sources(_ count: Int) -> [OfficeConverter.Source] {
    (0..<count).map { _ in OfficeConverter.Source(bytes: text, format: .richText) }
  }

  private func fault(_ result: Result<[UInt8], ReadingFault>) -> ReadingFault? {
    if case .failure(let fault) = result { fault } else { nil }
  }

  @Test func `all files of one kind go through one start, in their order`() throws {
    let scratch = try Scratch()
    let office = try FakeOffice(
      #"for file; do put "$file"; done"#, in: scratch, start: .seconds(30))
    var sources = sources(3)
    sources.insert(OfficeConverter.Source(bytes: [1], format: .workbook97), at: 1)
    let results = office.converter.convert(sources)
    #expect(results == Array(repeating: .success(FakeOffice.archive), count: 4))
    #expect(office.starts == 2)
  }

  @Test func `copies are named by number and hold the bytes`() throws {
    let scratch = try Scratch()
    let office = try FakeOffice(
      #"for file; do echo "${file##*/}" >> "$0.names"; cat "$file" >> "$0.names"; put "$file"; done"#,
      in: scratch, start: .seconds(30))
    _ = office.converter.convert(sources(2))
    #expect(try scratch.text("soffice.names") == #"0001.rtf"# + "\n{\\rtf1 x}0002.rtf\n{\\rtf1 x}")
  }

  @Test func `a start that hangs is given up after its time`() throws {
    let scratch = try Scratch()
    let office = try FakeOffice("sleep 300", in: scratch, start: .milliseconds(300))
    let clock = ContinuousClock()
    let start = clock.now
    let results = office.converter.convert(sources(5))
    #expect(clock.now - start < .seconds(20))
    for result in results {
      #expect(fault(result)?.code == .conversionFailed)
      #expect(fault(result)?.message.contains("时限") == true)
    }
    // Together once, then two alone; the rest would only wait again.
    #expect(office.starts == 3)
  }

  @Test func `an end without any result is told with its exit code`() throws {
    let scratch = try Scratch()
    let office = try FakeOffice("exit 81", in: scratch, start: .seconds(30))
    let result = try #require(office.converter.convert(sources(1)).first)
    #expect(fault(result)?.code == .conversionFailed)
    #expect(fault(result)?.message.contains("81") == true)
    #expect(office.starts == 1)
  }

  @Test func `a file that spoils the common start costs none of the others`() throws {
    let scratch = try Scratch()
    let office = try FakeOffice(
      #"for file; do case "$file" in */0002.*) exit 1;; esac; put "$file"; done"#,
      in: scratch, start: .seconds(30))
    let results = office.converter.convert(sources(3))
    #expect(results[0] == .success(FakeOffice.archive))
    #expect(fault(results[1])?.code == .conversionFailed)
    #expect(results[2] == .success(FakeOffice.archive))
    #expect(office.starts == 3)
  }

  @Test(arguments: [[UInt8]("junk".utf8), [], Array(FakeOffice.archive.prefix(6))])
  func `a result that is no whole archive counts as none`(_ bytes: [UInt8]) throws {
    let scratch = try Scratch()
    let office = try FakeOffice(
      #"for file; do put "$file"; done"#, in: scratch, good: bytes, start: .seconds(30))
    let result = try #require(office.converter.convert(sources(1)).first)
    #expect(fault(result)?.code == .conversionFailed)
  }

  @Test func `without LibreOffice it is said what to install`() {
    let result = OfficeConverter(program: nil).convert(sources(1))[0]
    #expect(fault(result)?.code == .legacyFormat)
    #expect(fault(result)?.advice.contains("libreoffice-writer libreoffice-calc") == true)
    #expect(fault(result)?.advice.contains(".docx") == true)
  }

  @Test func `the results of score stay in the order of its files`() throws {
    let scratch = try Scratch()
    let form = try Data(
      contentsOf: URL(
        filePath: Repository.path(
          "Tests/FormatsTests/Fixtures/cases/yuanjiang-2024/f3a-survey.docx")))
    let office = try FakeOffice(
      #"for file; do case "$file" in */0002.*) ;; *) put "$file";; esac; done"#,
      in: scratch, good: Array(form), start: .seconds(30))
    let rich = #"{\rtf1 x}"#
    let files = [
      try scratch.write(rich, to: "甲.doc"), try scratch.write("{\"a\":", to: "乙.json"),
      try scratch.write(rich, to: "丙.doc"), try scratch.write(rich, to: "丁.doc"),
    ]
    let console = RecordingConsole()
    let converter = office.converter
    let status = ScoreWorkflow(
      ScoreRequest(files: files, output: scratch.path("out"), formats: "json,filled")
    ) { converter }.run(console.console)
    #expect(status == .found)
    #expect(
      try scratch.names(in: "out")
        == ["丁-已计分.docx", "丁-自评表.json", "甲-已计分.docx", "甲-自评表.json"])
    let told = console.reports.filter { $0.contains("LibreOffice") || $0.hasPrefix("错误") }
    #expect(told.count == 4)
    for (line, words) in zip(
      told,
      [
        ["提示", "甲.doc", "RTF"], ["错误", "乙.json", "D01"], ["错误", "丙.doc", "D28"], ["提示", "丁.doc"],
      ])
    {
      for word in words { #expect(line.contains(word), "\(line)") }
    }
  }
}
