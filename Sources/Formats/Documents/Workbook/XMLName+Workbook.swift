extension XMLName {
  // workbook.xml.
  static let workbookProperties = XMLName("workbookPr")
  static let date1904 = XMLName("date1904")
  static let sheet = XMLName("sheet")
  static let nameOfSheet = XMLName("name")
  static let state = XMLName("state")
  // sharedStrings.xml and inline strings.
  static let sharedString = XMLName("si")
  static let inlineString = XMLName("is")
  static let phoneticRun = XMLName("rPh")
  // styles.xml.
  static let numberFormats = XMLName("numFmts")
  static let numberFormat = XMLName("numFmt")
  static let numberFormatId = XMLName("numFmtId")
  static let formatCode = XMLName("formatCode")
  static let cellFormats = XMLName("cellXfs")
  static let format = XMLName("xf")
  // Worksheets.
  static let sheetData = XMLName("sheetData")
  static let row = XMLName("row")
  static let cell = XMLName("c")
  static let cellValue = XMLName("v")
  static let style = XMLName("s")
  static let kind = XMLName("t")
  static let mergedRange = XMLName("mergeCell")
  static let range = XMLName("ref")
}
