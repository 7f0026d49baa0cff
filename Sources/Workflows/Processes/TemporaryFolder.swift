import Glibc

/// A private folder for the files of one step; it goes, with all in it, when the value goes.
struct TemporaryFolder: ~Copyable {
  /// Its path, absolute and without a last slash.
  let path: String

  /// Makes a folder that only this user may enter.
  ///
  /// - Parameter parent: Where; `nil` for `TMPDIR` or else `/tmp`.
  /// - Throws: ``WorkflowFault`` when it cannot be made.
  init(in parent: String? = nil) throws(WorkflowFault) {
    var base = parent ?? ExternalProgram.variable("TMPDIR") ?? "/tmp"
    while base.count > 1, base.hasSuffix("/") { base.removeLast() }
    // Programs that run elsewhere and addresses of files need the whole path.
    if !base.hasPrefix("/") { base = Self.absolute(base) ?? "/tmp" }
    var template = Array("\(base)/ziping-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else {
      let reason = String(cString: strerror(errno))
      throw WorkflowFault("无法在 \(base) 建立临时文件夹（\(reason)）。请检查空间和权限，或用环境变量 TMPDIR 换一个位置。")
    }
    path = template.withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map { String(cString: $0) } ?? base
    }
  }

  deinit { Self.remove(path) }

  /// The path of a file in the folder.
  func file(_ name: String) -> String { "\(path)/\(name)" }

  /// Removes a folder with all in it; links are removed, not followed.
  private static func remove(_ folder: String) {
    guard let entries = opendir(folder) else { return }
    var names: [String] = []
    while let entry = readdir(entries) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    closedir(entries)
    for name in names {
      let path = "\(folder)/\(name)"
      var status = stat()
      if lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
        remove(path)
      } else {
        unlink(path)
      }
    }
    rmdir(folder)
  }

  private static func absolute(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
