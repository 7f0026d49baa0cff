package import EvaluationModel

extension FormTable {
  /// A table drawn in text: a line a row, `|` between cells, `<` goes on with the cell to the left, `^`
  /// with the cell above.
  package init(title: String, drawing: String, footer: [String] = []) {
    let lines = drawing.split(separator: "\n").map { line in
      line.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    }
    let width = lines.map(\.count).max() ?? 1
    let rows = lines.indices.map { row in
      var cells: [FormTableCell] = []
      for column in lines[row].indices where !["<", "^"].contains(lines[row][column]) {
        let text = lines[row][column]
        let columnSpan = 1 + lines[row][(column + 1)...].prefix { $0 == "<" }.count
        let rowSpan =
          1
          + lines[(row + 1)...].prefix { $0.indices.contains(column) && $0[column] == "^" }.count
        let bytes = Array(text.utf8)
        let number = text.hasSuffix("分") ? nil : FiledPoints(reading: bytes.span).value
        cells.append(
          FormTableCell(
            text, role: .text, columnSpan: columnSpan, rowSpan: rowSpan, number: number))
      }
      return FormTableRow(cells)
    }
    self.init(
      title: title, columnWidths: [Int](repeating: 16, count: width), rows: rows, footer: footer)
  }
}
