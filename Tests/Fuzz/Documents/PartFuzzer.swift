#if LIBFUZZER
import EvaluationModel
import Formats

/// The entry that libFuzzer calls with the text of one part, which is read in each place of a
/// document where it may stand.
///
/// - Returns: Zero, which keeps the input.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let part = Array(UnsafeBufferPointer(start: start, count: count))
  for archive in archives(with: part) {
    if let violation = DocumentInvariants.check(archive.bytes).violation { fatalError(violation) }
  }
  return 0
}

/// A text document with the part as its text, and a workbook with it as worksheet or strings.
private func archives(with part: [UInt8]) -> [PlainArchive] {
  let sheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  let package = "http://schemas.openxmlformats.org/package/2006/relationships"
  let workbook = """
    <workbook xmlns="\(sheet)" xmlns:r="\(office)"><sheets>\
    <sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>
    """
  let relationships = """
    <Relationships xmlns="\(package)">\
    <Relationship Id="rId1" Type="\(office)/worksheet" Target="worksheets/sheet1.xml"/>\
    <Relationship Id="rId2" Type="\(office)/sharedStrings" Target="sharedStrings.xml"/>\
    </Relationships>
    """
  let cells = """
    <worksheet xmlns="\(sheet)"><sheetData><row>\
    <c t="s"><v>0</v></c><c t="s"><v>1</v></c></row></sheetData></worksheet>
    """
  let text = { (name: String, content: String) in
    PlainArchive.Part(name: Array(name.utf8), bytes: Array(content.utf8))
  }
  let changed = { (name: String) in PlainArchive.Part(name: Array(name.utf8), bytes: part) }
  let book = [
    text("xl/workbook.xml", workbook), text("xl/_rels/workbook.xml.rels", relationships),
  ]
  return [
    PlainArchive(parts: [changed("word/document.xml")]),
    PlainArchive(parts: book + [changed("xl/worksheets/sheet1.xml")]),
    PlainArchive(
      parts: book + [text("xl/worksheets/sheet1.xml", cells), changed("xl/sharedStrings.xml")]),
  ]
}
#endif
