import EvaluationModel
import Formats
import Reports

/// What a batch writes: the records as they come, then the summary of the whole run.
struct BatchResults: ~Copyable {
  /// What has been done so far.
  private(set) var tally = BatchTally()
  private let setup: BatchSetup
  private let console: Console
  private var records: RecordFile
  private var summary: BatchSummary?
  private var keeper: RunKeeper?
  private let reports: BatchReports?
  private var kept = 0
  private var isInJournal = false
  /// Whether the records are whole and have their name.
  private var isRecorded = false
  private let began = ContinuousClock.now

  /// Opens the outputs.
  ///
  /// - Parameters:
  ///   - setup: What was asked for.
  ///   - input: The name of what is read, for the store.
  ///   - root: What the sources of the records are named from.
  ///   - console: Where the last line goes.
  /// - Throws: ``WorkflowFault`` when one cannot be written.
  init(
    _ setup: BatchSetup, input: String, root: String, _ console: Console
  ) throws(WorkflowFault) {
    self.setup = setup
    self.console = console
    let overwrite = setup.request.overwrite || setup.plan.resume
    reports = setup.plan.folder.map { BatchReports(in: $0, root: root, overwrite: overwrite) }
    try reports?.check()
    summary = reports.map { _ in
      BatchSummary(
        tolerance: setup.source.settings.review.tolerance, isChecked: setup.plan.checks)
    }
    keeper = try setup.request.store.map { path throws(WorkflowFault) in
      try RunKeeper(path, setup, input: input)
    }
    records =
      if let path = setup.plan.recordsFile {
        try RecordFile(path, overwrite: overwrite)
      } else {
        RecordFile()
      }
  }

  /// Adds what a worker made, in the order of the input.
  ///
  /// - Parameters:
  ///   - part: What was made.
  ///   - isKept: Whether an earlier run made it.
  /// - Throws: ``WorkflowFault`` when it cannot be written; nothing more can be then.
  mutating func add(_ part: BatchPart, isKept: Bool = false) throws(WorkflowFault) {
    try records.write(part.records)
    for entry in part.entries { summary?.add(entry) }
    try keeper?.add(part.entries)
    tally.add(part.tally)
    if isKept { kept += part.tally.forms }
  }

  /// Counts what was done and stands in the journal alone, because the run did not come to its end.
  mutating func count(_ tallies: [BatchTally]) {
    tally = BatchTally()
    for next in tallies { tally.add(next) }
    isInJournal = true
  }

  /// Removes what has been opened, because the run cannot begin.
  mutating func abandon() { records.remove() }

  /// Ends the run and says what was done, what was not, and where it is.
  ///
  /// - Parameters:
  ///   - failure: What ended it before its time; `nil` where nothing did.
  ///   - isInterrupted: Whether somebody asked it to end.
  ///   - advice: How to go on where it has not come to its end; empty where there is no way.
  /// - Returns: How it ended.
  consuming func finish(
    after failure: WorkflowFault?, isInterrupted: Bool, advice: String = ""
  ) -> ExitStatus {
    var failure = failure
    if failure == nil, !isInterrupted {
      do throws(WorkflowFault) {
        try records.finish()
        isRecorded = true
        if let summary { try reports?.write(summary) }
        try keeper?.finish()
      } catch {
        failure = error
      }
    }
    let isWhole = failure == nil && !isInterrupted
    if isInJournal { records.remove() }
    let ending = BatchEnding(
      tally: tally, isInterrupted: isInterrupted, failure: failure,
      file: isInJournal
        ? setup.plan.folder
        : setup.plan.recordsFile.map { isRecorded ? $0 : RecordFile.partial($0) },
      elapsed: ContinuousClock.now - began, kept: kept,
      advice: isInJournal ? "加上 --resume 再运行一次，从这里接着做。" : isRecorded ? "" : advice)
    if isWhole, let summary {
      let text = BatchText(width: console.width, isColored: console.isColored)
      console.write(text.text(for: summary, titles: BatchReports.titles))
    }
    for line in ending.lines { console.report(line) }
    return isWhole && tally.failed == 0 && tally.found == 0 ? .done : .found
  }
}
