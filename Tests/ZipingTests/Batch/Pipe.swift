import Glibc

/// A pipe to or from a process; its ends are closed when it goes.
final class Pipe {
  /// The end to read from.
  private(set) var reading: Int32 = -1
  /// The end to write to.
  private(set) var writing: Int32 = -1

  init() {
    // A process that has gone must not take the tests with it.
    signal(SIGPIPE, SIG_IGN)
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return }
    (reading, writing) = (ends[0], ends[1])
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
  }

  deinit {
    closeReading()
    closeWriting()
  }

  func closeReading() {
    if reading >= 0 { close(reading) }
    reading = -1
  }

  func closeWriting() {
    if writing >= 0 { close(writing) }
    writing = -1
  }

  /// Writes a text; whether all of it went in.
  @discardableResult
  func write(_ text: String) -> Bool {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(writing, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        return false
      }
      rest = rest.dropFirst(count)
    }
    return true
  }

  /// Reads one line; `nil` where none comes within the time.
  func line(within seconds: Int32) -> String? {
    var bytes: [UInt8] = []
    while true {
      var poller = pollfd(fd: reading, events: Int16(POLLIN), revents: 0)
      guard poll(&poller, 1, seconds * 1000) > 0 else { return nil }
      var byte: UInt8 = 0
      guard read(reading, &byte, 1) == 1 else { return nil }
      if byte == 0x0A { return String(decoding: bytes, as: UTF8.self) }
      bytes.append(byte)
    }
  }

  /// Everything until the other end is closed.
  func text() -> String {
    closeWriting()
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = buffer.withUnsafeMutableBytes { read(reading, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return String(decoding: bytes, as: UTF8.self) }
      bytes += buffer[..<count]
    }
  }
}
