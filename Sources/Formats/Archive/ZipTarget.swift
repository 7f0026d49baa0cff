import CLibzip
import Glibc

/// An archive in memory that libzip writes to.
///
/// The earliest date that the format knows, 1 January 1980, stands at every entry that is written,
/// so that the same entries always give the same bytes.
struct ZipTarget: ~Copyable {
  /// 1980-01-01 in the packed form of the ZIP format: day in bits 0–4, month in bits 5–8.
  private static let earliestDate: UInt16 = 1 << 5 | 1

  private let source: OpaquePointer
  private let archive: OpaquePointer
  private var isOpen = true

  /// An archive that begins with some bytes: an archive's own to change it, none for a new one.
  ///
  /// - Parameter bytes: The archive as it is; `nil` for a new one.
  /// - Throws: A ``WritingFault`` with libzip's reason.
  init(_ bytes: UnsafeRawBufferPointer?) throws(WritingFault) {
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    // libzip gets a copy of its own: where more than half of the archive stays, it frees the bytes
    // that it was given, whether they are its own or not (`buffer_clone` in zip_source_buffer.c).
    let count = bytes?.count ?? 0
    var copy: UnsafeMutableRawPointer?
    if let base = bytes?.baseAddress {
      guard let memory = malloc(max(count, 1)) else { throw Self.outOfMemory }
      memcpy(memory, base, count)
      copy = memory
    }
    guard let source = zip_source_buffer_create(copy, UInt64(count), 1, &error) else {
      free(copy)
      throw Self.fault(&error)
    }
    let flags = bytes == nil ? ZIP_CREATE | ZIP_TRUNCATE : 0
    guard let archive = zip_open_from_source(source, flags, &error) else {
      zip_source_free(source)
      throw Self.fault(&error)
    }
    // Opening took over the only reference; this one is for reading back.
    zip_source_keep(source)
    self.source = source
    self.archive = archive
  }

  deinit {
    if isOpen { zip_discard(archive) }
    zip_source_free(source)
  }

  /// Adds an entry, or puts it in the place of one of the archive.
  ///
  /// - Parameters:
  ///   - entry: The entry.
  ///   - replaces: Whether an entry of the same path may be there.
  ///   - level: How hard to compress: 1 (fast) … 9.
  /// - Throws: A ``WritingFault`` with libzip's reason.
  func put(_ entry: ZipEntry, replaces: Bool, level: UInt32) throws(WritingFault) {
    let count = entry.bytes.count
    guard let copy = malloc(max(count, 1)) else {
      throw Self.outOfMemory
    }
    entry.bytes.withUnsafeBytes { bytes in
      if let base = bytes.baseAddress { memcpy(copy, base, count) }
    }
    guard let content = zip_source_buffer(archive, copy, UInt64(count), 1) else {
      free(copy)
      throw Self.fault(zip_get_error(archive))
    }
    let existing = replaces ? zip_name_locate(archive, entry.path, 0) : -1
    let index: Int64
    if existing >= 0 {
      index =
        zip_file_replace(archive, UInt64(existing), content, 0) == 0 ? existing : -1
    } else {
      index = zip_file_add(archive, entry.path, content, zip_flags_t(ZIP_FL_ENC_UTF_8))
    }
    guard index >= 0 else {
      zip_source_free(content)
      throw Self.fault(zip_get_error(archive))
    }
    // libzip forgets the level and takes 9 where the method is the one that the entry had; the
    // default method is deflate under another name.
    let method = existing >= 0 ? ZIP_CM_DEFAULT : ZIP_CM_DEFLATE
    guard zip_set_file_compression(archive, UInt64(index), method, level) == 0,
      zip_file_set_dostime(archive, UInt64(index), 0, Self.earliestDate, 0) == 0
    else { throw Self.fault(zip_get_error(archive)) }
  }

  /// Gives every entry the earliest date.
  ///
  /// - Throws: A ``WritingFault`` with libzip's reason.
  func removeDates() throws(WritingFault) {
    for index in 0..<UInt64(max(zip_get_num_entries(archive, 0), 0)) {
      guard zip_file_set_dostime(archive, index, 0, Self.earliestDate, 0) == 0 else {
        throw Self.fault(zip_get_error(archive))
      }
    }
  }

  /// Writes the archive; entries that were not put are copied as they are, still compressed.
  ///
  /// - Returns: The archive.
  /// - Throws: A ``WritingFault`` with libzip's reason.
  consuming func finish() throws(WritingFault) -> [UInt8] {
    guard zip_close(archive) == 0 else { throw Self.fault(zip_get_error(archive)) }
    isOpen = false
    var status = zip_stat_t()
    guard zip_source_stat(source, &status) == 0, let size = Int(exactly: status.size),
      zip_source_open(source) == 0
    else { throw Self.fault(zip_source_error(source)) }
    defer { zip_source_close(source) }
    var isWhole = false
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      count = max(Int(zip_source_read(source, buffer.baseAddress, UInt64(size))), 0)
      isWhole = count == size
    }
    guard isWhole else { throw Self.fault(zip_source_error(source)) }
    return bytes
  }

  private static var outOfMemory: WritingFault {
    WritingFault(message: "文件无法打包（内存不足）。", advice: "请关闭其他程序后重试。")
  }

  private static func fault(_ error: UnsafeMutablePointer<zip_error_t>?) -> WritingFault {
    WritingFault(
      message: "文件无法打包（libzip：\(ZipArchiveReader.reason(error))）。",
      advice: "请确认内存充足后重试；仍不成功时请改用其他输出格式。")
  }
}
