import EvaluationModel

/// Scores the indicator rows of one form.
struct RowScorer {
  private let scorer: CompiledRubric
  private let year: Int?

  init(_ scorer: CompiledRubric, year: Int?) {
    self.scorer = scorer
    self.year = year
  }

  /// What consecutive rows have in common and is looked up once.
  private struct Headings {
    var dimension = TextSlice.absent
    var subdimension = TextSlice.absent
    var group = -1
    var index: Int16 = -1
    var isCost = false
  }

  /// Scores every row.
  ///
  /// The row that stands for the execution rate, where `execution` found one, is
  /// scored there and takes part in no dimension.
  func scoreRows(
    of submission: Submission, into sheet: inout ScoreSheet, execution: inout ExecutionScore?
  ) {
    let tableScorer = scorer.table.map { TableRowScorer($0, scorer, submission) }
    submission.text.withUnsafeBufferPointer { bytes in
      var headings = Headings()
      var reading = RowReading(year: year, scale: scorer.scale)
      for (position, row) in submission.indicators.enumerated() {
        update(&headings, for: row, submission, bytes, &sheet)
        sheet.indicators.append(IndicatorScore(dimension: headings.index))
        if let fixed = fixed(row, headings, bytes) {
          tableScorer?.score(row, as: fixed, into: &sheet.indicators[position])
        } else {
          score(row, headings, submission, bytes, &reading, into: &sheet.indicators[position])
        }
        if execution?.indicatorRow == position {
          settle(&execution, from: &sheet.indicators[position])
        } else if headings.group >= 0, sheet.indicators[position].reason != .exemptRescaled {
          sheet.dimensions[headings.group].add(
            weight: sheet.indicators[position].weight, low: sheet.indicators[position].low,
            high: sheet.indicators[position].high)
        }
      }
    }
  }

  /// The row that is the execution row counts there.
  private func settle(_ execution: inout ExecutionScore?, from result: inout IndicatorScore) {
    ExecutionScorer.settle(&execution, from: result, scorer)
    result.low = .zero
    result.high = .zero
    result.outcome = .notApplicable
    result.reason = .none
    result.rule = ExecutionRateRule.description.id
  }

  // MARK: Headings

  private func update(
    _ headings: inout Headings, for row: IndicatorRow, _ submission: Submission,
    _ bytes: UnsafeBufferPointer<UInt8>, _ sheet: inout ScoreSheet
  ) {
    let dimension = slice(row.dimension, bytes)
    let isSameDimension =
      headings.group >= 0 && FiledText.areSame(slice(headings.dimension, bytes), dimension)
    if !isSameDimension {
      headings.group =
        sheet.dimensions.firstIndex { FiledText.areSame(slice($0.name, bytes), dimension) } ?? -1
      if headings.group < 0 {
        var group = DimensionScore(
          name: row.dimension, index: scorer.dimension(headed: dimension))
        group.declared = declared(dimension, submission, bytes)
        headings.group = sheet.dimensions.count
        sheet.dimensions.append(group)
      }
      headings.index = sheet.dimensions[headings.group].index
    }
    let subdimension = slice(row.subdimension, bytes)
    if !isSameDimension || !FiledText.areSame(slice(headings.subdimension, bytes), subdimension) {
      headings.isCost = scorer.cost.occur(in: dimension) || scorer.cost.occur(in: subdimension)
    }
    headings.dimension = row.dimension
    headings.subdimension = row.subdimension
  }

