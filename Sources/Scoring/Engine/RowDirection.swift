import EvaluationModel

/// Finds which side of a target is the good one.
struct RowDirection {
  private let falling: NamePatterns
  private let rising: NamePatterns

  /// - Parameters:
  ///   - falling: Parts of names for which less is better.
  ///   - rising: Parts of names for which more is better, even among costs.
  init(falling: NamePatterns, rising: NamePatterns) {
    self.falling = falling
    self.rising = rising
  }

  /// Finds the direction of a row whose target has been read, and where it comes from.
  ///
  /// What is written counts first, then the operator's own column, then one at the end of the name,
  /// then what the name or the heading says of costs. An operator that stands elsewhere becomes the
  /// target's.
  func find(
    for row: IndicatorRow, isCost: Bool, _ submission: Submission,
    _ bytes: UnsafeBufferPointer<UInt8>, into calculation: inout Calculation
  ) {
    calculation.direction = .atLeast
    calculation.directionSource = .standard
    switch calculation.target.content {
    case .range:
      calculation.direction = .range
      calculation.directionSource = .written
      return
    case .quantity: break
    case .blank, .date, .words, .malformed: return
    }
    if let comparison = calculation.target.comparison {
      calculation.direction = Self.direction(comparison)
      calculation.directionSource = .written
    } else if !row.comparison.isAbsent,
      let comparison = Comparison(column: submission.text.span.extracting(row.comparison.range))
    {
      take(comparison, from: .column, into: &calculation)
    } else if let comparison = IndicatorName.trailingComparison(
      submission.text.span.extracting(row.name.range))
    {
      take(comparison, from: .name, into: &calculation)
    } else {
      let name = UnsafeBufferPointer(rebasing: bytes[row.name.range])
      if isCost || falling.occur(in: name), !rising.occur(in: name) {
        calculation.direction = .atMost
        calculation.directionSource = isCost ? .cost : .falling
      }
    }
  }

  private func take(
    _ comparison: Comparison, from source: Calculation.DirectionSource,
    into calculation: inout Calculation
  ) {
    calculation.target.comparison = comparison
    calculation.direction = Self.direction(comparison)
    calculation.directionSource = source
  }

  private static func direction(_ comparison: Comparison) -> Calculation.Direction {
    switch comparison {
    case .atLeast, .moreThan, .equal: .atLeast
    case .atMost, .lessThan: .atMost
    }
  }
}
