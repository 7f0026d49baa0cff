import Glibc

/// Reads whole files, with a limit, and says in plain words why one cannot be read.
enum FileLoader {
  /// The largest file that is read, in bytes: 256 MiB.
  static let largest = 256 << 20

  /// The bytes of a file; `-` is standard input.
  ///
  /// - Throws: ``WorkflowFault`` when it is not there, is a folder, may not be read or is too large.
  static func bytes(at path: String) throws(WorkflowFault) -> [UInt8] {
    if path == "-" { return try read(STDIN_FILENO, "标准输入", expecting: 0) }
    let descriptor = try descriptor(of: path)
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw fault(path, errno) }
    guard status.st_mode & S_IFMT != S_IFDIR else {
      throw WorkflowFault("\(path)：这是一个文件夹，不是文件。请给出其中的文件，如 \(path)/表.json。")
    }
    guard status.st_size <= largest else {
      throw WorkflowFault("\(path)：文件有\(status.st_size >> 20) MiB，超过上限\(largest >> 20) MiB，未读取。")
    }
    return try read(descriptor, path, expecting: Int(status.st_size))
  }

  /// The first bytes of a file, as many as there are.
  ///
  /// - Throws: ``WorkflowFault`` when it is not there or may not be read.
  static func beginning(of path: String, count: Int) throws(WorkflowFault) -> [UInt8] {
    let descriptor = try descriptor(of: path)
    defer { close(descriptor) }
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      let length = Glibc.read(descriptor, buffer.baseAddress, count)
      failure = length < 0 ? errno : 0
      filled = max(0, length)
    }
    guard failure == 0 else { throw fault(path, failure) }
    return bytes
  }

  /// Opens a file for reading.
  ///
  /// - Returns: Its descriptor, which the caller closes.
  /// - Throws: ``WorkflowFault`` when it is not there or may not be read.
  static func descriptor(of path: String) throws(WorkflowFault) -> Int32 {
    guard !path.isEmpty else {
      throw WorkflowFault("文件名是空的。请写出自评表的文件名；从标准输入读请写 -。")
    }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw fault(path, errno) }
    return descriptor
  }

  /// Whether a path leads to a file that can be read twice: no folder, pipe or device.
  static func isRegularFile(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  private static func read(
    _ descriptor: Int32, _ name: String, expecting size: Int
  ) throws(WorkflowFault) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size + 1)
    let chunk = 1 << 16
    while true {
      var failure: Int32 = 0
      let part = [UInt8](unsafeUninitializedCapacity: chunk) { buffer, count in
        let length = Glibc.read(descriptor, buffer.baseAddress, chunk)
        failure = length < 0 ? errno : 0
        count = max(0, length)
      }
      if failure == EINTR { continue }
      guard failure == 0 else { throw fault(name, failure) }
      if part.isEmpty { return bytes }
      bytes += part
      guard bytes.count <= largest else {
        throw WorkflowFault("\(name)：内容超过上限\(largest >> 20) MiB，未读取。")
      }
    }
  }

  /// What to say of a file that cannot be read, by the system's error.
  static func fault(_ path: String, _ code: Int32) -> WorkflowFault {
    switch code {
    case ENOENT: WorkflowFault("\(path)：没有这个文件。请核对文件名和所在文件夹。")
    case EACCES, EPERM: WorkflowFault("\(path)：没有读取权限。请修改文件权限，或换一个可读的副本。")
    case EISDIR: WorkflowFault("\(path)：这是一个文件夹，不是文件。")
    case ENAMETOOLONG: WorkflowFault("\(path)：文件名太长。")
    default: WorkflowFault("\(path)：无法读取（\(String(cString: strerror(code)))）。")
    }
  }
}
