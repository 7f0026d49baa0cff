import EvaluationModel
import FoundationEssentials
import Store
import TestSupport
import Testing

@testable import Workflows

@Suite struct SummaryWorkflowTests {
  private let scratch: Scratch
  private let path: String

  init() throws {
    scratch = try Scratch()
    path = scratch.path("全县.sqlite")
  }

  /// A store of two years, two units and a run that was cut off.
  private func makeStore() throws {
    let note = "因雨季施工受阻，工期顺延至次年一季度完成。"
    let funds = [FormEntry.Fund.testing("年度资金总额", 80_000, 60_000)]
    try add(
      [
        .testing(
          unit: "甲局", year: 2023, score: 90, funds: funds,
          rows: [.testing(actual: "120人", note: note)])
      ], finished: true)
    try add(
      [
        .testing(
          unit: "甲局", score: 85, claimed: 95, grade: "良", funds: funds,
          rows: [.testing(target: "≥110人", actual: "115人", note: note)], findings: [.testing("S02")]
        ),
        .testing(
          unit: "乙局", department: "另一主管部门", score: 92, claimed: 92,
          funds: funds + [.testing("政府性基金拨款", 80_000, 60_000)], rows: [.testing(note: note)]),
      ], finished: true)
    try add([.testing(unit: "丙局")], finished: false)
  }

  private func add(_ forms: [FormEntry], finished: Bool) throws {
    let store = try RunStore(path: path)
    let run = try store.begin(
      BatchRun.Information(
        startedAt: "2025-03-01T02:03:04Z", version: "0.1.0", input: "收件", level: "rows"))
    try store.append(
      forms.enumerated().map { index, form in
        BatchEntry(
          place: BatchPlace(source: "a.ndjson", position: .line(index + 1)), content: .scored(form))
      }, to: run)
    if finished { try store.finish(run, at: "2025-03-01T02:03:05Z") }
  }

  private func run(_ request: SummaryRequest) -> (Workflows.ExitStatus, RecordingConsole) {
    let console = RecordingConsole()
    return (SummaryWorkflow(request).run(console.console), console)
  }

  @Test func `the text says what the store holds and what it comes to`() throws {
    try makeStore()
    let (status, console) = run(SummaryRequest(store: path, sample: 1, seed: 2024))
    #expect(status == .done)
    let text = console.output.replacing("\n", with: "")
    for words in [
      "【结果库】", "未完成的1次运行不计入下面的统计。", "现行的自评表（同一张表取最后一次运行）：2024年度2张，2023年度1张。",
      "【2024年度】", "2张自评表（项目支出2张），2个单位，2个主管部门。", "复核等级：优1张，良1张。",
      "两年都有的1张：总分上升0张，下降1张，不变0张；等级变动1张。本年新增1张，上年有而本年没有的0张。",
      "能比较的1项，其中本年指标值低于上年实际完成值（越小越好的则是高于）的1项", "≥110人",
      "2个单位（乙局、甲局）：“因雨季施工受阻，工期顺延至次年一季度完成。”", "【自评总分偏离复核总分的单位】",
      "从2张自评表里抽取1张，随机种子2024", "【绩效评价工作开展情况（供公开参考）】", "2个单位对2024年度项目支出开展了绩效自评，共2个项目",
    ] {
      #expect(text.contains(words), "\(words)")
    }
    #expect(!text.contains("丙局"))
  }

  @Test func `a year, a unit and a department choose the forms`() throws {
    try makeStore()
    let old = run(SummaryRequest(store: path, year: 2023)).1.output
    #expect(old.contains("【2023年度】"))
    #expect(old.contains("1张自评表"))
    #expect(old.contains("结果库里没有上一年度的同一批自评表"))
    let unit = run(SummaryRequest(store: path, unit: "甲局（盖章）")).1.output
    #expect(unit.contains("1张自评表（项目支出1张），1个单位"))
    // Copied from another unit: told though only one is asked for.
    #expect(unit.contains("2个单位（乙局、甲局）"))
    let department = run(SummaryRequest(store: path, department: "另一主管部门")).1.output
      .replacing("\n", with: "")
    #expect(department.contains("政府性基金预算项目1个，全年预算数8万元，占自评项目资金总额的100.00%"))
    let none = run(SummaryRequest(store: path, unit: "丁局"))
    #expect(none.0 == .found)
    #expect(none.1.output.isEmpty)
    #expect(none.1.reports.joined().contains("没有符合条件的自评表"))
    #expect(none.1.reports.joined().contains("结果库里的年度：2024、2023"))
  }

