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
  /// - Throws: ``ReadingFault`` when it breaks off, has encrypted entries or two of one name, or
  ///   declares more than the limits allow.
  init(_ bytes: UnsafeRawBufferPointer, limits: DocumentLimits) throws(ReadingFault) {
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
      entries = try Self.entries(of: archive, limits)
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
      var status = zip_stat_t()
      let flags = zip_flags_t(ZIP_FL_ENC_RAW)
      guard zip_stat_index(archive, index, flags, &status) == 0, let text = status.name else {
        throw DocumentFault.damaged("\(index + 1)", reason: reason(zip_get_error(archive)))
      }
      let name = EntryName.decoded(text)
      if status.encryption_method != UInt16(ZIP_EM_NONE) {
        throw DocumentFault.encrypted(entry: name)
      }
      total = total.addingReportingOverflow(status.size).overflow ? .max : total + status.size
      try check(name, size: status.size, packed: status.comp_size, total: total, limits)
      let entry = Entry(
        name: name, index: index, size: status.size, packedSize: status.comp_size)
      guard entries.updateValue(entry, forKey: key(name.utf8)) == nil else {
        throw DocumentFault.duplicateEntry(name)
      }
    }
    return entries
  }

  private static func check(
    _ name: String, size: UInt64, packed: UInt64, total: UInt64, _ limits: DocumentLimits
  ) throws(ReadingFault) {
    if size > UInt64(limits.entryBytes) {
      throw DocumentFault.entryTooLarge(name, bytes: size, limit: limits.entryBytes)
    }
    if size > UInt64(limits.ratioBytes), size / UInt64(limits.ratio) > packed {
      throw DocumentFault.suspiciousRatio(name, bytes: size, packed: packed)
    }
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
