import EvaluationModel

/// Completes a form with the rows that the scoring table fixes.
struct TableCompletion {
  private let table: CompiledTable
  private let rubric: CompiledRubric

  init(_ table: CompiledTable, _ rubric: CompiledRubric) {
    self.table = table
    self.rubric = rubric
  }

  /// The form with every row of the table.
  ///
  /// Rows that the form has keep their places and what is filed in them; their headings, target, value
  /// and points are filled in from the table where the form says nothing. Rows that it has not come
  /// behind them, in the table's order.
  func completed(_ submission: Submission) -> Submission {
    var form = submission
    let scorer = TableRowScorer(table, rubric, submission)
    var found: Set<Int> = []
    for index in form.indicators.indices {
      guard let compiled = compiled(of: form.indicators[index], submission) else { continue }
      found.insert(compiled.place.position)
      var row = form.indicators[index]
      fill(&row, compiled, scorer, &form)
      form.indicators[index] = row
    }
    for (position, compiled) in table.indicators.enumerated() where !found.contains(position) {
      var row = IndicatorRow()
      row.name = form.append(compiled.indicator.name)
      fill(&row, compiled, scorer, &form)
      form.indicators.append(row)
    }
    if form.kind == nil { form.kind = rubric.rubric.kind }
    return form
  }

  /// The form with none but the rows that the table names, under the table's headings and without
  /// points of the form's own, so that nothing of the way in which it was drawn is left.
  func redrawn(_ submission: Submission) -> Submission {
    var form = submission
    form.indicators = submission.indicators.compactMap { filed in
      guard let compiled = compiled(of: filed, submission), !compiled.isUnpublished else {
        return nil
      }
      var row = filed
      row.dimension = form.append(compiled.place.dimensionName)
      row.subdimension = form.append(compiled.place.subdimensionName)
      row.weight = .absent
      return row
    }
    return form
  }

  private func compiled(
    of row: IndicatorRow, _ submission: Submission
  ) -> CompiledIndicator? {
    submission.text.withUnsafeBufferPointer { bytes in
      func slice(_ slice: TextSlice) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(rebasing: bytes[slice.range])
      }
      return table.indicator(
        named: slice(row.name), subdimension: slice(row.subdimension),
        dimension: rubric.dimension(named: DimensionHeading(slice(row.dimension)).name))
    }
  }

  private func fill(
    _ row: inout IndicatorRow, _ compiled: CompiledIndicator, _ scorer: TableRowScorer,
    _ form: inout Submission
  ) {
    if form.isMissing(row.dimension) || form.isMissing(row.subdimension) {
      let drawn = headings(of: compiled, in: form)
      if form.isMissing(row.dimension) {
        row.dimension = drawn.dimension ?? form.append(compiled.place.dimensionName)
      }
      if form.isMissing(row.subdimension) {
        row.subdimension = drawn.subdimension ?? form.append(compiled.place.subdimensionName)
      }
    }
    if form.isMissing(row.target), !compiled.indicator.target.isEmpty {
      row.target = form.append(compiled.indicator.target)
    }
    if form.isMissing(row.actual) {
      let value = scorer.valueText(of: compiled)
      if !value.isEmpty { row.actual = form.append(value) }
    }
    if form.isMissing(row.weight) { row.weight = form.append("\(compiled.indicator.weight)") }
  }

  /// The headings of an indicator as the form draws them, with points and all: 投入（10分）; `nil` where
  /// it does not draw them.
  private func headings(
    of compiled: CompiledIndicator, in form: Submission
  ) -> (dimension: TextSlice?, subdimension: TextSlice?) {
    form.text.withUnsafeBufferPointer { bytes in
      func key(_ slice: TextSlice) -> [UInt8] {
        DimensionHeading(UnsafeBufferPointer(rebasing: bytes[slice.range])).name
      }
      let rows = form.indicators.filter {
        !$0.dimension.isAbsent
          && rubric.dimension(named: key($0.dimension)) == compiled.place.dimension
      }
      return (
        rows.first?.dimension,
        rows.first { key($0.subdimension) == compiled.subdimensionKey }?.subdimension
      )
    }
  }
}
