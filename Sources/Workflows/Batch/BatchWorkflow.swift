import EvaluationModel
import Formats
import Review

/// `batch`: any number of forms in, a record of each out, in their order, and a summary.
public struct BatchWorkflow: Sendable {
  private let request: BatchRequest
  private let converter: @Sendable () -> OfficeConverter

  /// A run of what is asked for.
  public init(_ request: BatchRequest) {
    self.init(request) { .installed }
  }

  /// A run with a converter of its own, which is asked for only where a file needs it.
  init(_ request: BatchRequest, converter: @escaping @Sendable () -> OfficeConverter) {
    self.request = request
    self.converter = converter
  }

  /// Scores every form and writes its record.
  ///
  /// What cannot be read has a record that says why; the others are done all the same.
  ///
  /// - Returns: How it ended; ``ExitStatus/usage`` when nothing could be begun.
  @MainActor
  public func run(_ console: Console) async -> ExitStatus {
    ProcessMemory.keepForReuse()
    Interruption.listen()
    do throws(WorkflowFault) {
      let plan = try BatchPlan(request)
      let source = try ProjectSettingsSource(named: request.settings)
      let setup = try BatchSetup(request, plan, source)
      switch plan.input {
      case .lines(let path, let range):
        return try await LineBatch(setup, path, range, console).run()
      case .files(let path):
        return try await FolderBatch(setup, path, converter, console).run()
      }
    } catch {
      console.report("错误：\(error)")
      return error.isUsage ? .usage : .found
    }
  }
}
