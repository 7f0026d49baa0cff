import Foundation
import TestSupport
import Testing

@testable import Workflows

/// Files cut into ranges give every line once, whole, with its place.
@Suite struct LineReaderTests {
  private struct Line: Equatable, CustomStringConvertible {
    var offset: Int
    var bytes: [UInt8]
    var description: String { "\(offset): \(String(decoding: bytes, as: UTF8.self))" }
  }

  /// The lines of a file or range, with the offset of each.
  private func lines(_ path: String, _ range: ByteRange? = nil) throws -> [Line] {
    var reader = try LineReader(path, range: range)
    var lines: [Line] = []
    while let chunk = try reader.next() {
      #expect(!chunk.isCut)
      var start = chunk.offset
      for line in Self.split(chunk.bytes) {
        lines.append(Line(offset: start, bytes: line))
        start += line.count
      }
    }
    return lines
  }

  /// Lines with their ends, by the plainest of ways.
  private static func split(_ bytes: [UInt8]) -> [[UInt8]] {
    var lines: [[UInt8]] = []
    var line: [UInt8] = []
    for byte in bytes {
      line.append(byte)
      if byte == 0x0A {
        lines.append(line)
        line = []
      }
    }
    return line.isEmpty ? lines : lines + [line]
  }

  private static func random(_ random: inout SplitMix64) -> [UInt8] {
    var bytes: [UInt8] = random.next() % 8 == 0 ? [0xEF, 0xBB, 0xBF] : []
    for _ in 0..<Int.random(in: 0...12, using: &random) {
      let count = Int.random(in: 0...9, using: &random)
      bytes += (0..<count).map { _ in UInt8.random(in: 0x20...0x7E, using: &random) }
      bytes += random.next() % 3 == 0 ? [0x0D, 0x0A] : [0x0A]
    }
    if random.next() % 2 == 0, bytes.last == 0x0A { bytes.removeLast() }
    return bytes
  }

  @Test func `ranges joined are the whole, wherever the file is cut`() throws {
    let scratch = try Scratch()
    var random = SplitMix64(seed: 6)
    for round in 0..<150 {
      let bytes = Self.random(&random)
      let path = scratch.path("\(round).ndjson")
      try Data(bytes).write(to: URL(filePath: path))
      var expected: [Line] = []
      for line in Self.split(bytes) {
        expected.append(Line(offset: expected.reduce(0) { $0 + $1.bytes.count }, bytes: line))
      }
      #expect(try lines(path) == expected)
      var cuts = (0..<Int.random(in: 0...5, using: &random)).map { _ in
        Int.random(in: 0...(bytes.count + 2), using: &random)
      }.sorted()
      cuts = [0] + cuts
      var joined: [Line] = []
      for (index, start) in cuts.enumerated() {
        let end = index + 1 < cuts.count ? "\(cuts[index + 1])" : ""
        joined += try lines(path, ByteRange("\(start):\(end)"))
      }
      #expect(joined == expected, "cuts at \(cuts)")
    }
  }

  @Test func `a cut at any byte loses no line and gives none twice`() throws {
    let scratch = try Scratch()
    let path = try scratch.write("{\"a\":1}\r\n\n{}\nlast", to: "a.ndjson")
    let whole = try lines(path)
    #expect(whole.map(\.offset) == [0, 9, 10, 13])
    for cut in 0...19 {
      let parts = try lines(path, ByteRange("0:\(cut)")) + lines(path, ByteRange("\(cut):"))
      #expect(parts == whole, "cut at \(cut)")
    }
  }

  @Test func `chunks of a large file have the numbers of their lines`() throws {
    let scratch = try Scratch()
    let text = (1...90_000).map { "\($0)\n" }.joined()
    let path = try scratch.write(text, to: "large.ndjson")
    var reader = try LineReader(path, range: nil)
    let size = reader.size
    #expect(size == text.utf8.count)
    var (chunks, bytes, next) = (0, 0, 1)
    while let chunk = try reader.next() {
      #expect(chunk.firstLine == next)
      #expect(chunk.offset == bytes)
      #expect(chunk.bytes.starts(with: Array("\(next)\n".utf8)))
      chunks += 1
      bytes += chunk.bytes.count
      next += chunk.bytes.count { $0 == 0x0A }
    }
    #expect(chunks >= 2)
    #expect(next == 90_001)
    #expect(bytes == text.utf8.count)
  }

  @Test func `of a line that is too long only the beginning is kept, and the next has its number`()
    throws
  {
    let scratch = try Scratch()
    var bytes = [UInt8](repeating: 0x78, count: LineReader.longestLine + 700_000)
    bytes.insert(0x0A, at: 1)
    bytes += Array("\nlast\n".utf8)
    let path = scratch.path("long.ndjson")
    try Data(bytes).write(to: URL(filePath: path))
    var reader = try LineReader(path, range: nil)
    let firstChunk = try reader.next()
    let first = try #require(firstChunk)
    #expect(first.bytes == [0x78, 0x0A])
    let secondChunk = try reader.next()
    let second = try #require(secondChunk)
    #expect(second.isCut)
    #expect(second.firstLine == 2)
    #expect(second.offset == 2)
    #expect(second.bytes.count < LineReader.longestLine + LineReader.block * 2)
    let thirdChunk = try reader.next()
    let third = try #require(thirdChunk)
    #expect(third.bytes == Array("last\n".utf8))
    #expect(third.firstLine == 3)
    #expect(third.offset == bytes.count - 5)
    let fourth = try reader.next()
    #expect(fourth?.bytes == nil)
  }

  @Test(arguments: ["", ":", "0:0", "7:7", "5:12", "12:", ":12", "0:9223372036854775807"])
  func `a range is two numbers, of which each may be missing`(_ text: String) {
    #expect((ByteRange(text) == nil) == text.isEmpty)
  }

  @Test(arguments: [
    "5", "5:4", "-1:4", "+1:4", " 1:4", "1:4 ", "1:2:3", "a:b", "1.5:2", "１:２",
    "0:9223372036854775808",
  ])
  func `anything else is no range`(_ text: String) {
    #expect(ByteRange(text) == nil)
  }

  @Test func `a range behind the end of the file has no lines`() throws {
    let scratch = try Scratch()
    let path = try scratch.write("{}\n{}\n", to: "a.ndjson")
    for range in ["6:", "7:", "1000:2000", "0:0", "3:3", "1:3", "4:6"] {
      #expect(try lines(path, ByteRange(range)).isEmpty, "\(range)")
    }
    #expect(try lines(path, ByteRange("3:4")).map(\.offset) == [3])
  }
}
