import Testing

@testable import Formats

/// What the tables of keys find.
struct KeyTableTests {
  private static let tables = [
    FormKeys.rootTable, FormKeys.fundTable, FormKeys.indicatorTable, FormKeys.goalTable,
    FormKeys.totalTable, FormKeys.headingTable,
  ]

  private func find(_ key: String, in table: KeyTable, before: String, after: String) -> Int? {
    Array((before + key + after).utf8).withUnsafeBufferPointer {
      table.find($0, start: before.utf8.count, count: key.utf8.count)
    }
  }

  @Test func `every key of every table is found, wherever it stands`() {
    for table in Self.tables {
      for (index, name) in table.names.enumerated() {
        #expect(find(name, in: table, before: "", after: "") == index, "\(name)")
        #expect(find(name, in: table, before: "{\"", after: "\":\"12345678\"}") == index, "\(name)")
      }
    }
  }

  @Test func `a key with one byte more, less or changed is another key`() {
    for table in Self.tables {
      for name in table.names {
        for other in [name + "x", String(name.dropLast()), "x" + name.dropFirst(), name + "\0"]
        where !table.names.contains(other) {
          #expect(find(other, in: table, before: "", after: "12345678") == nil, "\(other)")
        }
      }
    }
  }
}
