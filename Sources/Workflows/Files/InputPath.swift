/// A file to be read, and under which name its results go into the output folder.
struct InputPath: Equatable {
  /// The path as it is opened.
  let path: String
  /// The path inside the folder that was named; the file's name where the file itself was named,
  /// 标准输入 for standard input.
  let name: String

  /// A file that was named itself.
  init(_ path: String) {
    self.init(path: path, name: OutputPlan.fileName(path))
  }

  /// A file packed in this one, which is an archive.
  ///
  /// - Parameter inner: Its path inside the archive.
  /// - Returns: Its path behind the archive's, and its name in a folder with the archive's name.
  func appending(_ inner: String) -> InputPath {
    let isArchive = name.lowercased().hasSuffix(".zip")
    return InputPath(
      path: "\(path)/\(inner)", name: "\(isArchive ? String(name.dropLast(4)) : name)/\(inner)")
  }

  /// The folder or archive that a file lies in; empty for none.
  static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
  }

  /// A file of a folder that was named.
  init(path: String, name: String) {
    self.path = path
    self.name = name
  }
}
