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

  private static func once(_ command: [String]) throws -> Stopwatch.Reading {
    let process = Process()
    process.executableURL = URL(filePath: command[0])
    process.arguments = Array(command.dropFirst())
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    let before = childrenTime()
    let start = DispatchTime.now().uptimeNanoseconds
    try process.run()
    process.waitUntilExit()
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
