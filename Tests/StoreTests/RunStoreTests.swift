import EvaluationModel
import FoundationEssentials
import GRDB
import TestSupport
import Testing

@testable import Store

@Suite struct RunStoreTests {
  static let information = BatchRun.Information(
    startedAt: "2025-03-01T02:03:04Z", version: "0.1.0", input: "全县", level: "rows",
    rubrics: ["hunan-project": "ab12"])

  private static func entry(_ form: FormEntry, _ line: Int = 1) -> BatchEntry {
    BatchEntry(place: BatchPlace(source: "a.ndjson", position: .line(line)), content: .scored(form))
  }

  /// A finished run of some forms.
  private static func run(_ forms: [FormEntry], _ store: RunStore) throws {
    let run = try store.begin(information)
    try store.append(forms.enumerated().map { entry($1, $0 + 1) }, to: run)
    try store.finish(run, at: "2025-03-01T02:03:05Z")
  }

  private static func current(_ store: RunStore, _ year: Int? = 2024) throws -> [FormEntry] {
    var forms: [FormEntry] = []
    try store.forEachCurrentForm(of: year) { form, _ in forms.append(form) }
    return forms
  }

  // MARK: What is kept

  @Test func `entries come back as they were appended, in their order`() throws {
    let scratch = try Scratch()
    var random = SplitMix64(seed: 5)
    let store = try RunStore(path: scratch.path("库.sqlite"))
    var all: [[BatchEntry]] = []
    for _ in 0..<3 {
      let run = try store.begin(Self.information)
      var entries: [BatchEntry] = []
      for _ in 0..<5 {
        let chunk = (0..<Int.random(in: 0...30, using: &random)).map { _ in
          RandomEntry.entry(&random)
        }
        try store.append(chunk, to: run)
        entries += chunk
      }
      try store.finish(run, at: "2025-03-01T02:03:05Z")
      all.append(entries)
    }
    let reading = try RunStore(reading: scratch.path("库.sqlite"))
    for (index, entries) in all.enumerated() {
      var read: [BatchEntry] = []
      try reading.forEachEntry(ofRun: index + 1) { read.append($0) }
      #expect(read == entries)
    }
  }

  @Test func `a run says what it was and how much it kept`() throws {
    let scratch = try Scratch()
    let store = try RunStore(path: scratch.path("a.sqlite"))
    let run = try store.begin(Self.information)
    #expect(run == 1)
    try store.append(
      [
        Self.entry(.testing()),
        BatchEntry(place: BatchPlace(source: "b.xlsx"), content: .baseData(unit: "甲")),
        BatchEntry(
          place: BatchPlace(source: "c.docx", position: .number(2)),
          content: .fault(BatchFault(code: "D03", message: "损坏"))),
        Self.entry(.testing(project: "乙"), 4),
      ], to: run)
    var expected = BatchRun(number: 1, information: Self.information)
    expected.scored = 2
    expected.baseData = 1
    expected.faults = 1
    #expect(try store.runs() == [expected])
    try store.finish(run, at: "2025-03-01T02:09:00Z", rubrics: ["mof-2020-project": "cd34"])
    expected.finishedAt = "2025-03-01T02:09:00Z"
    expected.information.rubrics["mof-2020-project"] = "cd34"
    #expect(try store.runs() == [expected])
  }

