import EvaluationModel
import Formats
import Reports
import Review
import Scoring

/// One run of `score`: what it has done so far.
struct ScoreRun {
  /// One form of a file.
  private struct Part {
    /// What was made of it.
    var content: Content
    /// Its number in the file, from one; `nil` where it is the only one.
    var number: Int?
    /// Whether it was a 基础数据表, which has no rows to fill the points into.
    var isOnlyData = false
  }

  /// What is made of a form.
  private enum Content {
    /// A 自评表, or base data under a scoring table: as it was read, with its points, and what gave
    /// them.
    case scored(FormReading, ScoredForm, LoadedRubric)
    /// A 基础数据表 that gets no points itself.
    case baseData(BaseDataResult)

    var isBaseData: Bool {
      if case .baseData = self { true } else { false }
    }
  }

  /// A form that was scored, and what it was made of.
  private struct Scored {
    /// The place of its file in the run.
    var position: Int
    /// The form as filed.
    var filed: Submission
    /// The base table that its formulas use.
    var baseData: Submission?
    /// What was made of it.
    var form: ScoredForm
  }

  /// How the run has gone so far.
  private(set) var status = ExitStatus.done
  private let request: ScoreRequest
  private let plan: OutputPlan
  private let console: Console
  private var library: RubricLibrary
  private let reviewer: Reviewer
  private let compared: FormScoring?
  private var forms: [Scored] = []
  private var bases: [(position: Int, result: BaseDataResult)] = []
  private var written: [String] = []
  private var position = 0
  private var waiting = WaitingFiles()

  /// A run that has done nothing yet.
  init(
    _ request: ScoreRequest, _ plan: OutputPlan, _ library: RubricLibrary, _ reviewer: Reviewer,
    comparing compared: Scorer?, _ console: Console
  ) {
    self.compared = compared.map { FormScoring($0, nil) }
    self.reviewer = reviewer
    self.request = request
    self.plan = plan
    self.library = library
    self.console = console
  }

  /// Scores every form of a file and writes what is asked for.
  ///
  /// Files with base data or a form of a scoring table wait for the others: the data may stand in
  /// any of them.
  mutating func add(_ file: FormFile) {
    position += 1
    if needsBaseData(file) {
      waiting.add(file, at: position)
    } else {
      score(file, at: position, file.readings.map { _ in .none })
    }
  }

  /// Scores the forms of a file.
  ///
  /// - Parameters:
  ///   - file: The file, read.
  ///   - position: Its place in the run.
  ///   - roles: What the base data of the run are to each of its forms.
  private mutating func score(_ file: FormFile, at position: Int, _ roles: [BaseDataRole]) {
    var parts: [Part] = []
    for (index, (result, role)) in zip(file.readings, roles).enumerated() {
      let number = file.readings.count > 1 ? index + 1 : nil
      do throws(WorkflowFault) {
        let part = try score(result, file.path, number, role)
        switch part.content {
        case .scored(let reading, let form, _):
          if form.findings.contains(where: request.failOn.isReached) { status = .found }
          forms.append(
            Scored(
              position: position, filed: reading.submission, baseData: role.table, form: form))
        case .baseData(let base): bases.append((position, base))
        }
        parts.append(part)
      } catch {
        report(error)
      }
    }
    write(parts, of: file)
  }

  /// Whether a file has base data that a scoring table scores, or a form of a scoring table.
  private mutating func needsBaseData(_ file: FormFile) -> Bool {
    for result in file.readings {
      guard let form = try? result.get().submission else { continue }
      if form.isBaseData || (try? library.scorer(for: form, named: ""))?.rubric.isTable == true {
        return true
      }
    }
    return false
  }

  /// Scores the files that have waited, now that all base data are there.
  private mutating func scoreWaiting() {
    var library = library
    let entries = waiting.entries(reviewer) { form in
      !form.isBaseData && (try? library.scorer(for: form, named: ""))?.covers(form) == true
    }
    for entry in entries { score(entry.file, at: entry.position, entry.roles) }
    waiting = WaitingFiles()
  }

