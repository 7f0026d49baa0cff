extension XMLName {
  static let paragraph = XMLName("p")
  static let paragraphProperties = XMLName("pPr")
  static let runProperties = XMLName("rPr")
  static let runStyle = XMLName("rStyle")
  static let table = XMLName("tbl")
  static let tableRow = XMLName("tr")
  static let tableRowProperties = XMLName("trPr")
  static let tableCell = XMLName("tc")
  static let gridSpan = XMLName("gridSpan")
  static let gridBefore = XMLName("gridBefore")
  static let verticalMerge = XMLName("vMerge")
  static let horizontalMerge = XMLName("hMerge")
  static let tab = XMLName("tab")
  static let positionedTab = XMLName("ptab")
  static let lineBreak = XMLName("br")
  static let carriageReturn = XMLName("cr")
  static let noBreakHyphen = XMLName("noBreakHyphen")
  static let symbol = XMLName("sym")
  static let font = XMLName("font")
  static let character = XMLName("char")
  static let vanish = XMLName("vanish")
  static let deleted = XMLName("del")
  static let movedAway = XMLName("moveFrom")
  static let inserted = XMLName("ins")
  static let movedHere = XMLName("moveTo")
  static let ruby = XMLName("rt")
  static let contentControl = XMLName("sdt")
  static let showingPlaceholder = XMLName("showingPlcHdr")
  static let textBoxContent = XMLName("txbxContent")
  static let comment = XMLName("comment")
  static let alternateContent = XMLName("AlternateContent")
  static let choice = XMLName("Choice")
  static let fallback = XMLName("Fallback")
  // Former properties, kept with a tracked change.
  static let formerProperties: [XMLName] = [
    XMLName("pPrChange"), XMLName("rPrChange"), XMLName("trPrChange"), XMLName("tcPrChange"),
    XMLName("tblPrChange"), XMLName("tblPrExChange"), XMLName("tblGridChange"),
    XMLName("sectPrChange"),
  ]
}
