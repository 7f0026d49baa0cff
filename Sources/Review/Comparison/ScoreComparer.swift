import EvaluationModel

/// Puts claimed scores beside recomputed ones.
struct ScoreComparer {
  /// The rubric that the form was scored with.
  let rubric: Rubric
  /// The tolerance, and the rules of other documents.
  let settings: ReviewSettings

  /// The comparison of a whole form.
  func comparison(of submission: Submission, _ sheet: ScoreSheet) -> ScoreComparison {
    let total = sheet.total
    var comparison = ScoreComparison(
      tolerance: settings.tolerance,
      total: line(total.weight, total.claimed, total.low, total.high))
    comparison.execution = sheet.execution.map { line(of: $0) }
    comparison.goal = sheet.goal.map { line(of: $0) }
    comparison.indicators = sheet.indicators.enumerated().map { index, score in
      if let execution = sheet.execution, execution.indicatorRow == index {
        return line(of: execution)
      }
      return line(of: score)
    }
    comparison.dimensions = dimensions(of: submission, sheet)
    return comparison
  }

  /// One row.
  func line(of score: IndicatorScore) -> ScoreComparison.Line {
    var line = line(score.weight, score.claimed, score.low, score.high)
    guard let claimed = score.claimed else { return line }
    if let interval = TierInterval(score, rubric), score.outcome != .accepted {
      // The sheet counts a claim outside its tier as the best that the words are worth; the words
      // themselves leave the whole interval.
      line.verdict =
        interval.contains(claimed, within: settings.tolerance) ? .inside : .outside
    }
    // A scoring table leaves no choice of rules.
    guard line.verdict == .differs || line.verdict == .outside,
      score.calculation.measurement == nil,
      let policy = OtherPolicy.name(explaining: claimed, of: score, rubric, settings)
    else { return line }
    line.verdict = .otherPolicy(policy)
    return line
  }

  /// The execution row.
  func line(of execution: ExecutionScore) -> ScoreComparison.Line {
    line(execution.weight, execution.claimed, execution.low, execution.high)
  }

  private func line(
    _ weight: Points, _ claimed: Points?, _ low: Points, _ high: Points
  ) -> ScoreComparison.Line {
    ScoreComparison.Line(
      weight: weight, claimed: claimed, low: low, high: high, verdict: verdict(claimed, low, high))
  }

  private func verdict(
    _ claimed: Points?, _ low: Points, _ high: Points
  ) -> ScoreComparison.Verdict {
    guard let claimed else { return .notClaimed }
    let isWithin =
      claimed >= low - settings.tolerance && claimed <= high + settings.tolerance
    if low == high { return isWithin ? .agrees : .differs }
    return isWithin ? .inside : .outside
  }

  // MARK: Dimensions

  private func dimensions(
    of submission: Submission, _ sheet: ScoreSheet
  ) -> [ScoreComparison.Line] {
    var claims: [Points?] = sheet.dimensions.map { _ in .zero }
    submission.text.withUnsafeBufferPointer { bytes in
      func text(_ slice: TextSlice) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(rebasing: bytes[slice.range])
      }
      for (index, row) in zip(submission.indicators, sheet.indicators).enumerated()
      where index != sheet.execution?.indicatorRow {
        // As the sheet groups them: by the heading as filed.
        let group = sheet.dimensions.firstIndex {
          FiledText.areSame(text($0.name), text(row.0.dimension))
        }
        guard let group else { continue }
        if let claimed = row.1.claimed {
          claims[group] = claims[group].map { $0 + claimed }
        } else if row.1.weight > .zero {
          claims[group] = nil
        }
      }
    }
    return zip(sheet.dimensions, claims).map { dimension, claimed in
      line(dimension.weight, claimed, dimension.low, dimension.high)
    }
  }
}