  /// Says that something could not be done.
  mutating func report(_ fault: WorkflowFault) {
    console.report("错误：\(fault)")
    status = .found
  }

  /// Scores one form, unless it is a 基础数据表 that gets no points itself.
  private mutating func score(
    _ result: Result<FormReading, ReadingFault>, _ file: String, _ number: Int?,
    _ baseData: BaseDataRole
  ) throws(WorkflowFault) -> Part {
    let reading: FormReading
    do throws(ReadingFault) {
      reading = try result.get()
    } catch {
      throw FormFile.fault(error, file)
    }
    let name = OutputPlan.displayName(file)
    for remark in reading.remarks { console.report("提示：\(name)：\(remark)") }
    let place = number.map { "\(name) 第\($0)张表" } ?? name
    let form = reading.submission
    if case .used = baseData {
      console.report("提示：\(place)：这是基础数据表（\(form.data.count)项），数据已用于同一单位的评分表。")
      let base = BaseDataResult(reading: reading, place: place, isUsed: true)
      return Part(content: .baseData(base), number: number)
    }
    if form.isBaseData, let table = try library.table(for: form) {
      let scored = FormScoring(table.scorer, reviewer).score(
        form, file: OutputPlan.fileName(file))
      return Part(content: .scored(reading, scored, table), number: number, isOnlyData: true)
    }
    if form.isBaseData {
      let base = BaseDataResult(reading: reading, place: place)
      return Part(content: .baseData(base), number: number)
    }
    if form.indicators.isEmpty {
      console.report("提示：\(place)：“三级指标”一栏没有填写任何指标，只能按资金计分；请先填好指标再计分。")
    }
    let rubric = try library.rubric(for: form, named: place)
    let scored = FormScoring(rubric.scorer, reviewer).score(
      form, baseData: baseData.table, file: OutputPlan.fileName(file))
    return Part(content: .scored(reading, scored, rubric), number: number)
  }

  // MARK: Files

  private mutating func write(_ parts: [Part], of file: FormFile) {
    let tables = parts.filter(\.isOnlyData)
    write(tables, of: file, filling: nil)
    write(parts.filter { !$0.isOnlyData }, of: file, filling: DocumentFilling(file))
  }

  private mutating func write(_ parts: [Part], of file: FormFile, filling: DocumentFilling?) {
    guard !parts.isEmpty else { return }
    let document = filling?.suffix
    let isBaseData = parts.allSatisfy(\.content.isBaseData)
    for format in plan.formats(forDocument: document) {
      // All forms of a document go into one copy of it; else each has a file of its own.
      for part in format == .filled ? Array(parts.prefix(1)) : parts {
        guard
          let path = plan.path(
            of: format, for: file.path, number: part.number, document: document,
            isBaseData: format == .filled ? isBaseData : part.content.isBaseData)
        else { continue }
        if format == .filled {
          write(parts, into: filling, of: file, to: path)
          continue
        }
        do throws(WorkflowFault) {
          try write(bytes(of: part.content, as: format), to: path, of: file)
          guard case .baseData(let base) = part.content, let remark = base.remark(on: format)
          else { continue }
          console.report("提示：\(base.place)：\(remark)")
        } catch {
          report(error)
        }
      }
    }
    if request.certificate { for part in parts { writeCertificate(part, of: file) } }
  }

  private mutating func writeCertificate(_ part: Part, of file: FormFile) {
    guard case .scored(_, let form, let rubric) = part.content,
      let path = plan.certificatePath(for: file.path, number: part.number)
    else { return }
    do throws(WorkflowFault) {
      let source = CertificateSource(
        file: OutputPlan.fileName(file.path), digest: file.digest, number: part.number ?? 1)
      try write(
        CertificateMaker.bytes(for: form, from: source, rubric: rubric), to: path,
        of: file)
    } catch {
      report(error)
    }
  }