  @Test func `the same is there as JSON, with exact numbers`() throws {
    try makeStore()
    let (status, console) = run(
      SummaryRequest(
        store: path, sample: 2, seed: 18_446_744_073_709_551_615, by: "department", format: "json"))
    #expect(status == .done)
    let data = Data(console.output.utf8)
    let summary = try JSONDecoder().decode(Summary.self, from: data)
    #expect(
      summary.runs.map(\.finishedAt) == ["2025-03-01T02:03:05Z", "2025-03-01T02:03:05Z", nil])
    #expect(summary.figures.forms == 2)
    #expect(summary.changes.changed.map(\.scoreChange) == [-5])
    #expect(summary.changes.new.map(\.unit) == ["乙局"])
    #expect(summary.loweredTargets.compared == 1)
    #expect(summary.disclosure.projects.annualBudget == "160000")
    #expect(summary.disclosure.projects.executionRate == "75.00%")
    #expect(summary.disclosure.paragraphs.count == 4)
    #expect(console.output.contains("\"seed\": \"18446744073709551615\""))
  }

  @Test func `a result is written whole and replaces only with leave`() throws {
    try makeStore()
    let output = scratch.path("汇总.json")
    #expect(run(SummaryRequest(store: path, output: output)).0 == .done)
    #expect(run(SummaryRequest(store: path, output: scratch.path("汇总.txt"))).0 == .done)
    // Sentences to be copied from a file are not cut into lines.
    #expect(try scratch.text("汇总.txt").contains("共2个项目，全年预算数16万元，全年执行数12万元"))
    #expect(try scratch.text("汇总.json").hasPrefix("{"))
    #expect(run(SummaryRequest(store: path, year: 2023, output: output)).0 == .found)
    #expect(
      run(SummaryRequest(store: path, year: 2023, output: output, overwrite: true)).0 == .done)
    let own = run(SummaryRequest(store: path, output: path, overwrite: true))
    #expect(own.0 == .usage)
    #expect(try RunStore(reading: path).runs().count == 3)
  }

  @Test func `an empty store says so`() throws {
    _ = try RunStore(path: path)
    let (status, console) = run(SummaryRequest(store: path))
    #expect(status == .done)
    #expect(console.output.contains("没有可统计的自评表。"))
  }

  /// A request that makes no sense, and what is said.
  struct Wrong: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let change: @Sendable (inout SummaryRequest) -> Void

    init(_ words: String, _ change: @escaping @Sendable (inout SummaryRequest) -> Void) {
      testDescription = words
      self.change = change
    }
  }

  @Test(arguments: [
    Wrong("--as 里的“xlsx”不是可用的格式") { $0.format = "xlsx" },
    Wrong("抽查要写明随机种子") { $0.sample = 30 },
    Wrong("要与 --sample 一起用") { $0.seed = 1 },
    Wrong("--sample 后面的张数应大于0") {
      $0.sample = 0
      $0.seed = 1
    },
    Wrong("--by 后面的“unit”不能用") { $0.by = "unit" },
  ])
  func `a request without sense is wrong usage`(_ wrong: Wrong) throws {
    try makeStore()
    var request = SummaryRequest(store: path)
    wrong.change(&request)
    let (status, console) = run(request)
    #expect(status == .usage)
    #expect(console.output.isEmpty)
    #expect(console.reports.joined().contains(wrong.testDescription))
  }

  @Test func `a file that is no store is told`() throws {
    let (status, console) = run(SummaryRequest(store: scratch.path("没有.sqlite")))
    #expect(status == .found)
    #expect(console.reports.joined().contains("没有这个结果库"))
  }

  @Test func `the tables of the store are printed`() {
    let console = RecordingConsole()
    #expect(CatalogueWorkflow.schema("store", console.console) == .done)
    #expect(console.output == StoreSchema.text)
    #expect(CatalogueWorkflow.schema(nil, console.console) == .done)
    #expect(console.output.hasSuffix("store  批量结果库（SQLite）\n"))
  }
}

/// The part of the JSON that the tests look at.
private struct Summary: Decodable {
  struct Run: Decodable { let finishedAt: String? }
  struct Figures: Decodable { let forms: Int }
  struct Change: Decodable {
    let unit: String
    let scoreChange: Int?
  }
  struct Changes: Decodable {
    let changed: [Change]
    let new: [Change]
  }
  struct Targets: Decodable { let compared: Int }
  struct Sums: Decodable {
    let annualBudget: String
    let executionRate: String?
  }
  struct Disclosure: Decodable {
    let projects: Sums
    let paragraphs: [String]
  }

  let runs: [Run]
  let figures: Figures
  let changes: Changes
  let loweredTargets: Targets
  let disclosure: Disclosure
}
