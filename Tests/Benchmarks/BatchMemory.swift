import Foundation

/// What memory `ziping batch` takes for forms that come through a pipe.
enum BatchMemory {
  /// The most memory that the command has held, in KiB; `nil` where it is not built or fails.
  ///
  /// - Parameters:
  ///   - records: How many forms it gets: those of `lines`, again and again.
  ///   - lines: Different forms.
  /// - Returns: The last look at the process, a few milliseconds before its end.
  static func peak(records: Int, of lines: SampleLines) -> Int? {
    let process = Process()
    let input = Pipe()
    process.executableURL = URL(filePath: DocumentBenchmark.command)
    process.arguments = ["batch", "-", "--level", "explanations", "--rubric", "hunan-project"]
    process.standardInput = input
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    // A command that ends early must not end this one.
    signal(SIGPIPE, SIG_IGN)
    guard (try? process.run()) != nil else { return nil }
    DispatchQueue.global().async { feed(input.fileHandleForWriting, records, lines) }
    var peak = 0
    while process.isRunning {
      peak = max(peak, PeakMemory.of(process: "\(process.processIdentifier)") ?? 0)
      usleep(3000)
    }
    process.waitUntilExit()
    return process.terminationStatus == 0 ? peak : nil
  }

  private static func feed(_ handle: FileHandle, _ records: Int, _ lines: SampleLines) {
    defer { try? handle.close() }
    var left = records
    while left > 0 {
      let part = min(left, lines.ranges.count)
      var block = Data(capacity: lines.count)
      lines.eachLine(in: 0..<part) { line in
        block.append(contentsOf: line)
        block.append(0x0A)
      }
      guard (try? handle.write(contentsOf: block)) != nil else { return }
      left -= part
    }
  }
}
