/// Unpacks an archive of forms (.zip), as a supervising department gets them from its units.
///
/// Nothing is written anywhere: the files are bytes with names.
public enum FormArchive {
  /// One file of an archive.
  public struct File: Sendable {
    /// Its name with the folders it lies in, without `.`, `..` and what no file name may have.
    public var path: String
    /// Its bytes, or why there are none.
    public var content: Result<[UInt8], ReadingFault>
  }

  /// Whether bytes are an archive with files in it that may be forms, and no office file itself.
  public static func claims(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { bytes in
      guard case .archive = FileSignature(bytes),
        let archive = try? ZipArchiveReader(bytes, limits: .standard),
        archive["[Content_Types].xml"] == nil
      else { return false }
      return archive.entries.values.contains { isWanted($0.name) }
    }
  }

  /// The files of an archive that may be forms, by their names.
  ///
  /// - Parameter bytes: The archive.
  /// - Returns: The files; each has its bytes or the reason why it could not be unpacked.
  /// - Throws: ``ReadingFault`` when the archive is damaged, encrypted or beyond a limit.
  public static func files(in bytes: [UInt8]) throws(ReadingFault) -> [File] {
    try bytes.withUnsafeBytes { bytes -> Result<[File], ReadingFault> in
      do throws(ReadingFault) {
        let archive = try ZipArchiveReader(bytes, limits: .standard)
        let wanted = archive.entries.values.filter { isWanted($0.name) }
          .map { (path: clean($0.name), entry: $0) }.sorted { $0.path < $1.path }
        return .success(
          wanted.map { path, entry in
            do throws(ReadingFault) {
              return File(path: path, content: .success(try archive.bytes(of: entry)))
            } catch {
              return File(path: path, content: .failure(error))
            }
          })
      } catch {
        return .failure(error)
      }
    }.get()
  }

  /// Whether a file of a folder or archive may be a form, by its name: no folder, nothing hidden, no
  /// lock file of an office program, and of a kind that is read.
  public static func isWanted(_ path: String) -> Bool {
    guard let name = components(path).last, !path.hasSuffix("/"), !path.hasSuffix("\\") else {
      return false
    }
    let isHidden = components(path).contains { part in
      part == "__MACOSX" || (part.hasPrefix(".") && part != "." && part != "..")
    }
    guard !isHidden, !name.hasPrefix("~$"), let dot = name.lastIndex(of: ".") else { return false }
    return suffixes.contains(name[name.index(after: dot)...].lowercased())
  }

  private static let suffixes: Set<String> = [
    "docx", "docm", "dotx", "doc", "wps", "rtf", "odt", "xlsx", "xlsm", "xltx", "xls", "et", "ods",
    "pdf", "html", "htm", "json", "ndjson", "jsonl", "yaml", "yml", "zip",
  ]

  private static func components(_ path: String) -> [Substring] {
    path.split { $0 == "/" || $0 == "\\" }
  }

  /// A name that is safe as a path: `../甲局\附件2.docx` becomes `甲局/附件2.docx`.
  private static func clean(_ name: String) -> String {
    components(name).filter { $0 != "." && $0 != ".." }.map { part in
      String(
        String.UnicodeScalarView(
          part.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? "_" : $0 }))
    }.joined(separator: "/")
  }
}
