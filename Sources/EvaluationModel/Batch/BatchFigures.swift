/// What is counted of forms that were scored: of all of them, of those of a kind, of a department.
public struct BatchFigures: Equatable, Sendable {
  /// The number of the first form among all entries, from one; zero where there is none.
  public internal(set) var first = 0
  /// How many forms there are.
  public internal(set) var forms = 0
  /// How many of their totals are intervals.
  public internal(set) var intervals = 0
  /// How many claimed totals are the recomputed ones or lie inside their intervals, within the
  /// tolerance.
  public internal(set) var agreeing = 0
  /// How many are too high.
  public internal(set) var tooHigh = 0
  /// How many are too low.
  public internal(set) var tooLow = 0
  /// How many forms claim no total.
  public internal(set) var unclaimed = 0
  /// How many forms claim their full weight or more.
  public internal(set) var fullClaims = 0
  /// How many forms have findings of a severity at the most.
  public internal(set) var formsByWorst: [Severity: Int] = [:]
  /// How many findings have a severity.
  public internal(set) var findings: [Severity: Int] = [:]
  /// The mean of the claimed totals.
  public internal(set) var claimed = ShareMean()
  /// The mean of the least totals.
  public internal(set) var low = ShareMean()
  /// The mean of the most totals; that of ``low`` where no total is an interval.
  public internal(set) var high = ShareMean()

  /// Figures of nothing.
  public init() {}

  /// The forms without any finding.
  public var cleanForms: Int { forms - formsByWorst.values.reduce(0, +) }

  /// The mean of the recomputed totals: `91.25%`, or `88%～91%` where it is not certain, or a dash.
  public var meanText: String {
    guard let low = low.ratio, let high = high.ratio else { return "—" }
    return low == high ? low.percentage : "\(low.percentage)～\(high.percentage)"
  }

  /// Adds a form that is the `number`th of all entries.
  mutating func add(_ form: FormEntry, number: Int, tolerance: Points) {
    if first == 0 { first = number }
    forms += 1
    if form.low != form.high { intervals += 1 }
    low.add(form.low, outOf: form.weight)
    high.add(form.high, outOf: form.weight)
    if let claim = form.claimed {
      claimed.add(claim, outOf: form.weight)
      if form.weight > .zero, claim >= form.weight { fullClaims += 1 }
    }
    switch form.deviation {
    case nil: unclaimed += 1
    case let gap? where gap > tolerance: tooHigh += 1
    case let gap? where .zero - gap > tolerance: tooLow += 1
    case .some: agreeing += 1
    }
    var worst: Severity?
    for finding in form.findings {
      findings[finding.severity, default: 0] += 1
      worst = max(worst ?? finding.severity, finding.severity)
    }
    if let worst { formsByWorst[worst, default: 0] += 1 }
  }
}
