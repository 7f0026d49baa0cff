import EvaluationModel
import Formats
import Review
import Scoring

/// Scores forms one after the other and adds what comes of them to a part of a batch.
///
/// Each worker has one of its own: nothing is shared between them, and its buffers are used again.
struct FormRecorder {
  private let writer: BatchRecordWriter
  private let keepsEntries: Bool
  private let reviewer: Reviewer?
  private let failOn: FailureLevel
  private var library: RubricLibrary
  private var sheet = ScoreSheet()

  /// A recorder.
  ///
  /// - Parameters:
  ///   - settings: What the run is asked for.
  ///   - library: The rubrics, for this worker alone.
  init(_ settings: BatchSettings, _ library: RubricLibrary) {
    writer = BatchRecordWriter(settings.detail, hasFindings: settings.reviewer != nil)
    keepsEntries = settings.keepsEntries
    reviewer = settings.reviewer
    failOn = settings.failOn
    self.library = library
  }

  /// The code of a form for which no rubric can be chosen.
  private static let noRubric = ReadingFaultCode.noRubric.rawValue

  /// Scores a form.
  ///
  /// - Parameters:
  ///   - form: The form as filed.
  ///   - role: What the base data of its neighbours are to it.
  ///   - remarks: What the reader has to say about it.
  ///   - place: Where it came from.
  ///   - part: Gets its record, its entry and its numbers.
  /// - Returns: The form with all that was made of it, where the sentences were made; `nil` for base
  ///   data and for a form that was not scored.
  @discardableResult
  mutating func add(
    _ form: Submission, _ role: BaseDataRole, remarks: [String], at place: BatchPlace,
    to part: inout BatchPart
  ) -> (form: ScoredForm, rubric: LoadedRubric)? {
    do throws(WorkflowFault) {
      guard let rubric = try rubric(for: form, role) else {
        add(baseData: form, role, remarks: remarks, at: place, to: &part)
        return nil
      }
      let isQuick = writer.detail != .explanations && reviewer == nil && !keepsEntries
      let scored =
        isQuick
        ? quick(form, role, rubric.scorer)
        : FormScoring(rubric.scorer, reviewer).score(
          form, baseData: role.table, file: OutputPlan.fileName(place.source))
      writer.write(scored, at: place, remarks: remarks, into: &part.records)
      if keepsEntries {
        part.entries.append(BatchEntry(place: place, content: .scored(FormEntry(of: scored))))
      }
      part.tally.addScored(
        scored.sheet.total, isFound: scored.findings.contains(where: failOn.isReached),
        isRemarked: !remarks.isEmpty)
      return (scored, rubric)
    } catch {
      add(BatchFault(error, else: Self.noRubric, file: ""), at: place, to: &part)
      return nil
    }
  }

  /// Records that a form could not be read or scored.
  func add(_ fault: BatchFault, at place: BatchPlace, to part: inout BatchPart) {
    writer.write(fault, at: place, into: &part.records)
    if keepsEntries { part.entries.append(BatchEntry(place: place, content: .fault(fault))) }
    part.tally.add(fault, at: place)
  }

  /// Whether a form is drawn by a scoring table.
  mutating func isTable(_ form: Submission) -> Bool {
    !form.isBaseData && (try? library.scorer(for: form, named: ""))?.covers(form) == true
  }

  // MARK: Parts

  /// The rubric that scores a form; `nil` for base data that get no points themselves.
  private mutating func rubric(
    for form: Submission, _ role: BaseDataRole
  ) throws(WorkflowFault) -> LoadedRubric? {
    if case .used = role { return nil }
    return form.isBaseData
      ? try library.table(for: form) : try library.rubric(for: form, named: "")
  }

  private func add(
    baseData form: Submission, _ role: BaseDataRole, remarks: [String], at place: BatchPlace,
    to part: inout BatchPart
  ) {
    var isUsed = false
    if case .used = role { isUsed = true }
    writer.write(
      baseData: form, isUsed: isUsed, at: place, remarks: remarks, into: &part.records)
    if keepsEntries {
      let unit = CellText.line(form.tidy(form.unit))
      part.entries.append(BatchEntry(place: place, content: .baseData(unit: unit)))
    }
    part.tally.addBaseData()
  }

  /// The points alone: no sentences, no checks.
  private mutating func quick(
    _ form: Submission, _ role: BaseDataRole, _ scorer: Scorer
  ) -> ScoredForm {
    let scorer = scorer.fitting(form)
    var form = form
    if let table = role.table { form = scorer.adopting(table, into: form) }
    form = scorer.completed(form)
    scorer.score(form, into: &sheet)
    return ScoredForm(
      submission: form, rubric: scorer.rubric, sheet: sheet,
      explanations: Explanations(execution: "", indicators: [], total: ""))
  }
}

extension BatchFault {
  /// A workflow's fault as a record says it: without the file, which stands beside it.
  ///
  /// - Parameters:
  ///   - fault: The fault.
  ///   - code: Its code where it has none itself.
  ///   - file: The file as the fault names it.
  init(_ fault: WorkflowFault, else code: String, file: String) {
    // The quoted line and its caret are for the screen.
    var sentence = fault.reason.split(separator: "\n").first.map(String.init) ?? fault.reason
    let prefix = "\(file)："
    if sentence.hasPrefix(prefix) { sentence = String(sentence.dropFirst(prefix.count)) }
    self.init(
      code: fault.code.isEmpty ? code : fault.code,
      message: sentence.drop { $0 == " " }.description)
  }
}
