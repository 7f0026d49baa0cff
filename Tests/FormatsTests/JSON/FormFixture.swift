import FoundationEssentials
import Testing

/// The files beside the tests.
enum FormFixture {
  /// The bytes of a file in `Fixtures`.
  static func bytes(_ name: String, from file: String = #filePath) throws -> [UInt8] {
    let folder = URL(filePath: file).deletingLastPathComponent().deletingLastPathComponent()
    return [UInt8](try Data(contentsOf: folder.appending(path: "Fixtures/\(name)")))
  }
}
