import Testing

@testable import Formats

@Suite struct ZipArchiveWriterTests {
  @Test func `entries come back in their order`() throws {
    let entries = [
      ZipEntry(path: "文/一.xml", bytes: Array("内容".utf8)), ZipEntry(path: "empty", bytes: []),
      ZipEntry(path: "long", bytes: [UInt8](repeating: 65, count: 200_000)),
    ]
    let bytes = try ZipArchiveWriter.bytes(of: entries)
    let parts = try #require(OfficeParts(bytes))
    #expect(parts.paths == ["文/一.xml", "empty", "long"])
    #expect(parts["文/一.xml"] == "内容")
    #expect(parts["long"].utf8.count == 200_000)
    // Two hundred thousand equal letters do not stay that long.
    #expect(bytes.count < 2_000)
  }

  @Test func `no entries are a fault`() {
    #expect(throws: WritingFault.self) { try ZipArchiveWriter.bytes(of: []) }
  }

  @Test func `a path that stands twice is a fault`() {
    let entry = ZipEntry(path: "a", bytes: [1])
    #expect(throws: WritingFault.self) { try ZipArchiveWriter.bytes(of: [entry, entry]) }
  }
}
