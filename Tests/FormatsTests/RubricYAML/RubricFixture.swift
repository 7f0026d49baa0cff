import FoundationEssentials
import Testing

/// A file under `Fixtures/` that rubric tests read.
struct RubricFixture: CustomTestStringConvertible, Sendable {
  let folder: String
  let name: String

  var testDescription: String { "\(folder)/\(name)" }

  /// The bytes of the file with a suffix.
  func bytes(_ suffix: String = "yaml") throws -> [UInt8] {
    let data = FileManager.default.contents(atPath: path(suffix))
    return Array(try #require(data, "no \(path(suffix))"))
  }

  /// The text of the file with a suffix.
  func text(_ suffix: String) throws -> String {
    String(decoding: try bytes(suffix), as: UTF8.self)
  }

  /// All files of a folder that have both a YAML text and the message it must give.
  static func withMessages(_ folder: String) -> [RubricFixture] {
    let directory = RubricFixture(folder: folder, name: "").directory
    let names = (try? FileManager.default.contentsOfDirectory(atPath: directory)) ?? []
    return names.filter { $0.hasSuffix(".txt") }.sorted().map {
      RubricFixture(folder: folder, name: String($0.dropLast(4)))
    }
  }

  private var directory: String {
    let here = #filePath.split(separator: "/").dropLast(2).joined(separator: "/")
    return "/\(here)/Fixtures/\(folder)"
  }

  private func path(_ suffix: String) -> String { "\(directory)/\(name).\(suffix)" }
}
