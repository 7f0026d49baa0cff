import Foundation

/// The most memory that a process has held.
///
/// From `/proc`: what `getrusage` says of a process counts what its parent held when it began.
enum PeakMemory {
  /// Of this process, in KiB.
  static var ofThisProcess: Int { of(process: "self") ?? 0 }

  /// Of a process that runs, in KiB; `nil` after its end.
  static func of(process: String) -> Int? {
    guard let status = try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)
    else { return nil }
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return line.flatMap { Int($0.filter(\.isNumber)) }
  }
}
