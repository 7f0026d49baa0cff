import Foundation
import TestSupport
import Testing

@testable import Formats
@testable import Workflows

/// `score --certificate` and `verify`, over files.
@Suite struct VerifyWorkflowTests {
  private let folder: Scratch

  init() throws { folder = try Scratch() }

  private static let form = """
    {"kind":"project","year":2024,"unit":"某局","project":"培训",
     "funds":[{"name":"年度资金总额","annualBudget":"100","annualExpenditure":"100","weight":"10","score":"10"}],
     "indicators":[{"dimension":"产出指标","subdimension":"数量指标","name":"培训人数","target":"≥100人","actual":"90人","weight":"90","score":"81"}],
     "total":{"weight":"100","score":"91"}}
    """

  /// Scores a form with a certificate and returns the certificate's path.
  private func certificate(
    of text: String = VerifyWorkflowTests.form, rubric: String? = "mof-2020-project",
    _ name: String = "表-计分凭证.json"
  ) throws -> String {
    let file = try folder.write(text, to: "表.json")
    let console = RecordingConsole()
    let request = ScoreRequest(
      files: [file], output: folder.path("out"), formats: "json", rubric: rubric,
      overwrite: true, certificate: true)
    #expect(ScoreWorkflow(request).run(console.console) == .done, "\(console.reports)")
    return folder.path("out/" + name)
  }

  /// Verifies a file; returns how it ended and what was written.
  private func verify(
    _ file: String, rubric: String? = nil, source: String? = nil
  ) -> (status: Workflows.ExitStatus, output: String, reports: [String]) {
    let console = RecordingConsole()
    let status = VerifyWorkflow(
      VerifyRequest(
        files: [file], rubric: rubric, sources: source.map { [$0] } ?? [])
    )
    .run(console.console)
    return (status, console.output, console.reports)
  }

  /// Changes a certificate and makes its digests anew.
  private func forge(_ file: String, _ change: (JSONValue) -> JSONValue) throws -> String {
    let bytes = Array(try Data(contentsOf: URL(filePath: file)))
    let tree = CertificateDigests.sealed(change(try JSONValue(reading: bytes)))
    return try folder.write(String(decoding: tree.canonicalBytes, as: UTF8.self), to: "改.json")
  }

  @Test func `a certificate that was not touched is proved in every way`() throws {
    let file = try certificate()
    let (status, output, reports) = verify(file, source: folder.path("表.json"))
    #expect(status == .done, "\(output) \(reports)")
    for words in [
      "某局 培训 2024年度，总分91分，2项。", "格式：完整，版本1。", "摘要：各项和整张凭证的摘要都相符。",
      "重新计分：按内置的 mof-2020-project（摘要 ", "逐项重新计分，全部相符。", "第1张表的每一格都与凭证一致",
      "结论：没有发现改动。",
    ] { #expect(output.contains(words), "\(output)") }
  }

  @Test func `the digest of a built-in rubric is that of its file`() throws {
    for id in BuiltInRubrics.ids {
      let bytes = try Data(contentsOf: URL(filePath: Repository.path("Rubrics/\(id)/rubric.yaml")))
      let text = try #require(BuiltInRubrics.rubricText(id: id))
      #expect(Array(text.utf8) == Array(bytes), "\(id)")
    }
  }

  @Test func `several forms of a file get a certificate each`() throws {
    let second = Self.form.replacing("90人", with: "100人")
    _ = try certificate(of: "[\(Self.form),\(second)]", "表-1-计分凭证.json")
    #expect(
      try folder.names(in: "out") == [
        "表-1-自评表.json", "表-1-计分凭证.json", "表-2-自评表.json", "表-2-计分凭证.json",
      ])
    let (status, output, _) = verify(
      folder.path("out/表-2-计分凭证.json"), source: folder.path("表.json"))
    #expect(status == .done)
    #expect(output.contains("总分100分") && output.contains("第2张表的每一格"))
  }

