import Workflows

/// Ends the process with a status other than done, after everything has been said.
struct CommandEnd: Error {
  /// The status.
  let status: ExitStatus
}

extension ExitStatus {
  /// Ends the command with this status.
  func end() throws {
    if self != .done { throw CommandEnd(status: self) }
  }
}
