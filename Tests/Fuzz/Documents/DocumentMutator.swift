import TestSupport

/// Makes damaged and strange documents out of real ones; the same seed gives the same ones again.
struct DocumentMutator {
  /// A real document, as filed and in parts.
  struct Original {
    var bytes: [UInt8]
    var archive: PlainArchive
  }

  private let originals: [Original]
  private var random: SplitMix64

  /// A mutator of the given documents, of which there is at least one.
  init(originals: [Original], seed: UInt64) {
    self.originals = originals
    random = SplitMix64(seed: seed)
  }

  /// The next document.
  mutating func next() -> [UInt8] {
    let original = originals[number(below: originals.count)]
    switch number(below: 10) {
    case 0:
      var bytes = original.bytes
      for _ in 0...number(below: 4) { changeBytes(&bytes) }
      return bytes
    case 1:
      var archive = original.archive
      changeParts(&archive)
      return archive.bytes
    default:
      var archive = original.archive
      for _ in 0...number(below: 3) { changePart(&archive) }
      return archive.bytes
    }
  }

  // MARK: The archive

  private mutating func changeBytes(_ bytes: inout [UInt8]) {
    let place = number(below: bytes.count + 1)
    let rest = bytes.count - place
    switch number(below: 6) {
    case 0: if rest > 0 { bytes[place] ^= 1 << UInt8(number(below: 8)) }
    case 1: if rest > 0 { bytes[place] = UInt8(truncatingIfNeeded: random.next()) }
    case 2: bytes.removeSubrange(place...)
    case 3: bytes.removeSubrange(place..<place + min(rest, number(below: 40)))
    case 4: bytes.insert(contentsOf: bytes[place..<place + min(rest, 40)], at: place)
    default:
      // The directory at the end, where names, sizes and offsets stand.
      let end = max(0, bytes.count - 1 - number(below: 600))
      if end < bytes.count { bytes[end] = [0, 1, 0x7F, 0x80, 0xFF][number(below: 5)] }
    }
  }

  private mutating func changeParts(_ archive: inout PlainArchive) {
    let one = number(below: archive.parts.count)
    let other = number(below: archive.parts.count)
    switch number(below: 6) {
    case 0: archive.parts.remove(at: one)
    case 1: archive.parts.append(archive.parts[one])
    case 2: archive.parts[one].bytes = archive.parts[other].bytes
    case 3: archive.parts[one].name = archive.parts[other].name
    case 4: archive.parts[one].name = Array("../../\(number(below: 9)).xml".utf8)
    default:
      archive.parts[one].bytes.removeSubrange(number(below: archive.parts[one].bytes.count + 1)...)
    }
  }

  // MARK: A part

  private mutating func changePart(_ archive: inout PlainArchive) {
    guard !archive.parts.isEmpty else { return }
    // The parts with the texts more often than themes and properties.
    var index = number(below: archive.parts.count)
    for _ in 0..<12 where !Self.isRead(archive.parts[index].name) {
      index = number(below: archive.parts.count)
    }
    var bytes = archive.parts[index].bytes
    var mutator = MarkupMutator(random: random)
    mutator.change(&bytes)
    random = mutator.random
    archive.parts[index].bytes = bytes
  }

  private static func isRead(_ name: [UInt8]) -> Bool {
    let name = String(decoding: name, as: UTF8.self)
    return ["document.xml", "sharedStrings.xml", "workbook.xml", "styles.xml"].contains {
      name.hasSuffix($0)
    } || name.contains("worksheets/sheet")
  }

  private mutating func number(below limit: Int) -> Int {
    Int(random.next() % UInt64(max(1, limit)))
  }
}
