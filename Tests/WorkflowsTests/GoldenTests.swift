import Foundation
import Review
import TestSupport
import Testing

@testable import Workflows

/// The whole output for the real example, byte for byte.
///
/// The files change only with `RECORD_GOLDEN=1`, and a recording run fails, so that it cannot pass
/// unseen.
@Suite struct GoldenTests {
  struct Golden: Sendable, CustomTestStringConvertible {
    let form: String
    let format: String
    var testDescription: String { "\(form).\(format)" }
    var path: String { Repository.path("Tests/WorkflowsTests/Golden/\(form)/expected.\(format)") }

    static let all = ["department", "project-audit", "project-survey"].flatMap { form in
      ["json", "md"].map { Golden(form: form, format: $0) }
    }
  }

  @Test(arguments: Golden.all)
  func `the real example comes out as it was accepted`(_ golden: Golden) throws {
    let console = RecordingConsole()
    let request = ScoreRequest(
      files: [Repository.path("Examples/yuanjiang-2024/\(golden.form).json")],
      formats: golden.format)
    #expect(ScoreWorkflow(request).run(console.console) == .done)
    try compare(console.output, with: golden.path)
  }

  @Test func `the terminal shows the summary that the example folder keeps`() throws {
    let console = RecordingConsole()
    #expect(ScoreWorkflow(ScoreRequest(files: Repository.yuanjiang)).run(console.console) == .done)
    try compare(
      console.output, with: Repository.path("Examples/yuanjiang-2024/expected-summary.txt"))
  }

  @Test func `every line of the README's transcript is printed`() throws {
    let readme = try String(contentsOfFile: Repository.path("README.md"), encoding: .utf8)
    let summary = try String(
      contentsOfFile: Repository.path("Examples/yuanjiang-2024/expected-summary.txt"),
      encoding: .utf8)
    let transcript = try #require(
      readme.firstMatch(of: /```text\n((?s).*?)```/)?.output.1, "no transcript")
    let printed = Set(summary.split(separator: "\n"))
    let lines = transcript.split(separator: "\n").filter { $0 != "……" }
    #expect(lines.count > 10)
    for line in lines { #expect(printed.contains(line), "\(line)") }
  }

  @Test func `the review of the published file comes out as it was accepted`() throws {
    try compare(
      review(), with: Repository.path("Examples/yuanjiang-2024/expected-review.txt"))
  }

  @Test func `every line of the README's review is printed`() throws {
    let readme = try String(contentsOfFile: Repository.path("README.md"), encoding: .utf8)
    let blocks = readme.matches(of: /```text\n((?s).*?)```/)
    let transcript = try #require(blocks.dropFirst().first?.output.1, "no second transcript")
    let printed = Set(try review().split(separator: "\n"))
    let lines = transcript.split(separator: "\n").filter { $0 != "……" }
    #expect(lines.count > 10)
    for line in lines { #expect(printed.contains(line), "\(line)") }
  }

  /// What `review` prints for the published file, named as from the top folder, wherever that is.
  private func review() throws -> String {
    let name = "Examples/yuanjiang-2024/attachments.docx"
    let bytes = [UInt8](try Data(contentsOf: URL(filePath: Repository.path(name))))
    let console = RecordingConsole()
    var run = ReviewRun(Reviewer(.testing), RubricLibrary(), console.console)
    run.add(try FormFile(LoadedFile(path: name, bytes: bytes, convertedFrom: nil)))
    ReviewScreen(console.console).show(run.finish(reportsIn: nil), isDetailed: true)
    return console.output
  }

  private func compare(_ output: String, with path: String) throws {
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
      try FileManager.default.createDirectory(
        at: URL(filePath: path).deletingLastPathComponent(), withIntermediateDirectories: true)
      try output.write(toFile: path, atomically: true, encoding: .utf8)
      Issue.record("recorded \(path); run again without RECORD_GOLDEN")
      return
    }
    let expected = try String(contentsOfFile: path, encoding: .utf8)
    guard output != expected else { return }
    let found = output.split(separator: "\n", omittingEmptySubsequences: false)
    let wanted = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let same = zip(found, wanted).prefix { $0.0 == $0.1 }.count
    Issue.record(
      """
      \(path) differs from line \(same + 1) on
      expected: \(wanted.indices.contains(same) ? String(wanted[same]) : "(end)")
      found:    \(found.indices.contains(same) ? String(found[same]) : "(end)")
      """)
  }
}
