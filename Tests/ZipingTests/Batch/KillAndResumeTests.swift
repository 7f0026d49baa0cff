import Foundation
import Glibc
import TestSupport
import Testing

@testable import ziping

/// A run over a folder may end at any moment, by power or by a kill: continued, it comes to the same
/// files as a run that nobody disturbed, and does nothing twice.
@Suite(.serialized) struct KillAndResumeTests {
  private static let rounds = 54
  private static let journal = ".ziping-journal"

  private struct Tally {
    var (kills, late) = (0, 0)
    var (before, middle, after, torn) = (0, 0, 0, 0)
    var (done, redone) = (0, 0)
  }

  @Test func `a run killed at any moment is continued without losing or repeating a form`() throws {
    let scratch = try Scratch()
    try RunInbox.fill(scratch, "in")
    var clock = ContinuousClock.now
    let whole = try #require(Self.start(scratch, "whole"))
    let end = whole.wait()
    let duration = ContinuousClock.now - clock
    #expect(end.isExit(1), "three of the forms cannot be read")
    let expected = try RunInbox.contents(scratch.path("whole"))
    #expect(expected["计分结果.ndjson"] != nil)
    #expect(expected.keys.contains { $0.hasSuffix("-自评表.html") })
    let blocks = JournalBlocks(scratch.path("whole/\(Self.journal)"))
    #expect(Set(blocks.units).count == blocks.units.count)
    #expect(!blocks.isTorn)
    let size = expected[Self.journal]?.count ?? 0
    let microseconds = Int(duration / .microseconds(1))

    clock = .now
    var random = SplitMix64(seed: 2024)
    var tally = Tally()
    for round in 0..<Self.rounds {
      let out = "out-\(round)"
      let journal = scratch.path("\(out)/\(Self.journal)")
      for _ in 0..<(round % 6 == 5 ? 3 : 1) {
        let process = try #require(Self.start(scratch, out))
        if round % 2 == 0 {
          usleep(UInt32.random(in: 0...UInt32(max(1, microseconds)), using: &random))
        } else {
          let bytes = Int.random(in: 0...size, using: &random)
          while Self.size(of: journal) < bytes, process.poll() == nil { usleep(200) }
        }
        process.send(SIGKILL)
        guard process.wait().signal == SIGKILL else {
          tally.late += 1
          continue
        }
        tally.kills += 1
        let left = JournalBlocks(journal)
        if left.isTorn { tally.torn += 1 }
        switch left.units.count {
        case 0: tally.before += 1
        case blocks.units.count: tally.after += 1
        default: tally.middle += 1
        }
      }
      let left = JournalBlocks(journal)
      let errors = Pipe()
      let process = try #require(Self.start(scratch, out, errors: errors.writing))
      let said = errors.text()
      #expect(process.wait() == CommandProcess.End(code: 1, signal: nil, peak: process.wait().peak))
      let kept = Self.kept(said)
      #expect(kept == left.forms, "round \(round): \(said)")
      tally.redone += blocks.forms - kept
      tally.done += blocks.forms
      let found = try RunInbox.contents(scratch.path(out))
      #expect(found.keys.sorted() == expected.keys.sorted(), "round \(round)")
      for (name, bytes) in expected where found[name] != bytes {
        Issue.record("round \(round): \(name) differs")
      }
      try FileManager.default.removeItem(atPath: scratch.path(out))
    }
    print(
      """
      kill and resume: \(Self.rounds) rounds, \(tally.kills) kills (\(tally.before) before the first \
      block, \(tally.middle) in the middle, \(tally.after) after the last; \(tally.torn) with a torn \
      block), \(tally.late) runs were done before the kill; forms: \(tally.done) continued to the \
      end, \(tally.redone) of them done after the last kill; one undisturbed run \(duration), all \
      rounds \(ContinuousClock.now - clock)
      """)
    #expect(tally.kills >= 50)
    #expect(tally.middle > 0)
  }

  @Test func `a run that is whole does nothing when it is continued`() throws {
    let scratch = try Scratch()
    try RunInbox.fill(scratch, "in")
    _ = try #require(Self.start(scratch, "out")).wait()
    let before = try RunInbox.contents(scratch.path("out"))
    let forms = JournalBlocks(scratch.path("out/\(Self.journal)")).forms
    // A changed file is done again, a new one is done, a removed one is gone; the others stay.
    let errors = Pipe()
    let second = try #require(Self.start(scratch, "out", errors: errors.writing))
    #expect(Self.kept(errors.text()) == forms)
    #expect(second.wait().isExit(1))
    #expect(try RunInbox.contents(scratch.path("out")) == before)
    _ = try scratch.write(RunInbox.form(7), to: "in/丁局/0/表0.json")
    let changed = Pipe()
    let third = try #require(Self.start(scratch, "out", errors: changed.writing))
    // The four forms of its folder may need each other.
    #expect(Self.kept(changed.text()) == forms - 4)
    #expect(third.wait().isExit(1))
    let reference = try #require(Self.start(scratch, "reference"))
    _ = reference.wait()
    #expect(
      try RunInbox.contents(scratch.path("out")) == RunInbox.contents(scratch.path("reference")))
  }

  @Test func `what a killed writer has left half written goes when the run is continued`() throws {
    let scratch = try Scratch()
    try RunInbox.fill(scratch, "in")
    try FileManager.default.createDirectory(
      atPath: scratch.path("out/丁局/0"), withIntermediateDirectories: true)
    for name in ["out/.ziping-Ab3dEf", "out/丁局/0/.ziping-000000", "out/丁局/own"] {
      _ = try scratch.write("x", to: name)
    }
    _ = try #require(Self.start(scratch, "out")).wait()
    let names = Set(try RunInbox.contents(scratch.path("out")).keys)
    #expect(!names.contains(".ziping-Ab3dEf"))
    #expect(!names.contains("丁局/0/.ziping-000000"))
    #expect(names.contains("丁局/own"))
  }

  // MARK: Parts

  private static func start(
    _ scratch: Scratch, _ out: String, errors: Int32? = nil
  ) -> CommandProcess? {
    CommandProcess(
      [
        "batch", scratch.path("in"), "-o", scratch.path(out), "--resume", "--jobs", "2", "--as",
        "json,html",
      ], errors: errors)
  }

  private static func size(of path: String) -> Int {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : 0
  }

  /// How many forms the last line says were taken over.
  private static func kept(_ said: String) -> Int {
    guard let match = said.firstMatch(of: /（其中([0-9,]+)张沿用上次的结果）/) else { return 0 }
    return Int(match.1.replacing(",", with: "")) ?? -1
  }
}
