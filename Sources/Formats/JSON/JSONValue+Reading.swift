import CSimdjson

extension JSONValue {
  /// Reads one whole JSON document.
  ///
  /// - Parameter bytes: The document; a leading byte order mark is allowed.
  /// - Throws: What is wrong with it, with the place.
  init(reading bytes: [UInt8]) throws(ReadingFault) {
    var value = JSONValue.null
    var failure: ReadingFault?
    // The tape is the parser's own memory.
    let parser = JSONTapeParser()
    bytes.withUnsafeBufferPointer { buffer in
      let body = JSONDocumentShape.withoutMark(buffer)
      do throws(JSONSyntaxFault) {
        let tape = try parser.parse(body)
        value = withExtendedLifetime(parser) { JSONValue(tape, at: 0) }
      } catch {
        let locator = SourceLocator(bytes: body)
        let texts = error.texts(body)
        failure = ReadingFault(
          code: error.code, place: error.hasPlace ? locator.place(of: error.offset) : nil,
          excerpt: error.hasPlace ? locator.excerpt(at: error.offset) : "",
          message: texts.message, advice: texts.advice)
      }
    }
    if let failure { throw failure }
    self = value
  }

  /// The value at a token; the parser has bounded the depth.
  private init(_ tape: FormTape, at token: Int) {
    let end = Int(tape.tokens[token].count)
    switch tape.kind(token) {
    case ZIPING_JSON_OBJECT_BEGIN:
      var members: [JSONMember] = []
      var key = token + 1
      while key < end {
        members.append(JSONMember(key: tape.string(key), value: JSONValue(tape, at: key + 1)))
        key = tape.after(key + 1)
      }
      self = .object(members)
    case ZIPING_JSON_ARRAY_BEGIN:
      var items: [JSONValue] = []
      var item = token + 1
      while item < end {
        items.append(JSONValue(tape, at: item))
        item = tape.after(item)
      }
      self = .array(items)
    case ZIPING_JSON_STRING, ZIPING_JSON_KEY: self = .string(tape.string(token))
    case ZIPING_JSON_NUMBER: self = .number(tape.string(token))
    case ZIPING_JSON_TRUE: self = .flag(true)
    case ZIPING_JSON_FALSE: self = .flag(false)
    default: self = .null
    }
  }
}

extension JSONText {
  /// A whole tree.
  mutating func write(_ value: JSONValue) {
    switch value {
    case .object(let members):
      object { json in
        for member in members { json.key(named: member.key) { $0.write(member.value) } }
      }
    case .array(let items):
      array { json in
        for item in items { json.item { $0.write(item) } }
      }
    case .string(let text): write(string: text)
    case .number(let text): write(raw: text)
    case .flag(let isTrue): write(raw: isTrue ? "true" : "false")
    case .null: write(raw: "null")
    }
  }
}