  private func bytes(
    of content: Content, as format: OutputFormat
  ) throws(WorkflowFault) -> [UInt8] {
    switch content {
    case .scored(_, let form, _): try FormRenderer.bytes(of: form, as: format)
    case .baseData(let base): try base.bytes(as: format)
    }
  }

  private mutating func write(
    _ parts: [Part], into filling: DocumentFilling?, of file: FormFile, to path: String
  ) {
    let name = OutputPlan.displayName(file.path)
    do throws(WorkflowFault) {
      guard var filling else {
        throw WorkflowFault("\(name)：不是 Word 文档或 Excel 工作簿，没有原表可以填写。请用 --as xlsx 或 docx 生成自评表。")
      }
      for part in parts {
        switch part.content {
        case .scored(let reading, let form, _):
          filling.add(form, reading, includesNotes: request.fillsNotes)
          if request.annotates { filling.annotate(form, reading) }
        case .baseData(let base): filling.add(base, annotates: request.annotates)
        }
      }
      let bytes = try filling.bytes()
      try write(bytes, to: path, of: file)
      for remark in filling.remarks { console.report("提示：\(name)：\(remark)") }
    } catch {
      report(error)
    }
  }

  private mutating func write(
    _ bytes: [UInt8], to path: String, of file: FormFile
  ) throws(WorkflowFault) {
    guard !written.contains(path) else {
      throw WorkflowFault(
        "\(OutputPlan.displayName(file.path))：结果没有写出，因为本次已有另一张表写到 \(path)（输入文件同名）。请分开输出或改名。")
    }
    if let input = request.files.first(where: { AtomicFileWriter.areSameFile($0, path) }) {
      throw WorkflowFault(
        "\(OutputPlan.displayName(file.path))：结果没有写出，因为 \(path) 就是输入文件 \(input)，原文件不会被改写。请用 -o 换一个位置。"
      )
    }
    try AtomicFileWriter.write(bytes, to: path, overwrite: request.overwrite)
    written.append(path)
  }

  // MARK: The end

  /// Prints what is to be seen on the screen.
  mutating func finish() {
    scoreWaiting()
    let forms = forms.enumerated().sorted {
      ($0.element.position, $0.offset) < ($1.element.position, $1.offset)
    }.map(\.element)
    let scored = forms.map(\.form)
    let bases = bases.enumerated().sorted {
      ($0.element.position, $0.offset) < ($1.element.position, $1.offset)
    }.map(\.element.result)
    guard !forms.isEmpty || !bases.isEmpty else { return }
    switch plan.destination {
    case .stream(let format):
      do throws(WorkflowFault) {
        // A list of scores has no place for tables without any.
        if forms.isEmpty {
          console.write(try BaseDataResult.text(of: bases, as: format))
        } else {
          for base in bases where !base.isUsed { console.report("提示：\(base.notice)") }
          console.write(try FormRenderer.text(of: scored, as: format))
        }
      } catch {
        report(error)
      }
    case .summary where compared != nil:
      for base in bases where !base.isUsed { console.report("提示：\(base.notice)") }
      if !forms.isEmpty { showMoves(of: forms) }
    case .summary, .folder, .file:
      for base in bases { console.write(base.text(on: console) + "\n") }
      let summary = TextSummary(width: console.width, isColored: console.isColored)
      for form in scored { console.write(summary.text(for: form) + "\n") }
      if forms.count > 1 {
        console.write(TextOverview(isColored: console.isColored).text(for: scored) + "\n")
      }
      if !written.isEmpty {
        console.write("已写出\(written.count)个文件：\n" + written.map { "  \($0)\n" }.joined())
      }
    }
  }

  /// Prints what moves under the other rubric.
  private func showMoves(of forms: [Scored]) {
    guard let compared else { return }
    let replays = forms.map { scored in
      ReplayText.Replay(
        before: scored.form,
        after: compared.score(scored.filed, baseData: scored.baseData, file: ""))
    }
    let text = ReplayText(width: console.width, isColored: console.isColored)
    for replay in replays { console.write(text.text(for: replay) + "\n") }
    console.write(text.summary(of: replays))
  }
}
