import EvaluationModel
import Reports

/// What is seen on the screen at the end of `score`.
struct ScoreScreen {
  /// A form that was scored, and what it was made of.
  struct Form {
    /// The form as filed.
    var filed: Submission
    /// The base table that its formulas use.
    var baseData: Submission?
    /// What was made of it.
    var scored: ScoredForm
  }

  private let forms: [Form]
  private let bases: [BaseDataResult]
  private let written: [String]
  private let console: Console

  /// A screen with what the run has found, in the order of the files.
  init(forms: [Form], bases: [BaseDataResult], written: [String], _ console: Console) {
    self.forms = forms
    self.bases = bases
    self.written = written
    self.console = console
  }

  private var scored: [ScoredForm] { forms.map(\.scored) }

  /// Prints everything.
  ///
  /// - Parameters:
  ///   - destination: Where the results go.
  ///   - compared: What scores every form as well, to see what moves; `nil` for nothing.
  /// - Throws: ``WorkflowFault`` when a format cannot be written as text.
  func show(
    _ destination: OutputPlan.Destination, comparing compared: FormScoring?
  ) throws(WorkflowFault) {
    guard !forms.isEmpty || !bases.isEmpty else { return }
    switch destination {
    case .stream(let format):
      // A list of scores has no place for tables without any.
      guard !forms.isEmpty else {
        console.write(try BaseDataResult.text(of: bases, as: format))
        return
      }
      tellBases()
      console.write(try FormRenderer.text(of: scored, as: format))
    case .summary, .folder, .file:
      if let compared, case .summary = destination {
        tellBases()
        if !forms.isEmpty { showMoves(compared) }
      } else {
        showSummary()
      }
    }
  }

  private func tellBases() {
    for base in bases where !base.isUsed { console.report("提示：\(base.notice)") }
  }

  private func showSummary() {
    for base in bases where !base.isUsed { console.write(base.text(on: console) + "\n") }
    let summary = TextSummary(width: console.width, isColored: console.isColored)
    for form in scored { console.write(summary.text(for: form) + "\n") }
    if forms.count > 1 {
      console.write(TextOverview(isColored: console.isColored).text(for: scored) + "\n")
    }
    if !written.isEmpty {
      console.write("已写出\(written.count)个文件：\n" + written.map { "  \($0)\n" }.joined())
    }
  }

  /// What moves under the other rubric.
  private func showMoves(_ compared: FormScoring) {
    let replays = forms.map { form in
      ReplayText.Replay(
        before: form.scored,
        after: compared.rescore(form.filed, baseData: form.baseData))
    }
    let text = ReplayText(width: console.width, isColored: console.isColored)
    for replay in replays { console.write(text.text(for: replay) + "\n") }
    console.write(text.summary(of: replays))
  }
}
