/// Writes archives as no honest writer would: doubled names, false sizes, encryption marks.
struct RawArchive {
  /// One entry, stored without compression.
  struct Entry {
    var name: String
    var bytes: [UInt8]
    /// The size it claims to have once unpacked.
    var declaredSize: UInt32?
    /// General purpose bits; bit 0 says that it is encrypted.
    var flags: UInt16 = 0
    /// The way it claims to be compressed; 0 is not at all.
    var method: UInt16 = 0
    /// Added to the checksum.
    var checksumError: UInt32 = 0
  }

  /// The archive of some entries.
  static func bytes(of entries: [Entry]) -> [UInt8] {
    var archive: [UInt8] = []
    var directory: [UInt8] = []
    for entry in entries {
      let offset = UInt32(archive.count)
      let common: [UInt8] =
        word(entry.flags) + word(entry.method) + word(0) + word(0x21)
        + long(checksum(entry.bytes) &+ entry.checksumError) + long(UInt32(entry.bytes.count))
        + long(entry.declaredSize ?? UInt32(entry.bytes.count))
        + word(UInt16(entry.name.utf8.count)) + word(0)
      archive += [0x50, 0x4B, 3, 4] + word(20) + common + entry.name.utf8 + entry.bytes
      directory += [0x50, 0x4B, 1, 2] + word(20) + word(20) + common
      directory += word(0) + word(0) + word(0) + long(0) + long(offset) + Array(entry.name.utf8)
    }
    let count = word(UInt16(truncatingIfNeeded: entries.count))
    let end: [UInt8] =
      [0x50, 0x4B, 5, 6] + word(0) + word(0) + count + count + long(UInt32(directory.count))
      + long(UInt32(archive.count)) + word(0)
    return archive + directory + end
  }

  private static func word(_ value: UInt16) -> [UInt8] {
    [UInt8(value & 0xFF), UInt8(value >> 8)]
  }

  private static func long(_ value: UInt32) -> [UInt8] {
    word(UInt16(value & 0xFFFF)) + word(UInt16(value >> 16))
  }

  /// CRC-32 of one byte each.
  private static let remainders: [UInt32] = (0..<256).map { byte in
    (0..<8).reduce(UInt32(byte)) { crc, _ in crc >> 1 ^ (crc & 1 == 1 ? 0xEDB8_8320 : 0) }
  }

  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var crc = UInt32.max
    for byte in bytes { crc = crc >> 8 ^ remainders[Int((crc ^ UInt32(byte)) & 0xFF)] }
    return ~crc
  }
}
