extension XMLName {
  static var paragraph: XMLName { XMLName("p") }
  static var paragraphProperties: XMLName { XMLName("pPr") }
  static var runProperties: XMLName { XMLName("rPr") }
  static var runStyle: XMLName { XMLName("rStyle") }
  static var table: XMLName { XMLName("tbl") }
  static var tableRow: XMLName { XMLName("tr") }
  static var tableRowProperties: XMLName { XMLName("trPr") }
  static var tableCell: XMLName { XMLName("tc") }
  static var gridSpan: XMLName { XMLName("gridSpan") }
  static var gridBefore: XMLName { XMLName("gridBefore") }
  static var verticalMerge: XMLName { XMLName("vMerge") }
  static var horizontalMerge: XMLName { XMLName("hMerge") }
  static var tab: XMLName { XMLName("tab") }
  static var positionedTab: XMLName { XMLName("ptab") }
  static var lineBreak: XMLName { XMLName("br") }
  static var carriageReturn: XMLName { XMLName("cr") }
  static var noBreakHyphen: XMLName { XMLName("noBreakHyphen") }
  static var symbol: XMLName { XMLName("sym") }
  static var font: XMLName { XMLName("font") }
  static var character: XMLName { XMLName("char") }
  static var vanish: XMLName { XMLName("vanish") }
  static var deleted: XMLName { XMLName("del") }
  static var movedAway: XMLName { XMLName("moveFrom") }
  static var inserted: XMLName { XMLName("ins") }
  static var movedHere: XMLName { XMLName("moveTo") }
  static var ruby: XMLName { XMLName("rt") }
  static var contentControl: XMLName { XMLName("sdt") }
  static var showingPlaceholder: XMLName { XMLName("showingPlcHdr") }
  static var textBoxContent: XMLName { XMLName("txbxContent") }
  static var comment: XMLName { XMLName("comment") }
  static var alternateContent: XMLName { XMLName("AlternateContent") }
  static var choice: XMLName { XMLName("Choice") }
  static var fallback: XMLName { XMLName("Fallback") }
  // Former properties, kept with a tracked change.
  static let formerProperties: [XMLName] = [
    XMLName("pPrChange"), XMLName("rPrChange"), XMLName("trPrChange"), XMLName("tcPrChange"),
    XMLName("tblPrChange"), XMLName("tblPrExChange"), XMLName("tblGridChange"),
    XMLName("sectPrChange"),
  ]
}
