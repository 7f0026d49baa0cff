import EvaluationModel

extension FormScanner {
  /// Makes sure that a list of base data goes to the form that it is filed with: the scoring table
  /// above it, or on the worksheet before it; base data of its own where there is none.
  mutating func openDataList(width: Int) {
    if let draft, draft.origin.table != origin.table {
      if draft.parts.contains(.indicators), draft.submission.data.isEmpty {
        self.draft?.origin = origin
      } else {
        finish()
      }
    }
    if draft == nil {
      if let last = forms.last, !last.submission.indicators.isEmpty, last.submission.data.isEmpty {
        forms.removeLast()
        draft = FormDraft(last, origin: origin)
      } else {
        begin(nil)
      }
    }
    draft?.width = width
  }
}

extension FormDraft {
  /// Reads a row of a list of base data.
  mutating func readDataRow(_ row: TableRow, _ list: DataListColumns) {
    guard let name = row.cell(under: list.name), name.beginsHere, !name.isBlank,
      name.columns.upperBound <= list.value.lowerBound, !LabelText.isNumeric(name.key),
      let value = cell(under: list.value, in: row), value.beginsHere
    else { return }
    let label = LabelText.line(LabelText.trimmed(name.text))
    let unit = list.unit.flatMap { row.cell(under: $0) }
    let text = value.text + statedUnit(unit, of: value)
    let address = FieldAddress.data(submission.data.count, name: label)
    mark(value, at: address, heading: list.heading)
    submission.data.append(
      DataItem(name: submission.append(label), value: submission.append(text)))
  }

  /// What the column of units says of a bare amount: nothing where it is the unit of the whole form.
  private mutating func statedUnit(_ unit: TableCell?, of value: TableCell) -> String {
    guard let unit, let word = CurrencyWord.word(unit.key), LabelText.isNumeric(value.key),
      !value.key.has("元", "万", "亿")
    else { return "" }
    if submission.currencyUnit.isAbsent {
      mark(unit, at: .form(.currencyUnit), heading: FormField.currencyUnit.title, isShared: true)
      submission.currencyUnit = submission.append(word)
    }
    return submission.tidy(submission.currencyUnit) == word ? "" : word
  }
}
