/// A ZIP archive without compression, so that a changed part costs no time to pack.
///
/// Unlike a writer for people it keeps what is wrong: two entries of one name, names of any bytes.
struct PlainArchive {
  /// A part with its checksum, which unchanged parts keep.
  struct Part {
    var name: [UInt8]
    var bytes: [UInt8] { didSet { checksum = PlainArchive.checksum(bytes) } }
    private(set) var checksum: UInt32

    init(name: [UInt8], bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
      checksum = PlainArchive.checksum(bytes)
    }
  }

  /// The parts in their order.
  var parts: [Part]

  /// The archive.
  var bytes: [UInt8] {
    var body: [UInt8] = []
    body.reserveCapacity(parts.reduce(1024) { $0 + $1.bytes.count + 200 })
    var directory: [UInt8] = []
    for part in parts {
      let start = body.count
      // Version 2.0, UTF-8 names, stored, 1 January 1980.
      let common = Self.little(20, 2) + [0, 8, 0, 0, 0, 0, 0x21, 0] + fields(of: part)
      body += [0x50, 0x4B, 3, 4] + common + part.name + part.bytes
      directory += [0x50, 0x4B, 1, 2, 20, 0] + common
      directory += [0, 0, 0, 0, 0, 0, 0, 0, 0, 0] + Self.little(start, 4) + part.name
    }
    let count = Self.little(parts.count, 2)
    let end = Self.little(directory.count, 4) + Self.little(body.count, 4)
    return body + directory + [0x50, 0x4B, 5, 6, 0, 0, 0, 0] + count + count + end + [0, 0]
  }

  /// Checksum, both sizes, length of the name, no extra field.
  private func fields(of part: Part) -> [UInt8] {
    let size = Self.little(part.bytes.count, 4)
    return Self.little(Int(part.checksum), 4) + size + size + Self.little(part.name.count, 2)
      + [0, 0]
  }

  private static func little(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }

  private static let table: [UInt32] = (0..<256).map { start in
    (0..<8).reduce(UInt32(start)) { value, _ in
      value & 1 == 0 ? value >> 1 : value >> 1 ^ 0xEDB8_8320
    }
  }

  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    table.withUnsafeBufferPointer { table in
      ~bytes.reduce(~UInt32(0)) { $0 >> 8 ^ table[Int(UInt8(truncatingIfNeeded: $0) ^ $1)] }
    }
  }
}
