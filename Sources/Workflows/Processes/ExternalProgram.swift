import Glibc

/// A program outside this one, such as LibreOffice: where it is, and how it is run within limits.
///
/// It runs without a shell, in a process group of its own, with nothing on standard input and only
/// the few environment variables that programs need to start. When it is over, whatever it left
/// running in its group is ended too.
struct ExternalProgram: Equatable, Sendable {
  /// How much of a run is allowed and kept.
  struct Limits: Equatable, Sendable {
    /// Wall time from start to end.
    var duration: Duration
    /// Bytes on standard output; one more ends the run.
    var outputBytes = 64 << 20
    /// Bytes of standard error that are kept: the last ones.
    var errorBytes = 8 << 10
  }

  /// How a run ended.
  enum Outcome: Equatable, Sendable {
    /// By itself: exit code, or 128 and the signal's number; standard output; the end of standard
    /// error as text.
    case exited(status: Int32, stdout: [UInt8], stderr: String)
    /// The time was over and the whole process group was ended.
    case timedOut(stderr: String)
    /// There is no such program, or it cannot be executed.
    case notFound
    /// More on standard output than is allowed; the whole process group was ended.
    case outputTooLarge
  }

  /// The environment variables that are passed on where they are set.
  static let passedVariables = [
    "PATH", "HOME", "USER", "LOGNAME", "LANG", "LC_ALL", "LC_CTYPE", "TMPDIR", "LD_LIBRARY_PATH",
  ]

  /// The program's file.
  let path: String

  /// Looks for a program.
  ///
  /// - Parameters:
  ///   - names: The names it may have, the best first: `soffice`, `libreoffice`.
  ///   - override: The environment variable that names its file and then alone counts.
  ///   - environment: The value of an environment variable; a test passes its own.
  /// - Returns: `nil` when it is not installed, or the file that the variable names cannot be run.
  static func find(
    _ names: [String], override: String, environment: (String) -> String? = Self.variable
  ) -> ExternalProgram? {
    if let path = environment(override), !path.isEmpty {
      return isExecutable(path) ? ExternalProgram(path: path) : nil
    }
    let folders = (environment("PATH") ?? "/usr/local/bin:/usr/bin:/bin").split(separator: ":")
    for name in names {
      for folder in folders {
        let path = "\(folder)/\(name)"
        if isExecutable(path) { return ExternalProgram(path: path) }
      }
    }
    return nil
  }

  /// Runs the program to its end or to a limit.
  ///
  /// - Parameters:
  ///   - arguments: Its arguments without its own name, each passed as it is.
  ///   - environment: Variables beside ``passedVariables``, or instead of them.
  ///   - limits: How long it may take and how much it may write.
  /// - Returns: How it ended; no process, descriptor or zombie is left behind.
  func run(
    _ arguments: [String], environment: [String: String] = [:], limits: Limits
  ) -> Outcome {
    let variables = Self.variables(environment)
    guard let process = ChildProcess.start(path, arguments, variables) else { return .notFound }
    return process.wait(limits)
  }

  /// The value of a variable of this process.
  static func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

  private static func variables(_ more: [String: String]) -> [String] {
    var values = more
    for name in passedVariables where values[name] == nil { values[name] = variable(name) }
    return values.map { "\($0.key)=\($0.value)" }.sorted()
  }

  private static func isExecutable(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
      && access(path, X_OK) == 0
  }
}
