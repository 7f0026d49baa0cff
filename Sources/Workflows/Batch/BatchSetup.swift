import EvaluationModel
import Formats
import Glibc
import Review

/// Everything a batch has decided before its first form.
struct BatchSetup {
  /// What was asked for.
  let request: BatchRequest
  /// What is read, and where the results go.
  let plan: BatchPlan
  /// What decides what comes of a form.
  let settings: BatchSettings
  /// The rubrics of each worker, as many as there are workers, loaded by itself so that none waits for another.
  let libraries: [RubricLibrary]
  /// Where a bureau's settings come from.
  let source: ProjectSettingsSource

  /// Prepares a run.
  ///
  /// - Throws: ``WorkflowFault`` when the rubric or the settings have faults, or options do not fit.
  init(
    _ request: BatchRequest, _ plan: BatchPlan, _ source: ProjectSettingsSource
  ) throws(WorkflowFault) {
    self.request = request
    self.plan = plan
    self.source = source
    if let jobs = request.jobs, !(1...Self.mostWorkers).contains(jobs) {
      throw WorkflowFault("--jobs \(jobs)：应为1到\(Self.mostWorkers)。", isUsage: true)
    }
    let workers = request.jobs ?? max(1, min(Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))), 64))
    settings = BatchSettings(
      detail: plan.detail, reviewer: plan.checks ? Reviewer(source.settings.review) : nil,
      failOn: request.failOn, keepsEntries: plan.folder != nil || request.store != nil)
    var libraries: [RubricLibrary] = []
    for _ in 0..<workers {
      libraries.append(try RubricLibrary(source, selecting: request.rubric))
    }
    self.libraries = libraries
  }

  private static let mostWorkers = 256

  /// The digest of everything but the forms that decides what comes of them: rubrics, settings,
  /// options.
  var configuration: String {
    var texts = [
      ProductVersion.text, plan.detail.rawValue, "\(plan.checks)", request.failOn.rawValue,
      request.rubric ?? "",
      plan.formats.map(\.rawValue).joined(separator: ","), source.text,
    ]
    texts += BuiltInRubrics.ids.map { BuiltInRubrics.rubricText(id: $0) ?? "" }
    texts += libraries.first?.chosenTexts ?? []
    return SHA256.hexadecimal(of: texts.flatMap { Array($0.utf8) + [0] })
  }
}
