/// A JSON value as a tree: members in their order, numbers as written.
indirect enum JSONValue: Sendable {
  case object([JSONMember])
  case array([JSONValue])
  case string(String)
  case number(String)
  case flag(Bool)
  case null

  /// An object; members without a value are left out.
  static func record(_ members: KeyValuePairs<String, JSONValue?>) -> JSONValue {
    .object(members.compactMap { key, value in value.map { JSONMember(key: key, value: $0) } })
  }

  /// A whole number.
  static func integer(_ number: Int) -> JSONValue { .number("\(number)") }

  // MARK: Parts

  /// The members of an object; empty for any other value.
  var members: [JSONMember] {
    if case .object(let members) = self { members } else { [] }
  }

  /// The items of an array; empty for any other value.
  var items: [JSONValue] {
    if case .array(let items) = self { items } else { [] }
  }

  /// The text of a string; `nil` for any other value.
  var text: String? {
    if case .string(let text) = self { text } else { nil }
  }

  /// The member of a key; `nil` where there is none.
  subscript(key: String) -> JSONValue? {
    members.first { $0.key == key }?.value
  }

  /// The value without one of its members.
  func without(_ key: String) -> JSONValue {
    guard case .object(let members) = self else { return self }
    return .object(members.filter { $0.key != key })
  }

  /// What the value is, for messages: `8`, `“约8”`, `列表 […]`.
  var described: String {
    switch self {
    case .object: "对象 {…}"
    case .array: "列表 […]"
    case .string(let text): text.count > 60 ? "“\(text.prefix(60))…”" : "“\(text)”"
    case .number(let text): text.count > 60 ? text.prefix(60) + "…" : text
    case .flag(let isTrue): isTrue ? "true" : "false"
    case .null: "null"
    }
  }
}

/// An object under construction; values that are not there are left out.
struct JSONObject {
  private var members: [JSONMember] = []

  /// Adds a member.
  mutating func add(_ key: String, _ value: JSONValue?) {
    if let value { members.append(JSONMember(key: key, value: value)) }
  }

  /// Adds a member that is null where there is no value.
  mutating func addNullable(_ key: String, _ value: JSONValue?) { add(key, value ?? .null) }

  /// The object.
  var value: JSONValue { .object(members) }
}

/// One member of a JSON object.
struct JSONMember: Sendable {
  /// The key.
  var key: String
  /// Its value.
  var value: JSONValue
}

extension JSONValue: Equatable {
  /// Whether two values are the same to the byte, the order of members aside.
  static func == (left: JSONValue, right: JSONValue) -> Bool {
    switch (left, right) {
    case (.string(let mine), .string(let theirs)), (.number(let mine), .number(let theirs)):
      // Two spellings of one character are one String and two texts.
      mine.utf8.elementsEqual(theirs.utf8)
    case (.flag(let mine), .flag(let theirs)): mine == theirs
    case (.null, .null): true
    case (.array, .array), (.object, .object): left.canonicalBytes == right.canonicalBytes
    default: false
    }
  }
}

extension JSONValue {
  /// The one spelling of the value, on one line, members sorted by key (RFC 8785): what digests are
  /// made of.
  ///
  /// Numbers stay as they are written, so they must be written as that standard wants them.
  var canonicalBytes: [UInt8] {
    var bytes: [UInt8] = []
    addCanonical(to: &bytes)
    return bytes
  }

  private func addCanonical(to bytes: inout [UInt8]) {
    switch self {
    case .object(let members):
      let sorted = members.map { (key: Array($0.key.utf16), member: $0) }.sorted {
        $0.key.lexicographicallyPrecedes($1.key)
      }
      bytes.append(UInt8(ascii: "{"))
      for (position, entry) in sorted.enumerated() {
        if position > 0 { bytes.append(UInt8(ascii: ",")) }
        Self.addCanonical(entry.member.key, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        entry.member.value.addCanonical(to: &bytes)
      }
      bytes.append(UInt8(ascii: "}"))
    case .array(let items):
      bytes.append(UInt8(ascii: "["))
      for (position, item) in items.enumerated() {
        if position > 0 { bytes.append(UInt8(ascii: ",")) }
        item.addCanonical(to: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    case .string(let text): Self.addCanonical(text, to: &bytes)
    case .number(let text): bytes += text.utf8
    case .flag(let isTrue): bytes += (isTrue ? "true" : "false").utf8
    case .null: bytes += "null".utf8
    }
  }

  private static func addCanonical(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case 0x22: bytes += "\\\"".utf8
      case 0x5C: bytes += "\\\\".utf8
      case 0x08: bytes += "\\b".utf8
      case 0x09: bytes += "\\t".utf8
      case 0x0A: bytes += "\\n".utf8
      case 0x0C: bytes += "\\f".utf8
      case 0x0D: bytes += "\\r".utf8
      case 0x00..<0x20: bytes += ((byte < 16 ? "\\u000" : "\\u00") + String(byte, radix: 16)).utf8
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
