/// Makes ZIP archives in memory: new ones, and copies in which some entries are other ones.
///
/// The same entries always give the same bytes.
enum ZipArchiveWriter {
  /// An archive of some entries, in their order, compressed with deflate.
  ///
  /// - Parameter entries: At least one entry; each path at most once.
  /// - Returns: The archive.
  /// - Throws: A ``WritingFault`` with libzip's reason.
  static func bytes(of entries: [ZipEntry]) throws(WritingFault) -> [UInt8] {
    guard !entries.isEmpty else {
      throw WritingFault(message: "文件无法打包（没有任何内容）。", advice: "请改用其他输出格式。")
    }
    let target = try ZipTarget(nil)
    for entry in entries { try target.put(entry, replaces: false, level: 6) }
    return try target.finish()
  }

  /// A copy of an archive with some entries in place of those of their names, or added.
  ///
  /// All others come back as they are, byte for byte and still compressed, in their order.
  ///
  /// - Parameters:
  ///   - archive: The archive.
  ///   - entries: What is other in the copy; each path at most once.
  /// - Returns: The copy.
  /// - Throws: A ``WritingFault`` with libzip's reason.
  static func copy(
    of archive: [UInt8], with entries: [ZipEntry]
  ) throws(WritingFault) -> [UInt8] {
    guard !entries.isEmpty else { return archive }
    return try archive.withUnsafeBytes { bytes -> Result<[UInt8], WritingFault> in
      do throws(WritingFault) {
        let target = try ZipTarget(bytes)
        // Level 3 takes a third of the time of the usual 6 and packs such parts nearly as well.
        for entry in entries { try target.put(entry, replaces: true, level: 3) }
        return .success(try target.finish())
      } catch {
        return .failure(error)
      }
    }.get()
  }

  /// A copy of an archive in which no entry says when it was made; all else stays as it is.
  ///
  /// - Parameter archive: The archive.
  /// - Returns: The copy.
  /// - Throws: A ``WritingFault`` with libzip's reason.
  static func undated(_ archive: [UInt8]) throws(WritingFault) -> [UInt8] {
    try archive.withUnsafeBytes { bytes -> Result<[UInt8], WritingFault> in
      do throws(WritingFault) {
        let target = try ZipTarget(bytes)
        try target.removeDates()
        return .success(try target.finish())
      } catch {
        return .failure(error)
      }
    }.get()
  }
}
