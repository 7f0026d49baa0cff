import EvaluationModel

/// The paragraph styles of a written form; who wants another look changes the style, not the cells.
enum DocumentStyle: String, CaseIterable {
  case title = "FormTitle"
  case subtitle = "FormSubtitle"
  case heading = "FormHeading"
  case label = "FormLabel"
  case value = "FormValue"
  case text = "FormText"
  case score = "FormScore"
  case total = "FormTotal"
  case footer = "FormFooter"

  /// The style of a cell.
  init(_ role: FormTableCell.Role) {
    self =
      switch role {
      case .heading: .heading
      case .label: .label
      case .value: .value
      case .text: .text
      case .score: .score
      case .total: .total
      }
  }

  /// The name that Word shows.
  private var name: String {
    switch self {
    case .title: "自评表标题"
    case .subtitle: "自评表小标题"
    case .heading: "自评表表头"
    case .label: "自评表栏目"
    case .value: "自评表填写值"
    case .text: "自评表文字"
    case .score: "自评表得分"
    case .total: "自评表合计"
    case .footer: "自评表落款"
    }
  }

  private var alignment: String {
    switch self {
    case .text, .footer, .subtitle: "left"
    case .title, .heading, .label, .value, .score, .total: "center"
    }
  }

  private var isTitle: Bool { self == .title || self == .subtitle }

  private var isBold: Bool {
    switch self {
    case .title, .subtitle, .heading, .score, .total: true
    case .label, .value, .text, .footer: false
    }
  }

  /// The part `word/styles.xml`.
  ///
  /// - Parameter halfPoints: The size of the letters in the table, in half points.
  /// - Returns: The bytes of the part.
  /// - Throws: A ``WritingFault`` when memory is short.
  static func part(halfPoints: Int) throws(WritingFault) -> [UInt8] {
    var part = try XMLPartWriter()
    part.element("w:styles", ["xmlns:w": DocumentNames.word]) { part in
      part.element("w:docDefaults") { part in
        part.element("w:rPrDefault") { part in
          part.element("w:rPr") { part in
            fonts("宋体", &part)
            size(halfPoints, &part)
            part.element("w:lang", ["w:val": "en-US", "w:eastAsia": "zh-CN"])
          }
        }
        part.element("w:pPrDefault")
      }
      part.element(
        "w:style", ["w:type": "paragraph", "w:default": "1", "w:styleId": "Normal"]
      ) { part in
        part.element("w:name", ["w:val": "Normal"])
        part.element("w:qFormat")
      }
      for style in Self.allCases { style.write(to: &part) }
    }
    return try part.bytes()
  }

  private func write(to part: inout XMLPartWriter) {
    part.element(
      "w:style", ["w:type": "paragraph", "w:customStyle": "1", "w:styleId": rawValue]
    ) { part in
      part.element("w:name", ["w:val": name])
      part.element("w:basedOn", ["w:val": "Normal"])
      part.element("w:qFormat")
      part.element("w:pPr") { part in
        if isTitle { part.element("w:keepNext") }
        part.element("w:widowControl", ["w:val": "0"])
        // No gap between 61000 and 人: the columns are narrow.
        part.element("w:autoSpaceDE", ["w:val": "0"])
        part.element("w:autoSpaceDN", ["w:val": "0"])
        if self == .title { part.element("w:spacing", ["w:after": "160"]) }
        if self == .subtitle { part.element("w:spacing", ["w:before": "200", "w:after": "80"]) }
        if self == .footer { part.element("w:spacing", ["w:before": "80"]) }
        part.element("w:jc", ["w:val": alignment])
        if isTitle { part.element("w:outlineLvl", ["w:val": self == .title ? "0" : "1"]) }
      }
      guard isBold else { return }
      part.element("w:rPr") { part in
        if isTitle { Self.fonts("黑体", &part) }
        part.element("w:b")
        part.element("w:bCs")
        if isTitle { Self.size(self == .title ? 32 : 24, &part) }
      }
    }
  }

  private static func fonts(_ name: String, _ part: inout XMLPartWriter) {
    part.element(
      "w:rFonts", ["w:ascii": name, "w:hAnsi": name, "w:eastAsia": name, "w:cs": name])
  }

  private static func size(_ halfPoints: Int, _ part: inout XMLPartWriter) {
    part.element("w:sz", ["w:val": String(halfPoints)])
    part.element("w:szCs", ["w:val": String(halfPoints)])
  }
}
