import EvaluationModel
import Formats
import Glibc

/// `rubrics new`: a commented rubric and its worked cases, from which people begin their own.
public struct NewRubricWorkflow: Sendable {
  private let id: String?
  private let output: String?
  private let origin: String?
  private let kind: String?
  private let isTable: Bool
  private let overwrite: Bool

  /// A run of what is asked for.
  ///
  /// - Parameters:
  ///   - id: The new rubric's id; `nil` for one made from what it begins with.
  ///   - output: A .yaml file, or the folder in which the rubric's own folder is made; `nil` for the
  ///     current one.
  ///   - origin: The rubric that is copied; `nil` for a starting file.
  ///   - kind: department or project; `nil` for the usual one.
  ///   - isTable: Whether to begin with a scoring table.
  ///   - overwrite: Whether existing files may be replaced.
  public init(
    id: String? = nil, output: String? = nil, from origin: String? = nil, kind: String? = nil,
    isTable: Bool = false, overwrite: Bool = false
  ) {
    self.id = id
    self.output = output
    self.origin = origin
    self.kind = kind
    self.isTable = isTable
    self.overwrite = overwrite
  }

  /// Writes the files.
  ///
  /// - Returns: How it ended; ``ExitStatus/usage`` when nothing could be begun.
  public func run(_ console: Console) -> ExitStatus {
    do throws(WorkflowFault) {
      let content = try content
      let (rubric, cases) = try places(id: content.id)
      var files = [(path: rubric, text: content.rubric)]
      if let text = content.cases { files.append((cases, text)) }
      if !overwrite {
        // Both or none: a new rubric beside somebody's old cases would be neither.
        for file in files where access(file.path, F_OK) == 0 {
          throw WorkflowFault("\(file.path)：文件已存在，什么都没有写。要替换请加 --overwrite，或换一个代号或 -o 的位置。")
        }
      }
      for file in files {
        try AtomicFileWriter.write(Array(file.text.utf8), to: file.path, overwrite: overwrite)
      }
      let list = files.map { "  \($0.path)\n" }.joined()
      console.write("已写出指标体系（\(content.id)）：\n\(list)改好以后检查：ziping rubrics check \(rubric)\n")
      return .done
    } catch {
      console.report("错误：\(error)")
      return error.isUsage ? .usage : .found
    }
  }

  // MARK: Content

  private struct Content {
    var id: String
    var rubric: String
    var cases: String?
  }

  private var content: Content {
    get throws(WorkflowFault) {
      if let id, !RubricStarters.isID(id) {
        throw WorkflowFault(
          "代号“\(id)”只能用小写字母、数字和连字符，例如：ziping rubrics new hengyang-department-2025", isUsage: true)
      }
      guard let origin else { return try starter }
      guard kind == nil, !isTable else {
        throw WorkflowFault(
          "--from \(origin) 照抄这个指标体系，不能同时写 \(isTable ? "--table" : "--kind")。", isUsage: true)
      }
      let source = try RubricSource(origin, isUsage: true)
      let new = id ?? "\(source.document.rubric.id)-copy"
      return Content(
        id: new, rubric: RubricStarters.text(source.document.text, withID: new),
        cases: source.cases.map { String(decoding: $0.bytes, as: UTF8.self) })
    }
  }

  private var starter: Content {
    get throws(WorkflowFault) {
      let starter: RubricStarters.Kind
      switch (kind, isTable) {
      case (nil, true), ("department", true): starter = .table
      case (nil, false), ("project", false): starter = .project
      case ("department", false): starter = .department
      case ("project", true):
        throw WorkflowFault(
          "--table 的样本是部门整体支出的评分表，不能与 --kind project 同写。请去掉 --kind，再把文件里的 kind 改为 project。",
          isUsage: true)
      default:
        throw WorkflowFault(
          "--kind 不能写“\(kind ?? "")”。可以写：department（部门整体支出）、project（项目支出）。", isUsage: true)
      }
      let new = id ?? "my-\(starter.rawValue)"
      return Content(
        id: new, rubric: RubricStarters.text(RubricStarters.rubricText(starter), withID: new),
        cases: RubricStarters.casesText(starter))
    }
  }

  // MARK: Places

  /// Where the rubric and its cases go: beside one another.
  private func places(id: String) throws(WorkflowFault) -> (rubric: String, cases: String) {
    guard let output, !output.isEmpty, output != "." else {
      return ("\(id)/rubric.yaml", "\(id)/cases.yaml")
    }
    if let suffix = OutputPlan.suffix(of: output), !InputFolder.isFolder(output),
      !suffix.allSatisfy(\.isNumber)
    {
      guard suffix == "yaml" || suffix == "yml" else {
        throw WorkflowFault(
          "-o \(output)：指标体系是 .yaml 文件，请把文件名写成 rubric.yaml，或写一个文件夹。", isUsage: true)
      }
      guard OutputPlan.fileName(output) != "cases.yaml" else {
        throw WorkflowFault(
          "-o \(output)：cases.yaml 是算例的文件名，请把指标体系写成 rubric.yaml。", isUsage: true)
      }
      let folder = output.lastIndex(of: "/").map { String(output[...$0]) } ?? ""
      return (output, folder + "cases.yaml")
    }
    var folder = output
    while folder.hasSuffix("/"), folder != "/" { folder.removeLast() }
    // A folder of the rubric's own name is meant itself.
    if OutputPlan.fileName(folder) != id { folder += folder.hasSuffix("/") ? id : "/\(id)" }
    return ("\(folder)/rubric.yaml", "\(folder)/cases.yaml")
  }
}
