import Testing

@testable import Formats

/// The schema for people and the shape that the reader demands say the same.
@Suite struct CertificateShapeTests {
  @Test func `the schema has the keys that the reader wants, and the same ones are required`()
    throws
  {
    let schema = try JSONValue(reading: Array(SchemaCatalogue.certificate.text.utf8))
    compare(schema, CertificateShape.document, at: "", in: schema)
  }

  private func compare(
    _ schema: JSONValue, _ shape: CertificateShape, at place: String, in root: JSONValue
  ) {
    var schema = schema
    if let name = schema["$ref"]?.text?.split(separator: "/").last {
      schema = root["$defs"]?[String(name)] ?? .null
    }
    if case .nullable(let inner) = shape, let options = schema["anyOf"]?.items,
      let first = options.first
    {
      compare(first, inner, at: place, in: root)
      return
    }
    switch shape {
    case .object(let members):
      let keys = schema["properties"]?.members.map(\.key) ?? []
      #expect(Set(keys) == Set(members.map(\.key)), "\(place)")
      let required = schema["required"]?.items.compactMap(\.text) ?? []
      #expect(Set(required) == Set(members.filter(\.isRequired).map(\.key)), "\(place)")
      #expect(schema["additionalProperties"] == .flag(false), "\(place)")
      for member in members {
        let part = schema["properties"]?[member.key] ?? .null
        if part["$ref"] == nil, part["anyOf"] == nil {
          #expect(part["description"]?.text?.isEmpty == false, "\(place)/\(member.key)")
        }
        compare(part, member.shape, at: "\(place)/\(member.key)", in: root)
      }
    case .list(let item):
      #expect(schema["type"] == .string("array"), "\(place)")
      compare(schema["items"] ?? .null, item, at: place + "/0", in: root)
    case .word(let words):
      // The reasons are those of the score sheet and are not listed again.
      guard let listed = schema["enum"]?.items else {
        #expect(schema["type"] == .string("string"), "\(place)")
        return
      }
      #expect(listed.compactMap(\.text) == words, "\(place)")
    case .points: #expect(schema["type"] == .string("number"), "\(place)")
    case .fraction, .decimal, .digest, .text:
      #expect(schema["type"] == .string("string"), "\(place)")
    case .flag: #expect(schema["type"] == .string("boolean"), "\(place)")
    case .integer, .nullable, .any: break
    }
  }
}
