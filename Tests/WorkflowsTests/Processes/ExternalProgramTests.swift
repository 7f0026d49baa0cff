import Foundation
import TestSupport
import Testing

@testable import Workflows

@Suite struct ExternalProgramTests {
  private let shell = ExternalProgram(path: "/bin/sh")

  private func run(
    _ script: String, _ arguments: [String] = [], environment: [String: String] = [:],
    seconds: Double = 20, outputBytes: Int = 1 << 20, errorBytes: Int = 1 << 10
  ) -> ExternalProgram.Outcome {
    shell.run(
      ["-c", script, "sh"] + arguments, environment: environment,
      limits: ExternalProgram.Limits(
        duration: .seconds(seconds), outputBytes: outputBytes, errorBytes: errorBytes))
  }

  /// Whether the process whose number a script wrote to a file is gone within two seconds.
  private func isGone(_ file: String) throws -> Bool {
    let text = try String(contentsOfFile: file, encoding: .utf8)
    let number = try #require(Int32(text.trimmingCharacters(in: .whitespacesAndNewlines)))
    for _ in 0..<200 {
      if kill(number, 0) != 0 { return true }
      // An orphan that was ended may wait for whoever adopted it.
      let state = try? String(contentsOfFile: "/proc/\(number)/stat", encoding: .utf8)
      if state?.contains(") Z ") != false { return true }
      usleep(10_000)
    }
    return false
  }

  @Test func `output, errors and exit code come back`() {
    let outcome = run("echo 表; echo 提示 >&2; exit 3")
    #expect(outcome == .exited(status: 3, stdout: Array("表\n".utf8), stderr: "提示"))
  }

