import TestSupport

/// Changes one part of a document: its elements, attributes, texts, names and encoding.
struct MarkupMutator {
  /// The generator, given back to whoever lent it.
  var random: SplitMix64

  /// What attributes get: numbers and references at and beyond every limit, and the words of both
  /// formats.
  private static let values = [
    "0", "1", "2", "3", "-1", "9", "14", "22", "49", "164", "255", "16384", "16385", "1048576",
    "1048577", "2147483647", "2147483648", "4294967296", "9223372036854775807",
    "99999999999999999999", "1e308", "NaN", "", " ", "0x10", "A0", "A1", "XFD1048576", "XFE1",
    "A1048577", "$C$3", "AAAAAAAA1", "A1:A1", "A1:XFD1048576", "C9:B2", "A1:I30", "B2:D5", "B2:",
    ":",
    "s", "str", "inlineStr", "b", "e", "d", "n", "restart", "continue", "on", "off", "none", "true",
    "hidden", "veryHidden", "preserve", "0.00%", "yyyy\"年\"m\"月\"", "[Red]#,##0;;;@", "&amp;",
    "&#0;",
    "rId1", "rId2", "rId99", "/xl/workbook.xml", "../../../etc/x", "External",
  ]
  /// What texts become: words that the recogniser goes by, numbers, blanks and dates.
  private static let texts = [
    "", " ", "　", "三级指标", "一级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施",
    "总分", "合计", "产出指标(50分)", "数量指标", "指标1：", "指标2:", "……", "年度资金总额", "其中：当年财政拨款",
    "全年预算数", "全年执行数", "执行率", "年初预算数", "项目名称", "主管部门", "实施单位", "预期目标",
    "实际完成情况", "2024年度项目支出绩效自评表", "部门整体支出绩效自评表", "基础数据表", "单位：万元", "（万元）",
    "100%", "1.01", "44197", "-0", "1e400", "≥95%", "2024年12月", "&#x9;", "&#65;", "&#xFFFE;",
    "&lt;",
    "_x000D_", "_xD800_", "年", "\n", "填报人：", "评价等级",
  ]
  /// Elements around or inside others: spans, merges, tracked changes, branches, nested tables.
  private static let pieces = [
    "<w:gridSpan w:val=\"2147483647\"/>", "<w:gridSpan w:val=\"3\"/>", "<w:vMerge/>",
    "<w:vMerge w:val=\"restart\"/>", "<w:gridBefore w:val=\"999\"/>",
    "<w:hMerge w:val=\"restart\"/>",
    "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>三级指标</w:t></w:r></w:p></w:tc></w:tr></w:tbl>",
    "<w:tr><w:trPr><w:gridBefore w:val=\"16383\"/></w:trPr><w:tc><w:p/></w:tc></w:tr>",
    "<w:t>分值</w:t>", "<w:br/>", "<w:tab/>", "<w:sym w:font=\"Symbol\" w:char=\"F0B3\"/>",
    "<mergeCell ref=\"A1:XFD1048576\"/>", "<mergeCell ref=\"B3:E9\"/>", "<c r=\"B2\"/>",
    "<c t=\"s\"><v>0</v></c>", "<c t=\"s\"><v>99999</v></c>",
    "<c t=\"inlineStr\"><is><t>总分</t></is></c>",
    "<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>", "<row/>", "<f>1/0</f>",
    "<v>1e309</v>",
    "<rPh><t>x</t></rPh>", "<si><t>分值</t></si>", "<!DOCTYPE a>", "<!DOCTYPE a [<!ENTITY b \"c\">]>",
    "&b;", "<![CDATA[分值]]>", "<!-- -->", "<?x y?>", "<", ">", "]]>", "&", "\"",
  ]
  private static let wrappers = [
    "w:ins", "w:del", "w:sdt", "w:sdtContent", "w:smartTag", "w:tbl", "w:tr", "w:tc", "w:p", "w:r",
    "w:moveFrom", "w:txbxContent", "mc:AlternateContent", "row", "c", "is", "r", "si", "sheetData",
  ]
  private static let addresses = [
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
    "http://purl.oclc.org/ooxml/spreadsheetml/main", "urn:other", "",
  ]

  /// Changes the part in one way.
  mutating func change(_ bytes: inout [UInt8]) {
    let index = MarkupIndex(bytes)
    switch number(below: 16) {
    case 0: removeOne(of: index.elements, from: &bytes)
    case 1: removeOne(of: index.attributes, from: &bytes)
    case 2: removeOne(of: index.texts, from: &bytes)
    case 3: doubleElement(&bytes, index)
    case 4: swap(&bytes, index.elements)
    case 5: swap(&bytes, index.texts)
    case 6: swap(&bytes, index.values)
    case 7: double(one(of: index.attributes), in: &bytes)
    case 8, 9: replace(one(of: index.values), in: &bytes, with: pick(Self.values))
    case 10, 11: replace(one(of: index.texts), in: &bytes, with: pick(Self.texts))
    case 12: insertPiece(&bytes, index)
    case 13: wrap(&bytes, index)
    case 14: changeName(&bytes, index)
    default: changeBytes(&bytes, index)
    }
  }

