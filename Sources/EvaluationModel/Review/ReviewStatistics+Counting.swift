extension ReviewStatistics {
  /// The figures of a folder.
  ///
  /// - Parameter folder: The reviewed forms.
  public init(of folder: ReviewedFolder) {
    var codes = CodeTally()
    var sums = ShareSums()
    var units: Set<String> = []
    for form in folder.forms {
      forms += 1
      if !form.unit.isEmpty { units.insert(form.unit) }
      countFindings(of: form, &codes)
      guard let comparison = form.comparison else { continue }
      scoredForms += 1
      tolerance = comparison.tolerance
      countVerdict(comparison.total)
      countFullMarks(comparison)
      countBands(comparison.total)
      sums.add(comparison.total)
    }
    self.units = units.count
    self.codes = codes.counts(of: forms, titles: folder.titles)
    averages = sums.averages
  }

  private mutating func countFindings(of form: ReviewedForm, _ codes: inout CodeTally) {
    let findings = form.scored.findings
    for finding in findings { self.findings[finding.severity, default: 0] += 1 }
    if let worst = findings.lazy.map(\.severity).max() { formsByWorst[worst, default: 0] += 1 }
    codes.add(findings)
  }

  private mutating func countVerdict(_ total: ScoreComparison.Line) {
    if total.low != total.high { intervals += 1 }
    switch total.verdict {
    case .notClaimed: unclaimed += 1
    case .agrees, .inside: agreeing += 1
    case .otherPolicy: otherPolicy += 1
    case .differs, .outside:
      if let difference = total.difference, difference < .zero {
        tooLow += 1
      } else {
        tooHigh += 1
      }
    }
  }

  private mutating func countFullMarks(_ comparison: ScoreComparison) {
    let lines =
      ([comparison.execution, comparison.goal].compactMap(\.self) + comparison.indicators)
      .filter { $0.weight > .zero && $0.claimed != nil }
    guard !lines.isEmpty else { return }
    let full = lines.count { line in line.claimed.map { $0 >= line.weight } ?? false }
    fullRows.count += full
    fullRows.whole += lines.count
    fullForms.count += full == lines.count ? 1 : 0
    fullForms.whole += 1
  }

  private mutating func countBands(_ total: ScoreComparison.Line) {
    guard total.weight > .zero else { return }
    if let claimed = total.claimed {
      bands[ScoreBand.index(of: claimed, outOf: total.weight)].claimed += 1
    }
    bands[ScoreBand.index(of: total.low, outOf: total.weight)].recomputed += 1
  }
}

/// Counts findings by code.
private struct CodeTally {
  private struct Entry {
    var name: String
    var severity: Severity
    var findings = 0
    var forms = 0
  }

  private var entries: [String: Entry] = [:]

  /// Adds the findings of one form.
  mutating func add(_ findings: [Finding]) {
    for finding in findings {
      var entry =
        entries[finding.code] ?? Entry(name: finding.name, severity: finding.severity)
      entry.findings += 1
      entry.severity = max(entry.severity, finding.severity)
      entries[finding.code] = entry
    }
    for code in Set(findings.map(\.code)) { entries[code]?.forms += 1 }
  }

  /// The codes, those in most forms first, then those with most findings, then by code.
  func counts(of forms: Int, titles: [String: String]) -> [ReviewStatistics.CodeCount] {
    entries.map { code, entry in
      ReviewStatistics.CodeCount(
        code: code, title: titles[code] ?? entry.name, severity: entry.severity,
        findings: entry.findings,
        forms: ReviewStatistics.Part(count: entry.forms, whole: forms))
    }.sorted { left, right in
      if left.forms.count != right.forms.count { return left.forms.count > right.forms.count }
      if left.findings != right.findings { return left.findings > right.findings }
      return left.code < right.code
    }
  }
}

/// Adds up totals as shares of their weights, each rounded to a trillionth.
private struct ShareSums {
  private static let unit: Int128 = 1_000_000_000_000
  private var count = 0
  private var claimed: Int128 = 0
  private var low: Int128 = 0
  private var high: Int128 = 0

  /// Adds a total, where it has a weight and a claim.
  mutating func add(_ total: ScoreComparison.Line) {
    guard total.weight > .zero, let claim = total.claimed else { return }
    func share(_ points: Points) -> Int128 {
      // 64 bits times 40 bits fit 128.
      Rounding.halfAwayFromZero(
        Int128(points.millionths) * Self.unit, over: Int128(total.weight.millionths)) ?? 0
    }
    count += 1
    claimed += share(claim)
    low += share(total.low)
    high += share(total.high)
  }

  /// The averages; `nil` of nothing.
  var averages: ReviewStatistics.Averages? {
    guard count > 0 else { return nil }
    func average(_ sum: Int128) -> Ratio? {
      (try? Fraction(sum, over: Int128(count) * Self.unit)).map(Ratio.init)
    }
    guard let claimed = average(claimed), let low = average(low), let high = average(high) else {
      return nil
    }
    return ReviewStatistics.Averages(forms: count, claimed: claimed, low: low, high: high)
  }
}
