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
      guard case .archive = FileSignature(bytes) else { return false }
      var isOffice = false
      var isOfForms = false
      _ = try? ZipArchiveReader(
        bytes, limits: .standard,
        kind: .files { name in
          isOffice = isOffice || name.lowercased() == contentTypes
          isOfForms = isOfForms || isWanted(name)
          return false
        })
      return isOfForms && !isOffice
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
        let archive = try ZipArchiveReader(
          bytes, limits: .standard, kind: .files(isWanted: isWanted))
        // Two names may be the same once they are cleaned: by the names as filed, the order stays.
        let wanted = archive.entries.values.map { (path: clean($0.name), entry: $0) }
          .sorted { ($0.path, $0.entry.name) < ($1.path, $1.entry.name) }
        return .success(
          wanted.map { path, entry in
            do throws(ReadingFault) {
              if let fault = entry.fault { throw fault }
              return File(path: path, content: .success(try archive.bytes(of: entry)))
            } catch {
              return File(path: path, content: .failure(advised(error)))
            }
          })
      } catch {
        return .failure(advised(error))
      }
    }.get()
  }

  /// A fault with what to do about it in an archive of forms, which no office program opens.
  private static func advised(_ fault: ReadingFault) -> ReadingFault {
    var fault = fault
    switch fault.code {
    case .encrypted: fault.advice = "请用密码解压后，给出解压出来的文件夹或文件。"
    case .duplicateEntry: fault.advice = "请解压，核对这两个文件，改成不同的名字后再提交。"
    case .damagedEntry: fault.advice = "请重新打包或重新下载；仍然解不开的，请向报送单位重新索取。"
    case .tooManyEntries, .archiveTooLarge: fault.advice = "请分成几个压缩包，或解压后给出文件夹。"
    default: break
    }
    return fault
  }

  /// The part that every office file has, in small letters.
  private static let contentTypes = "[content_types].xml"

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
