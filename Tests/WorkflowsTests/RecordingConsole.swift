import Synchronization
import Workflows

/// A console that keeps what is written to it.
final class RecordingConsole: Sendable {
  private let lines = Mutex<(output: String, reports: [String])>(("", []))

  /// The console to hand to a workflow.
  var console: Console {
    Console(
      write: { text in self.lines.withLock { $0.output += text } },
      report: { text in self.lines.withLock { $0.reports.append(text) } })
  }

  /// Everything written as a result.
  var output: String { lines.withLock { $0.output } }

  /// Every diagnostic.
  var reports: [String] { lines.withLock { $0.reports } }
}
