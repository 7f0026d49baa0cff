/// A compound file, the container of Office 97-2003, as far as its kind and its password go.
///
/// Nothing in it is trusted: streams are found by looking at every place where a directory entry
/// may stand, which needs no chain of sectors and so works in a damaged file, too. Source:
/// [MS-CFB] 2.2 and 2.6.1.
struct CompoundFile {
  /// The first bytes of every compound file.
  static let mark: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

  /// What it holds.
  let content: FileSignature.CompoundContent
  /// Whether the document or workbook in it says that it is encrypted.
  let isLocked: Bool

  /// Looks at a file that begins with ``mark``.
  init(_ bytes: UnsafeRawBufferPointer) {
    var content = FileSignature.CompoundContent.unknown
    var isLocked = false
    var start = 512
    // A directory entry is 128 bytes in a sector of 512 or more: the name in UTF-16, at 64 its
    // length in bytes with the end mark, and at 116 the first sector of the stream.
    while start + 128 <= bytes.count {
      let entry = UnsafeRawBufferPointer(rebasing: bytes[start..<start + 128])
      start += 128
      if Self.isNamed("EncryptedPackage", entry) {
        content = .encryptedPackage
        isLocked = true
        break
      }
      if Self.isNamed("WordDocument", entry) {
        content = .document
        isLocked = Self.isLockedDocument(Self.beginning(of: entry, in: bytes))
      } else if Self.isNamed("Workbook", entry) || Self.isNamed("Book", entry) {
        content = .workbook
        isLocked = Self.isLockedWorkbook(Self.beginning(of: entry, in: bytes))
      }
    }
    self.content = content
    self.isLocked = isLocked
  }

  private static func isNamed(_ name: StaticString, _ entry: UnsafeRawBufferPointer) -> Bool {
    let length = name.utf8CodeUnitCount
    guard Int(entry[64]) == 2 * length + 2, entry[65] == 0 else { return false }
    return (0..<length).allSatisfy {
      entry[2 * $0] == name.utf8Start[$0] && entry[2 * $0 + 1] == 0
    }
  }

  /// The first bytes of a stream, at most 128; none where the file does not reach so far.
  private static func beginning(
    of entry: UnsafeRawBufferPointer, in bytes: UnsafeRawBufferPointer
  ) -> [UInt8] {
    guard bytes[30] == 9 || bytes[30] == 12 else { return [] }
    let sector = (0..<4).reduce(0) { $0 | Int(entry[116 + $1]) << (8 * $1) }
    let start = (sector + 1) << Int(bytes[30])
    return start < bytes.count ? Array(bytes[start...].prefix(128)) : []
  }

  /// Whether the file information block has the bit `fEncrypted` ([MS-DOC] 2.5.1, 2.5.2).
  private static func isLockedDocument(_ stream: [UInt8]) -> Bool {
    stream.count > 12 && stream[0] == 0xEC && stream[1] == 0xA5 && stream[11] & 1 != 0
  }

  /// Whether one of the first three records is FilePass ([MS-XLS] 2.1.7.20.3, 2.4.117).
  private static func isLockedWorkbook(_ stream: [UInt8]) -> Bool {
    var start = 0
    for _ in 0..<3 {
      guard start + 4 <= stream.count else { return false }
      if stream[start] == 0x2F, stream[start + 1] == 0 { return true }
      start += 4 + Int(stream[start + 2]) + Int(stream[start + 3]) << 8
    }
    return false
  }
}
