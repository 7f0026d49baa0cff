import Foundation

/// Scores a file of forms line by line and throws the score sheets away, in a process of its own:
/// what it prints at the end is the memory that nothing but this takes.
enum ScoreStream {
  private static let chunk = 1 << 16

  /// Scores the forms of a file and prints the most memory that this process has held, in KiB.
  static func run(_ path: String) throws {
    let runner = try EngineRunner()
    let file = try FileHandle(forReadingFrom: URL(filePath: path))
    var rest: [UInt8] = []
    while let data = try file.read(upToCount: chunk), !data.isEmpty {
      rest.append(contentsOf: data)
      var start = 0
      while let end = rest[start...].firstIndex(of: 0x0A) {
        try rest[start..<end].withUnsafeBufferPointer {
          Benchmark.consume(Int64(try runner.sheet(of: $0).count))
        }
        start = end + 1
      }
      rest.removeSubrange(..<start)
    }
    print(PeakMemory.ofThisProcess)
  }

  /// The same in a new process; `nil` where it fails.
  static func peakMemory(_ path: String) -> Int? {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(filePath: CommandLine.arguments[0])
    process.arguments = ["stream", path]
    process.standardOutput = pipe
    guard (try? process.run()) != nil,
      let output = try? pipe.fileHandleForReading.readToEnd()
    else { return nil }
    process.waitUntilExit()
    return Int(String(decoding: output, as: UTF8.self).prefix { $0.isNumber })
  }
}
