import Foundation

/// Writes the text files of a folder into one Swift file, as string literals.
///
/// Usage: `embed-files OUTPUT.swift TYPE FOLDER`. The files are found at any depth and sorted by
/// path, so that the same folder gives the same bytes on every machine.
@main
struct EmbedFiles {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 4 else {
      throw Failure(description: "usage: embed-files OUTPUT.swift TYPE FOLDER")
    }
    let folder = URL(fileURLWithPath: arguments[3], isDirectory: true)
    var source = """
      // Made by embed-files from \(folder.lastPathComponent)/. Do not edit.

      enum \(arguments[2]) {
        /// Path inside the folder, and text.
        static let files: [(path: String, text: String)] = [

      """
    for path in try relativePaths(in: folder) {
      let text = try String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)
      guard !text.contains("\"\"\"###") else {
        throw Failure(description: "\(path) contains a literal's end mark")
      }
      source += "    (\"\(path)\", ###\"\"\"\n\(text)\n\"\"\"###),\n"
    }
    source += "  ]\n}\n"
    try source.write(toFile: arguments[1], atomically: true, encoding: .utf8)
  }

  private static func relativePaths(in folder: URL) throws -> [String] {
    let manager = FileManager.default
    return try manager.subpathsOfDirectory(atPath: folder.path).filter { path in
      var isDirectory: ObjCBool = false
      let exists = manager.fileExists(
        atPath: folder.appendingPathComponent(path).path, isDirectory: &isDirectory)
      return exists && !isDirectory.boolValue && !path.hasPrefix(".")
    }.sorted()
  }

  private struct Failure: Error, CustomStringConvertible {
    let description: String
  }
}