  /// The points that a heading states, or the form's own list of dimensions for its name.
  private func declared(
    _ heading: UnsafeBufferPointer<UInt8>, _ submission: Submission,
    _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Points? {
    if DimensionHeading.isPlain(heading), submission.dimensions.isEmpty { return nil }
    let heading = DimensionHeading(heading)
    if let declared = heading.declared { return declared }
    for row in submission.dimensions
    where DimensionHeading.isHeading(slice(row.name, bytes), named: heading.name) {
      if let points = submission.points(row.weight).value { return points }
    }
    return nil
  }

  // MARK: One row

  /// The indicator of a scoring table that a row is; `nil` for rows that the unit names itself.
  private func fixed(
    _ row: IndicatorRow, _ headings: Headings, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> CompiledIndicator? {
    guard let table = scorer.table else { return nil }
    return table.indicator(
      named: slice(row.name, bytes), subdimension: slice(row.subdimension, bytes),
      dimension: headings.index)
  }

  private func score(
    _ row: IndicatorRow, _ headings: Headings, _ submission: Submission,
    _ bytes: UnsafeBufferPointer<UInt8>, _ reading: inout RowReading,
    into result: inout IndicatorScore
  ) {
    result.claimed = submission.points(row.score).value
    switch submission.points(row.weight) {
    case .points(let weight) where weight > .zero:
      result.weight = weight
      result.high = weight
    case .absent, .blank:
      result.reason = .weightMissing
      return
    case .points, .malformed:
      result.reason = .weightUnusable
      return
    }
    if let table = scorer.table, table.covers(headings.index) {
      result.reason = .notInTable
      return
    }
    submission.read(row.target, into: &reading.target)
    if case .blank = reading.target.content {
      guard let named = nameTarget(row, submission) else {
        result.reason = .targetMissing
        return
      }
      reading.target = named
      result.calculation.isTargetFromName = true
    }
    submission.read(row.actual, into: &reading.actual)
    let (direction, source) = direction(of: &reading.target, row, headings, submission, bytes)
    result.calculation.target = reading.target
    result.calculation.actual = reading.actual
    result.calculation.direction = direction
    result.calculation.directionSource = source
    if let obstacle = obstacle(reading.target, reading.actual) {
      result.reason = obstacle
      return
    }
    guard let index = assignment(for: reading.target, row, bytes) else {
      result.reason = .noRule
      return
    }
    result.assignment = Int16(truncatingIfNeeded: index)
    reading.weight = result.weight
    reading.claimed = result.claimed
    reading.direction = direction
    reading.columnUnit = Self.columnUnit(row, submission)
    readWords(row, bytes, into: &reading)
    let assignment = scorer.assignments[index]
    result.rule = assignment.id
    result.clause = assignment.clause
    assignment.rule.score(reading, into: &result)
    scorer.overshoot?.apply(reading, to: &result)
  }

  /// Looks up the words of the actual value, where it is words.
  private func readWords(
    _ row: IndicatorRow, _ bytes: UnsafeBufferPointer<UInt8>, into reading: inout RowReading
  ) {
    reading.isSameText = false
    reading.tier = nil
    guard case .words = reading.actual.content else { return }
    let actual = slice(row.actual, bytes)
    reading.isSameText = FiledText.areSame(
      WordTable.core(slice(row.target, bytes)), WordTable.core(actual))
    reading.tier = scorer.tierWords.find(actual)
  }

  private func obstacle(_ target: TargetText, _ actual: TargetText) -> OutcomeReason? {
    if case .malformed = target.content { return .targetMalformed }
    switch actual.content {
    case .blank: return .actualMissing
    case .malformed: return .actualMalformed
    case .quantity, .range: return actual.isApproximate ? .actualApproximate : nil
    case .date, .words: return nil
    }
  }

  private func assignment(
    for target: TargetText, _ row: IndicatorRow, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    guard let kind = TargetKind(target) else { return nil }
    return scorer.choices.indices.first { index in
      let choice = scorer.choices[index]
      guard choice.kind == kind else { return false }
      guard choice.isLimited else { return true }
      let scope = scorer.assignments[index].scope
      return isScope(scope, row.subdimension, bytes) || isScope(scope, row.dimension, bytes)
    }
  }

  private func isScope(
    _ scope: [UInt8], _ heading: TextSlice, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    DimensionHeading.isHeading(slice(heading, bytes), named: scope)
  }

  // MARK: Direction

  private func direction(
    of target: inout TargetText, _ row: IndicatorRow, _ headings: Headings,
    _ submission: Submission, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> (Calculation.Direction, Calculation.DirectionSource) {
    switch target.content {
    case .range: return (.range, .written)
    case .quantity: break
    case .blank, .date, .words, .malformed: return (.atLeast, .standard)
    }
    if let comparison = target.comparison {
      return (Self.direction(comparison), .written)
    }
    if !row.comparison.isAbsent,
      let comparison = Comparison(column: submission.text.span.extracting(row.comparison.range))
    {
      target.comparison = comparison
      return (Self.direction(comparison), .column)
    }
    if let comparison = IndicatorName.trailingComparison(
      submission.text.span.extracting(row.name.range))
    {
      target.comparison = comparison
      return (Self.direction(comparison), .name)
    }
    let name = slice(row.name, bytes)
    if headings.isCost || scorer.falling.occur(in: name) {
      if scorer.rising.occur(in: name) { return (.atLeast, .standard) }
      return (.atMost, headings.isCost ? .cost : .falling)
    }
    return (.atLeast, .standard)
  }

  private static func direction(_ comparison: Comparison) -> Calculation.Direction {
    switch comparison {
    case .atLeast, .moreThan, .equal: .atLeast
    case .atMost, .lessThan: .atMost
    }
  }

  private func nameTarget(_ row: IndicatorRow, _ submission: Submission) -> TargetText? {
    IndicatorName.trailingTarget(submission.text.span.extracting(row.name.range))
  }

  /// The unit column as a quantity of one: 万元 is one 万元.
  static func columnUnit(_ row: IndicatorRow, _ submission: Submission) -> Quantity? {
    guard !row.unit.isAbsent, !row.unit.isEmpty else { return nil }
    guard
      let column = MeasurementUnit.reading(
        column: submission.text.span.extracting(row.unit.range)), !column.unit.isNone
    else { return nil }
    return Quantity(1, column.magnitude, column.unit)
  }

  private func slice(
    _ slice: TextSlice, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: bytes[slice.range])
  }
}

extension TargetKind {
  /// The kind that a reading belongs to, or `nil` for a blank or malformed one.
  init?(_ target: TargetText) {
    switch target.content {
    case .quantity: self = .number
    case .range: self = .range
    case .date: self = .date
    case .words: self = .words
    case .blank, .malformed: return nil
    }
  }
}
