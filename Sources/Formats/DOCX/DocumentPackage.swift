/// The parts of a .docx file around its text: types, relationships, properties, settings.
enum DocumentPackage {
  /// All parts but the text and its styles.
  static func parts(title: String) throws(WritingFault) -> [ZipEntry] {
    [
      ZipEntry(path: "[Content_Types].xml", bytes: try contentTypes()),
      ZipEntry(
        path: "_rels/.rels",
        bytes: try relationships([
          (DocumentNames.officeRelationship + "officeDocument", "word/document.xml"),
          (DocumentNames.coreRelationship, "docProps/core.xml"),
          (DocumentNames.officeRelationship + "extended-properties", "docProps/app.xml"),
        ])),
      ZipEntry(
        path: "word/_rels/document.xml.rels",
        bytes: try relationships([
          (DocumentNames.officeRelationship + "styles", "styles.xml"),
          (DocumentNames.officeRelationship + "settings", "settings.xml"),
        ])),
      ZipEntry(path: "word/settings.xml", bytes: try settings()),
      ZipEntry(path: "docProps/core.xml", bytes: try coreProperties(title: title)),
      ZipEntry(path: "docProps/app.xml", bytes: try extendedProperties()),
    ]
  }

  private static func contentTypes() throws(WritingFault) -> [UInt8] {
    let parts = [
      ("/word/document.xml", DocumentNames.wordType + "document.main+xml"),
      ("/word/styles.xml", DocumentNames.wordType + "styles+xml"),
      ("/word/settings.xml", DocumentNames.wordType + "settings+xml"),
      ("/docProps/core.xml", DocumentNames.coreType),
      ("/docProps/app.xml", DocumentNames.extendedType),
    ]
    var part = try XMLPartWriter()
    part.element("Types", ["xmlns": DocumentNames.contentTypes]) { part in
      part.element(
        "Default",
        [
          "Extension": "rels",
          "ContentType": "application/vnd.openxmlformats-package.relationships+xml",
        ])
      part.element("Default", ["Extension": "xml", "ContentType": "application/xml"])
      for (name, type) in parts {
        part.element("Override", ["PartName": name, "ContentType": type])
      }
    }
    return try part.bytes()
  }

  private static func relationships(
    _ targets: [(type: String, target: String)]
  ) throws(WritingFault) -> [UInt8] {
    var part = try XMLPartWriter()
    part.element("Relationships", ["xmlns": DocumentNames.relationships]) { part in
      for (index, target) in targets.enumerated() {
        part.element(
          "Relationship",
          ["Id": "rId\(index + 1)", "Type": target.type, "Target": target.target])
      }
    }
    return try part.bytes()
  }

  private static func settings() throws(WritingFault) -> [UInt8] {
    var part = try XMLPartWriter()
    part.element("w:settings", ["xmlns:w": DocumentNames.word]) { part in
      part.element("w:defaultTabStop", ["w:val": "420"])
      part.element("w:characterSpacingControl", ["w:val": "compressPunctuation"])
      part.element("w:compat") { part in
        // Without it Word opens the file in its mode for old documents.
        part.element(
          "w:compatSetting",
          [
            "w:name": "compatibilityMode", "w:uri": "http://schemas.microsoft.com/office/word",
            "w:val": "15",
          ])
      }
      part.element("w:themeFontLang", ["w:val": "en-US", "w:eastAsia": "zh-CN"])
    }
    return try part.bytes()
  }

  private static func coreProperties(title: String) throws(WritingFault) -> [UInt8] {
    var part = try XMLPartWriter()
    part.element(
      "cp:coreProperties",
      ["xmlns:cp": DocumentNames.coreProperties, "xmlns:dc": DocumentNames.dublinCore]
    ) { part in
      part.element("dc:title", text: XMLText.cut(title, to: 200))
    }
    return try part.bytes()
  }

  private static func extendedProperties() throws(WritingFault) -> [UInt8] {
    var part = try XMLPartWriter()
    part.element("Properties", ["xmlns": DocumentNames.extendedProperties])
    return try part.bytes()
  }
}
