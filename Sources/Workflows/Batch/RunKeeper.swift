import EvaluationModel
import Formats
import Glibc
import Store

/// Adds one run of a batch to a store; a run that does not come to its end stays marked as such and
/// does not count.
struct RunKeeper {
  private let store: RunStore
  private let run: Int
  private let library: RubricLibrary?
  private var rubrics: Set<String> = []

  /// Begins a run.
  ///
  /// - Parameters:
  ///   - path: The file of the store.
  ///   - setup: What was asked for.
  ///   - input: The name of what is read.
  /// - Throws: ``WorkflowFault`` when the store cannot be opened or written.
  init(_ path: String, _ setup: BatchSetup, input: String) throws(WorkflowFault) {
    try AtomicFileWriter.makeFolder(InputPath.folder(of: path))
    let information = BatchRun.Information(
      startedAt: Self.now, version: ProductVersion.text, input: input,
      level: setup.settings.detail.rawValue)
    do throws(StoreFault) {
      store = try RunStore(path: path)
      run = try store.begin(information)
    } catch {
      throw WorkflowFault(error.description)
    }
    library = setup.libraries.first
  }

  /// Adds what became of forms.
  ///
  /// - Throws: ``WorkflowFault`` when the store cannot be written.
  mutating func add(_ entries: [BatchEntry]) throws(WorkflowFault) {
    for entry in entries { if let form = entry.form { rubrics.insert(form.rubric) } }
    do throws(StoreFault) {
      try store.append(entries, to: run)
    } catch {
      throw WorkflowFault(error.description)
    }
  }

  /// Ends the run: from now on it counts.
  ///
  /// - Throws: ``WorkflowFault`` when the store cannot be written.
  func finish() throws(WorkflowFault) {
    var digests: [String: String] = [:]
    for id in rubrics {
      let text = library?.chosenText(of: id) ?? BuiltInRubrics.rubricText(id: id) ?? ""
      digests[id] = SHA256.hexadecimal(of: Array(text.utf8))
    }
    do throws(StoreFault) {
      try store.finish(run, at: Self.now, rubrics: digests)
    } catch {
      throw WorkflowFault(error.description)
    }
  }

  /// The time in UTC: `2025-03-01T02:03:04Z`.
  private static var now: String {
    var seconds = time(nil)
    var parts = tm()
    gmtime_r(&seconds, &parts)
    func padded(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let date = [parts.tm_mon + 1, parts.tm_mday].map(padded).joined(separator: "-")
    let clock = [parts.tm_hour, parts.tm_min, parts.tm_sec].map(padded).joined(separator: ":")
    return "\(parts.tm_year + 1900)-\(date)T\(clock)Z"
  }
}
