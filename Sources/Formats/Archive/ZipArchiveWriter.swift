import CLibzip
import Glibc

/// Makes a ZIP archive in memory.
///
/// The same entries always give the same bytes: every entry has the earliest date that the format
/// knows, 1 January 1980.
enum ZipArchiveWriter {
  /// 1980-01-01 in the packed form of the ZIP format: day in bits 0–4, month in bits 5–8.
  private static let earliestDate: UInt16 = 1 << 5 | 1

  /// An archive of some entries, in their order, compressed with deflate.
  ///
  /// - Parameter entries: At least one entry; each path at most once.
  /// - Returns: The archive.
  /// - Throws: A ``WritingFault`` with libzip's reason.
  static func bytes(of entries: [ZipEntry]) throws(WritingFault) -> [UInt8] {
    guard !entries.isEmpty else { throw fault("没有任何内容") }
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    guard let target = zip_source_buffer_create(nil, 0, 0, &error) else {
      throw fault(reason(&error))
    }
    defer { zip_source_free(target) }
    guard let archive = zip_open_from_source(target, ZIP_CREATE | ZIP_TRUNCATE, &error) else {
      throw fault(reason(&error))
    }
    // Opening took over the only reference; this one is for reading back.
    zip_source_keep(target)
    var isOpen = true
    defer { if isOpen { zip_discard(archive) } }
    for entry in entries { try add(entry, to: archive) }
    guard zip_close(archive) == 0 else { throw fault(reason(zip_get_error(archive))) }
    isOpen = false
    return try content(of: target)
  }

  private static func add(_ entry: ZipEntry, to archive: OpaquePointer) throws(WritingFault) {
    let count = entry.bytes.count
    guard let copy = malloc(max(count, 1)) else { throw fault("内存不足") }
    entry.bytes.withUnsafeBytes { bytes in
      if let base = bytes.baseAddress { memcpy(copy, base, count) }
    }
    guard let source = zip_source_buffer(archive, copy, UInt64(count), 1) else {
      free(copy)
      throw fault(reason(zip_get_error(archive)))
    }
    let index = zip_file_add(archive, entry.path, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
    guard index >= 0 else {
      zip_source_free(source)
      throw fault(reason(zip_get_error(archive)))
    }
    guard zip_set_file_compression(archive, UInt64(index), ZIP_CM_DEFLATE, 0) == 0,
      zip_file_set_dostime(archive, UInt64(index), 0, earliestDate, 0) == 0
    else { throw fault(reason(zip_get_error(archive))) }
  }

  private static func content(of source: OpaquePointer) throws(WritingFault) -> [UInt8] {
    var status = zip_stat_t()
    guard zip_source_stat(source, &status) == 0, let size = Int(exactly: status.size),
      zip_source_open(source) == 0
    else { throw fault(reason(zip_source_error(source))) }
    defer { zip_source_close(source) }
    var isWhole = false
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      count = max(Int(zip_source_read(source, buffer.baseAddress, UInt64(size))), 0)
      isWhole = count == size
    }
    guard isWhole else { throw fault(reason(zip_source_error(source))) }
    return bytes
  }

  private static func reason(_ error: UnsafeMutablePointer<zip_error_t>?) -> String {
    guard let error, let text = zip_error_strerror(error) else { return "原因不明" }
    return String(cString: text)
  }

  private static func fault(_ reason: String) -> WritingFault {
    WritingFault(
      message: "文件无法打包（libzip：\(reason)）。",
      advice: "请确认内存充足后重试；仍不成功时请改用其他输出格式。")
  }
}