  private mutating func removeOne(of ranges: [Range<Int>], from bytes: inout [UInt8]) {
    guard let range = one(of: ranges) else { return }
    bytes.removeSubrange(range)
  }

  private mutating func doubleElement(_ bytes: inout [UInt8], _ index: MarkupIndex) {
    guard let range = one(of: index.elements) else { return }
    let copy = Array(bytes[range])
    let most = number(below: 20) == 0 ? 200_000 / max(copy.count, 20) : 3
    let count = 1 + number(below: most)
    bytes.insert(contentsOf: (0..<count).flatMap { _ in copy }, at: range.upperBound)
  }

  private mutating func swap(_ bytes: inout [UInt8], _ ranges: [Range<Int>]) {
    guard let first = one(of: ranges), let second = one(of: ranges), !first.overlaps(second)
    else { return }
    let (low, high) = first.lowerBound < second.lowerBound ? (first, second) : (second, first)
    let (lowBytes, highBytes) = (Array(bytes[low]), Array(bytes[high]))
    bytes.replaceSubrange(high, with: lowBytes)
    bytes.replaceSubrange(low, with: highBytes)
  }

  private func double(_ range: Range<Int>?, in bytes: inout [UInt8]) {
    guard let range else { return }
    bytes.insert(contentsOf: Array(bytes[range]), at: range.upperBound)
  }

  private mutating func replace(
    _ range: Range<Int>?, in bytes: inout [UInt8], with text: String
  ) {
    guard let range else { return }
    let length = number(below: 300) == 0 ? 1 + number(below: 20_000) : 1
    bytes.replaceSubrange(range, with: String(repeating: text, count: length).utf8)
  }

  private mutating func insertPiece(_ bytes: inout [UInt8], _ index: MarkupIndex) {
    guard let range = one(of: index.elements) else { return }
    // Before the element, or as its first child.
    let inside = bytes[range].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? range.upperBound
    let place = number(below: 2) == 0 ? range.lowerBound : inside
    bytes.insert(contentsOf: pick(Self.pieces).utf8, at: place)
  }

  private mutating func wrap(_ bytes: inout [UInt8], _ index: MarkupIndex) {
    guard let range = one(of: index.elements) else { return }
    let name = pick(Self.wrappers)
    let depth = number(below: 6) == 0 ? 1 + number(below: 300) : 1 + number(below: 3)
    bytes.insert(
      contentsOf: String(repeating: "</\(name)>", count: depth).utf8, at: range.upperBound)
    bytes.insert(
      contentsOf: String(repeating: "<\(name)>", count: depth).utf8, at: range.lowerBound)
  }

  private mutating func changeName(_ bytes: inout [UInt8], _ index: MarkupIndex) {
    let addresses = index.values.filter { bytes[$0].starts(with: "http".utf8) }
    if number(below: 3) == 0, let range = one(of: addresses) {
      bytes.replaceSubrange(range, with: pick(Self.addresses).utf8)
    } else if let range = one(of: index.elements), range.count > 3 {
      let place = range.lowerBound + 1 + number(below: 4)
      if place < bytes.count { bytes[place] = UInt8(truncatingIfNeeded: random.next()) }
    }
  }

  private mutating func changeBytes(_ bytes: inout [UInt8], _ index: MarkupIndex) {
    let anywhere = number(below: bytes.count + 1)
    let place = one(of: index.texts)?.lowerBound ?? anywhere
    switch number(below: 4) {
    case 0:
      bytes.insert(
        contentsOf: [0xFF, 0xC3, 0x28, 0xED, 0xA0, 0x80].shuffled(using: &random), at: place)
    case 1: bytes.removeSubrange(anywhere...)
    case 2: if anywhere < bytes.count { bytes[anywhere] = UInt8(truncatingIfNeeded: random.next()) }
    default: if place < bytes.count { bytes.remove(at: place) }
    }
  }

  private mutating func one(of ranges: [Range<Int>]) -> Range<Int>? {
    ranges.isEmpty ? nil : ranges[number(below: ranges.count)]
  }

  private mutating func pick(_ texts: [String]) -> String { texts[number(below: texts.count)] }

  private mutating func number(below limit: Int) -> Int {
    Int(random.next() % UInt64(max(1, limit)))
  }
}
