import Foundation
import Testing

/// The table of floors: what each target may import of ours and from outside.
///
/// The build does not notice an import that is reachable only through another target, so this test
/// reads every import line.
@Suite struct FloorsTests {
  /// What comes with the toolchain and does no harm on the upper floors.
  private static let platform: Set<String> = ["FoundationEssentials", "Glibc", "Synchronization"]

  private static let allowed: [String: Set<String>] = [
    "EvaluationModel": [],
    "Scoring": ["EvaluationModel"],
    "Review": ["EvaluationModel"],
    "Formats": [
      "EvaluationModel", "Yams", "CSimdjson", "CLibzip", "CLibxml2", "CLibxlsxwriter",
    ],
    "Reports": ["EvaluationModel", "Mustache"],
    "Store": ["EvaluationModel", "GRDB", "GRDBSQLite"],
    "Workflows": ["EvaluationModel", "Scoring", "Review", "Formats", "Reports", "Store"],
    "ziping": ["EvaluationModel", "Workflows", "ArgumentParser"],
    // Build tools: no part of the command.
    "embed-files": ["Foundation"],
    "Plugins": ["Foundation", "PackagePlugin"],
  ]

  private static let pureFloors: Set<String> = ["EvaluationModel", "Scoring", "Review"]

  private static let sources = URL(filePath: #filePath)
    .deletingLastPathComponent().appending(path: "../../Sources").standardizedFileURL

  @Test func `every folder of Sources is a floor of the table or a system library`() throws {
    let folders = try FileManager.default.contentsOfDirectory(atPath: Self.sources.path())
    let libraries = ["CSimdjson", "CLibzip", "CLibxml2", "CLibxlsxwriter"]
    #expect(Set(folders) == Set(Self.allowed.keys).union(libraries))
  }

  @Test(arguments: Self.allowed.keys.sorted())
  func `a floor imports only what the table allows`(_ target: String) throws {
    var allowed = try #require(Self.allowed[target])
    if !Self.pureFloors.contains(target) { allowed.formUnion(Self.platform) }
    let folder = Self.sources.appending(path: target)
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path())
      .filter { $0.hasSuffix(".swift") }
    #expect(!files.isEmpty)
    for file in files {
      let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
      for module in Self.imports(in: text) {
        #expect(allowed.contains(module), "\(target)/\(file) imports \(module)")
      }
    }
  }

  @Test func `import lines are read in every spelling`() {
    let text = """
      import A
      public import B
      @testable import C
      import struct D.Value
      @preconcurrency internal import E
      // import F
      """
    #expect(Self.imports(in: text) == ["A", "B", "C", "D", "E"])
  }

  private static func imports(in text: String) -> [String] {
    let kinds: Set<Substring> = ["struct", "class", "enum", "protocol", "func", "var", "typealias"]
    return text.split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ")
      guard let position = words.firstIndex(of: "import"),
        words[..<position].allSatisfy({ $0.hasPrefix("@") || $0.allSatisfy(\.isLowercase) })
      else { return nil }
      var rest = words[(position + 1)...]
      if let first = rest.first, kinds.contains(first) { rest = rest.dropFirst() }
      return rest.first.map { String($0.split(separator: ".")[0]) }
    }
  }
}
