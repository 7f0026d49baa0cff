extension ScoredForm {
  /// The filled form in the layout of its rubric: a scoring table (评分表), or a 自评表.
  public var filledTable: FormTable {
    rubric.isTable ? ScoringTableLayout.table(for: self) : FilledFormLayout.table(for: self)
  }

  /// All tables of a form: the form itself, 扣分说明, and for a scoring table its base data.
  public var tables: [FormTable] {
    var tables = [filledTable, DeductionListLayout.table(for: self)]
    if let data = TableDataLayout.table(for: self) { tables.append(data) }
    return tables
  }
}
