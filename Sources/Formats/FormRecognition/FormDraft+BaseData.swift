import EvaluationModel

extension FormDraft {
  /// Takes over a value of base data, with its cell also where a worksheet's file leaves it out because
  /// it is empty.
  mutating func file(_ item: BaseDataTable.Item, of row: TableRow) {
    let address = FieldAddress.data(submission.data.count, name: item.name)
    let name = submission.append(item.name)
    let value = submission.append(item.value)
    if let cell = item.cell ?? emptyCell(at: item.column, in: row) {
      mark(cell, at: address, heading: item.heading)
    }
    submission.data.append(DataItem(name: name, value: value))
    // 决算数 stand in columns of two years, the earlier one first.
    if submission.year == nil, !item.heading.contains("决算") {
      submission.year = FormTitle.year(in: LabelText.key(item.heading))
    }
  }
}
