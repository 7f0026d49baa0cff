/// The start of an element, valid only while it is handed over.
struct XMLElement {
  /// The local name.
  let name: XMLName
  /// The namespace of the name.
  let namespace: XMLNamespace
  /// libxml2's five pointers an attribute: name, prefix, address, first and past the last byte.
  private let attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  private let attributeCount: Int

  /// An element as libxml2 hands it over.
  init(
    name: XMLName, namespace: XMLNamespace,
    attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?, attributeCount: Int
  ) {
    self.name = name
    self.namespace = namespace
    self.attributes = attributes
    self.attributeCount = attributeCount
  }

  /// The bytes of an attribute; `nil` when the element has none of that name.
  ///
  /// - Parameters:
  ///   - name: The local name.
  ///   - isQualified: Whether it carries a prefix; which one does not matter.
  /// - Returns: The bytes, with `&` still written as `&#38;`.
  func bytes(_ name: XMLName, isQualified: Bool = false) -> UnsafeBufferPointer<UInt8>? {
    guard let attributes else { return nil }
    for index in 0..<attributeCount {
      let fields = attributes + 5 * index
      guard let local = fields[0], XMLName(local) == name, (fields[1] != nil) == isQualified,
        let start = fields[3], let end = fields[4]
      else { continue }
      return UnsafeBufferPointer(start: start, count: end - start)
    }
    return nil
  }

  /// The text of an attribute; `nil` when the element has none of that name.
  ///
  /// - Parameters:
  ///   - name: The local name.
  ///   - isQualified: Whether it carries a prefix.
  /// - Returns: The text.
  func text(_ name: XMLName, isQualified: Bool = false) -> String? {
    guard let bytes = bytes(name, isQualified: isQualified) else { return nil }
    guard bytes.contains(0x26) else { return String(decoding: bytes, as: UTF8.self) }
    // Without entity substitution libxml2 leaves every ampersand of a value as `&#38;`.
    let mark: [UInt8] = [0x26, 0x23, 0x33, 0x38, 0x3B]
    var plain: [UInt8] = []
    var rest = bytes[...]
    while let byte = rest.first {
      plain.append(byte)
      rest = rest.dropFirst(rest.starts(with: mark) ? mark.count : 1)
    }
    return String(decoding: plain, as: UTF8.self)
  }

  /// A number of an attribute that is a count; `nil` when there is none or it is no such number.
  ///
  /// - Parameters:
  ///   - name: The local name.
  ///   - isQualified: Whether it carries a prefix.
  /// - Returns: The number, at most 2^31.
  func count(_ name: XMLName, isQualified: Bool = false) -> Int? {
    guard let bytes = bytes(name, isQualified: isQualified) else { return nil }
    return Self.count(bytes)
  }

  /// Whether an attribute says no: `0`, `false`, `off` or `none`.
  ///
  /// - Parameters:
  ///   - name: The local name.
  ///   - isQualified: Whether it carries a prefix.
  /// - Returns: `false` when there is no such attribute.
  func isOff(_ name: XMLName, isQualified: Bool = false) -> Bool {
    guard let bytes = bytes(name, isQualified: isQualified) else { return false }
    return ["0", "false", "off", "none"].contains { bytes.elementsEqual($0.utf8) }
  }

  /// Digits as a number; `nil` for anything else and for more than 2^31.
  static func count(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var number = 0
    guard !bytes.isEmpty, bytes.count <= 10 else { return nil }
    for byte in bytes {
      guard (0x30...0x39).contains(byte) else { return nil }
      number = number * 10 + Int(byte - 0x30)
    }
    return number <= 1 << 31 ? number : nil
  }
}
