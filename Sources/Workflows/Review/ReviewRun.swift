import EvaluationModel
import Formats
import Review
import Scoring

/// One run of `review`: the forms that have been read so far, then what they say together.
struct ReviewRun {
  private let reviewer: Reviewer
  private let console: Console
  private var library: RubricLibrary
  private var forms: [(form: ReviewedForm, folder: String, table: Table?)] = []
  private var unread: [ReviewedFolder.UnreadFile] = []
  /// The positions of the forms by a digest of what they say.
  private var digests: [Int: [Int]] = [:]

  /// A form of a scoring table as it was filed, and what scores it: its base data may come later.
  private struct Table {
    var submission: Submission
    var scorer: Scorer
  }

  /// A run that has read nothing yet.
  init(_ reviewer: Reviewer, _ library: RubricLibrary, _ console: Console) {
    self.reviewer = reviewer
    self.library = library
    self.console = console
  }

  /// Whether nothing has been read, not even in vain.
  var isEmpty: Bool { forms.isEmpty && unread.isEmpty }

  /// Scores every form of a file.
  mutating func add(_ file: FormFile) {
    for (index, result) in file.readings.enumerated() {
      let number = file.readings.count > 1 ? index + 1 : nil
      do throws(WorkflowFault) {
        try add(result, file.path, number)
      } catch {
        report(error, file: file.path)
      }
    }
  }

  /// Notes that a file, or a form of it, could not be read.
  ///
  /// The line of the file that a fault quotes is for the screen; the lists have the sentence alone.
  mutating func report(_ fault: WorkflowFault, file: String) {
    console.report("错误：\(fault)")
    let prefix = "\(OutputPlan.displayName(file))："
    let reason =
      fault.reason.hasPrefix(prefix)
      ? String(fault.reason.dropFirst(prefix.count)) : fault.reason
    let sentence = reason.split(separator: "\n").first.map(String.init) ?? reason
    unread.append(.init(file: OutputPlan.displayName(file), code: fault.code, message: sentence))
  }

  private mutating func add(
    _ result: Result<FormReading, ReadingFault>, _ file: String, _ number: Int?
  ) throws(WorkflowFault) {
    let reading: FormReading
    do throws(ReadingFault) {
      reading = try result.get()
    } catch {
      throw FormFile.fault(error, file)
    }
    let name = OutputPlan.displayName(file)
    for remark in reading.remarks { console.report("提示：\(name)：\(remark)") }
    let place = number.map { "\(name) 第\($0)张表" } ?? name
    let scored: ScoredForm
    var table: Table?
    if reading.submission.isBaseData {
      scored = ScoredForm(
        submission: reading.submission, rubric: try library.baseDataRubric(), sheet: ScoreSheet(),
        explanations: Explanations(execution: "", indicators: [], total: ""))
    } else {
      let scorer = try library.scorer(for: reading.submission, named: place)
      scored = FormScoring(scorer, nil).score(reading.submission, file: "")
      if scorer.rubric.isTable { table = Table(submission: reading.submission, scorer: scorer) }
    }
    let form = ReviewedForm(scored: scored, comparison: nil, file: name, number: number)
    tellIfKnown(form)
    forms.append((form, InputPath.folder(of: file), table))
  }

  /// Says that a form was handed in before, as the same in another format most of all: it counts
  /// twice in the figures.
  private mutating func tellIfKnown(_ form: ReviewedForm) {
    var hasher = Hasher()
    hasher.combine(SubmissionJSONWriter(style: .compact).bytes(for: form.scored.submission))
    let digest = hasher.finalize()
    let same = digests[digest, default: []].first {
      forms[$0].form.scored.submission == form.scored.submission
    }
    if let same {
      console.report("提示：\(form.label) 与 \(forms[same].form.label) 内容相同，汇总里各算一张。")
    } else {
      digests[digest, default: []].append(forms.count)
    }
  }

  /// Reviews all forms that have been read, each by itself and all together.
  ///
  /// - Parameter reports: The folder that reports with links lie in; `nil` for none.
  /// - Returns: The forms with their findings, and the files that could not be read.
  mutating func finish(reportsIn reports: String?) -> ReviewedFolder {
    useBaseData()
    let reviewed = forms.map { form, folder, _ in
      Reviewer.Form(
        submission: form.scored.submission, rubric: form.scored.rubric, sheet: form.scored.sheet,
        file: OutputPlan.fileName(form.file), folder: folder)
    }
    let across = reviewer.findings(across: reviewed)
    let units = reviewer.units(of: reviewed)
    var folder = ReviewedFolder(forms: [], unread: unread, titles: ReviewRenderer.titles)
    for (index, entry) in forms.enumerated() {
      var form = entry.form
      let own = reviewer.findings(in: reviewed[index])
      form.scored.findings = Reviewer.sorted(own + across[index])
      form.unit = CellText.line(units[index])
      form.comparison = reviewer.comparison(of: reviewed[index])
      if let reports { form.link = RelativePath.path(to: form.file, from: reports) }
      folder.forms.append(form)
    }
    if let reports {
      for index in folder.unread.indices {
        folder.unread[index].link = RelativePath.path(to: folder.unread[index].file, from: reports)
      }
    }
    return folder
  }

  /// Scores the forms of scoring tables anew with the base data of their units.
  private mutating func useBaseData() {
    guard forms.contains(where: { $0.table != nil }) else { return }
    let members = forms.map { form, folder, table in
      BaseDataMatching.Member(
        submission: table?.submission ?? form.scored.submission, file: form.file, folder: folder)
    }
    let matching = BaseDataMatching(members, reviewer)
    for index in forms.indices {
      guard let table = forms[index].table, let base = matching.base(of: index) else { continue }
      forms[index].form.scored = FormScoring(table.scorer, nil).score(
        table.submission, baseData: members[base].submission, file: "")
    }
  }
}