  @Test func `a changed number is found where it stands`() throws {
    let file = try certificate()
    let text = try String(contentsOfFile: file, encoding: .utf8)
    let edited = try folder.write(
      text.replacing("\"rounded\": 81", with: "\"rounded\": 90"), to: "改.json")
    let (status, output, _) = verify(edited)
    #expect(status == .found)
    #expect(output.contains("〔摘要〕产出指标/数量指标/培训人数（/items/1）"), "\(output)")
    #expect(
      output.contains("〔算术〕产出指标/数量指标/培训人数 取舍后的得分（/items/1/rounded）：凭证上是90，算出来是81。"),
      "\(output)")
    #expect(output.contains("结论：2处不符，这份凭证不能采信。"))
  }

  @Test func `a consistent forgery with new digests is found by scoring again`() throws {
    let file = try certificate()
    let forged = try forge(file) { tree in
      var tree = tree.replacing("/items/1/share", with: .string("1"))
        .replacing("/items/1/exact", with: .string("90"))
      for key in ["rounded", "low", "high", "score"] {
        tree = tree.replacing("/items/1/\(key)", with: .number("90"))
      }
      for key in ["low", "high", "score"] {
        tree = tree.replacing("/dimensions/0/\(key)", with: .number("90"))
          .replacing("/total/\(key)", with: .number("100"))
      }
      return tree
    }
    let (status, output, _) = verify(forged)
    #expect(status == .found)
    #expect(output.contains("摘要：各项和整张凭证的摘要都相符"), "\(output)")
    #expect(output.contains("算术：每一项的读数"), "\(output)")
    #expect(
      output.contains("〔重新计分〕产出指标/数量指标/培训人数 得分比例（/items/1/share）：凭证上是“1”，重新计分得到的是“9/10”。"),
      "\(output)")
  }

  @Test func `an edited input with everything calculated anew is found by the original`() throws {
    let honest = try certificate()
    let original = folder.path("原件.json")
    try FileManager.default.copyItem(atPath: folder.path("表.json"), toPath: original)
    let digest = try JSONValue(reading: Array(try Data(contentsOf: URL(filePath: honest))))[
      "source"]?["sha256"]
    let other = try certificate(of: Self.form.replacing("90人", with: "99人"))
    let forged = try forge(other) { $0.replacing("/source/sha256", with: digest) }
    #expect(verify(forged).status == .done)
    let (status, output, _) = verify(forged, source: original)
    #expect(status == .found)
    #expect(
      output.contains(
        "〔原件〕填报内容 indicators/0/actual（/inputs/indicators/0/actual）：凭证上是“99人”，原件上是“90人”。"),
      "\(output)")
    #expect(verify(honest, source: folder.path("改.json")).output.contains("不是同一个文件"))
  }

  @Test func `a rubric of one's own goes with its certificate, and its digest is told`() throws {
    let yaml = try String(
      contentsOfFile: Repository.path("Rubrics/mof-2020-project/rubric.yaml"), encoding: .utf8
    ).replacing("id: mof-2020-project", with: "id: county")
    let rubric = try folder.write(yaml, to: "county.yaml")
    let file = try certificate(rubric: rubric)
    let carried = verify(file)
    #expect(carried.status == .done)
    #expect(carried.output.contains("按凭证所附的 county（摘要 \(CertifiedRubric(text: yaml).digest)）"))
    #expect(carried.output.contains("是不是发布的那一份，请核对上面的摘要"))
    #expect(verify(file, rubric: rubric).output.contains("按给出的 \(rubric)（摘要"))
    let bare = try forge(file) { $0.replacing("/rubric/text", with: nil) }
    let arithmetic = verify(bare)
    // Arithmetic that agrees with itself proves nothing about the rubric.
    #expect(arithmetic.status == .found)
    #expect(arithmetic.output.contains("没有重新计分。请用 --rubric 给出它的文件"))
    #expect(arithmetic.output.contains("不能重新计分"))
    #expect(verify(bare, rubric: rubric).output.contains("逐项重新计分，全部相符"))
    let wrong = verify(file, rubric: "mof-2020-project")
    #expect(wrong.status == .found)
    #expect(wrong.output.contains("不是同一份"))
  }

  @Test func `a rubric that is not the built-in one of its name is told`() throws {
    let file = try certificate()
    let forged = try forge(file) { tree in
      let text = (tree["rubric"]?["text"]?.text ?? "") + "# 改过\n"
      return tree.replacing("/rubric/text", with: .string(text))
        .replacing("/rubric/sha256", with: .string(CertifiedRubric(text: text).digest))
    }
    let (status, output, _) = verify(forged)
    #expect(status == .found)
    #expect(output.contains("凭证写的是内置的 mof-2020-project，但所附的文本与这个程序内置的不是同一份"))
  }

  @Test func `a rubric that cannot be read is told`() throws {
    let file = try certificate()
    for text in ["[[[", "id: county\n", ""] {
      let forged = try forge(file) { tree in
        tree.replacing("/rubric/text", with: .string(text))
          .replacing("/rubric/id", with: .string("county"))
          .replacing("/rubric/sha256", with: .string(CertifiedRubric(text: text).digest))
      }
      let (status, output, _) = verify(forged)
      #expect(status == .found)
      #expect(output.contains("凭证所附的指标体系"), "\(output)")
    }
  }

  @Test func `what is no certificate and what is not there does not stop the others`() throws {
    let good = try certificate()
    let console = RecordingConsole()
    let request = VerifyRequest(files: [folder.path("表.json"), folder.path("没有.json"), good])
    #expect(VerifyWorkflow(request).run(console.console) == .found)
    #expect(console.output.contains("这不是计分凭证"))
    #expect(console.output.contains("结论：没有发现改动"))
    #expect(console.reports.contains { $0.contains("没有这个文件") })
  }

  @Test func `a wrong use is told before anything is done`() throws {
    let file = try folder.write(Self.form, to: "表.json")
    let good = try certificate()
    for output in [nil, folder.path("表.html")] {
      let console = RecordingConsole()
      let request = ScoreRequest(files: [file], output: output, certificate: true)
      #expect(ScoreWorkflow(request).run(console.console) == .usage)
      #expect(console.reports.contains { $0.contains("--certificate") && $0.contains("文件夹") })
    }
    #expect(verify(good, rubric: "nowhere").status == .usage)
  }

  @Test func `the certificate of a Word form names the cells of the document`() throws {
    let document = Repository.path(
      "Tests/FormatsTests/Fixtures/cases/yuanjiang-2024/f3a-survey.docx")
    try #require(FileManager.default.fileExists(atPath: document))
    let console = RecordingConsole()
    let request = ScoreRequest(
      files: [document], output: folder.path("out"), formats: "json", certificate: true)
    #expect(ScoreWorkflow(request).run(console.console) == .done)
    let file = folder.path("out/f3a-survey-计分凭证.json")
    #expect(try String(contentsOfFile: file, encoding: .utf8).contains("第12行“实际完成值”"))
    #expect(verify(file, source: document).status == .done)
  }
}
