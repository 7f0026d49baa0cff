import EvaluationModel
import Formats

/// Writes the results of a review.
struct ReviewOutput {
  /// How writing has gone so far.
  private(set) var status = ExitStatus.done
  /// The files that were written.
  private(set) var written: [String] = []
  private var paths: Set<String> = []
  private let plan: ReviewPlan
  private let inputs: [String]
  private let overwrite: Bool
  private let console: Console
  /// How often each name without its suffix occurs among the files.
  private var stems: [String: Int] = [:]

  /// An output that has written nothing yet.
  ///
  /// - Parameters:
  ///   - plan: Where results go.
  ///   - request: What was asked for.
  ///   - names: The files' names inside the inputs.
  ///   - console: What is told.
  init(_ plan: ReviewPlan, _ request: ReviewRequest, names: [String], _ console: Console) {
    self.plan = plan
    self.console = console
    inputs = request.inputs
    overwrite = request.overwrite
    for name in names { stems[Self.stem(name), default: 0] += 1 }
  }

  /// Writes what is about one file: 复核意见 of its forms, and the file itself with comments.
  ///
  /// - Parameters:
  ///   - forms: The forms of the file.
  ///   - formats: What is asked for.
  ///   - name: The file's name inside the input.
  ///   - file: Gives the file, read again.
  mutating func write(
    _ forms: [ReviewedForm], as formats: [ReviewFormat], name: String,
    file: () throws(WorkflowFault) -> FormFile
  ) {
    for format in formats {
      do throws(WorkflowFault) {
        switch format {
        case .docx, .html:
          for form in forms {
            try write(
              ReviewRenderer.opinion(of: form, as: format),
              plan.path(
                of: unique(name), number: form.number, ending: ReviewFormat.opinionEnding,
                suffix: format.rawValue))
          }
        case .annotated: try writeAnnotated(forms, name, try file())
        case .xlsx, .json, .ndjson, .sarif, .md: continue
        }
      } catch {
        report(error)
      }
    }
  }

  /// Writes what is about all forms.
  mutating func write(_ folder: ReviewedFolder, as format: ReviewFormat, to path: String?) {
    do throws(WorkflowFault) {
      try write(ReviewRenderer.summary(of: folder, as: format), path)
    } catch {
      report(error)
    }
  }

  private mutating func writeAnnotated(
    _ forms: [ReviewedForm], _ name: String, _ file: FormFile
  ) throws(WorkflowFault) {
    guard var filling = DocumentFilling(file) else { return }
    for form in forms {
      let index = (form.number ?? 1) - 1
      guard file.readings.indices.contains(index), let reading = try? file.readings[index].get()
      else { continue }
      filling.annotate(form.scored, reading, includesScores: false)
    }
    let bytes = try filling.bytes()
    try write(
      bytes,
      plan.path(
        of: unique(name), number: nil, ending: ReviewFormat.annotatedEnding,
        suffix: filling.suffix))
    for remark in filling.remarks {
      console.report("提示：\(OutputPlan.displayName(file.path))：\(remark)")
    }
  }

  private mutating func write(_ bytes: [UInt8], _ path: String?) throws(WorkflowFault) {
    guard let path else { return }
    guard !paths.contains(path) else {
      throw WorkflowFault("\(path)：本次已有另一张表写到这里，没有再写。请分开输出或改名。")
    }
    if let input = inputs.first(where: { AtomicFileWriter.areSameFile($0, path) }) {
      throw WorkflowFault("\(path)：就是提交的文件 \(input)，原文件不会被改写。请用 -o 换一个位置。")
    }
    try AtomicFileWriter.write(bytes, to: path, overwrite: overwrite)
    written.append(path)
    paths.insert(path)
  }

  private mutating func report(_ fault: WorkflowFault) {
    console.report("错误：\(fault)")
    status = .found
  }

  /// A file's name without its suffix, or with it where two files differ in nothing else.
  private func unique(_ name: String) -> String {
    let stem = Self.stem(name)
    return stems[stem, default: 0] > 1 ? name : stem
  }

  /// A path without the suffix of the file.
  private static func stem(_ path: String) -> String {
    let start = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    guard let dot = path.lastIndex(of: "."), dot > start else { return path }
    return String(path[..<dot])
  }
}
