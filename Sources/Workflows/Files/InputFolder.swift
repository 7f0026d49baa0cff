import Formats
import Glibc

/// The files of a folder and the folders below it that may be forms, by their names.
///
/// Hidden files, lock files of office programs, what this command writes itself, and links to
/// folders are left out, so that a walk ends and a second run sees the same files.
struct InputFolder {
  /// The files.
  private(set) var files: [InputPath] = []
  /// How many other files there are, whose kind is not read: pictures, presentations.
  private(set) var others = 0
  private let output: String?

  /// Looks into a folder.
  ///
  /// - Parameters:
  ///   - path: The folder.
  ///   - output: The folder of the results, which is left out where it lies inside.
  /// - Throws: ``WorkflowFault`` when a folder cannot be read.
  init(_ path: String, output: String?) throws(WorkflowFault) {
    self.output = output
    let trimmed = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    try walk(trimmed, name: "", depth: 0)
  }

  /// Whether a path is a folder.
  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  private static let deepest = 64

  private mutating func walk(
    _ folder: String, name: String, depth: Int
  ) throws(WorkflowFault) {
    guard depth <= Self.deepest else {
      throw WorkflowFault("\(folder)：文件夹超过\(Self.deepest)层，没有再往下读。请减少层次后重试。")
    }
    for entry in try Self.entries(of: folder) where !entry.hasPrefix(".") {
      let path = folder == "/" ? "/\(entry)" : "\(folder)/\(entry)"
      let relative = name.isEmpty ? entry : "\(name)/\(entry)"
      var status = stat()
      guard lstat(path, &status) == 0 else { continue }
      if status.st_mode & S_IFMT == S_IFLNK, stat(path, &status) != 0 || Self.isFolder(path) {
        continue
      }
      switch status.st_mode & S_IFMT {
      case S_IFDIR:
        if let output, AtomicFileWriter.areSameFile(output, path) { continue }
        try walk(path, name: relative, depth: depth + 1)
      case S_IFREG:
        if FormArchive.isWanted(entry) {
          if !ReviewFormat.isOwnResult(entry), entry != ProjectSettingsSource.fileName {
            files.append(InputPath(path: path, name: relative))
          }
        } else if !entry.hasPrefix("~$") {
          others += 1
        }
      default: continue
      }
    }
  }

  private static func entries(of folder: String) throws(WorkflowFault) -> [String] {
    guard let stream = opendir(folder) else {
      throw WorkflowFault("\(folder)：这个文件夹打不开（\(String(cString: strerror(errno)))）。请核对权限。")
    }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      names.append(name)
    }
    return names.sorted()
  }
}
