import EvaluationModel
import Formats
import Reports

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
    var status = ExitStatus.done
    var forms: [ScoredForm] = []
    var written: [String] = []
    for file in request.files {
      do throws(WorkflowFault) {
        let readings = try FormFile.readings(at: file)
        for (index, reading) in readings.enumerated() {
          do throws(WorkflowFault) {
            let number = readings.count > 1 ? index + 1 : nil
            guard let form = try score(reading, file, number, &library, console) else { continue }
            if form.findings.contains(where: request.failOn.isReached) { status = .found }
            forms.append(form)
            status = status.worse(
              write(form, file, number, plan.destination, console, &written))
          } catch {
            console.report("错误：\(error)")
            status = .found
          }
        }
      } catch {
        console.report("错误：\(error)")
        status = .found
      }
    }
    return status.worse(finish(forms, written, plan.destination, console))
  }

  /// Scores one form; `nil` for a 基础数据表, which carries no points.
  private func score(
    _ result: Result<FormReading, ReadingFault>, _ file: String, _ number: Int?,
    _ library: inout RubricLibrary, _ console: Console
  ) throws(WorkflowFault) -> ScoredForm? {
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
    if form.indicators.isEmpty, form.funds.isEmpty, !form.data.isEmpty {
      console.report("提示：\(place)：这是基础数据表（\(form.data.count)项），没有分值，不计分。")
      return nil
    }
    let scorer = try library.scorer(for: form, named: place)
    return FormScoring(scorer).score(form, file: OutputPlan.fileName(file))
  }

  // MARK: Results

  private func write(
    _ form: ScoredForm, _ file: String, _ number: Int?, _ destination: OutputPlan.Destination,
    _ console: Console, _ written: inout [String]
  ) -> ExitStatus {
    var status = ExitStatus.done
    let targets: [(String, OutputFormat)] =
      switch destination {
      case .summary, .stream: []
      case .file(let path, let format): [(path, format)]
      case .folder(let folder, let formats):
        formats.map { format in
          (OutputPlan.path(folder: folder, input: file, number: number, format: format), format)
        }
      }
    for (path, format) in targets {
      do throws(WorkflowFault) {
        guard !written.contains(path) else {
          throw WorkflowFault(
            "\(OutputPlan.displayName(file))：结果没有写出，因为本次已有另一张表写到 \(path)（输入文件同名）。请分开输出或改名。")
        }
        try AtomicFileWriter.write(
          FormRenderer.bytes(of: form, as: format), to: path, overwrite: request.overwrite)
        written.append(path)
      } catch {
        console.report("错误：\(error)")
        status = .found
      }
    }
    return status
  }

  private func finish(
    _ forms: [ScoredForm], _ written: [String], _ destination: OutputPlan.Destination,
    _ console: Console
  ) -> ExitStatus {
    guard !forms.isEmpty else { return .done }
    switch destination {
    case .stream(let format):
      do throws(WorkflowFault) {
        console.write(try FormRenderer.text(of: forms, as: format))
      } catch {
        console.report("错误：\(error)")
        return .found
      }
    case .summary, .folder, .file:
      let summary = TextSummary(width: console.width, isColored: console.isColored)
      for form in forms { console.write(summary.text(for: form) + "\n") }
      if forms.count > 1 {
        console.write(TextOverview(isColored: console.isColored).text(for: forms) + "\n")
      }
      if !written.isEmpty {
        console.write("已写出\(written.count)个文件：\n" + written.map { "  \($0)\n" }.joined())
      }
    }
    return .done
  }
}
