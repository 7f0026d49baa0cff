import EvaluationModel
import Formats
import Reports
import Review
import Scoring

/// One run of `score`: what it has done so far.
struct ScoreRun {
  /// How the run has gone so far.
  var status: ExitStatus { found.worse(output.status) }
  private var found = ExitStatus.done
  private let request: ScoreRequest
  private let plan: OutputPlan
  private let console: Console
  private var library: RubricLibrary
  private let reviewer: Reviewer
  private let compared: FormScoring?
  private var output: ScoreOutput
  private var forms = InRunOrder<ScoreScreen.Form>()
  private var bases = InRunOrder<BaseDataResult>()
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
    output = ScoreOutput(request, plan, console)
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
    var parts: [ScoredPart] = []
    for (index, (result, role)) in zip(file.readings, roles).enumerated() {
      let number = file.readings.count > 1 ? index + 1 : nil
      do throws(WorkflowFault) {
        let part = try score(result, file.path, number, role)
        switch part.content {
        case .scored(let reading, let form, _):
          if form.findings.contains(where: request.failOn.isReached) { found = .found }
          forms.add(
            ScoreScreen.Form(filed: reading.submission, baseData: role.table, scored: form),
            at: position)
        case .baseData(let base): bases.add(base, at: position)
        }
        parts.append(part)
      } catch {
        report(error)
      }
    }
    output.write(parts, of: file)
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
    found = .found
  }

  /// Scores one form, unless it is a 基础数据表 that gets no points itself.
  private mutating func score(
    _ result: Result<FormReading, ReadingFault>, _ file: String, _ number: Int?,
    _ baseData: BaseDataRole
  ) throws(WorkflowFault) -> ScoredPart {
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
      return ScoredPart(content: .baseData(base), number: number)
    }
    if form.isBaseData, let table = try library.table(for: form) {
      let scored = FormScoring(table.scorer, reviewer).score(
        form, file: OutputPlan.fileName(file))
      return ScoredPart(content: .scored(reading, scored, table), number: number, isOnlyData: true)
    }
    if form.isBaseData {
      let base = BaseDataResult(reading: reading, place: place)
      return ScoredPart(content: .baseData(base), number: number)
    }
    if form.indicators.isEmpty {
      console.report("提示：\(place)：“三级指标”一栏没有填写任何指标，只能按资金计分；请先填好指标再计分。")
    }
    let rubric = try library.rubric(for: form, named: place)
    let scored = FormScoring(rubric.scorer, reviewer).score(
      form, baseData: baseData.table, file: OutputPlan.fileName(file))
    return ScoredPart(content: .scored(reading, scored, rubric), number: number)
  }

  // MARK: The end

  /// Scores what has waited and prints what is to be seen on the screen.
  mutating func finish() {
    scoreWaiting()
    let screen = ScoreScreen(
      forms: forms.inOrder, bases: bases.inOrder, written: output.written, console)
    do throws(WorkflowFault) {
      try screen.show(plan.destination, comparing: compared)
    } catch {
      report(error)
    }
  }
}
