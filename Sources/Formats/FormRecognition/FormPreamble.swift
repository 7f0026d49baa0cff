/// The text before a table: its heading and the labels that stand between heading and table.
struct FormPreamble {
  /// The heading nearest to the table; `nil` where no line heads a form.
  var title: FormTitle?
  /// The lines between the heading and the table, or the last ones where there is no heading.
  var lines: [String] = []
  /// The lines before the heading, which are about the form above; all where there is no heading.
  var above: [String] = []

  /// Reads the paragraphs before a table.
  init(_ text: String) {
    let all = text.split(separator: "\n").map(String.init).filter { !LabelText.isBlank($0) }
    guard let index = all.lastIndex(where: { FormTitle($0) != nil }) else {
      lines = all.suffix(3)
      above = all
      return
    }
    title = FormTitle(all[index])
    lines = Array(all[(index + 1)...].prefix(8))
    above = Array(all[..<index])
    guard index > 0 else { return }
    // A heading over two lines: 2024年度 / 项目支出绩效自评表.
    let above = all[index - 1]
    if title?.year == nil { title?.year = FormTitle.year(alone: above) }
    let key = LabelText.squeezed(above)
    if title?.kind == nil, key.unicodeScalars.count <= 30 {
      title?.kind = FormTitle.kind(in: key)
      if title?.year == nil { title?.year = FormTitle.year(in: key) }
    }
  }
}
