import EvaluationModel
import Formats
import Glibc
import Scoring

/// A rubric that somebody named: a built-in id, a file, or a folder with a `rubric.yaml`; each with a
/// variant of a scoring table behind a colon where one is meant: `hunan-department-table:b`.
struct RubricSource {
  /// The rubric with its places in the file.
  let document: RubricDocument
  /// The file of its worked cases and their text, or `nil` where it has none.
  let cases: (file: String, bytes: [UInt8])?
  /// The variant that was asked for, or `nil` where none was.
  let variant: String?
  private let isUsage: Bool
  private let isBuiltIn: Bool

  /// - Parameters:
  ///   - name: An id or a path; what contains `/` or ends in `.yaml` or `.yml` is a path.
  ///   - isUsage: Whether an unknown name is a fault of the command line.
  /// - Throws: ``WorkflowFault`` when there is no such rubric, or its file has faults.
  init(_ name: String, isUsage: Bool) throws(WorkflowFault) {
    let (name, variant) = Self.split(name)
    self.variant = variant
    self.isUsage = isUsage
    let isPath = name.contains("/") || name.hasSuffix(".yaml") || name.hasSuffix(".yml")
    do throws(RubricFileFaults) {
      if !isPath, let document = try BuiltInRubrics.document(id: name) {
        self.document = document
        isBuiltIn = true
        cases = BuiltInRubrics.casesText(id: name).map {
          (BuiltInRubrics.fileName(name, "cases.yaml"), Array($0.utf8))
        }
        return
      }
    } catch {
      throw WorkflowFault(error.description)
    }
    guard isPath || access(name, F_OK) == 0 else {
      throw WorkflowFault(
        "没有名为“\(name)”的内置指标体系，这里也没有叫这个名字的文件。内置的有：\(BuiltInRubrics.ids.joined(separator: "、"))。",
        isUsage: isUsage)
    }
    isBuiltIn = false
    let file = RubricSource.file(name)
    let bytes = try FileLoader.bytes(at: file)
    do throws(RubricFileFaults) {
      document = try RubricYAMLReader.read(
        bytes, file: file, proving: { RubricChecker.faults(of: $0) })
    } catch {
      throw WorkflowFault(error.description)
    }
    cases = RubricSource.cases(beside: file)
  }

  /// The rubric as it is printed: under the variant that is named, with the variant's title.
  ///
  /// - Throws: ``WorkflowFault`` when there is no such variant, or the rubric has faults.
  func printedRubric() throws(WorkflowFault) -> Rubric {
    guard let variant else { return document.rubric }
    var rubric = try scorer().rubric
    if let title = document.rubric.variants.first(where: { $0.id == variant })?.title {
      rubric.title += "（\(title)）"
    }
    return rubric
  }

  /// Proves the rubric, whoever it is from.
  ///
  /// - Throws: ``WorkflowFault`` with every fault in the file's order, each with line, column and
  ///   caret.
  func prove() throws(WorkflowFault) {
    let faults = RubricChecker.faults(of: document.rubric).map { document.locate(fault: $0) }
      .sorted { ($0.mark.line, $0.mark.column) < ($1.mark.line, $1.mark.column) }
    guard faults.isEmpty else {
      throw WorkflowFault(faults.map(\.description).joined(separator: "\n"))
    }
  }

  /// The scorer of the rubric.
  ///
  /// Built-in rubrics are proved by the tests and not again for each command.
  ///
  /// - Throws: ``WorkflowFault`` with every fault like ``prove()``, or when it has no such variant.
  func scorer() throws(WorkflowFault) -> Scorer {
    if !isBuiltIn { try prove() }
    let scorer = Scorer(proven: document.rubric)
    guard let variant else { return scorer }
    if let chosen = scorer.variant(variant) { return chosen }
    let ids = document.rubric.isTable ? document.rubric.variants.map(\.id) : []
    let list = ids.isEmpty ? "它没有变体。" : "可以写：\(ids.joined(separator: "、"))。"
    throw WorkflowFault(
      "指标体系 \(document.rubric.id) 没有名为“\(variant)”的变体。\(list)", isUsage: isUsage)
  }

  /// The name and the variant behind its last colon; a path may have colons of its own.
  private static func split(_ name: String) -> (name: String, variant: String?) {
    guard let colon = name.lastIndex(of: ":"), !name[colon...].contains("/"),
      access(name, F_OK) != 0
    else { return (name, nil) }
    return (String(name[..<colon]), String(name[name.index(after: colon)...]))
  }

  /// A folder means its `rubric.yaml`.
  private static func file(_ path: String) -> String {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else { return path }
    return path + (path.hasSuffix("/") ? "" : "/") + "rubric.yaml"
  }

  private static func cases(beside file: String) -> (file: String, bytes: [UInt8])? {
    let folder = file.lastIndex(of: "/").map { String(file[...$0]) } ?? ""
    let path = folder + "cases.yaml"
    guard access(path, F_OK) == 0, let bytes = try? FileLoader.bytes(at: path) else { return nil }
    return (path, bytes)
  }
}
