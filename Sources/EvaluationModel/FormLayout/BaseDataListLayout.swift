/// The values of a 基础数据表 as a plain list, with what can be calculated from them.
public enum BaseDataListLayout {
  /// The list as a table.
  ///
  /// - Parameter submission: A 基础数据表.
  /// - Returns: One row a value; rates that the form has no cell for stand at the end.
  public static func table(for submission: Submission) -> FormTable {
    let rates = ControlRate.all(in: submission)
    var own: [Int: ControlRate] = [:]
    for rate in rates { if let item = rate.item { own[item] = rate } }
    var rows = [
      FormTableRow(["序号", "名称", "填报数", "计算"].map { FormTableCell($0, role: .heading) })
    ]
    for (index, item) in submission.data.enumerated() {
      rows.append(
        row(
          number: index + 1, name: CellText.line(submission.string(item.name) ?? ""),
          value: CellText.lines(submission.string(item.value) ?? ""),
          own[index]))
    }
    for rate in rates where rate.item == nil && rate.rate != nil {
      rows.append(row(number: nil, name: rate.kind.title, value: "（表里没有这一格）", rate))
    }
    return FormTable(
      title: "填报数据与计算", columnWidths: [6, 44, 20, 40], headingRows: 1, rows: rows)
  }

  private static func row(
    number: Int?, name: String, value: String, _ rate: ControlRate?
  ) -> FormTableRow {
    let isMarked = rate.map { $0.verdict == .wrong || $0.verdict == .words } ?? false
    return FormTableRow([
      FormTableCell(number.map(String.init) ?? "", role: .value),
      FormTableCell(name, role: .text),
      FormTableCell(value, role: .value, isMarked: isMarked),
      FormTableCell(rate?.explanation ?? "", role: .text, isMarked: isMarked),
    ])
  }
}
