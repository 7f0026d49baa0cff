import Foundation
import Glibc
import TestSupport
import Testing

@testable import ziping

/// How a batch ends that is not left to come to its end.
@Suite(.serialized) struct EndingTests {
  /// Long enough for a slow machine under load; ends take a fraction of a second.
  private static let patience = Duration.seconds(8)

  private static func lastLine(_ text: String) -> String {
    text.split(separator: "\n").last.map(String.init) ?? ""
  }

  /// Waits until something is there; whether it came.
  private static func wait(until isTrue: () -> Bool) -> Bool {
    for _ in 0..<6000 {
      if isTrue() { return true }
      usleep(5000)
    }
    return false
  }

  private static func size(_ path: String) -> Int {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : 0
  }

  // MARK: Ctrl-C

  @Test(arguments: ["结果.ndjson", "结果"])
  func `Ctrl-C ends a run over lines with whole records and says how to go on`(
    _ output: String
  ) throws {
    let scratch = try Scratch()
    let input = try scratch.write(RunInbox.lines(6_000), to: "in.ndjson")
    let errors = Pipe()
    let process = try #require(
      CommandProcess(
        ["batch", input, "-o", scratch.path(output), "--jobs", "2"], errors: errors.writing))
    let partial =
      scratch.path(output == "结果" ? "结果/计分结果.ndjson" : output) + ".partial"
    #expect(Self.wait { Self.size(partial) > 0 })
    let clock = ContinuousClock.now
    process.send(SIGINT)
    let said = errors.text()
    #expect(process.wait().isExit(1))
    #expect(ContinuousClock.now - clock < Self.patience)
    let records = try String(contentsOfFile: partial, encoding: .utf8)
    #expect(records.hasSuffix("}\n"))
    let count = records.split(separator: "\n").count
    #expect((1..<6_000).contains(count))
    let last = Self.lastLine(said)
    #expect(last.hasPrefix("中断：共"), "\(said)")
    #expect(last.contains("已完成的记录在 \(partial)；"))
    // The rest, read from the byte that is named, and what is there are the whole.
    let range = try #require(last.firstMatch(of: /--range (\d+):，/)).1
    let rest = scratch.path("rest.ndjson")
    let second = try #require(
      CommandProcess(
        ["batch", input, "--range", "\(range):", "-o", rest, "--level", "scores"]))
    #expect(second.wait().isExit(0))
    let others = try String(contentsOfFile: rest, encoding: .utf8).split(separator: "\n").count
    #expect(count + others == 6_000)
  }

  @Test func `Ctrl-C ends a run that waits for its input`() throws {
    let (input, output, errors) = (Pipe(), Pipe(), Pipe())
    let process = try #require(
      CommandProcess(
        ["batch", "-"], input: input.reading, output: output.writing, errors: errors.writing))
    #expect(input.write(RunInbox.form(1) + "\n"))
    #expect(output.line(within: 60)?.contains(#""line":1"#) == true)
    let clock = ContinuousClock.now
    process.send(SIGINT)
    #expect(Self.wait { process.poll() != nil })
    #expect(ContinuousClock.now - clock < Self.patience)
    #expect(process.wait().isExit(1))
    #expect(Self.lastLine(errors.text()).hasPrefix("中断：共1张表，已计分1张，未计分0张；记录已写到标准输出；"))
  }

  @Test func `a second Ctrl-C ends a run at once`() throws {
    let scratch = try Scratch()
    let input = try scratch.write(RunInbox.lines(2_000), to: "in.ndjson")
    // Nobody reads what is written: the run stands still in the middle of it.
    let output = Pipe()
    let process = try #require(
      CommandProcess(["batch", input, "--level", "explanations"], output: output.writing))
    #expect(
      Self.wait {
        var waiting: Int32 = 0
        return ioctl(output.reading, UInt(FIONREAD), &waiting) == 0 && waiting >= 4096
      })
    usleep(200_000)
    process.send(SIGINT)
    usleep(300_000)
    #expect(process.poll() == nil)
    process.send(SIGINT)
    #expect(process.wait().signal == SIGINT)
  }

  @Test func `Ctrl-C ends a run over a folder, which is continued`() throws {
    let scratch = try Scratch()
    for number in 0..<400 {
      try FileManager.default.createDirectory(
        atPath: scratch.path("in/\(number / 20)"), withIntermediateDirectories: true)
      _ = try scratch.write(RunInbox.form(number), to: "in/\(number / 20)/\(number).json")
    }
    let words = ["batch", scratch.path("in"), "-o", scratch.path("out"), "--resume"]
    let errors = Pipe()
    let process = try #require(CommandProcess(words, errors: errors.writing))
    let journal = scratch.path("out/.ziping-journal")
    #expect(Self.wait { JournalBlocks(journal).units.count >= 2 })
    process.send(SIGINT)
    let said = errors.text()
    #expect(process.wait().isExit(1))
    let last = Self.lastLine(said)
    let left = JournalBlocks(journal)
    #expect(!left.isTorn)
    #expect(last.hasPrefix("中断：共\(left.forms)张表，已计分\(left.forms)张，未计分0张；"), "\(said)")
    #expect(last.hasSuffix("加上 --resume 再运行一次，从这里接着做。"))
    let names = try FileManager.default.contentsOfDirectory(atPath: scratch.path("out"))
    #expect(names == [".ziping-journal"])
    let more = Pipe()
    let second = try #require(CommandProcess(words, errors: more.writing))
    #expect(
      Self.lastLine(more.text()).hasPrefix("完成：共400张表（其中\(left.forms)张沿用上次的结果），已计分400张，"))
    #expect(second.wait().isExit(0))
  }

  // MARK: Pipes

  @Test func `a reader that goes away ends the run quietly`() throws {
    let scratch = try Scratch()
    let input = try scratch.write(RunInbox.lines(3_000), to: "in.ndjson")
    let (output, errors) = (Pipe(), Pipe())
    let process = try #require(
      CommandProcess(["batch", input], output: output.writing, errors: errors.writing))
    output.closeWriting()
    #expect(output.line(within: 60)?.contains(#""line":1"#) == true)
    output.closeReading()
    #expect(errors.text().isEmpty)
    #expect(process.wait().signal == SIGPIPE)
  }

  @Test func `each line gets its record before the next is written`() throws {
    let (input, output) = (Pipe(), Pipe())
    let process = try #require(
      CommandProcess(
        ["batch", "-", "--jobs", "3"], input: input.reading, output: output.writing))
    input.closeReading()
    for number in 1...5 {
      #expect(input.write(RunInbox.form(number) + "\n"))
      #expect(output.line(within: 60)?.contains("\"line\":\(number),") == true)
    }
    // Also where the writer stops in the middle of the next line.
    let (half, rest) = (RunInbox.form(7).prefix(40), RunInbox.form(7).dropFirst(40))
    #expect(input.write(RunInbox.form(6) + "\n" + half))
    #expect(output.line(within: 60)?.contains(#""line":6,"#) == true)
    #expect(input.write(rest + "\nnot a form"))
    #expect(output.line(within: 60)?.contains(#""line":7,"#) == true)
    input.closeWriting()
    #expect(
      output.line(within: 60)?.hasPrefix(
        #"{"line":8,"source":"标准输入","error":{"code":"D01","#) == true)
    #expect(process.wait().isExit(1))
  }

  @Test func `no lines give no records and are no error`() throws {
    let (output, errors) = (Pipe(), Pipe())
    let process = try #require(
      CommandProcess(["batch", "-"], output: output.writing, errors: errors.writing))
    #expect(output.text().isEmpty)
    #expect(Self.lastLine(errors.text()).hasPrefix("完成：共0张表，已计分0张，未计分0张；"))
    #expect(process.wait().isExit(0))
  }

  // MARK: Disks

  @Test func `a full disk behind standard output is told`() throws {
    let scratch = try Scratch()
    let input = try scratch.write(RunInbox.lines(10), to: "in.ndjson")
    let full = open("/dev/full", O_WRONLY | O_CLOEXEC)
    defer { close(full) }
    let errors = Pipe()
    let process = try #require(
      CommandProcess(["batch", input], output: full, errors: errors.writing))
    let said = errors.text()
    #expect(said.hasPrefix("错误：标准输出：磁盘空间不足，没有写入。请腾出空间后重试。\n中止：共0张表，"), "\(said)")
    #expect(process.wait().isExit(1))
  }

  @Test func `a file that may not grow ends the run with whole records`() throws {
    let scratch = try Scratch()
    let input = try scratch.write(RunInbox.lines(2_000), to: "in.ndjson")
    let errors = Pipe()
    // These are 200 or 400 KiB, by the shell.
    let process = try #require(
      CommandProcess(
        ["batch", input, "-o", scratch.path("out.ndjson")], errors: errors.writing,
        fileBlocks: 400))
    let said = errors.text()
    #expect(process.wait().isExit(1))
    #expect(said.contains("out.ndjson.partial：文件超过了系统允许的大小，没有写完。"), "\(said)")
    #expect(Self.lastLine(said).hasPrefix("中止：共"))
    #expect(Self.lastLine(said).contains("--range "))
    let partial = try scratch.text("out.ndjson.partial")
    #expect(partial.isEmpty || partial.hasSuffix("}\n"))
    #expect(try scratch.names() == ["in.ndjson", "out.ndjson.partial"])
  }

  @Test func `a journal that may not grow keeps its whole blocks, and the run is continued`() throws
  {
    let scratch = try Scratch()
    for number in 0..<40 {
      try FileManager.default.createDirectory(
        atPath: scratch.path("in/\(number)"), withIntermediateDirectories: true)
      _ = try scratch.write(RunInbox.form(number), to: "in/\(number)/表.json")
    }
    let words = ["batch", scratch.path("in"), "-o", scratch.path("out"), "--resume"]
    let errors = Pipe()
    let process = try #require(CommandProcess(words, errors: errors.writing, fileBlocks: 40))
    let said = errors.text()
    #expect(process.wait().isExit(1))
    #expect(said.contains("文件超过了系统允许的大小"), "\(said)")
    let left = JournalBlocks(scratch.path("out/.ziping-journal"))
    #expect(!left.isTorn)
    #expect((1..<40).contains(left.units.count))
    let more = Pipe()
    let second = try #require(CommandProcess(words, errors: more.writing))
    #expect(
      Self.lastLine(more.text()).hasPrefix("完成：共40张表（其中\(left.forms)张沿用上次的结果），"))
    #expect(second.wait().isExit(0))
  }

  @Test(arguments: ["/proc/nowhere", "/proc/nowhere.ndjson", "/dev/null/x"])
  func `a place that cannot be written is told before anything is read`(_ place: String) throws {
    let scratch = try Scratch()
    let input = try scratch.write(RunInbox.lines(10), to: "in.ndjson")
    let errors = Pipe()
    let process = try #require(
      CommandProcess(["batch", input, "-o", place], errors: errors.writing))
    let said = errors.text()
    #expect(said.hasPrefix("错误：/"), "\(said)")
    #expect(said.split(separator: "\n").count == 1)
    #expect(process.wait().isExit(1))
  }

  // MARK: Memory

  @Test func `memory does not grow with the number of lines`() throws {
    func peak(_ count: Int) throws -> Int {
      let input = Pipe()
      let process = try #require(
        CommandProcess(
          ["batch", "-", "--level", "explanations", "--jobs", "2"], input: input.reading))
      input.closeReading()
      for _ in 0..<(count / 100) {
        input.write((0..<100).map { RunInbox.form($0) + "\n" }.joined())
      }
      input.closeWriting()
      let end = process.wait()
      #expect(end.isExit(0))
      return end.peak
    }
    let (few, many) = (try peak(2_000), try peak(10_000))
    print("memory: 2,000 lines \(few) KiB, 10,000 lines \(many) KiB")
    #expect(many * 2 <= few * 3)
  }
}
