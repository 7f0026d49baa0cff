@testable import Formats

// What is no archive at all.
extension BadDocument {
  /// A compound file with one named stream in its directory.
  private static func compound(_ name: String) -> [UInt8] {
    var bytes: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    bytes += [UInt8](repeating: 0, count: 2048 - bytes.count)
    for (position, byte) in name.utf8.enumerated() { bytes[1024 + 2 * position] = byte }
    bytes[1024 + 64] = UInt8(2 * name.utf8.count + 2)
    return bytes
  }

  static let strangers: [BadDocument] = [
    BadDocument("empty", .empty, "0 字节") { [] },
    BadDocument("one byte", .unsupportedFormat, "按内容判断") { [0x50] },
    BadDocument("random bytes", .unsupportedFormat, "按内容判断") {
      var state: UInt64 = 7
      return (0..<5_000).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return UInt8(truncatingIfNeeded: state >> 56)
      }
    },
    BadDocument("picture called .docx", .unsupportedFormat, "按内容判断") {
      [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10] + [UInt8](repeating: 1, count: 300)
    },
    BadDocument("PDF called .docx", .unsupportedFormat, "PDF") { Array("%PDF-1.7\n%%EOF".utf8) },
    BadDocument("RTF called .doc", .legacyFormat, "RTF") { Array(#"{\rtf1 x}"#.utf8) },
    BadDocument("web page called .xls", .legacyFormat, "网页") {
      Array("<html><table><tr><td>1</td></tr></table></html>".utf8)
    },
    BadDocument("password", .encrypted, "打开密码") { compound("EncryptedPackage") },
    BadDocument("old Word", .legacyFormat, "Word 97-2003") { compound("WordDocument") },
    BadDocument("old Excel", .legacyFormat, "Excel 97-2003") { compound("Workbook") },
    BadDocument("older Excel", .legacyFormat, "Excel 97-2003") { compound("Book") },
    BadDocument("other compound file", .legacyFormat, "看不出") { compound("Contents") },
    BadDocument("compound file cut short", .legacyFormat, "看不出") {
      Array(compound("WordDocument").prefix(600))
    },
  ]
}
