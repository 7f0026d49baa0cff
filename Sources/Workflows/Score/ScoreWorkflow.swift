import EvaluationModel
import Formats
import Review
import Scoring

/// `score`: files in, filled forms and explanations out.
public struct ScoreWorkflow: Sendable {
  private let request: ScoreRequest
  private let converter: @Sendable () -> OfficeConverter

  /// A run of what is asked for.
  public init(_ request: ScoreRequest) {
    self.init(request) { .installed }
  }

  /// A run with a converter of its own, which is asked for only where a file needs it.
  init(_ request: ScoreRequest, converter: @escaping @Sendable () -> OfficeConverter) {
    self.request = request
    self.converter = converter
  }

  /// Scores every form of every file.
  ///
  /// What cannot be read or written is reported, the others are
  /// done all the same.
  ///
  /// - Returns: How it ended; ``ExitStatus/usage`` when nothing could be begun.
  public func run(_ console: Console) -> ExitStatus {
    ProcessMemory.keepForReuse()
    let plan: OutputPlan
    let reviewer: Reviewer
    let compared: Scorer?
    let library: RubricLibrary
    do throws(WorkflowFault) {
      plan = try OutputPlan(request)
      let source = try ProjectSettingsSource(named: request.settings)
      library = try RubricLibrary(source, selecting: request.rubric)
      compared = try request.comparedRubric.map { name throws(WorkflowFault) in
        try RubricSource(name, isUsage: true).scorer()
      }
      reviewer = Reviewer(source.settings.review)
    } catch {
      console.report("错误：\(error)")
      return error.isUsage ? .usage : .found
    }
    var run = ScoreRun(request, plan, library, reviewer, comparing: compared, console)
    let files = LoadedFiles(request.files.map { InputPath($0) }, converter: converter)
    for position in files.indices {
      do throws(WorkflowFault) {
        let file = try files[position]
        if let remark = file.remark {
          console.report("提示：\(OutputPlan.displayName(file.path))：\(remark)")
        }
        run.add(try FormFile(file))
      } catch {
        run.report(error)
      }
    }
    run.finish()
    return run.status
  }
}
