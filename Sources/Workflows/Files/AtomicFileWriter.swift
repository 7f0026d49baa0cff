import Glibc

/// Writes whole files or nothing: temporary file beside the target, sync, rename.
enum AtomicFileWriter {
  /// Writes a file.
  ///
  /// An unchanged file is not written again.
  ///
  /// - Parameters:
  ///   - bytes: The file's content.
  ///   - path: Where it goes; missing folders are made.
  ///   - overwrite: Whether an existing file with other content may be replaced.
  /// - Throws: ``WorkflowFault`` when the file exists and may not be replaced, or cannot be written.
  static func write(_ bytes: [UInt8], to path: String, overwrite: Bool) throws(WorkflowFault) {
    var status = stat()
    if stat(path, &status) == 0 {
      guard status.st_mode & S_IFMT == S_IFREG else {
        throw WorkflowFault("\(path)：这里已有同名的文件夹或特殊文件，无法写入。请换一个输出位置。")
      }
      if let existing = try? FileLoader.bytes(at: path), existing == bytes { return }
      guard overwrite else {
        throw WorkflowFault("\(path)：文件已存在，没有改动它。要替换请加 --overwrite，或用 -o 换一个位置。")
      }
    }
    try makeFolder(folder(of: path))
    let (descriptor, temporary) = try makeTemporary(beside: path)
    do throws(WorkflowFault) {
      try fill(descriptor, bytes, path)
    } catch {
      unlink(temporary)
      throw error
    }
    // Two writers may have looked at the same time: without leave to overwrite, link refuses where
    // rename would replace.
    let isMoved = overwrite ? rename(temporary, path) == 0 : link(temporary, path) == 0
    let code = errno
    if !overwrite || !isMoved { unlink(temporary) }
    guard isMoved else { throw fault(path, code) }
  }

  /// Whether two paths lead to one file that is there, by links or by other ways.
  static func areSameFile(_ first: String, _ second: String) -> Bool {
    var one = stat()
    var other = stat()
    guard stat(first, &one) == 0, stat(second, &other) == 0 else { return false }
    return one.st_dev == other.st_dev && one.st_ino == other.st_ino
  }

  /// Makes a folder and those above it; one that is there already is fine.
  ///
  /// - Throws: ``WorkflowFault`` when it cannot be made.
  static func makeFolder(_ path: String) throws(WorkflowFault) {
    guard !path.isEmpty, path != "/", path != "." else { return }
    var status = stat()
    if stat(path, &status) == 0 {
      guard status.st_mode & S_IFMT == S_IFDIR else {
        throw WorkflowFault("\(path)：这是一个文件，不能当作输出文件夹。请用 -o 换一个位置。")
      }
      return
    }
    try makeFolder(folder(of: path))
    guard mkdir(path, 0o777) == 0 || errno == EEXIST else { throw fault(path, errno) }
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "" }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// Removes what was left half written below a folder by a process that was killed.
  ///
  /// - Parameter folder: A folder into which nobody else is writing now.
  static func removeTemporaries(below folder: String) {
    guard let stream = opendir(folder) else { return }
    var folders: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      switch Int(entry.pointee.d_type) {
      case Int(DT_DIR) where name != "." && name != "..": folders.append(name)
      case Int(DT_REG) where isTemporary(name): unlink("\(folder)/\(name)")
      default: break
      }
    }
    closedir(stream)
    for name in folders { removeTemporaries(below: "\(folder)/\(name)") }
  }

  /// Whether a name is one that ``makeTemporary(beside:)`` gives.
  private static func isTemporary(_ name: String) -> Bool {
    let prefix = ".ziping-"
    let letters = name.utf8.dropFirst(prefix.utf8.count)
    return name.hasPrefix(prefix) && letters.count == 6
      && letters.allSatisfy { byte in
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
      }
  }

  private static func makeTemporary(
    beside path: String
  ) throws(WorkflowFault) -> (Int32, String) {
    let folder = folder(of: path)
    var template = Array("\(folder.isEmpty ? "." : folder)/.ziping-XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw fault(path, errno) }
    let name = template.withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map { String(cString: $0) } ?? ""
    }
    return (descriptor, name)
  }

  private static func fill(
    _ descriptor: Int32, _ bytes: [UInt8], _ path: String
  ) throws(WorkflowFault) {
    defer { close(descriptor) }
    var offset = 0
    while offset < bytes.count {
      let written = bytes.withUnsafeBytes { buffer in
        Glibc.write(descriptor, buffer.baseAddress?.advanced(by: offset), bytes.count - offset)
      }
      if written > 0 {
        offset += written
      } else if errno != EINTR {
        throw fault(path, errno)
      }
    }
    let mask = umask(0)
    umask(mask)
    guard fchmod(descriptor, 0o666 & ~mask) == 0, fsync(descriptor) == 0 else {
      throw fault(path, errno)
    }
  }

  /// What to say of a file that cannot be written, by the system's error.
  static func fault(_ path: String, _ code: Int32) -> WorkflowFault {
    switch code {
    case EACCES, EPERM, EROFS: WorkflowFault("\(path)：没有写入权限。请用 -o 换一个可写的位置。")
    case EEXIST: WorkflowFault("\(path)：文件已存在，没有改动它。要替换请加 --overwrite。")
    case ENOSPC, EDQUOT: WorkflowFault("\(path)：磁盘空间不足，没有写入。请腾出空间后重试。")
    case EFBIG: WorkflowFault("\(path)：文件超过了系统允许的大小，没有写完。请放宽限制，或分成几个文件。")
    case ENOTDIR: WorkflowFault("\(path)：上级路径不是文件夹。请核对 -o 给出的位置。")
    case ENAMETOOLONG: WorkflowFault("\(path)：文件名太长。请用 -o 换一个短的名字。")
    default: WorkflowFault("\(path)：无法写入（\(String(cString: strerror(code)))）。")
    }
  }
}