  @Test func `points stand as millionths and in a view as decimals`() throws {
    let scratch = try Scratch()
    let store = try RunStore(path: scratch.path("a.sqlite"))
    var form = FormEntry.testing(
      score: Points(millionths: 92_560_000), claimed: Points(millionths: -500_000))
    form.low = Points(millionths: 1)
    form.funds = [
      FormEntry.Fund(
        name: "政府性基金拨款", initialBudget: Money(yuan: ExactDecimal(coefficient: 128, exponent: 3)),
        annualBudget: Money(yuan: ExactDecimal(coefficient: 115_913_898, exponent: -2)),
        annualExpenditure: Money(yuan: ExactDecimal(coefficient: 1, exponent: -3)))
    ]
    var plain = FormEntry.testing(project: "乙", score: 90)
    plain.claimed = nil
    try Self.run([form, plain], store)
    try store.queue.read { database in
      let row = try #require(
        try Row.fetchOne(database, sql: "SELECT weight, high FROM submissions"))
      #expect(row == ["weight": 100_000_000, "high": 92_560_000])
      let rows = try Row.fetchAll(
        database, sql: #"SELECT "分值合计", "自评分", "复核分下限", "复核分上限", "类别" FROM "得分""#)
      #expect(
        rows.map { $0.map { $1.description } } == [
          [#""100""#, #""-0.5""#, #""0.000001""#, #""92.56""#, #""项目支出""#],
          [#""100""#, "NULL", #""90""#, #""90""#, #""项目支出""#],
        ])
      let fund = try #require(
        try Row.fetchOne(
          database,
          sql: """
            SELECT budget_kind, initial_budget_yuan, initial_budget_cents, annual_budget_yuan,
              annual_budget_cents, annual_expenditure_yuan, annual_expenditure_cents FROM funds
            """))
      #expect(
        fund.map { $1.description } == [
          #""government-fund""#, #""128000""#, "12800000", #""1159138.98""#, "115913898",
          #""0.001""#, "NULL",
        ])
    }
  }

  // MARK: Which forms count

  @Test func `the latest finished run of a form counts`() throws {
    let scratch = try Scratch()
    let store = try RunStore(path: scratch.path("a.sqlite"))
    try Self.run([.testing(score: 80), .testing(unit: "乙局", score: 70)], store)
    try Self.run([.testing(score: 85), .testing(year: 2023, score: 60)], store)
    let cutOff = try store.begin(Self.information)
    try store.append([Self.entry(.testing(score: 99))], to: cutOff)
    #expect(try Self.current(store).map(\.high).sorted() == [70, 85])
    #expect(try Self.current(store, 2023).map(\.high) == [60])
    #expect(try store.years() == [2024: 2, 2023: 1])
    #expect(try store.runs().map { $0.finishedAt == nil } == [false, false, true])
    try store.finish(cutOff, at: "2025-03-02T00:00:00Z")
    #expect(try Self.current(store).map(\.high).sorted() == [70, 99])
  }

  @Test func `forms that cannot be known again count by where they came from`() throws {
    let scratch = try Scratch()
    let store = try RunStore(path: scratch.path("a.sqlite"))
    try Self.run([.testing(unit: "", score: 1), .testing(unit: "", score: 2)], store)
    try Self.run([.testing(unit: "", score: 3)], store)
    #expect(try Self.current(store).map(\.high).sorted() == [2, 3])
  }

  @Test func `a finished run takes nothing more`() throws {
    let scratch = try Scratch()
    let store = try RunStore(path: scratch.path("a.sqlite"))
    try Self.run([], store)
    let fault = #expect(throws: StoreFault.self) {
      try store.append([Self.entry(.testing())], to: 1)
    }
    #expect(fault?.description.contains("第1次运行已经完成或不存在") == true)
    #expect(throws: StoreFault.self) { try store.append([Self.entry(.testing())], to: 7) }
    #expect(try Self.current(store).isEmpty)
  }

  @Test func `a chunk is kept whole or not at all`() throws {
    let scratch = try Scratch()
    let store = try RunStore(path: scratch.path("a.sqlite"))
    let run = try store.begin(Self.information)
    try store.append([Self.entry(.testing())], to: run)
    try store.queue.write { database in
      try database.execute(
        sql: """
          CREATE TRIGGER full BEFORE INSERT ON submissions WHEN new.position = 3
          BEGIN SELECT raise(ABORT, 'full'); END
          """)
    }
    #expect(throws: StoreFault.self) {
      try store.append(
        [Self.entry(.testing(project: "乙"), 2), Self.entry(.testing(project: "丙"), 3)], to: run)
    }
    var entries = 0
    try store.forEachEntry(ofRun: run) { _ in entries += 1 }
    #expect(entries == 1)
    #expect(try store.runs().first?.entries == 1)
  }

  // MARK: Pairs

  @Test func `a form is paired with its own of last year`() throws {
    let scratch = try Scratch()
    let store = try RunStore(path: scratch.path("a.sqlite"))
    try Self.run(
      [
        .testing(unit: "甲", project: "2024年度培训", score: 91),
        .testing(unit: "甲", project: "2023年度培训", year: 2023, score: 81),
        .testing(unit: "乙", score: 92), .testing(unit: "丙", year: 2023, score: 83),
        .testing(unit: "丁", year: 2022, score: 74), .testing(unit: "", year: 2024, score: 65),
        // Two forms of one name in a year: nobody can say which is which.
        .testing(unit: "戊", score: 96), .testing(unit: "戊", score: 97),
        .testing(unit: "戊", year: 2023, score: 98),
      ], store)
    var pairs: [[Points?]] = []
    let unmatched = try store.forEachPair(of: 2024) { pair in
      pairs.append([pair.previous?.high, pair.current?.high])
    }
    #expect(unmatched == 4)
    #expect(Set(pairs) == [[81, 91], [nil, 92], [83, nil]])
    #expect(pairs.count == 3)
  }
}
