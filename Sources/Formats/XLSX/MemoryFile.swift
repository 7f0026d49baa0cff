import CLibxlsxwriter
import Glibc

/// A file without a name for a library that writes to paths only: in memory, or where the kernel has
/// no such files, an unlinked private one in the folder for temporary files.
///
/// It vanishes with the value.
struct MemoryFile: ~Copyable {
  private let descriptor: Int32

  /// The path under which this process can open the file.
  var path: String { "/proc/self/fd/\(descriptor)" }

  /// An empty file.
  init() throws(WritingFault) {
    let memory = ziping_memory_file()
    descriptor = memory >= 0 ? memory : Self.unlinkedFile()
    guard descriptor >= 0 else { throw Self.fault("创建", code: errno) }
  }

  deinit {
    close(descriptor)
  }

  /// Everything that was written to the path.
  ///
  /// - Returns: The bytes from the beginning of the file.
  /// - Throws: A ``WritingFault`` with the reason that the system gave.
  func bytes() throws(WritingFault) -> [UInt8] {
    let size = lseek(descriptor, 0, SEEK_END)
    guard size >= 0 else { throw Self.fault("读取", code: errno) }
    var code: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let part = pread(
          descriptor, buffer.baseAddress.map { $0 + count }, size - count, off_t(count))
        if part < 0, errno == EINTR { continue }
        guard part > 0 else {
          code = part < 0 ? errno : EIO
          break
        }
        count += part
      }
    }
    guard code == 0 else { throw Self.fault("读取", code: code) }
    return bytes
  }

  private static func unlinkedFile() -> Int32 {
    var template = Array("/tmp/ziping-XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    if descriptor >= 0 { unlink(template) }
    return descriptor
  }

  private static func fault(_ action: String, code: Int32) -> WritingFault {
    let reason = strerror(code).map { String(cString: $0) } ?? String(code)
    return WritingFault(
      message: "生成表格文件时无法\(action)临时文件（\(reason)）。",
      advice: "请确认内存和临时目录（/tmp）有剩余空间后重试。")
  }
}
