import EvaluationModel
import Formats
import Glibc

/// What a run over files has done, on disk as it goes: with it a run that was ended at any moment is
/// continued, and one that is repeated does only what has changed.
///
/// The first line says with what the work was done; then one block a unit: its ``JournalHead``, its
/// records, its entries. Blocks are only added. A block that is not whole is cut off when the journal
/// is opened; of two blocks of one unit the later counts.
struct BatchJournal: ~Copyable {
  /// Where the block of a unit stands.
  struct Block {
    /// Its head.
    var head: JournalHead
    /// The first byte of the records.
    var start: Int
    /// The first byte of the entries, behind the records.
    var entries: Int
    /// The byte behind the block.
    var end: Int
  }

  private let file: OpenFile
  private let path: String
  private var end: Int
  /// The blocks by the names of their units.
  private(set) var blocks: [String: Block]
  private var hasStale: Bool
  /// Whether results of an earlier run are left aside, because it worked with something else.
  let isForeign: Bool

  /// What becomes of a journal that is there.
  enum Start {
    /// What is in it counts.
    case resume
    /// It is begun anew.
    case anew
    /// It must not be there: what an earlier run has done is not thrown away by the way.
    case onlyIfNew
  }

  /// Opens the journal of a folder, or begins it.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - configuration: The digest of what decides the results: rubrics, settings, options.
  ///   - start: What becomes of what is in it.
  /// - Throws: ``WorkflowFault`` when it cannot be written, or another run is writing it.
  init(_ path: String, configuration: String, start: Start) throws(WorkflowFault) {
    try AtomicFileWriter.makeFolder(InputPath.folder(of: path))
    let file = OpenFile(open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o666))
    guard file.descriptor >= 0 else { throw AtomicFileWriter.fault(path, errno) }
    guard flock(file.descriptor, LOCK_EX | LOCK_NB) == 0 else {
      throw WorkflowFault("\(path)：另一个正在运行的 batch 在写这个文件夹。请等它结束，或用 -o 换一个位置。")
    }
    let first = Self.firstLine(configuration)
    let size = file.size ?? 0
    if size > 0, start == .onlyIfNew { throw Self.refusal(path) }
    var scan = JournalScan()
    var isForeign = false
    if size > 0, start == .resume {
      var lines = JournalLines(file.descriptor, path)
      if let line = try lines.next() {
        if line.elementsEqual(first.dropLast()) {
          try scan.read(&lines, after: first.count)
        } else {
          isForeign = true
        }
      }
    }
    guard ftruncate(file.descriptor, off_t(scan.end)) == 0 else {
      throw AtomicFileWriter.fault(path, errno)
    }
    if scan.end == 0 { try Self.write(first, to: file, at: 0, path) }
    end = max(scan.end, first.count)
    blocks = scan.blocks
    hasStale = scan.hasStale
    self.isForeign = isForeign
    self.path = path
    self.file = file
  }

  /// Refuses what an earlier run has left, before anything is opened.
  ///
  /// - Throws: ``WorkflowFault`` when it may neither be continued nor thrown away.
  static func check(_ path: String, start: Start) throws(WorkflowFault) {
    guard start == .onlyIfNew, FileLoader.isRegularFile(path),
      try !FileLoader.beginning(of: path, count: 1).isEmpty
    else { return }
    throw refusal(path)
  }

  private static func refusal(_ path: String) -> WorkflowFault {
    WorkflowFault(
      "\(InputPath.folder(of: path))：里面有上次批量计分的结果。接着做请加 --resume，从头做请加 --overwrite，或用 -o 换一个文件夹。")
  }

  private static func firstLine(_ configuration: String) -> [UInt8] {
    Array("{\"journal\":1,\"configuration\":\"\(configuration)\"}\n".utf8)
  }

  /// Adds a unit.
  ///
  /// - Throws: ``WorkflowFault`` when the disk is full; the journal is then as it was before.
  mutating func add(_ output: UnitOutput) throws(WorkflowFault) {
    let records = output.part.records
    let head = JournalHead(
      unit: output.name, digest: output.digest,
      records: records.withUnsafeBufferPointer { $0.lineBreaks }, tally: output.part.tally,
      written: output.written)
    var block = head.bytes + [0x0A]
    let start = end + block.count
    block += records
    let entries = end + block.count
    for entry in output.part.entries { block += BatchEntryJSON.bytes(of: entry) + [0x0A] }
    try append(block)
    if blocks[output.name] != nil { hasStale = true }
    blocks[output.name] = Block(head: head, start: start, entries: entries, end: end)
  }

  /// Whether there are blocks that count no more, or units that are gone.
  func hasStale(besides units: [String]) -> Bool { hasStale || blocks.count > units.count }

  /// The bytes of a part of the journal.
  ///
  /// - Throws: ``WorkflowFault`` when it cannot be read.
  func bytes(_ range: Range<Int>) throws(WorkflowFault) -> [UInt8] {
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: range.count) { buffer, count in
      while count < range.count {
        let length = pread(
          file.descriptor, buffer.baseAddress?.advanced(by: count), range.count - count,
          off_t(range.lowerBound + count))
        if length < 0, errno == EINTR { continue }
        guard length > 0 else {
          failure = length < 0 ? errno : EIO
          return
        }
        count += length
      }
    }
    guard failure == 0 else { throw FileLoader.fault(path, failure) }
    return bytes
  }

  /// Leaves out the blocks that count no more, and puts the others into the order of the units.
  ///
  /// - Parameters:
  ///   - units: The names of the units, in their order.
  ///   - configuration: What the results depend on, as it was given when the journal was opened.
  /// - Throws: ``WorkflowFault`` when it cannot be written.
  func compact(to units: [String], configuration: String) throws(WorkflowFault) {
    var whole = try RecordFile(path, overwrite: true)
    try whole.write(Self.firstLine(configuration))
    for name in units {
      guard let block = blocks[name] else { continue }
      try whole.write(block.head.bytes + [0x0A])
      try whole.write(bytes(block.start..<block.end))
    }
    try whole.finish()
  }

  private mutating func append(_ bytes: [UInt8]) throws(WorkflowFault) {
    try Self.write(bytes, to: file, at: end, path)
    end += bytes.count
  }

  /// Writes bytes and waits until the disk has them; what of them does not fit is taken away again.
  private static func write(
    _ bytes: [UInt8], to file: borrowing OpenFile, at start: Int, _ path: String
  ) throws(WorkflowFault) {
    var offset = 0
    let descriptor = file.descriptor
    while offset < bytes.count {
      let written = bytes.withUnsafeBytes { buffer in
        pwrite(
          descriptor, buffer.baseAddress?.advanced(by: offset), bytes.count - offset,
          off_t(start + offset))
      }
      if written > 0 {
        offset += written
      } else if errno != EINTR {
        let code = errno
        ftruncate(descriptor, off_t(start))
        throw AtomicFileWriter.fault(path, code)
      }
    }
    guard fdatasync(descriptor) == 0 else { throw AtomicFileWriter.fault(path, errno) }
  }
}
