/// How much of an untrusted office file is read before it is refused.
///
/// The figures are far above any real form (some 500 cells, 450 KB unpacked) and keep memory and
/// time bounded for files that are made to exhaust them.
struct DocumentLimits: Sendable {
  /// The limits of every reading outside the tests.
  static let standard = DocumentLimits()

  /// Entries of an archive.
  var entries = 4_096
  /// Files of an archive that units' forms are handed in with, forms or not.
  var files = 65_535
  /// Bytes of one entry, unpacked.
  var entryBytes = 128 << 20
  /// Bytes of all entries together, unpacked.
  var totalBytes = 512 << 20
  /// How many times larger an entry may be unpacked than packed, where it is also larger than
  /// ``ratioBytes``.
  var ratio = 200
  /// Entries up to so many bytes may have any ratio; short files of blank rows reach 1,000.
  var ratioBytes = 16 << 20
  /// Elements inside one another; libxml2 itself refuses more than 256.
  var depth = 200
  /// Rows of one worksheet, or of all tables of a text document; what a worksheet can have.
  var rows = 1_048_576
  /// Columns of one table or worksheet; what a worksheet can have.
  var columns = 16_384
  /// Cells of a whole document, without the cells of blank worksheet rows.
  var cells = 500_000
  /// Tables or worksheets of a document.
  var tables = 2_000
  /// Merged ranges of one worksheet, and style and number format entries of one workbook.
  var ranges = 65_536
  /// Cells looked at while merges are laid over a worksheet: many large overlapping ranges.
  var mergeSteps = 4_000_000
  /// UTF-8 bytes of one cell, of one shared string and of the text between two tables.
  var textBytes = 1 << 20
  /// Pages of a PDF.
  var pages = 300
  /// Words of a PDF.
  var words = 500_000
  /// Drawn lines of one page of a PDF, in pieces as they are drawn.
  var lines = 100_000
  /// Lines of one page of a PDF when the pieces of each are joined; a form has some hundred.
  var joinedLines = 2_000
  /// UTF-8 bytes of all cells together, a shared string counted every time it is used.
  var totalTextBytes = 32 << 20
}
