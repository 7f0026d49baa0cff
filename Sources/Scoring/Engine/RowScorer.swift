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
      for (position, row) in submission.indicators.enumerated() {
        update(&headings, for: row, submission, bytes, &sheet)
        var result = IndicatorScore(dimension: headings.index)
        if let fixed = fixed(row, headings, bytes) {
          tableScorer?.score(row, as: fixed, into: &result)
        } else {
          score(row, headings, submission, bytes, into: &result)
        }
        if execution?.indicatorRow == position {
          ExecutionScorer.settle(&execution, from: result, scorer)
          result.low = .zero
          result.high = .zero
          result.outcome = .notApplicable
          result.reason = .none
          result.rule = ExecutionRateRule.description.id
        } else if headings.group >= 0, result.reason != .exemptRescaled {
          sheet.dimensions[headings.group].weight += result.weight
          sheet.dimensions[headings.group].low += result.low
          sheet.dimensions[headings.group].high += result.high
        }
        sheet.indicators.append(result)
      }
    }
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
        let heading = DimensionHeading(dimension)
        var group = DimensionScore(
          name: row.dimension, index: scorer.dimension(named: heading.name))
        group.declared = heading.declared ?? declared(heading.name, submission, bytes)
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

  /// The points that the form's own list of dimensions states for a name.
  private func declared(
    _ name: [UInt8], _ submission: Submission, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Points? {
    for row in submission.dimensions
    where DimensionHeading(slice(row.name, bytes)).name == name {
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
    _ bytes: UnsafeBufferPointer<UInt8>, into result: inout IndicatorScore
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
    var target = submission.reading(row.target)
    if case .blank = target.content {
      guard let named = nameTarget(row, submission) else {
        result.reason = .targetMissing
        return
      }
      target = named
      result.calculation.isTargetFromName = true
    }
    let actual = submission.reading(row.actual)
    let (direction, source) = direction(of: &target, row, headings, submission, bytes)
    result.calculation.target = target
    result.calculation.actual = actual
    result.calculation.direction = direction
    result.calculation.directionSource = source
    if let obstacle = obstacle(target, actual) {
      result.reason = obstacle
      return
    }
    guard let index = assignment(for: target, row, bytes) else {
      result.reason = .noRule
      return
    }
    let assignment = scorer.assignments[index]
    result.assignment = Int16(truncatingIfNeeded: index)
    let actualBytes = slice(row.actual, bytes)
    let reading = RowReading(
      target: target, actual: actual, weight: result.weight, claimed: result.claimed,
      direction: direction, columnUnit: Self.columnUnit(row, submission),
      isSameText: isWords(actual)
        && FiledText.areSame(
          WordTable.core(slice(row.target, bytes)), WordTable.core(actualBytes)),
      tier: isWords(actual) ? scorer.tierWords.find(actualBytes) : nil, year: year,
      scale: scorer.scale)
    result.rule = assignment.id
    result.clause = assignment.clause
    assignment.rule.score(reading, into: &result)
    scorer.overshoot?.apply(reading, to: &result)
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

  private func isWords(_ reading: TargetText) -> Bool {
    if case .words = reading.content { true } else { false }
  }

  private func assignment(
    for target: TargetText, _ row: IndicatorRow, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    guard let kind = TargetKind(target) else { return nil }
    for (index, assignment) in scorer.assignments.enumerated() where assignment.kind == kind {
      if assignment.scope.isEmpty || isScope(assignment.scope, row.subdimension, bytes)
        || isScope(assignment.scope, row.dimension, bytes)
      {
        return index
      }
    }
    return nil
  }

  private func isScope(
    _ scope: [UInt8], _ heading: TextSlice, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    DimensionHeading(slice(heading, bytes)).name == scope
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
