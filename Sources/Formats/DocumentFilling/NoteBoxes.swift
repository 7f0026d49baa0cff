/// The boxes in which Excel shows notes, as VML, which Excel still demands for them.
struct NoteBoxes {
  /// The number of the first shape.
  let firstShape: Int

  /// A whole part with the boxes of some notes.
  func part(for notes: [CellComment]) -> String {
    """
    <xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" \
    xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit">\
    <o:idmap v:ext="edit" data="1"/></o:shapelayout>\(shapes(for: notes))</xml>
    """
  }

  /// The boxes of some notes, each with all that it needs.
  func shapes(for notes: [CellComment]) -> String {
    notes.enumerated().map { shape(for: $1, number: firstShape + $0) }.joined()
  }

  private func shape(for note: CellComment, number: Int) -> String {
    let column = note.position.column
    let row = note.position.row - 1
    let lines = note.text.split(separator: "\n").reduce(0) { $0 + 1 + $1.count / 22 }
    // Left column, offset, top row, offset, right column, offset, bottom row, offset.
    let anchor =
      "\(column + 1), 15, \(max(0, row - 1)), 10, \(column + 5), 31, "
      + "\(row + 2 + min(lines, 20)), 9"
    return """
      <v:shape xmlns:v="urn:schemas-microsoft-com:vml" \
      xmlns:o="urn:schemas-microsoft-com:office:office" \
      xmlns:x="urn:schemas-microsoft-com:office:excel" id="_x0000_s\(number)" \
      o:spt="202" coordsize="21600,21600" path="m,l,21600r21600,l21600,xe" \
      style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">\
      <v:fill color2="#ffffe1"/><v:shadow color="black" obscured="t"/>\
      <v:path o:connecttype="none"/><v:textbox><div style="text-align:left"/></v:textbox>\
      <x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>\
      <x:Anchor>\(anchor)</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>\(row)</x:Row>\
      <x:Column>\(column)</x:Column></x:ClientData></v:shape>
      """
  }
}
