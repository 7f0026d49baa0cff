import Glibc

/// A pipe that a child process writes to, and what has come out of it.
struct OutputPipe: ~Copyable {
  /// The end to read from; -1 when everything has been read.
  private(set) var readingEnd: Int32
  /// The end to hand to the child; -1 when it is closed here.
  private(set) var writingEnd: Int32
  /// What was read and kept.
  private(set) var bytes: [UInt8] = []

  /// Opens a pipe whose ends no other child inherits; `nil` when there are no descriptors left.
  init?() {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    guard let reading = Self.raise(ends[0]) else {
      close(ends[1])
      return nil
    }
    guard let writing = Self.raise(ends[1]) else {
      close(reading)
      return nil
    }
    readingEnd = reading
    writingEnd = writing
  }

  deinit {
    if readingEnd >= 0 { close(readingEnd) }
    if writingEnd >= 0 { close(writingEnd) }
  }

  /// The number of bytes kept.
  var count: Int { bytes.count }

  /// What was kept, as text without blanks around it.
  var text: String {
    let end = bytes.lastIndex { $0 > 0x20 } ?? -1
    let start = bytes.firstIndex { $0 > 0x20 } ?? 0
    return start <= end ? String(decoding: bytes[start...end], as: UTF8.self) : ""
  }

  /// Closes this process's copy of the writing end, so that the child's end is the end.
  mutating func closeWritingEnd() {
    if writingEnd >= 0 { close(writingEnd) }
    writingEnd = -1
  }

  /// Reads what is there, once.
  ///
  /// - Parameter limit: How many of the last bytes are kept; `nil` for all.
  /// - Returns: Whether anything came; at its end the pipe is closed.
  mutating func receive(keepingLast limit: Int?) -> Bool {
    var code: Int32 = 0
    let part = [UInt8](unsafeUninitializedCapacity: 1 << 16) { [readingEnd] buffer, count in
      let length = Glibc.read(readingEnd, buffer.baseAddress, buffer.count)
      code = length < 0 ? errno : 0
      count = max(0, length)
    }
    if code == EINTR { return true }
    guard !part.isEmpty else {
      close(readingEnd)
      readingEnd = -1
      return false
    }
    bytes += part
    if let limit, bytes.count > limit { bytes.removeFirst(bytes.count - limit) }
    return true
  }

  /// The same end, not inherited, with a number above those of the standard streams: the child has
  /// its own there, and an end in their place would be overwritten.
  private static func raise(_ descriptor: Int32) -> Int32? {
    let copy = fcntl(descriptor, F_DUPFD_CLOEXEC, STDERR_FILENO + 1)
    close(descriptor)
    return copy >= 0 ? copy : nil
  }
}
