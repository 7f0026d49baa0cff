import EvaluationModel

/// Scores the indicator rows of one form.
struct RowScorer {
  private let scorer: CompiledRubric
  private let directions: RowDirection
  private let year: Int?

  init(_ scorer: CompiledRubric, year: Int?) {
    self.scorer = scorer
    directions = RowDirection(falling: scorer.falling, rising: scorer.rising)
    self.year = year
  }

  /// What consecutive rows have in common and is looked up once.
  private struct Headings {
    var dimension = TextSlice.absent
    var subdimension = TextSlice.absent
    var group = -1
    var index: Int16 = -1
    var isCostDimension = false
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
      // The results of the form before are written over: they are large, and making new ones costs more.
      sheet.keepIndicators(submission.indicators.count)
      for (position, row) in submission.indicators.enumerated() {
        update(&headings, for: row, submission, bytes, &sheet)
        sheet.indicators[position].clear(dimension: headings.index)
        if let fixed = fixed(row, headings, bytes) {
          tableScorer?.score(row, as: fixed, into: &sheet.indicators[position])
        } else {
          score(row, headings, submission, bytes, into: &sheet.indicators[position])
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
      headings.isCostDimension = scorer.cost.occur(in: dimension)
    }
    let subdimension = slice(row.subdimension, bytes)
    if !isSameDimension || !FiledText.areSame(slice(headings.subdimension, bytes), subdimension) {
      headings.isCost = headings.isCostDimension || scorer.cost.occur(in: subdimension)
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
    submission.read(row.target, into: &result.calculation.target)
    if case .blank = result.calculation.target.content {
      guard let named = nameTarget(row, submission) else {
        result.reason = .targetMissing
        return
      }
      result.calculation.target = named
      result.calculation.isTargetFromName = true
    }
    submission.read(row.actual, into: &result.calculation.actual)
    directions.find(
      for: row, isCost: headings.isCost, submission, bytes, into: &result.calculation)
    if let obstacle = obstacle(result.calculation.target, result.calculation.actual) {
      result.reason = obstacle
      return
    }
    guard let index = assignment(for: result.calculation.target, row, bytes) else {
      result.reason = .noRule
      return
    }
    result.assignment = Int16(truncatingIfNeeded: index)
    let words = words(row, bytes, result.calculation.actual)
    let reading = RowReading(
      columnUnit: Self.columnUnit(row, submission), isSameText: words.areSame, tier: words.tier,
      year: year, scale: scorer.scale)
    scorer.choices[index].assignment._withUnsafeGuaranteedRef { assignment in
      result.rule = assignment.id
      result.clause = assignment.clause
      assignment.rule.score(reading, into: &result)
    }
    scorer.overshoot?.apply(scorer.scale, to: &result)
  }

  /// Looks up the words of the actual value, where it is words.
  private func words(
    _ row: IndicatorRow, _ bytes: UnsafeBufferPointer<UInt8>, _ reached: TargetText
  ) -> (areSame: Bool, tier: Int?) {
    guard case .words = reached.content else { return (false, nil) }
    let actual = slice(row.actual, bytes)
    let areSame = FiledText.areSame(
      WordTable.core(slice(row.target, bytes)), WordTable.core(actual))
    return (areSame, scorer.tierWords.find(actual))
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
