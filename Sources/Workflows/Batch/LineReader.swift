import Glibc

/// Reads an NDJSON file, or a range of it, in chunks of whole lines, however large it is.
///
/// Memory is one chunk and the beginning of the line after it. Lines longer than
/// ``longestLine`` are not kept: what is there of them stands as a chunk of its own.
struct LineReader: ~Copyable {
  /// The longest line that is read, in bytes: 16 MiB; a form has some thousand.
  static let longestLine = 16 << 20
  /// How much is read at once, in bytes.
  static let block = 256 << 10

  private let file: OpenFile
  private let name: String
  private let end: Int?
  /// The file's size; `nil` for what is no file on disk.
  let size: Int?
  /// How much of the file has been read, and where the next read begins, in bytes.
  private(set) var position: Int
  private var line = 1
  private var hasBegun = false
  private var rest: [UInt8] = []
  /// How many bytes of ``rest``, from its beginning, are known to hold no end of a line.
  private var searched = 0
  private var isAtEnd = false
  private var isSkipping: Bool

  /// Opens a file.
  ///
  /// - Parameters:
  ///   - path: The file; `-` is standard input.
  ///   - range: The part that is read; `nil` for all of it.
  /// - Throws: ``WorkflowFault`` when it cannot be opened.
  init(_ path: String, range: ByteRange?) throws(WorkflowFault) {
    let name = OutputPlan.displayName(path)
    let file = OpenFile(path == "-" ? STDIN_FILENO : try FileLoader.descriptor(of: path))
    // A line that begins before the range belongs to the range before: the byte before the range
    // says whether one begins right here.
    let start = max(0, (range?.start ?? 0) - 1)
    if let range, lseek(file.descriptor, off_t(start), SEEK_SET) < 0 {
      throw WorkflowFault(
        "\(name)：不能从第\(range.start)字节读起（不是磁盘上的文件）。--range 只用于文件。", isUsage: true)
    }
    self.name = name
    end = range?.end
    size = file.size
    position = start
    isSkipping = (range?.start ?? 0) > 0
    self.file = file
  }

  /// Whether ``next()`` would have to wait: for pipes, whose other end may be slow, even in the middle
  /// of a line.
  mutating func isWaiting() -> Bool {
    guard size == nil else { return false }
    while !isAtEnd, !Interruption.isRequested {
      if !isSkipping, lineCount() != nil || rest.count > Self.longestLine { return false }
      if !hasBytes(within: 0) { return true }
      // What is wrong is told by the next read.
      do throws(WorkflowFault) { try read() } catch { return false }
      if isSkipping { _ = skip() }
    }
    return false
  }

  /// The next lines; `nil` at the end of the file or range, and where the run is to end.
  ///
  /// - Throws: ``WorkflowFault`` when the file cannot be read on.
  mutating func next() throws(WorkflowFault) -> LineChunk? {
    while !Interruption.isRequested {
      if let chunk = takeLines() { return chunk }
      if isAtEnd { return nil }
      try read()
    }
    return nil
  }

  // MARK: Lines

  /// The offset of the first byte of ``rest``.
  private var offset: Int { position - rest.count }

  private mutating func takeLines() -> LineChunk? {
    if isSkipping, !skip() { return nil }
    if let end, offset >= end {
      isAtEnd = true
      return nil
    }
    guard !rest.isEmpty else { return nil }
    guard let count = lineCount() else {
      if isAtEnd { return take(rest.count) }
      guard rest.count > Self.longestLine else { return nil }
      let chunk = take(rest.count, isCut: true)
      isSkipping = true
      return chunk
    }
    return take(count)
  }

  /// How many bytes of ``rest`` are whole lines that begin inside the range; `nil` where not even one
  /// has ended.
  private mutating func lineCount() -> Int? {
    let wanted = end.map { $0 - offset } ?? rest.count
    var count: Int?
    if wanted < rest.count {
      // The line of the last byte of the range is the last one.
      let last = max(wanted - 1, 0)
      count =
        rest[max(last, searched)...].firstIndex(of: 0x0A)
        ?? rest[min(last, searched)..<last].lastIndex(of: 0x0A)
    } else {
      count = rest[searched...].lastIndex(of: 0x0A)
    }
    // A long line is not looked through again at each read.
    if count == nil { searched = rest.count }
    return count.map { $0 + 1 }
  }

  private mutating func take(_ count: Int, isCut: Bool = false) -> LineChunk {
    var bytes = rest
    searched = 0
    if count == rest.count {
      rest = []
    } else {
      rest = Array(rest[count...])
      bytes.removeLast(bytes.count - count)
    }
    let start = position - rest.count - count
    let chunk = LineChunk(
      bytes: bytes, firstLine: line, offset: start, isCut: isCut)
    hasBegun = true
    line += bytes.withUnsafeBufferPointer { $0.lineBreaks }
    return chunk
  }

  /// Leaves out the rest of a line; whether its end has been found.
  private mutating func skip() -> Bool {
    searched = 0
    guard let newline = rest.firstIndex(of: 0x0A) else {
      rest = []
      return false
    }
    rest.removeFirst(newline + 1)
    // The line before a range has its number elsewhere.
    if hasBegun { line += 1 }
    isSkipping = false
    return true
  }

  // MARK: Bytes

  /// Whether there is something to read, or the end.
  private func hasBytes(within milliseconds: Int32) -> Bool {
    var poller = pollfd(fd: file.descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&poller, 1, milliseconds) != 0
  }

  private mutating func read() throws(WorkflowFault) {
    // A signal may arrive at any thread: a read that waits would not notice it.
    if size == nil {
      while !hasBytes(within: 100) {
        if Interruption.isRequested { return }
      }
    }
    let before = rest.count
    var failure: Int32 = 0
    rest.append(
      contentsOf: [UInt8](unsafeUninitializedCapacity: Self.block) { buffer, count in
        let length = Glibc.read(file.descriptor, buffer.baseAddress, Self.block)
        failure = length < 0 ? errno : 0
        count = max(0, length)
      })
    if failure == EINTR { return }
    guard failure == 0 else { throw FileLoader.fault(name, failure) }
    position += rest.count - before
    if rest.count == before { isAtEnd = true }
  }
}
