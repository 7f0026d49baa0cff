import EvaluationModel
import Foundation
import TestSupport
import Testing

@testable import Formats
@testable import Workflows

/// A journal cut at any byte keeps its whole blocks and nothing else.
@Suite struct BatchJournalTests {
  private static let configuration = "abc"

  private static func output(_ name: String, _ forms: Int, digest: String = "d") -> UnitOutput {
    var part = BatchPart()
    for number in 0..<forms {
      let place = BatchPlace(source: "\(name)表\(number).json")
      let fault = BatchFault(code: "D03", message: "没有自评表。")
      part.records += Array("{\"source\":\"\(name)表\(number).json\"}\n".utf8)
      part.entries.append(BatchEntry(place: place, content: .fault(fault)))
      part.tally.add(fault, at: place)
    }
    return UnitOutput(
      name: name, digest: digest, part: part, written: ["/\(name)a.json"], messages: [],
      status: .done)
  }

  private static func journal(
    _ path: String, _ start: BatchJournal.Start = .resume, _ configuration: String = configuration
  ) throws -> BatchJournal {
    try BatchJournal(path, configuration: configuration, start: start)
  }

  /// A journal of three units, and where each of its blocks ends.
  private static func write(_ path: String) throws -> [Int] {
    var journal = try journal(path, .onlyIfNew)
    var ends: [Int] = []
    for output in [output("甲局/", 2), output("乙\n\"局\"/", 0), output("丙局/", 3)] {
      try journal.add(output)
      let blocks = journal.blocks
      ends.append(blocks[output.name]?.end ?? 0)
    }
    return ends
  }

  @Test func `a journal cut at any byte keeps exactly its whole blocks`() throws {
    let scratch = try Scratch()
    let ends = try Self.write(scratch.path("whole"))
    let bytes = try Data(contentsOf: URL(filePath: scratch.path("whole")))
    #expect(ends.last == bytes.count)
    let units = [("甲局/", 2), ("乙\n\"局\"/", 0), ("丙局/", 3)]
    for cut in 0...bytes.count {
      let path = scratch.path("cut")
      try bytes.prefix(cut).write(to: URL(filePath: path))
      let whole = ends.count { $0 <= cut }
      do {
        var journal = try Self.journal(path)
        let (blocks, isForeign) = (journal.blocks, journal.isForeign)
        let isStale = journal.hasStale(besides: units.map(\.0))
        #expect(Set(blocks.keys) == Set(units.prefix(whole).map(\.0)), "cut at \(cut)")
        #expect(!isForeign, "cut at \(cut)")
        #expect(!isStale)
        if let block = blocks["甲局/"] {
          let records = String(
            decoding: try journal.bytes(block.start..<block.entries), as: UTF8.self)
          #expect(
            records == "{\"source\":\"甲局/表0.json\"}\n{\"source\":\"甲局/表1.json\"}\n")
          #expect(block.head.tally.faults == ["D03": 2])
        }
        for (name, forms) in units.dropFirst(whole) { try journal.add(Self.output(name, forms)) }
      }
      // What was cut off is written again, and nothing else is left.
      #expect(try Data(contentsOf: URL(filePath: path)) == bytes, "cut at \(cut)")
      try FileManager.default.removeItem(atPath: path)
    }
  }

  @Test func `of two blocks of a unit the later counts, and compacting leaves it alone`() throws {
    let scratch = try Scratch()
    let path = scratch.path("journal")
    let units = ["甲/", "乙/"]
    do {
      var journal = try Self.journal(path)
      try journal.add(Self.output("乙/", 1))
      try journal.add(Self.output("甲/", 1, digest: "old"))
      try journal.add(Self.output("甲/", 2, digest: "new"))
      let isStale = journal.hasStale(besides: units)
      #expect(isStale)
    }
    do {
      let journal = try Self.journal(path)
      let (blocks, isStale) = (journal.blocks, journal.hasStale(besides: units))
      #expect(blocks["甲/"]?.head.digest == "new")
      #expect(isStale)
      try journal.compact(to: units, configuration: Self.configuration)
    }
    let journal = try Self.journal(path)
    let isStale = (journal.hasStale(besides: units), journal.hasStale(besides: ["甲/"]))
    #expect(isStale == (false, true))
    let blocks = journal.blocks
    let first = try #require(blocks["甲/"])
    let second = try #require(blocks["乙/"])
    #expect(first.head.tally.forms == 2)
    #expect(first.end == second.start - second.head.bytes.count - 1)
  }

  @Test func `a journal of other settings is begun anew and says so`() throws {
    let scratch = try Scratch()
    let path = scratch.path("journal")
    _ = try Self.write(path)
    let journal = try Self.journal(path, .resume, "other")
    let (blocks, isForeign) = (journal.blocks, journal.isForeign)
    #expect(isForeign)
    #expect(blocks.isEmpty)
  }

  @Test func `a journal that is there is not thrown away by the way`() throws {
    let scratch = try Scratch()
    let path = scratch.path("journal")
    _ = try Self.write(path)
    let before = try Data(contentsOf: URL(filePath: path))
    let fault = #expect(throws: WorkflowFault.self) {
      _ = try Self.journal(path, .onlyIfNew)
    }
    #expect(fault?.description.contains("接着做请加 --resume，从头做请加 --overwrite") == true)
    #expect(try Data(contentsOf: URL(filePath: path)) == before)
    let journal = try Self.journal(path, .anew)
    let blocks = journal.blocks
    #expect(blocks.isEmpty)
  }

  @Test func `two runs do not write one journal`() throws {
    let scratch = try Scratch()
    let first = try Self.journal(scratch.path("journal"))
    let fault = #expect(throws: WorkflowFault.self) {
      _ = try Self.journal(scratch.path("journal"))
    }
    #expect(fault?.description.contains("另一个正在运行的 batch 在写这个文件夹") == true)
    let blocks = first.blocks
    #expect(blocks.isEmpty)
  }
}
