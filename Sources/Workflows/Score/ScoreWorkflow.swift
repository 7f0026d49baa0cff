/// `score`: files in, filled forms and explanations out.
public struct ScoreWorkflow: Sendable {
  private let request: ScoreRequest

  /// A run of what is asked for.
  public init(_ request: ScoreRequest) {
    self.request = request
  }

  /// Scores every form of every file.
  ///
  /// What cannot be read or written is reported, the others are
  /// done all the same.
  ///
  /// - Returns: How it ended; ``ExitStatus/usage`` when nothing could be begun.
  public func run(_ console: Console) -> ExitStatus {
    let plan: OutputPlan
    var library = RubricLibrary()
    do throws(WorkflowFault) {
      plan = try OutputPlan(request)
      if let rubric = request.rubric { try library.select(rubric) }
    } catch {
      console.report("错误：\(error)")
      return error.isUsage ? .usage : .found
    }
    var run = ScoreRun(request, plan, library, console)
    for path in request.files {
      do throws(WorkflowFault) {
        run.add(try FormFile(at: path))
      } catch {
        run.report(error)
      }
    }
    run.finish()
    return run.status
  }
}
