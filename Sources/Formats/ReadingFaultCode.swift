/// Why a document could not be read as a form: the first of the document faults (D01 …).
///
/// The raw values are stable; ``meaning``, ``example`` and ``remedy`` are what `explain` prints.
public enum ReadingFaultCode: String, CaseIterable, Sendable {
  /// Not JSON or YAML at all, or broken in the middle.
  case malformed = "D01"
  /// A value of another type, or a word that is none of the allowed ones.
  case wrongType = "D02"
  /// A well-formed document without a form in it.
  case noForm = "D03"
  /// Nothing in the file.
  case empty = "D04"
  /// Larger or deeper than the limits allow.
  case limitExceeded = "D05"
  /// Bytes that are not UTF-8 text.
  case invalidEncoding = "D06"
  /// One key twice in one object.
  case duplicateKey = "D07"
  /// An office file that opens only with a password.
  case encrypted = "D08"
  /// A .doc, .xls, .wps or .et file of 1997, RTF, OpenDocument or a web page, not converted.
  case legacyFormat = "D09"
  /// A file that is no archive and of no kind that is read, whatever its name says.
  case unsupportedFormat = "D10"
  /// An archive that breaks off or whose directory is damaged.
  case truncatedArchive = "D11"
  /// An archive whose entry cannot be unpacked.
  case damagedEntry = "D12"
  /// An archive that is no Word document and no Excel workbook.
  case notOfficeFile = "D13"
  /// A workbook without a worksheet.
  case noSheets = "D14"
  /// An office file that refers to a part it does not have.
  case missingPart = "D15"
  /// A part that is not well-formed XML.
  case brokenXML = "D16"
  /// A part with a document type declaration.
  case documentType = "D17"
  /// A part with a reference to an entity that XML does not define.
  case unknownEntity = "D18"
  /// Two entries of one name in an archive.
  case duplicateEntry = "D19"
  /// More entries than the limit.
  case tooManyEntries = "D20"
  /// One entry larger than the limit.
  case entryTooLarge = "D21"
  /// All entries together larger than the limit.
  case archiveTooLarge = "D22"
  /// An entry that unpacks to many times its size: a "zip bomb".
  case suspiciousRatio = "D23"
  /// Elements nested deeper than the limit.
  case tooDeep = "D24"
  /// More rows, columns, cells, tables or merged ranges than the limit.
  case tooManyCells = "D25"
  /// Text longer than the limit.
  case textTooLong = "D26"
  /// A cell, shared string or merged range outside what a workbook can have.
  case badReference = "D27"
  /// A file that had to be converted before it can be read, and of which nothing usable came out.
  case conversionFailed = "D28"
  /// A PDF whose pages are pictures: no text layer.
  case scannedPortable = "D29"
  /// A PDF that cannot be opened or has no pages.
  case damagedPortable = "D30"
  /// A form that does not say enough to choose a rubric, or names one that is not there.
  case noRubric = "D31"
  /// A file that cannot be opened: no permission, gone, not a file.
  case unreadableFile = "D32"

  /// The stable English name: `malformed-document`.
  public var name: String {
    switch self {
    case .malformed: "malformed-document"
    case .wrongType: "wrong-type"
    case .noForm: "no-form-found"
    case .empty: "empty-file"
    case .limitExceeded: "limit-exceeded"
    case .invalidEncoding: "invalid-encoding"
    case .duplicateKey: "duplicate-key"
    case .encrypted: "encrypted-file"
    case .legacyFormat: "legacy-format"
    case .unsupportedFormat: "unsupported-format"
    case .truncatedArchive: "truncated-archive"
    case .damagedEntry: "damaged-entry"
    case .notOfficeFile: "not-an-office-file"
    case .noSheets: "no-sheets"
    case .missingPart: "missing-part"
    case .brokenXML: "broken-xml"
    case .documentType: "document-type-declaration"
    case .unknownEntity: "unknown-entity"
    case .duplicateEntry: "duplicate-entry"
    case .tooManyEntries: "too-many-entries"
    case .entryTooLarge: "entry-too-large"
    case .archiveTooLarge: "archive-too-large"
    case .suspiciousRatio: "suspicious-ratio"
    case .tooDeep: "nested-too-deep"
    case .tooManyCells: "too-many-cells"
    case .textTooLong: "text-too-long"
    case .badReference: "bad-reference"
    case .conversionFailed: "conversion-failed"
    case .scannedPortable: "scanned-pdf"
    case .damagedPortable: "damaged-pdf"
    case .noRubric: "no-rubric"
    case .unreadableFile: "unreadable-file"
    }
  }
}
