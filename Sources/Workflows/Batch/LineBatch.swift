import EvaluationModel
import Formats

/// One run of `batch` over a form a line.
@MainActor
struct LineBatch {
  private let setup: BatchSetup
  private let path: String
  private let range: ByteRange?
  private let console: Console

  /// A run that has read nothing yet.
  init(_ setup: BatchSetup, _ path: String, _ range: ByteRange?, _ console: Console) {
    self.setup = setup
    self.path = path
    self.range = range
    self.console = console
  }

  /// The folder that a file lies in, with a slash behind it; empty for the current one.
  private static func root(_ path: String) -> String {
    let folder = InputPath.folder(of: path)
    return folder.isEmpty ? "" : folder + "/"
  }

  /// Scores every line.
  ///
  /// - Returns: How it ended.
  /// - Throws: ``WorkflowFault`` when the input cannot be read or the output not be written at all.
  func run() async throws(WorkflowFault) -> ExitStatus {
    var reader = try LineReader(path, range: range)
    if let output = setup.plan.recordsFile,
      [output, RecordFile.partial(output)].contains(where: {
        AtomicFileWriter.areSameFile(path, $0)
      })
    {
      throw WorkflowFault("-o \(output) 就是输入文件，原文件不会被改写。请用 -o 换一个位置。", isUsage: true)
    }
    let source = OutputPlan.fileName(path)
    let countsLines = range == nil
    let workers = setup.libraries.map { library in
      LineScorer(
        source: source, countsLines: countsLines,
        recorder: FormRecorder(setup.settings, library))
    }
    var results = try BatchResults(
      setup, input: OutputPlan.displayName(path), root: Self.root(path), console)
    var progress = BatchProgress(console, total: range == nil ? reader.size : nil, unit: .forms)
    var failure: WorkflowFault?
    var done = range?.start ?? 0
    do throws(WorkflowFault) {
      try await OrderedWork<LineChunk, (part: BatchPart, end: Int)>(workers: workers.count).run(
        next: { () throws(WorkflowFault) in try reader.next() },
        isWaiting: { reader.isWaiting() },
        work: { worker, chunk in
          (await workers[worker].score(chunk), chunk.offset + chunk.bytes.count)
        },
        deliver: { output throws(WorkflowFault) in
          try results.add(output.part)
          done = output.end
          progress.show(results.tally, done: output.end)
        })
    } catch {
      failure = error
    }
    progress.clear()
    // What comes out of a pipe cannot be read from its middle.
    let advice =
      reader.size == nil
      ? "" : "接着做剩下的：加上 --range \(done):\(range?.end.map(String.init) ?? "")，用 -o 写到另一个文件。"
    return results.finish(
      after: failure, isInterrupted: Interruption.isRequested, advice: advice)
  }
}
