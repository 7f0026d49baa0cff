import Foundation

/// Runs a command several times from its start to its end.
enum ChildProcess {
  /// The median of eleven runs after one that does not count; `nil` when there is no such command.
  static func median(_ command: [String]) throws -> Stopwatch.Reading? {
    guard FileManager.default.isExecutableFile(atPath: command[0]) else { return nil }
    let readings = try (0..<12).map { _ in try once(command) }.dropFirst()
    let middle = readings.count / 2
    return Stopwatch.Reading(
      wall: readings.map(\.wall).sorted()[middle],
      processor: readings.map(\.processor).sorted()[middle])
  }

  /// Started and waited for without anything in between: `Process` takes longer than a small command.
  private static func once(_ command: [String]) throws -> Stopwatch.Reading {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for output in [STDOUT_FILENO, STDERR_FILENO] {
      posix_spawn_file_actions_addopen(&actions, output, "/dev/null", O_WRONLY, 0)
    }
    let variables = ProcessInfo.processInfo.environment.map { "\($0)=\($1)" }
    let arguments = command.map { strdup($0) } + [nil]
    let environment = variables.map { strdup($0) } + [nil]
    defer { for text in arguments + environment { free(text) } }
    let before = childrenTime()
    let start = DispatchTime.now().uptimeNanoseconds
    var identifier: pid_t = 0
    let code = posix_spawn(&identifier, command[0], &actions, nil, arguments, environment)
    guard code == 0 else { throw POSIXError(POSIXErrorCode(rawValue: code) ?? .ENOENT) }
    var status: Int32 = 0
    while waitpid(identifier, &status, 0) < 0, errno == EINTR {}
    let wall = Double(DispatchTime.now().uptimeNanoseconds - start)
    return Stopwatch.Reading(wall: wall, processor: childrenTime() - before)
  }

  /// Processor time of all ended children, in nanoseconds.
  private static func childrenTime() -> Double {
    var usage = rusage()
    getrusage(RUSAGE_CHILDREN.rawValue, &usage)
    let times = [usage.ru_utime, usage.ru_stime]
    return times.reduce(0) { $0 + Double($1.tv_sec) * 1e9 + Double($1.tv_usec) * 1e3 }
  }
}
