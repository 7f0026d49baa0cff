/// Some whole lines of an NDJSON file, or what has to be said of one that is too long.
struct LineChunk: Sendable {
  /// The lines with their ends; the last of a file may have none.
  var bytes: [UInt8]
  /// The number of the first line, from one.
  var firstLine: Int
  /// The offset of the first byte in the file.
  var offset: Int
  /// Whether this is one line of which only the beginning is here, because it is longer than any
  /// form.
  var isCut = false
}
