import Foundation
import TestSupport
import Testing

@testable import Workflows

@Suite struct TemporaryFolderTests {
  private struct Stop: Error {}

  @Test func `the folder is private and goes with all in it, links are not followed`() throws {
    let scratch = try Scratch()
    let kept = try scratch.write("mine", to: "kept.txt")
    try FileManager.default.createDirectory(
      atPath: scratch.path("room"), withIntermediateDirectories: false)
    do {
      let folder = try TemporaryFolder(in: scratch.path("room"))
      #expect(folder.path.hasPrefix(scratch.path("room") + "/"))
      let attributes = try FileManager.default.attributesOfItem(atPath: folder.path)
      #expect(attributes[.posixPermissions] as? Int == 0o700)
      try FileManager.default.createDirectory(
        atPath: folder.file("a/b"), withIntermediateDirectories: true)
      try "x".write(toFile: folder.file("a/b/表.txt"), atomically: false, encoding: .utf8)
      try FileManager.default.createSymbolicLink(
        atPath: folder.file("a/link"), withDestinationPath: kept)
      try FileManager.default.createSymbolicLink(
        atPath: folder.file("up"), withDestinationPath: scratch.path(""))
    }
    #expect(try scratch.names(in: "room").isEmpty)
    #expect(try scratch.text("kept.txt") == "mine")
  }

  @Test func `the folder goes also when the work fails`() throws {
    let scratch = try Scratch()
    #expect(throws: Stop.self) {
      let folder = try TemporaryFolder(in: scratch.path(""))
      try "x".write(toFile: folder.file("a"), atomically: false, encoding: .utf8)
      throw Stop()
    }
    #expect(try scratch.names().isEmpty)
  }

  @Test func `a place that is not there is named`() {
    do throws(WorkflowFault) {
      _ = try TemporaryFolder(in: "/nowhere/at/all")
      Issue.record("made")
    } catch {
      #expect(error.description.contains("/nowhere/at/all"))
      #expect(error.description.contains("TMPDIR"))
    }
  }
}
