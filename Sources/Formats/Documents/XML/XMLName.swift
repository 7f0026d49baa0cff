/// The local name of an element or attribute, up to sixteen bytes, compared as two words.
///
/// Longer names are all the same unknown name; no part that is read has one of interest.
struct XMLName: Equatable {
  private var head: UInt64 = 0
  private var tail: UInt64 = 0

  /// A name that is known.
  init(_ name: StaticString) { self.init(name.utf8Start) }

  /// A name as libxml2 hands it over, ending with a zero byte.
  init(_ name: UnsafePointer<UInt8>) {
    var position = 0
    while position < 8 {
      let byte = name[position]
      if byte == 0 { return }
      head = head << 8 | UInt64(byte)
      position += 1
    }
    while name[position] != 0 {
      guard position < 16 else {
        tail = .max
        return
      }
      tail = tail << 8 | UInt64(name[position])
      position += 1
    }
  }
}

extension XMLName {
  // Both formats.
  static let text = XMLName("t")
  static let run = XMLName("r")
  static let value = XMLName("val")
  static let id = XMLName("id")
  static let space = XMLName("space")
  // Packages.
  static let relationship = XMLName("Relationship")
  static let relationshipId = XMLName("Id")
  static let type = XMLName("Type")
  static let target = XMLName("Target")
  static let targetMode = XMLName("TargetMode")
  static let override = XMLName("Override")
  static let nameOfPart = XMLName("PartName")
  static let contentType = XMLName("ContentType")
}
