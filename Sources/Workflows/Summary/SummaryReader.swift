import EvaluationModel
import Store

/// Reads a store into a summary, one form at a time.
struct SummaryReader {
  /// How a sample is drawn.
  struct SamplePlan {
    /// How many forms.
    var size: Int
    /// The seed.
    var seed: UInt64
    /// Whether each department gives one at least.
    var byDepartment: Bool
  }

  private let store: RunStore
  private let request: SummaryRequest
  private let settings: ReviewSettings

  init(_ store: RunStore, _ request: SummaryRequest, _ settings: ReviewSettings) {
    self.store = store
    self.request = request
    self.settings = settings
  }

  /// The summary of the year that is asked for, else of the latest.
  func summary(sampling plan: SamplePlan?) throws(StoreFault) -> StoreSummary {
    var summary = StoreSummary(
      noteLength: settings.copiedNoteLength, tolerance: settings.tolerance)
    summary.runs = try store.runs()
    summary.years = try store.years()
    let latest = summary.years.keys.max().flatMap { $0 == 0 ? nil : $0 }
    summary.selection = StoreSummary.Selection(
      year: request.year ?? latest, unit: request.unit, department: request.department)
    var candidates: [FormSample.Candidate] = []
    try store.forEachCurrentForm(of: summary.selection.year) { form, place in
      summary.add(form, at: place)
      if plan != nil, summary.selection.covers(form) {
        candidates.append(FormSample.Candidate(form, at: place))
      }
    }
    // Without last year every form would be new.
    if let year = summary.selection.year, summary.years[year - 1] != nil {
      summary.changes.unmatched = try store.forEachPair(of: year) { pair in
        let isSelected = [pair.current, pair.previous].contains { form in
          form.map(summary.selection.covers) ?? false
        }
        if isSelected { summary.add(pair) }
      }
    }
    summary.changes.sort()
    summary.loweredTargets.sort()
    if let plan {
      summary.sample = StoreSummary.Sample(
        size: plan.size, seed: plan.seed, byDepartment: plan.byDepartment,
        population: candidates.count,
        forms: FormSample.draw(
          from: candidates, size: plan.size, seed: plan.seed, byDepartment: plan.byDepartment))
    }
    return summary
  }
}
