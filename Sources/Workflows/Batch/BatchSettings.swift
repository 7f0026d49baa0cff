import EvaluationModel
import Formats
import Review

/// What decides what comes of a form in a batch, the same for every worker.
struct BatchSettings: Sendable {
  /// How much a record says.
  var detail: RecordDetail
  /// What looks for problems; `nil` where no checks are asked for.
  var reviewer: Reviewer?
  /// From which severity on a finding matters to the exit code.
  var failOn: FailureLevel
  /// Whether forms are kept in short, for a summary or a store.
  var keepsEntries: Bool
}
