import CLibzip

/// Reads the entries of a ZIP archive in memory, within limits.
///
/// Nothing is written anywhere, and the names of entries are only ever compared, never used as
/// paths. What an archive says about its sizes is checked first, what really comes out of it is
/// checked again while it is unpacked.
struct ZipArchiveReader: ~Copyable {
  /// One entry: its name as filed, its place in the archive and its sizes as declared.
  struct Entry {
    /// The name for messages.
    let name: String
    fileprivate let index: UInt64
    fileprivate let size: UInt64
    fileprivate let packedSize: UInt64
    /// Why it cannot be unpacked, where the others can.
    var fault: ReadingFault?
  }

  /// What the entries of an archive are to one another.
  enum Kind {
    /// Parts of one document: with one that is wrong, the whole is.
    case document
    /// Files that have nothing to do with one another: what is wrong with one stays with it as long
    /// as there are others, and names differ by case. Those that are not wanted count for nothing. An
    /// entry that is made to exhaust the reader condemns them all.
    case files(isWanted: (String) -> Bool)
  }

  /// How much may be unpacked.
  let limits: DocumentLimits
  private let archive: OpaquePointer
  /// The entries by their names as parts are compared: small ASCII letters, forward slashes.
  let entries: [String: Entry]

  /// Opens an archive and checks its directory.
  ///
  /// - Parameters:
  ///   - bytes: The archive; it must stay in place as long as this value lives.
  ///   - limits: How much may be unpacked.
  ///   - kind: What the entries are to one another.
  /// - Throws: ``ReadingFault`` when it breaks off, has encrypted entries or two of one name, or
  ///   declares more than the limits allow.
  init(
    _ bytes: UnsafeRawBufferPointer, limits: DocumentLimits, kind: Kind = .document
  ) throws(ReadingFault) {
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    guard let source = zip_source_buffer_create(bytes.baseAddress, UInt64(bytes.count), 0, &error)
    else { throw DocumentFault.truncated(bytes.count, reason: Self.reason(&error)) }
    guard let archive = zip_open_from_source(source, ZIP_RDONLY, &error) else {
      zip_source_free(source)
      throw DocumentFault.truncated(bytes.count, reason: Self.reason(&error))
    }
    do throws(ReadingFault) {
      entries =
        switch kind {
        case .document: try Self.entries(of: archive, limits)
        case .files(let isWanted): try Self.files(of: archive, limits, isWanted)
        }
    } catch {
      zip_discard(archive)
      throw error
    }
    self.archive = archive
    self.limits = limits
  }

  deinit { zip_discard(archive) }

  /// The entry of a name, without regard to the case of ASCII letters, as parts are named.
  subscript(name: String) -> Entry? {
    entries[name] ?? entries[Self.key(name.utf8)]
  }

  /// Opens an entry for unpacking piece by piece.
  ///
  /// - Parameter entry: An entry of this archive.
  /// - Returns: The stream; it must not outlive this archive.
  /// - Throws: ``ReadingFault`` when its data cannot be read.
  func open(_ entry: Entry) throws(ReadingFault) -> ZipEntryStream {
    guard let file = zip_fopen_index(archive, entry.index, 0) else {
      throw DocumentFault.damaged(entry.name, reason: Self.reason(zip_get_error(archive)))
    }
    return ZipEntryStream(
      file: file, name: entry.name, packedSize: entry.packedSize, limits: limits)
  }

