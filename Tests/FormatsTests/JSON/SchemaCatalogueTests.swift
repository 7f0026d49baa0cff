import EvaluationModel
import FoundationEssentials
import Testing

@testable import Formats

@Suite struct SchemaCatalogueTests {
  /// The part of a JSON schema that the tests look at.
  private struct Schema: Decodable {
    let schema: String?
    let title: String?
    let description: String?
    let properties: [String: Schema]?
    let definitions: [String: Schema]?
    let values: [String?]?

    enum CodingKeys: String, CodingKey {
      case schema = "$schema"
      case title
      case description
      case properties
      case definitions = "$defs"
      case values = "enum"
    }

    var keys: Set<String> { Set((properties ?? [:]).keys) }
  }

  private func schema(_ catalogue: SchemaCatalogue) throws -> Schema {
    try JSONDecoder().decode(Schema.self, from: Data(catalogue.text.utf8))
  }

  @Test(arguments: SchemaCatalogue.allCases)
  func `every schema is embedded and says what it is`(_ catalogue: SchemaCatalogue) throws {
    let schema = try schema(catalogue)
    #expect(schema.schema == "https://json-schema.org/draft/2020-12/schema")
    #expect(schema.title == catalogue.title)
    #expect(SchemaCatalogue(name: catalogue.name) == catalogue)
    #expect(SchemaCatalogue(name: catalogue.name + ".schema.json") == catalogue)
  }

  @Test func `an unknown name has no schema`() {
    #expect(SchemaCatalogue(name: "rubric.schema") == nil)
  }

  @Test func `the form's schema has the fields of the form`() throws {
    let schema = try schema(.submission)
    let definitions = try #require(schema.definitions)
    #expect(definitions["indicator"]?.keys == Set(IndicatorField.allCases.map(\.rawValue)))
    #expect(definitions["fund"]?.keys == Set(FundField.allCases.map(\.rawValue)))
    #expect(definitions["heading"]?.keys == ["name", "weight"])
    var fields: Set = ["funds", "dimensions", "subdimensions", "indicators", "data"]
    for field in FormField.allCases {
      let parts = field.rawValue.split(separator: "/").map(String.init)
      fields.insert(parts[0])
      if parts.count == 2 {
        #expect(schema.properties?[parts[0]]?.keys.contains(parts[1]) == true)
      }
    }
    #expect(schema.keys == fields)
    #expect(schema.keys == Set(FormKeys.Root.allCases.map(\.rawValue)))
    #expect(schema.properties?["goal"]?.keys.count == 4)
    #expect(schema.properties?["total"]?.keys.count == 2)
    for (name, property) in schema.properties ?? [:] {
      #expect(property.description != nil, "\(name)")
    }
  }

  @Test func `the sheet's schema has the words of the engine`() throws {
    let schema = try schema(.scoreSheet)
    let row = try #require(schema.definitions?["indicator"])
    #expect(row.properties?["outcome"]?.values == Outcome.allCases.map(\.rawValue))
    let finding = try #require(schema.definitions?["finding"])
    #expect(
      finding.keys == ["code", "name", "severity", "pointer", "place", "message", "advice"])
    #expect(finding.properties?["severity"]?.values == Severity.allCases.map(\.rawValue))
    #expect(schema.properties?["kind"]?.values == EvaluationKind.allCases.map(\.rawValue))
  }
}
