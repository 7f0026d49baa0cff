import Glibc

/// The records of a run, written as they come.
///
/// A file grows beside its final name and gets that name when it is whole; what has been written of
/// a run that did not come to its end stays under the other name.
struct RecordFile: ~Copyable {
  private let file: OpenFile
  private let path: String?
  /// How many bytes have been written.
  private(set) var count = 0

  /// The name under which a file grows.
  static func partial(_ path: String) -> String { path + ".partial" }

  /// Standard output.
  init() {
    file = OpenFile(STDOUT_FILENO)
    path = nil
  }

  /// A file that is begun anew.
  ///
  /// - Parameters:
  ///   - path: Its final name.
  ///   - overwrite: Whether a file of that name may be replaced.
  /// - Throws: ``WorkflowFault`` when it may not, cannot be written, or another run writes it.
  init(_ path: String, overwrite: Bool) throws(WorkflowFault) {
    var status = stat()
    if stat(path, &status) == 0 {
      guard status.st_mode & S_IFMT == S_IFREG else {
        throw WorkflowFault("\(path)：这里已有同名的文件夹或特殊文件，无法写入。请换一个输出位置。")
      }
      guard overwrite else {
        throw WorkflowFault("\(path)：文件已存在，没有改动它。要替换请加 --overwrite，或用 -o 换一个位置。")
      }
    }
    try AtomicFileWriter.makeFolder(InputPath.folder(of: path))
    let name = Self.partial(path)
    let file = OpenFile(open(name, O_WRONLY | O_CREAT | O_CLOEXEC, 0o666))
    guard file.descriptor >= 0 else { throw AtomicFileWriter.fault(name, errno) }
    guard flock(file.descriptor, LOCK_EX | LOCK_NB) == 0 else {
      throw WorkflowFault("\(name)：另一个正在运行的 batch 在写这个文件。请等它结束，或用 -o 换一个位置。")
    }
    guard ftruncate(file.descriptor, 0) == 0 else { throw AtomicFileWriter.fault(name, errno) }
    self.path = path
    self.file = file
  }

  /// Adds records.
  ///
  /// - Throws: ``WorkflowFault`` when they do not all fit on the disk; a file is then as it was before.
  mutating func write(_ bytes: [UInt8]) throws(WorkflowFault) {
    var offset = 0
    let start = count
    let descriptor = file.descriptor
    while offset < bytes.count {
      let written = bytes.withUnsafeBytes { buffer in
        Glibc.write(descriptor, buffer.baseAddress?.advanced(by: offset), bytes.count - offset)
      }
      if written > 0 {
        offset += written
        count += written
      } else if errno != EINTR {
        let code = errno
        if path != nil { ftruncate(descriptor, off_t(start)) }
        throw AtomicFileWriter.fault(path.map(Self.partial) ?? "标准输出", code)
      }
    }
  }

  /// Gives the file its name, now that it is whole.
  ///
  /// - Throws: ``WorkflowFault`` when it cannot be done.
  mutating func finish() throws(WorkflowFault) {
    guard let path else { return }
    guard fsync(file.descriptor) == 0, rename(Self.partial(path), path) == 0 else {
      throw AtomicFileWriter.fault(path, errno)
    }
  }

  /// Removes what was written of a file that is not whole.
  mutating func remove() {
    if let path { unlink(Self.partial(path)) }
  }
}
