import Glibc

/// A file that this process has open; it is closed when nobody holds it any more.
struct OpenFile: ~Copyable {
  /// The descriptor.
  let descriptor: Int32

  /// Takes over a descriptor; the process's own streams stay open.
  init(_ descriptor: Int32) {
    self.descriptor = descriptor
  }

  deinit { if descriptor > STDERR_FILENO { close(descriptor) } }

  /// The size of a file on disk, in bytes; `nil` for pipes and devices.
  var size: Int? {
    var status = stat()
    return fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
      ? Int(status.st_size) : nil
  }
}
