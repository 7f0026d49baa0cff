import EvaluationModel
import FoundationEssentials
import GRDB
import TestSupport
import Testing

@testable import Store

/// Files that are stores, and files that are not.
@Suite struct StoreFileTests {
  private func bytes(_ path: String) -> [UInt8] {
    FileManager.default.contents(atPath: path).map { Array($0) } ?? []
  }

  @Test func `a store is opened again and grows`() throws {
    let scratch = try Scratch()
    for run in 1...3 {
      let store = try RunStore(path: scratch.path("a.sqlite"))
      #expect(try store.begin(RunStoreTests.information) == run)
    }
    #expect(try RunStore(reading: scratch.path("a.sqlite")).runs().count == 3)
  }

  @Test func `a finished store is one whole file that can be copied`() throws {
    let scratch = try Scratch()
    let store = try RunStore(path: scratch.path("a.sqlite"))
    let run = try store.begin(RunStoreTests.information)
    let place = BatchPlace(source: "a.json")
    try store.append([BatchEntry(place: place, content: .scored(.testing()))], to: run)
    try store.finish(run, at: "2025-03-01T02:03:05Z")
    try FileManager.default.copyItem(atPath: store.path, toPath: scratch.path("b.sqlite"))
    #expect(try RunStore(reading: scratch.path("b.sqlite")).years() == [2024: 1])
  }

  /// A file that is no store of this version, and the words of the refusal.
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let words: String
    let make: @Sendable (String) throws -> Void
  }

  @Test(arguments: [
    Case(testDescription: "a text file", words: "不是 SQLite 文件") { path in
      try Data("单位,得分\n".utf8).write(to: URL(filePath: path))
    },
    Case(testDescription: "another program's database", words: "是别的程序的 SQLite 文件") { path in
      try DatabaseQueue(path: path).write { try $0.execute(sql: "CREATE TABLE t (a)") }
    },
    Case(testDescription: "a later version's store", words: "由更新版本的程序写成") { path in
      _ = try RunStore(path: path)
      try DatabaseQueue(path: path).write { database in
        try database.execute(sql: "INSERT INTO grdb_migrations VALUES ('2')")
      }
    },
  ])
  func `what is no store is refused and stays as it is`(_ example: Case) throws {
    let scratch = try Scratch()
    let path = scratch.path("a.sqlite")
    try example.make(path)
    let before = bytes(path)
    for open in [{ try RunStore(path: path) }, { try RunStore(reading: path) }] {
      let fault = #expect(throws: StoreFault.self) { try open() }
      #expect(fault?.description.contains(example.words) == true, "\(fault?.description ?? "")")
      #expect(fault?.description.hasPrefix(path) == true)
    }
    #expect(bytes(path) == before)
  }

  @Test func `a store that is not there is not made by reading`() throws {
    let scratch = try Scratch()
    let fault = #expect(throws: StoreFault.self) {
      try RunStore(reading: scratch.path("a.sqlite"))
    }
    #expect(fault?.description.contains("没有这个结果库") == true)
    #expect(try scratch.names().isEmpty)
  }

  @Test func `a folder that is not there is told`() throws {
    let scratch = try Scratch()
    let fault = #expect(throws: StoreFault.self) {
      try RunStore(path: scratch.path("没有/a.sqlite"))
    }
    #expect(fault?.description.contains("打不开") == true)
  }

  // MARK: The schema

  @Test func `every table, view and column of the store is described in Chinese`() throws {
    let scratch = try Scratch()
    let store = try RunStore(path: scratch.path("a.sqlite"))
    let lines = StoreSchema.text.split(separator: "\n").map(String.init)
    try store.queue.read { database in
      let names = try String.fetchAll(
        database,
        sql: """
          SELECT name FROM sqlite_master
          WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> 'grdb_migrations'
          """)
      #expect(
        Set(names) == ["runs", "run_rubrics", "submissions", "funds", "rows", "findings", "faults"])
      for name in names {
        let start = try #require(lines.firstIndex(of: "CREATE TABLE \(name) ("))
        #expect(lines[start - 1].hasPrefix("-- "))
        let body = lines[(start + 1)...].prefix { !$0.hasPrefix(")") }
        let columns = try database.columns(in: name).map(\.name)
        for column in columns {
          let line = body.first { $0.hasPrefix("  \(column) ") }
          let comment = line?.split(separator: "-- ", maxSplits: 1).last.map(String.init) ?? ""
          #expect(
            comment.unicodeScalars.contains { 0x4E00...0x9FFF ~= $0.value }, "\(name).\(column)")
        }
        let described = body.filter { !$0.hasPrefix("  PRIMARY KEY") }.count
        #expect(described == columns.count)
      }
      let views = try String.fetchAll(
        database, sql: "SELECT name FROM sqlite_master WHERE type = 'view'")
      #expect(Set(views) == ["current_submissions", "得分", "问题"])
      for view in views {
        _ = try Row.fetchAll(database, sql: "SELECT * FROM \"\(view)\"")
        let start = try #require(
          lines.firstIndex { $0 == "CREATE VIEW \(view) AS" || $0 == "CREATE VIEW \"\(view)\" AS" })
        #expect(lines[start - 1].hasPrefix("-- "))
      }
    }
  }

  // MARK: Amounts

  @Test(arguments: [
    "0", "12.80", "-3.5", "128218.8", "0.001", "999999999999999999",
  ])
  func `an amount comes back as it went in`(_ text: String) throws {
    guard case .quantity(let quantity) = TargetText(text).content else {
      Issue.record("not a number: \(text)")
      return
    }
    let money = Money(yuan: quantity.number)
    #expect(StoredAmount.money(StoredAmount.text(money)) == money)
  }

  @Test func `amounts of any size are kept`() {
    for exponent in Int8(-100)...100 {
      for coefficient in [0, 1, -7, 100, Int64.max, Int64.min + 1] {
        let money = Money(yuan: ExactDecimal(coefficient: coefficient, exponent: exponent))
        #expect(StoredAmount.money(StoredAmount.text(money)) == money)
      }
    }
  }

  @Test func `分 are whole or none`() {
    func cents(_ coefficient: Int64, _ exponent: Int8) -> Int64? {
      StoredAmount.cents(Money(yuan: ExactDecimal(coefficient: coefficient, exponent: exponent)))
    }
    #expect(cents(128, -1) == 1280)
    #expect(cents(12_800, -4) == 128)
    #expect(cents(1, -3) == nil)
    #expect(cents(0, -50) == 0)
    #expect(cents(92_233_720_368_547_758, 0) == 9_223_372_036_854_775_800)
    #expect(cents(92_233_720_368_547_759, 0) == nil)
    #expect(cents(1, 100) == nil)
  }
}
