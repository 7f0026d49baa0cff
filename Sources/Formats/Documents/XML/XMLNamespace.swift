/// The namespaces that the readers look into.
enum XMLNamespace: Equatable {
  /// Elements without a namespace.
  case none
  /// WordprocessingML, transitional or strict.
  case word
  /// SpreadsheetML, transitional or strict.
  case sheet
  /// Relationship identifiers in parts.
  case relationship
  /// Relationships of a package, and its content types.
  case package
  /// `mc:AlternateContent` and its branches.
  case compatibility
  /// Formulas in a text document, such as an operator set as one.
  case mathematics
  /// `xml:space`.
  case xml
  /// Anything else.
  case other

  private static let known: [(String, XMLNamespace)] = [
    ("http://schemas.openxmlformats.org/wordprocessingml/2006/main", .word),
    ("http://schemas.openxmlformats.org/spreadsheetml/2006/main", .sheet),
    ("http://schemas.openxmlformats.org/officeDocument/2006/relationships", .relationship),
    ("http://schemas.openxmlformats.org/package/2006/relationships", .package),
    ("http://schemas.openxmlformats.org/package/2006/content-types", .package),
    ("http://schemas.openxmlformats.org/markup-compatibility/2006", .compatibility),
    ("http://schemas.openxmlformats.org/officeDocument/2006/math", .mathematics),
    ("http://purl.oclc.org/ooxml/wordprocessingml/main", .word),
    ("http://purl.oclc.org/ooxml/spreadsheetml/main", .sheet),
    ("http://purl.oclc.org/ooxml/officeDocument/relationships", .relationship),
    ("http://purl.oclc.org/ooxml/officeDocument/math", .mathematics),
    ("http://www.w3.org/XML/1998/namespace", .xml),
  ]

  /// The namespace of an address.
  init(address: UnsafePointer<UInt8>?) {
    guard let address else {
      self = .none
      return
    }
    let text = String(cString: address)
    self = Self.known.first { $0.0 == text }?.1 ?? .other
  }
}
