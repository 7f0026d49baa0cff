extension XMLName {
  // workbook.xml.
  static var workbookProperties: XMLName { XMLName("workbookPr") }
  static var date1904: XMLName { XMLName("date1904") }
  static var sheet: XMLName { XMLName("sheet") }
  static var nameOfSheet: XMLName { XMLName("name") }
  static var state: XMLName { XMLName("state") }
  // sharedStrings.xml and inline strings.
  static var sharedString: XMLName { XMLName("si") }
  static var inlineString: XMLName { XMLName("is") }
  static var phoneticRun: XMLName { XMLName("rPh") }
  // styles.xml.
  static var numberFormats: XMLName { XMLName("numFmts") }
  static var numberFormat: XMLName { XMLName("numFmt") }
  static var numberFormatId: XMLName { XMLName("numFmtId") }
  static var formatCode: XMLName { XMLName("formatCode") }
  static var cellFormats: XMLName { XMLName("cellXfs") }
  static var format: XMLName { XMLName("xf") }
  // Worksheets.
  static var sheetData: XMLName { XMLName("sheetData") }
  static var row: XMLName { XMLName("row") }
  static var cell: XMLName { XMLName("c") }
  static var cellValue: XMLName { XMLName("v") }
  static var style: XMLName { XMLName("s") }
  static var kind: XMLName { XMLName("t") }
  static var formula: XMLName { XMLName("f") }
  static var columnStyle: XMLName { XMLName("col") }
  static var firstColumn: XMLName { XMLName("min") }
  static var lastColumn: XMLName { XMLName("max") }
  static var styleOfColumn: XMLName { XMLName("style") }
  static var widthOfColumn: XMLName { XMLName("width") }
  static var customFormat: XMLName { XMLName("customFormat") }
  static var calculation: XMLName { XMLName("calcPr") }
  static var legacyDrawing: XMLName { XMLName("legacyDrawing") }
  static var note: XMLName { XMLName("comment") }
  static var noteList: XMLName { XMLName("commentList") }
  static var noteText: XMLName { XMLName("text") }
  static var authors: XMLName { XMLName("authors") }
  static var author: XMLName { XMLName("author") }
  static var mergedRange: XMLName { XMLName("mergeCell") }
  static var range: XMLName { XMLName("ref") }
}
