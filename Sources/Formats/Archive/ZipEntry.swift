/// One file of a ZIP archive.
struct ZipEntry {
  /// The path inside the archive, with `/` between folders.
  var path: String
  /// The content, not compressed.
  var bytes: [UInt8]
}