  @Test func `a program that is still open for writing is waited for`() throws {
    let scratch = try Scratch()
    let file = try scratch.write("#!/bin/sh\necho 好\n", to: "program")
    chmod(file, 0o755)
    let open = try FileHandle(forWritingTo: URL(filePath: file))
    let program = ExternalProgram(path: file)
    let limits = ExternalProgram.Limits(
      duration: .seconds(20), outputBytes: 1 << 10, errorBytes: 1 << 10)
    Thread.detachNewThread {
      usleep(200_000)
      try? open.close()
    }
    #expect(
      program.run([], limits: limits) == .exited(status: 0, stdout: Array("好\n".utf8), stderr: ""))
  }

  @Test func `a signal is told as 128 and its number`() {
    #expect(run("kill -TERM $$") == .exited(status: 143, stdout: [], stderr: ""))
  }

  @Test func `arguments are passed as they are`() {
    let outcome = run("printf '%s|' \"$@\"", ["a b", "$HOME", "*", ""])
    #expect(outcome == .exited(status: 0, stdout: Array("a b|$HOME|*||".utf8), stderr: ""))
  }

  @Test func `standard input is empty`() {
    #expect(run("cat; echo end") == .exited(status: 0, stdout: Array("end\n".utf8), stderr: ""))
  }

  @Test func `only known variables and the given ones are passed on`() {
    guard
      case .exited(0, let output, _) = ExternalProgram(path: "/usr/bin/env").run(
        [], environment: ["MARK": "here", "HOME": "/nowhere"],
        limits: ExternalProgram.Limits(duration: .seconds(20)))
    else {
      Issue.record("env did not run")
      return
    }
    let lines = String(decoding: output, as: UTF8.self).split(separator: "\n").map(String.init)
    #expect(lines.contains("MARK=here"))
    #expect(lines.contains("HOME=/nowhere"))
    let known = Set(ExternalProgram.passedVariables + ["MARK"])
    #expect(lines.allSatisfy { known.contains(String($0.prefix { $0 != "=" })) }, "\(lines)")
  }

  @Test func `a run that hangs is ended with everything it started`() throws {
    let scratch = try Scratch()
    let file = scratch.path("child")
    let clock = ContinuousClock()
    let start = clock.now
    let outcome = run(
      "sleep 300 & echo $! > \"$1\"; echo waiting >&2; wait", [file], seconds: 0.5)
    #expect(outcome == .timedOut(stderr: "waiting"))
    #expect(clock.now - start < .seconds(10))
    #expect(try isGone(file))
  }

  @Test func `what a program leaves running does not hold up its end`() throws {
    let scratch = try Scratch()
    let file = scratch.path("child")
    let clock = ContinuousClock()
    let start = clock.now
    // The child keeps both pipes open.
    let outcome = run("sleep 300 & echo $! > \"$1\"; echo done", [file])
    #expect(outcome == .exited(status: 0, stdout: Array("done\n".utf8), stderr: ""))
    #expect(clock.now - start < .seconds(10))
    #expect(try isGone(file))
  }

  @Test func `a program that closes its output early is still waited for`() {
    let outcome = run("exec 1>&- 2>&-; sleep 0.3; exit 7")
    #expect(outcome == .exited(status: 7, stdout: [], stderr: ""))
  }

  @Test func `much text on both streams at once does not block`() {
    let outcome = run(
      "head -c 900000 /dev/zero & head -c 900000 /dev/zero >&2; wait; echo end >&2",
      outputBytes: 900_000, errorBytes: 5)
    guard case .exited(let status, let output, let errors) = outcome else {
      Issue.record("\(outcome)")
      return
    }
    #expect(status == 0)
    #expect(output.count == 900_000)
    #expect(errors == "end")
  }

  @Test func `more output than allowed ends the run`() {
    #expect(run("cat /dev/zero", outputBytes: 100_000) == .outputTooLarge)
  }

  @Test func `a program that is not there is told`() throws {
    let scratch = try Scratch()
    let text = try scratch.write("no program", to: "text")
    let limits = ExternalProgram.Limits(duration: .seconds(5))
    for path in [scratch.path("nothing"), text, "/tmp", ""] {
      #expect(ExternalProgram(path: path).run([], limits: limits) == .notFound)
    }
  }

  @Test func `many runs at once keep their output apart`() async {
    let outcomes = await withTaskGroup(of: (Int, ExternalProgram.Outcome).self) { group in
      for number in 0..<24 { group.addTask { (number, run("echo \(number)")) } }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(outcomes.count == 24)
    for (number, outcome) in outcomes {
      #expect(outcome == .exited(status: 0, stdout: Array("\(number)\n".utf8), stderr: ""))
    }
  }

  @Test func `a child does not get the pipes of another one`() {
    guard let pipe = OutputPipe() else {
      Issue.record("no pipe")
      return
    }
    var status = stat()
    #expect(fstat(pipe.writingEnd, &status) == 0)
    guard case .exited(0, let output, _) = run("ls -l /proc/self/fd") else {
      Issue.record("ls did not run")
      return
    }
    let text = String(decoding: output, as: UTF8.self)
    #expect(text.contains("pipe:["))
    #expect(!text.contains("pipe:[\(status.st_ino)]"))
  }

  @Test func `a program is found by name, and a variable overrides it`() throws {
    let scratch = try Scratch()
    let file = try scratch.write("#!/bin/sh\n", to: "tool")
    let folder = String(file.dropLast("/tool".count))
    func find(_ values: [String: String]) -> ExternalProgram? {
      ExternalProgram.find(["missing", "tool"], override: "OVERRIDE") { values[$0] }
    }
    #expect(find(["PATH": "/nowhere:\(folder)"]) == nil)
    #expect(chmod(file, 0o755) == 0)
    #expect(find(["PATH": "/nowhere:\(folder)"]) == ExternalProgram(path: file))
    #expect(find(["PATH": "/nowhere"]) == nil)
    #expect(find(["PATH": "/nowhere", "OVERRIDE": file]) == ExternalProgram(path: file))
    #expect(find(["PATH": folder, "OVERRIDE": "/nowhere/tool"]) == nil)
    #expect(find(["PATH": folder, "OVERRIDE": ""]) == ExternalProgram(path: file))
    #expect(find(["PATH": folder, "OVERRIDE": folder]) == nil)
  }
}
