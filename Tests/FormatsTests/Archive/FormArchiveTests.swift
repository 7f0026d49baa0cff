import EvaluationModel
import TestSupport
import Testing

@testable import Formats

@Suite struct FormArchiveTests {
  private func archive(_ entries: [(String, String)]) throws -> [UInt8] {
    try ZipArchiveWriter.bytes(
      of: entries.map { ZipEntry(path: $0.0, bytes: Array($0.1.utf8)) })
  }

  @Test func `the files that may be forms are given in the order of their names`() throws {
    let bytes = try archive([
      ("乙局/附件3.json", "{}"), ("甲局/附件2.JSON", "[]"), ("甲局/照片.jpg", "x"),
      ("__MACOSX/甲局/附件2.json", "x"), ("甲局/~$附件2.docx", "x"), ("甲局/.隐藏.json", "x"),
    ])
    #expect(FormArchive.claims(bytes))
    let files = try FormArchive.files(in: bytes)
    #expect(files.map(\.path) == ["乙局/附件3.json", "甲局/附件2.JSON"])
    #expect(try files.map { try $0.content.get() } == [Array("{}".utf8), Array("[]".utf8)])
  }

  @Test func `a name never leads out of the archive`() throws {
    let bytes = try archive([("../../etc/甲.json", "{}"), ("/根/乙.json", "{}")])
    #expect(try FormArchive.files(in: bytes).map(\.path) == ["etc/甲.json", "根/乙.json"])
  }

  @Test func `workbooks and documents are no archives of forms`() throws {
    let office = try archive([("[Content_Types].xml", "<Types/>"), ("附件.json", "{}")])
    #expect(!FormArchive.claims(office))
    #expect(!FormArchive.claims(try archive([("照片.jpg", "x")])))
    #expect(!FormArchive.claims(Array("附件".utf8)))
  }

  @Test func `names of Chinese Windows are read as GB18030`() throws {
    // 附件2.json in GB18030, of the same length in bytes as the name that is replaced.
    let gb: [UInt8] = [0xB8, 0xBD, 0xBC, 0xFE, 0x32] + Array(".json".utf8)
    let plain = Array("abcde.json".utf8)
    #expect(gb.count == plain.count)
    var bytes = try archive([("abcde.json", "{}")])
    var index = 0
    while index + plain.count <= bytes.count {
      if Array(bytes[index..<(index + plain.count)]) == plain {
        bytes.replaceSubrange(index..<(index + plain.count), with: gb)
      }
      index += 1
    }
    #expect(try FormArchive.files(in: bytes).map(\.path) == ["附件2.json"])
  }

  @Test func `a name that is neither UTF-8 nor GB18030 still gives a file`() throws {
    let bad: [UInt8] = [0xFF, 0xFF, 0x63, 0x64, 0x65] + Array(".json".utf8)
    let plain = Array("abcde.json".utf8)
    var bytes = try archive([("abcde.json", "{}")])
    var index = 0
    while index + plain.count <= bytes.count {
      if Array(bytes[index..<(index + plain.count)]) == plain {
        bytes.replaceSubrange(index..<(index + plain.count), with: bad)
      }
      index += 1
    }
    let files = try FormArchive.files(in: bytes)
    #expect(files.count == 1)
    #expect(files.first?.path.hasSuffix("cde.json") == true)
  }
}
