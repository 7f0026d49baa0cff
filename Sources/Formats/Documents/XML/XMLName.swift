/// The local name of an element or attribute, up to sixteen bytes, compared as two words.
///
/// Longer names are all the same unknown name; no part that is read has one of interest.
struct XMLName: Equatable {
  private var head: UInt64 = 0
  private var tail: UInt64 = 0

  /// A name that is known; in place, so that the compiler makes it a constant.
  @inline(__always)
  init(_ name: StaticString) { self.init(name.utf8Start) }

  /// A name as libxml2 hands it over, ending with a zero byte.
  @inline(__always)
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
  static var text: XMLName { XMLName("t") }
  static var run: XMLName { XMLName("r") }
  static var value: XMLName { XMLName("val") }
  static var id: XMLName { XMLName("id") }
  static var space: XMLName { XMLName("space") }
  // Packages.
  static var relationship: XMLName { XMLName("Relationship") }
  static var relationshipId: XMLName { XMLName("Id") }
  static var type: XMLName { XMLName("Type") }
  static var target: XMLName { XMLName("Target") }
  static var targetMode: XMLName { XMLName("TargetMode") }
  static var override: XMLName { XMLName("Override") }
  static var nameOfPart: XMLName { XMLName("PartName") }
  static var contentType: XMLName { XMLName("ContentType") }
}
