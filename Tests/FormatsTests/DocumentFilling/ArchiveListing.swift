/// The entries of an archive as they lie in it, still packed.
struct ArchiveListing: Equatable {
  /// One entry.
  struct Entry: Equatable {
    var name: String
    var method: Int
    /// Date and time in the packed form of the format.
    var date: Int
    var checksum: Int
    /// The compressed bytes.
    var packed: [UInt8]
  }

  /// The entries in the order of the directory.
  private(set) var entries: [Entry] = []

  /// Reads the directory and behind it every entry's bytes; stops at what is no directory.
  init(_ bytes: [UInt8]) {
    func number(_ offset: Int, _ count: Int) -> Int {
      guard offset >= 0, offset + count <= bytes.count else { return 0 }
      return bytes[offset..<offset + count].reversed().reduce(0) { $0 << 8 | Int($1) }
    }
    let end = bytes.indices.dropLast(21).last { number($0, 4) == 0x0605_4B50 }
    guard let end else { return }
    var place = number(end + 16, 4)
    while number(place, 4) == 0x0201_4B50 {
      let name = place + 46..<place + 46 + number(place + 28, 2)
      let local = number(place + 42, 4)
      let data = local + 30 + number(local + 26, 2) + number(local + 28, 2)
      let size = number(place + 20, 4)
      guard name.upperBound <= bytes.count, data + size <= bytes.count else { return }
      entries.append(
        Entry(
          name: String(decoding: bytes[name], as: UTF8.self), method: number(place + 10, 2),
          date: number(place + 12, 4), checksum: number(place + 16, 4),
          packed: Array(bytes[data..<data + size])))
      place += 46 + name.count + number(place + 30, 2) + number(place + 32, 2)
    }
  }

  /// The names of the entries that are others in another archive; `nil` when its entries stand in
  /// another order or are others by name.
  func changes(in other: ArchiveListing) -> [String]? {
    guard entries.map(\.name) == other.entries.map(\.name) else { return nil }
    return zip(entries, other.entries).filter { $0 != $1 }.map(\.0.name)
  }
}
