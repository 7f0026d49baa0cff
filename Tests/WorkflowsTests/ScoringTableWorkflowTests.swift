import TestSupport
import Testing

@testable import Workflows

/// A scoring table and the base data that feed it, in files of their own.
@Suite struct ScoringTableWorkflowTests {
  private static let base = """
    {"kind":"department","year":2024,"unit":"某县农业局","currencyUnit":"元",
     "data":{"编制数":"7","2024年实际在职人数":"9","公用经费/2024年预算数":"72000","公用经费/2024年决算数":"73440"}}
    """

  /// A filled table; 公用经费控制率 is printed as `rate`.
  private static func table(rate: String, extra: String = "") -> String {
    """
    {"kind":"department","year":2024,"unit":"某县农业局",\(extra)
     "indicators":[
      {"dimension":"投入","subdimension":"预算配置","name":"在职人员控制率","actual":"","weight":"5","score":"5"},
      {"dimension":"投入","subdimension":"预算配置","name":"三公经费变动率","actual":"","weight":"5","score":"5"},
      {"dimension":"过程","subdimension":"预算管理","name":"公用经费控制率","actual":"\(rate)","weight":"8","score":"8"}]}
    """
  }

  private func score(
    _ files: [(name: String, text: String)], rubric: String? = nil
  ) throws -> RecordingConsole {
    let folder = try Scratch()
    let paths = try files.map { try folder.write($0.text, to: $0.name) }
    let console = RecordingConsole()
    var request = ScoreRequest(files: paths, rubric: rubric)
    request.formats = "json"
    _ = ScoreWorkflow(request).run(console.console)
    return console
  }

  @Test(arguments: [["附件1.json", "评分表.json"], ["评分表.json", "附件1.json"]])
  func `the table finds its base data in another file, before it or behind`(
    _ order: [String]
  ) throws {
    let texts = ["附件1.json": Self.base, "评分表.json": Self.table(rate: "102%")]
    let console = try score(order.map { ($0, texts[$0] ?? "") })
    // 73440 ÷ 72000 = 102 %: two points of eight.
    #expect(console.output.contains("73440元÷72000元=102.00%"))
    #expect(console.output.contains("9人÷7人=128.57%"))
    #expect(console.reports.contains { $0.contains("数据已用于同一单位的评分表") })
  }

  @Test func `a form whose indicators are those of a table is scored by it without being told`()
    throws
  {
    let console = try score([("评分表.json", Self.table(rate: "102%"))])
    #expect(console.output.contains("\"rubric\": \"hunan-department-table\""))
  }

  @Test func `base data of another unit are not taken`() throws {
    let other = Self.base.replacing("某县农业局", with: "某县林业局")
    let console = try score([("附件1.json", other), ("评分表.json", Self.table(rate: "102%"))])
    #expect(!console.output.contains("128.57%"))
    #expect(console.output.contains("“编制数”"))
  }

  @Test func `base data alone are scored by the table that is asked for`() throws {
    let console = try score([("附件1.json", Self.base)], rubric: "hunan-department-table")
    #expect(console.output.contains("9人÷7人=128.57%"))
  }

  @Test func `a variant is asked for behind a colon`() throws {
    let data = #"{"kind":"department","year":2022,"data":{"本年三公预算数":"109","上年三公预算数":"100"}}"#
    let console = try score([("附件1.json", data)], rubric: "hunan-department-table:b")
    #expect(console.output.contains("扣7.2分"))
    let unknown = try score([("附件1.json", data)], rubric: "hunan-department-table:z")
    #expect(unknown.reports.contains { $0.contains("没有名为“z”的变体") && $0.contains("b、2018") })
  }

  @Test func `a form beside the table keeps its own rubric`() throws {
    let form = """
      {"kind":"department","year":2024,"unit":"某县农业局","indicators":[
       {"dimension":"产出指标","subdimension":"数量指标","name":"培训人数","target":"≥100人","actual":"100人","weight":"50"}]}
      """
    let console = try score([("附件2.json", form)], rubric: "hunan-department-table")
    #expect(console.output.contains("\"rubric\": \"hunan-department\""))
  }

  // MARK: Review

  private func findings(_ files: [(name: String, text: String)]) throws -> [String] {
    let folder = try Scratch()
    let paths = try files.map { try folder.write($0.text, to: $0.name) }
    let console = RecordingConsole()
    _ = ReviewWorkflow(ReviewRequest(inputs: paths, formats: "md")).run(console.console)
    return console.output.split(separator: "\n").map(String.init)
  }

  @Test func `a rate that the base data contradict is reported with its calculation`() throws {
    let lines = try findings([
      ("附件1.json", Self.base), ("评分表.json", Self.table(rate: "100%")),
    ])
    #expect(
      lines.contains {
        $0.contains("X03") && $0.contains("73440元÷72000元=102.00%") && $0.contains("四舍五入应为102%")
      }, "\(lines)")
    #expect(
      !(try findings([("附件1.json", Self.base), ("评分表.json", Self.table(rate: "102%"))])).contains {
        $0.contains("X03") && $0.contains("公用经费")
      })
  }

  @Test func `data that the table gives itself and the base table otherwise are reported`() throws {
    let own = #""data":{"编制数":"9"},"#
    let lines = try findings([
      ("附件1.json", Self.base), ("评分表.json", Self.table(rate: "102%", extra: own)),
    ])
    #expect(lines.contains { $0.contains("X05") && $0.contains("评分表填9，基础数据表为7人") }, "\(lines)")
  }

  @Test func `the base table counts for every item, under whatever name it has it`() throws {
    // The table says 8 of 9 posts; the base table 9 of 7, its staff under the name of its column.
    let own =
      #""data":{"编制数":"9","在职人数":"8","公用经费决算数":"72000元","公用经费预算数":"72000元"},"#
    let files = [("附件1.json", Self.base), ("评分表.json", Self.table(rate: "102%", extra: own))]
    let console = try score(files)
    #expect(console.output.contains("9人÷7人=128.57%"))
    #expect(console.output.contains("73440元÷72000元=102.00%"))
    let lines = try findings(files)
    #expect(
      lines.contains { $0.contains("X05") && $0.contains("在职人数：评分表填8，基础数据表为9人") }, "\(lines)")
  }

  @Test func `an item that the table leaves blank is no contradiction`() throws {
    let own = #""data":{"编制数":"","在职人数":" "},"#
    let lines = try findings([
      ("附件1.json", Self.base), ("评分表.json", Self.table(rate: "102%", extra: own)),
    ])
    #expect(!lines.contains { $0.contains("X05") }, "\(lines)")
  }

  @Test func `a table that is asked for counts even where it names only some of the rows`() throws {
    let console = try score(
      [("评分表.json", Self.table(rate: "102%"))], rubric: "yueyang-department-2018")
    #expect(console.output.contains("\"rubric\": \"yueyang-department-2018\""))
  }
}
