/// The names that a package's parts are written in: ECMA-376 transitional, or ISO 29500 strict.
struct OfficeDialect {
  private let isStrict: Bool

  /// The dialect of a part, by the namespaces of its first tag.
  init(of part: [UInt8]) {
    isStrict =
      StartTag.root(of: part).map {
        String(decoding: part[$0.range], as: UTF8.self).contains("purl.oclc.org")
      } ?? false
  }

  /// The namespace of WordprocessingML.
  var word: String {
    isStrict
      ? "http://purl.oclc.org/ooxml/wordprocessingml/main"
      : "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  }

  /// The namespace of SpreadsheetML.
  var sheet: String {
    isStrict
      ? "http://purl.oclc.org/ooxml/spreadsheetml/main"
      : "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  }

  /// The namespace of relationship identifiers, and the beginning of every relationship's type.
  var relationships: String {
    isStrict
      ? "http://purl.oclc.org/ooxml/officeDocument/relationships"
      : "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  }
}
