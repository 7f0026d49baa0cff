/// How a command ended; the raw value is the process's exit code.
public enum ExitStatus: Int32, Sendable {
  /// Done.
  case done = 0
  /// Done, and something was found at or above the level asked for, or a file could not be read or
  /// written; the others are done all the same.
  case found = 1
  /// The command was used wrongly; nothing was done.
  case usage = 64

  /// The worse of two ends.
  public func worse(_ other: ExitStatus) -> ExitStatus {
    rawValue >= other.rawValue ? self : other
  }
}