  /// Unpacks a whole entry.
  ///
  /// - Parameter entry: An entry of this archive.
  /// - Returns: Its bytes.
  /// - Throws: ``ReadingFault`` when its data cannot be read or are beyond a limit.
  func bytes(of entry: Entry) throws(ReadingFault) -> [UInt8] {
    let stream = try open(entry)
    // One byte more than declared, so that the end is seen without another piece.
    var capacity = Int(min(entry.size, UInt64(limits.entryBytes))) + 1
    var bytes: [UInt8] = []
    while true {
      let piece = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
        count = 0
        guard let base = buffer.baseAddress else { return }
        while count < capacity {
          let read = stream.read(into: base + count, capacity: capacity - count)
          guard read > 0 else { return }
          count += read
        }
      }
      if let fault = stream.fault { throw fault }
      if bytes.isEmpty { bytes = piece } else { bytes += piece }
      guard piece.count == capacity else { return bytes }
      capacity = 1 << 16
    }
  }

  /// libzip's words for an error.
  static func reason(_ error: UnsafeMutablePointer<zip_error_t>?) -> String {
    guard let error, let text = zip_error_strerror(error) else { return "原因不明" }
    return String(cString: text)
  }

  private static func entries(
    of archive: OpaquePointer, _ limits: DocumentLimits
  ) throws(ReadingFault) -> [String: Entry] {
    let count = Int(max(zip_get_num_entries(archive, 0), 0))
    guard count <= limits.entries else {
      throw DocumentFault.tooManyEntries(count, limit: limits.entries)
    }
    var entries: [String: Entry] = [:]
    entries.reserveCapacity(count)
    var total: UInt64 = 0
    for index in 0..<UInt64(count) {
      let entry = try entry(index, of: archive, limits)
      if let fault = entry.fault { throw fault }
      try add(entry.size, to: &total, limits)
      guard entries.updateValue(entry, forKey: key(entry.name.utf8)) == nil else {
        throw DocumentFault.duplicateEntry(entry.name)
      }
    }
    return entries
  }

  private static func files(
    of archive: OpaquePointer, _ limits: DocumentLimits, _ isWanted: (String) -> Bool
  ) throws(ReadingFault) -> [String: Entry] {
    let count = Int(max(zip_get_num_entries(archive, 0), 0))
    guard count <= limits.files else {
      throw DocumentFault.tooManyEntries(count, limit: limits.files)
    }
    var entries: [String: Entry] = [:]
    var total: UInt64 = 0
    for index in 0..<UInt64(count) {
      var entry = try entry(index, of: archive, limits)
      guard isWanted(entry.name) else { continue }
      if let fault = entry.fault, fault.code == .suspiciousRatio { throw fault }
      if entry.fault == nil { try add(entry.size, to: &total, limits) }
      // Nobody knows which of two files of one name is meant.
      if entries[entry.name] != nil { entry.fault = DocumentFault.duplicateEntry(entry.name) }
      entries[entry.name] = entry
    }
    let faults = entries.values.compactMap(\.fault)
    guard faults.count > 1, faults.count == entries.count else { return entries }
    throw entries.values.min { $0.index < $1.index }?.fault ?? faults[0]
  }

  private static func entry(
    _ index: UInt64, of archive: OpaquePointer, _ limits: DocumentLimits
  ) throws(ReadingFault) -> Entry {
    var status = zip_stat_t()
    let flags = zip_flags_t(ZIP_FL_ENC_RAW)
    guard zip_stat_index(archive, index, flags, &status) == 0, let text = status.name else {
      throw DocumentFault.damaged("\(index + 1)", reason: reason(zip_get_error(archive)))
    }
    let name = EntryName.decoded(text)
    let (size, packed) = (status.size, status.comp_size)
    var entry = Entry(name: name, index: index, size: size, packedSize: packed)
    if status.encryption_method != UInt16(ZIP_EM_NONE) {
      entry.fault = DocumentFault.encrypted(entry: name)
    } else if size > UInt64(limits.entryBytes) {
      entry.fault = DocumentFault.entryTooLarge(name, bytes: size, limit: limits.entryBytes)
    } else if size > UInt64(limits.ratioBytes), size / UInt64(limits.ratio) > packed {
      entry.fault = DocumentFault.suspiciousRatio(name, bytes: size, packed: packed)
    }
    return entry
  }

  private static func add(
    _ size: UInt64, to total: inout UInt64, _ limits: DocumentLimits
  ) throws(ReadingFault) {
    total = total.addingReportingOverflow(size).overflow ? .max : total + size
    if total > UInt64(limits.totalBytes) {
      throw DocumentFault.archiveTooLarge(bytes: total, limit: limits.totalBytes)
    }
  }

  /// Under which name an entry is found: small ASCII letters and forward slashes.
  private static func key(_ name: String.UTF8View) -> String {
    let isPlain = name.allSatisfy { $0 != 0x5C && !(0x41...0x5A).contains($0) }
    if isPlain { return String(name) }
    return String(
      decoding: name.map { byte in
        byte == 0x5C ? 0x2F : (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
      }, as: UTF8.self)
  }
}
