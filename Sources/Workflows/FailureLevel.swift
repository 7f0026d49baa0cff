import EvaluationModel

/// From which severity on findings make a command end with exit code 1.
public enum FailureLevel: String, CaseIterable, Sendable {
  /// Errors only.
  case error
  /// Warnings and errors.
  case warning
  /// Never.
  case never

  /// Whether a finding is at or above the level.
  func isReached(by finding: Finding) -> Bool {
    switch self {
    case .error: finding.severity >= .error
    case .warning: finding.severity >= .warning
    case .never: false
    }
  }
}
