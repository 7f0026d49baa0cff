/// Names that the parts of a .docx file share: namespaces, relationship and content types.
///
/// Source: ECMA-376, part 1 (WordprocessingML) and part 2 (packages).
enum DocumentNames {
  static let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  static let relationships = "http://schemas.openxmlformats.org/package/2006/relationships"
  static let contentTypes = "http://schemas.openxmlformats.org/package/2006/content-types"
  static let coreProperties =
    "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
  static let extendedProperties =
    "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
  static let dublinCore = "http://purl.org/dc/elements/1.1/"
  static let officeRelationship =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
  static let coreRelationship =
    "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
  static let wordType =
    "application/vnd.openxmlformats-officedocument.wordprocessingml."
  static let extendedType =
    "application/vnd.openxmlformats-officedocument.extended-properties+xml"
  static let coreType = "application/vnd.openxmlformats-package.core-properties+xml"
}
