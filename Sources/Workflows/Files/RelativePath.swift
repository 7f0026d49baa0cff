import Glibc

/// Paths from one folder to a file, for links in reports.
enum RelativePath {
  /// The way from a folder to a file.
  ///
  /// - Parameters:
  ///   - file: A file; what stands behind an archive's name is left out.
  ///   - folder: The folder of the report.
  /// - Returns: `../收件/附件2.docx`; `nil` where no link can hold it, or nothing is there.
  static func path(to file: String, from folder: String) -> String? {
    var target = file
    while !target.isEmpty, access(target, F_OK) != 0 {
      guard let slash = target.lastIndex(of: "/") else { return nil }
      target = String(target[..<slash])
    }
    guard !target.isEmpty, !InputFolder.isFolder(target), let from = resolved(folder),
      let to = resolved(target)
    else { return nil }
    var common = 0
    while common < min(from.count, to.count), from[common] == to[common] { common += 1 }
    let parts = Array(repeating: "..", count: from.count - common) + to[common...]
    let path = parts.joined(separator: "/")
    let isPlain = path.unicodeScalars.allSatisfy { scalar in
      scalar.value >= 0x20 && scalar != "\\" && scalar != ":" && scalar.value != 0x7F
    }
    return isPlain ? path : nil
  }

  /// The steps of an absolute path without links in it; a path that is not there yet stands as
  /// written behind what is.
  private static func resolved(_ path: String) -> [String]? {
    if let real = realpath(path, nil) {
      defer { free(real) }
      return String(cString: real).split(separator: "/").map(String.init)
    }
    let trimmed = path.hasSuffix("/") ? String(path.dropLast()) : path
    guard !trimmed.isEmpty, trimmed != ".", trimmed != ".." else { return nil }
    let slash = trimmed.lastIndex(of: "/")
    let parent = slash.map { $0 == trimmed.startIndex ? "/" : String(trimmed[..<$0]) } ?? "."
    let name = slash.map { String(trimmed[trimmed.index(after: $0)...]) } ?? trimmed
    return resolved(parent).map { $0 + [name] }
  }
}
