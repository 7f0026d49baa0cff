import EvaluationModel
import Formats

/// What is in a journal, found by going through it once.
struct JournalScan {
  /// The blocks by the names of their units.
  private(set) var blocks: [String: BatchJournal.Block] = [:]
  /// Whether a unit has more than one block.
  private(set) var hasStale = false
  /// The byte behind the last whole block.
  private(set) var end = 0

  /// Goes through the blocks.
  ///
  /// - Parameters:
  ///   - lines: The lines behind the first.
  ///   - start: Where they begin.
  /// - Throws: ``WorkflowFault`` when the file cannot be read.
  mutating func read(_ lines: inout JournalLines, after start: Int) throws(WorkflowFault) {
    end = start
    while let line = try lines.next(), let head = JournalHead(reading: Array(line)) {
      let first = end + line.count + 1
      guard let records = try size(of: head.records, &lines),
        let entries = try size(of: head.tally.forms, &lines)
      else { return }
      if blocks[head.unit] != nil { hasStale = true }
      blocks[head.unit] = BatchJournal.Block(
        head: head, start: first, entries: first + records, end: first + records + entries)
      end = first + records + entries
    }
  }

  /// The bytes of some lines with their ends; `nil` where they are not all there.
  private func size(
    of count: Int, _ lines: inout JournalLines
  ) throws(WorkflowFault) -> Int? {
    var size = 0
    for _ in 0..<count {
      guard let line = try lines.next() else { return nil }
      size += line.count + 1
    }
    return size
  }
}
