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

  // MARK: One bad file among good ones

  /// The archive with a bit of the flags of an entry set: 1 says that it is encrypted.
  private func encrypted(_ bytes: [UInt8], _ name: String) -> [UInt8] {
    var bytes = bytes
    let name = Array(name.utf8)
    for index in bytes.indices where bytes[index...].starts(with: name) {
      // The name stands 30 bytes behind the start of the entry, 46 behind that of the directory's.
      for (start, signature) in [
        (index - 30, [0x50, 0x4B, 3, 4]), (index - 46, [0x50, 0x4B, 1, 2]),
      ]
      where start >= 0 && bytes[start...].starts(with: signature.map(UInt8.init)) {
        bytes[start + (signature[2] == 3 ? 6 : 8)] |= 1
      }
    }
    return bytes
  }

  private func codes(_ files: [FormArchive.File]) -> [String] {
    files.map { file in
      do throws(ReadingFault) {
        _ = try file.content.get()
        return "\(file.path) read"
      } catch {
        return "\(file.path) \(error.code.rawValue)"
      }
    }
  }

  @Test func `an encrypted file costs none of the others`() throws {
    let bytes = encrypted(try archive([("甲.json", "{}"), ("locked.json", "{}")]), "locked.json")
    #expect(FormArchive.claims(bytes))
    let files = try FormArchive.files(in: bytes)
    #expect(codes(files) == ["locked.json D08", "甲.json read"])
  }

  @Test func `an archive in which every file is encrypted is refused once`() throws {
    let whole = try archive([("first.json", "{}"), ("other.json", "{}")])
    let bytes = encrypted(encrypted(whole, "first.json"), "other.json")
    #expect(FormArchive.claims(bytes))
    let fault = #expect(throws: ReadingFault.self) { try FormArchive.files(in: bytes) }
    #expect(fault?.code == .encrypted)
    #expect(fault?.advice == "请用密码解压后，给出解压出来的文件夹或文件。")
  }

  @Test func `names that differ by case are two files`() throws {
    let files = try FormArchive.files(in: archive([("a/1.json", "{}"), ("A/1.json", "[]")]))
    #expect(codes(files) == ["A/1.json read", "a/1.json read"])
  }

  @Test func `thousands of pictures do not keep the forms from being read`() throws {
    let pictures = (0..<5_000).map { ("照片/\($0).jpg", "x") }
    let files = try FormArchive.files(in: archive(pictures + [("附件2.json", "{}")]))
    #expect(codes(files) == ["附件2.json read"])
  }

  @Test func `an archive with a bomb in it is refused as a whole, once`() throws {
    let bomb = String(repeating: " ", count: 17 << 20)
    let bytes = try archive([("甲.json", "{}"), ("乙.json", bomb), ("丙.json", bomb)])
    #expect(FormArchive.claims(bytes))
    let fault = #expect(throws: ReadingFault.self) { try FormArchive.files(in: bytes) }
    #expect(fault?.code == .suspiciousRatio)
  }

  @Test func `what was converted has the same bytes at any hour`() throws {
    let plain = try archive([("word/document.xml", "<w:document/>"), ("b.xml", "<b/>")])
    var dated = plain
    for index in dated.indices {
      // The hour and the day stand 10 bytes behind the start of an entry, 12 of the directory's.
      if dated[index...].starts(with: [0x50, 0x4B, 3, 4]) { dated[index + 12] = 0x75 }
      if dated[index...].starts(with: [0x50, 0x4B, 1, 2]) { dated[index + 14] = 0x75 }
    }
    #expect(dated != plain)
    #expect(ConvertibleFormat.settled(dated) == ConvertibleFormat.settled(plain))
    #expect(ConvertibleFormat.settled([1, 2, 3]) == [1, 2, 3])
  }
}
