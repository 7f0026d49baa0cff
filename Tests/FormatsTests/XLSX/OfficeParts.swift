import CLibzip
import Testing

/// The parts of a written office file, unpacked by libzip.
struct OfficeParts {
  /// The text of each part by its path.
  private(set) var texts: [String: String] = [:]
  /// The paths in the order of the archive.
  private(set) var paths: [String] = []

  /// Unpacks an archive; `nil` when it is none.
  init?(_ bytes: [UInt8]) {
    var parts: OfficeParts.Content = ([:], [])
    let isWhole = bytes.withUnsafeBytes { Self.read($0, into: &parts) }
    guard isWhole else { return nil }
    (texts, paths) = parts
  }

  /// A part's text; empty when there is no such part.
  subscript(path: String) -> String { texts[path] ?? "" }

  private typealias Content = (texts: [String: String], paths: [String])

  private static func read(_ bytes: UnsafeRawBufferPointer, into content: inout Content) -> Bool {
    var error = zip_error_t()
    guard let base = bytes.baseAddress,
      let source = zip_source_buffer_create(base, UInt64(bytes.count), 0, &error),
      let archive = zip_open_from_source(source, ZIP_CHECKCONS | ZIP_RDONLY, &error)
    else { return false }
    defer { zip_discard(archive) }
    for index in 0..<UInt64(max(zip_get_num_entries(archive, 0), 0)) {
      var status = zip_stat_t()
      guard zip_stat_index(archive, index, 0, &status) == 0, let name = status.name,
        let file = zip_fopen_index(archive, index, 0)
      else { return false }
      defer { zip_fclose(file) }
      var part = [UInt8](repeating: 0, count: Int(status.size))
      guard zip_fread(file, &part, status.size) == Int64(status.size) else { return false }
      content.paths.append(String(cString: name))
      content.texts[String(cString: name)] = String(decoding: part, as: UTF8.self)
    }
    return true
  }
}

extension String {
  /// How often another text occurs in this one.
  func occurrences(of text: String) -> Int {
    split(separator: text, omittingEmptySubsequences: false).count - 1
  }
}
