import EvaluationModel
import Formats
import Review

/// `review`: submitted forms in, findings and 复核意见 out; the claimed scores stay as they are.
public struct ReviewWorkflow: Sendable {
  private let request: ReviewRequest
  private let converter: @Sendable () -> OfficeConverter
  /// A run of what is asked for.
  public init(_ request: ReviewRequest) {
    self.init(request) { .installed }
  }

  /// A run with a converter of its own, which is asked for only where a file needs it.
  init(_ request: ReviewRequest, converter: @escaping @Sendable () -> OfficeConverter) {
    self.request = request
    self.converter = converter
  }

  /// Reviews every form of every file, and the forms of each unit and year together.
  ///
  /// What cannot be read or written is reported, the others are done all the same.
  ///
  /// - Returns: How it ended; ``ExitStatus/usage`` when nothing could be begun.
  public func run(_ console: Console) -> ExitStatus {
    ProcessMemory.keepForReuse()
    let plan: ReviewPlan
    let source: ProjectSettingsSource
    var settings: ReviewSettings
    let library: RubricLibrary
    let failOn: FailureLevel
    do throws(WorkflowFault) {
      plan = try ReviewPlan(request)
      source = try ProjectSettingsSource(named: request.settings)
      settings = source.settings.review
      settings.selected = try request.select.map { text throws(WorkflowFault) in
        try CheckCodes.list(text, of: "--select")
      }
      if let ignore = request.ignore {
        for code in try CheckCodes.list(ignore, of: "--ignore") {
          settings.ignored[code] = "命令行 --ignore"
        }
      }
      library = try RubricLibrary(source, selecting: request.rubric)
      failOn = request.failOn ?? source.settings.failOn.flatMap(FailureLevel.init) ?? .error
    } catch {
      console.report("错误：\(error)")
      return error.isUsage ? .usage : .found
    }
    tell(settings, from: source.file, console)
    return review(ReviewRun(Reviewer(settings), library, console), plan, failOn, console)
  }

  private func review(
    _ run: ReviewRun, _ plan: ReviewPlan, _ failOn: FailureLevel, _ console: Console
  ) -> ExitStatus {
    var run = run
    let inputs = inputs(plan, &run, console)
    let files = LoadedFiles(inputs, converter: converter)
    for position in files.indices {
      do throws(WorkflowFault) {
        let file = try files[position]
        if let remark = file.remark {
          console.report("提示：\(OutputPlan.displayName(file.path))：\(remark)")
        }
        run.add(try FormFile(file))
      } catch {
        run.report(error, file: files.path(position))
      }
    }
    guard !run.isEmpty else {
      console.report("错误：没有找到可以复核的文件。请给出自评表文件、压缩包，或放有这些文件的文件夹。")
      return .found
    }
    let folder = run.finish(reportsIn: plan.reportFolder)
    let output = write(folder, files, plan, console)
    show(folder, plan, written: output.written, console)
    let isFound = folder.forms.contains { $0.scored.findings.contains(where: failOn.isReached) }
    return output.status.worse(isFound || !folder.unread.isEmpty ? .found : .done)
  }

  /// The files of the inputs.
  private func inputs(
    _ plan: ReviewPlan, _ run: inout ReviewRun, _ console: Console
  ) -> [InputPath] {
    var inputs: [InputPath] = []
    for path in request.inputs {
      guard path != "-", InputFolder.isFolder(path) else {
        inputs.append(InputPath(path))
        continue
      }
      do throws(WorkflowFault) {
        let folder = try InputFolder(path, output: plan.folder)
        inputs += folder.files
        for remark in folder.remarks { console.report("提示：\(remark)") }
        for (path, fault) in folder.faults { run.report(fault, file: path) }
      } catch {
        run.report(error, file: path)
      }
    }
    return inputs
  }

  private func write(
    _ folder: ReviewedFolder, _ files: LoadedFiles, _ plan: ReviewPlan, _ console: Console
  ) -> ReviewOutput {
    var output = ReviewOutput(plan, request, names: files.indices.map(files.name), console)
    if case .file(let path, let format) = plan.destination {
      output.write(folder, as: format, to: path)
    }
    let formats = plan.formats(forms: folder.forms.count)
    guard !formats.isEmpty else { return output }
    let forms = Dictionary(grouping: folder.forms, by: \.file)
    for position in files.indices {
      guard let forms = forms[OutputPlan.displayName(files.path(position))] else { continue }
      output.write(forms, as: formats, name: files.name(position)) { () throws(WorkflowFault) in
        try FormFile(try files[position])
      }
    }
    for format in formats where format.isAboutAll && (format != .html || folder.forms.count > 1) {
      output.write(folder, as: format, to: plan.path(of: format))
    }
    return output
  }

  private func show(
    _ folder: ReviewedFolder, _ plan: ReviewPlan, written: [String], _ console: Console
  ) {
    if case .stream(let format) = plan.destination {
      do throws(WorkflowFault) {
        let bytes = try ReviewRenderer.summary(of: folder, as: format)
        console.write(String(decoding: bytes, as: UTF8.self))
      } catch {
        console.report("错误：\(error)")
      }
      return
    }
    let screen = ReviewScreen(console)
    screen.show(folder, isDetailed: written.isEmpty)
    screen.list(written)
  }

  /// Says which settings count, because they decide what is not reported.
  private func tell(_ settings: ReviewSettings, from file: String?, _ console: Console) {
    if let file { console.report("提示：按 \(file) 的设置复核。") }
    for (code, reason) in settings.ignored.sorted(by: { $0.key < $1.key }) {
      console.report("提示：\(code) 不报告（\(reason)）。")
    }
  }
}
