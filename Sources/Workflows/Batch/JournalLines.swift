import Glibc

/// The whole lines of a journal, one after the other, however long it is.
struct JournalLines {
  private let descriptor: Int32
  private let path: String
  private var buffer: [UInt8] = []
  private var taken = 0
  private var position = 0

  /// The lines of an open file, from its beginning.
  init(_ descriptor: Int32, _ path: String) {
    self.descriptor = descriptor
    self.path = path
  }

  /// The next line without its end; `nil` where no whole line is left.
  ///
  /// - Throws: ``WorkflowFault`` when the file cannot be read.
  mutating func next() throws(WorkflowFault) -> ArraySlice<UInt8>? {
    var searched = taken
    while true {
      if let end = buffer[searched...].firstIndex(of: 0x0A) {
        defer { taken = end + 1 }
        return buffer[taken..<end]
      }
      buffer.removeFirst(taken)
      taken = 0
      searched = buffer.count
      guard try fill() else { return nil }
    }
  }

  private mutating func fill() throws(WorkflowFault) -> Bool {
    let block = 1 << 20
    while true {
      var failure: Int32 = 0
      let part = [UInt8](unsafeUninitializedCapacity: block) { buffer, count in
        let length = pread(descriptor, buffer.baseAddress, block, off_t(position))
        failure = length < 0 ? errno : 0
        count = max(0, length)
      }
      if failure == EINTR { continue }
      guard failure == 0 else { throw FileLoader.fault(path, failure) }
      position += part.count
      buffer += part
      return !part.isEmpty
    }
  }
}
