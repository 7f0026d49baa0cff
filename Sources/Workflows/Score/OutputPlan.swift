/// Where the results of a run go, and under which names.
struct OutputPlan: Equatable {
  /// Where a run's results go.
  enum Destination: Equatable {
    /// The summary for people, on the screen.
    case summary
    /// One text format, on the screen or into a pipe.
    case stream(OutputFormat)
    /// Files in a folder; without formats, those that fit the input.
    case folder(String, [OutputFormat]?)
    /// One file. Whether its format was named by itself and not only by the suffix.
    case file(String, OutputFormat, isNamed: Bool)
  }

  let destination: Destination

  /// Plans from the options.
  ///
  /// - Throws: ``WorkflowFault`` when they contradict each other.
  init(_ request: ScoreRequest) throws(WorkflowFault) {
    let named = try request.formats.map { text throws(WorkflowFault) in
      try OutputFormat.list(text)
    }
    if request.annotates || request.fillsNotes {
      let flag = request.annotates ? "--annotate" : "--fill-notes"
      guard request.output != nil, named?.contains(.filled) ?? true else {
        throw WorkflowFault(
          "\(flag) 只在把得分填回原表时有用：请用 -o 写明放在哪个文件夹\(named == nil ? "" : "，--as 里加上 filled")。",
          isUsage: true)
      }
    }
    if request.comparedRubric != nil, request.output != nil || request.formats != nil {
      throw WorkflowFault(
        "--compare-rubric 只把两个指标体系下的变动列在屏幕上，不能与 -o、--as 同用。", isUsage: true)
    }
    if request.certificate, request.output.map({ Self.format(of: $0) != nil }) ?? true {
      throw WorkflowFault(
        "--certificate 为每张表另写一份计分凭证，请用 -o 写明放在哪个文件夹（不是文件）。", isUsage: true)
    }
    guard let output = request.output else {
      guard let formats = named else {
        destination = .summary
        return
      }
      guard formats.count == 1, let format = formats.first, format.isText else {
        throw WorkflowFault(
          "--as \(formats.map(\.rawValue).joined(separator: ",")) 的结果是文件，请用 -o 指定放在哪个文件夹。",
          isUsage: true)
      }
      destination = .stream(format)
      return
    }
    try Self.refuseUnwritable(
      output, known: OutputFormat.allCases.filter { $0 != .filled }.map(\.rawValue))
    let suffix = OutputPlan.format(of: output)
    if let suffix {
      if let formats = named, formats != [suffix] {
        throw WorkflowFault(
          "-o \(output) 是一个 \(suffix.rawValue) 文件，与 --as \(formats.map(\.rawValue).joined(separator: ",")) 不一致。请把 -o 改为文件夹。",
          isUsage: true)
      }
      guard request.files.count == 1 else {
        throw WorkflowFault(
          "有\(request.files.count)个输入文件，不能都写进 \(output)。请把 -o 改为文件夹。", isUsage: true)
      }
      destination = .file(output, suffix, isNamed: named != nil)
    } else {
      destination = .folder(output, named)
    }
  }

  /// The formats to write for an input.
  ///
  /// A Word document or workbook comes back itself with the scores in it, with a page of
  /// explanations; other inputs as workbook, document and page.
  ///
  /// - Parameter document: The suffix of the document that the input is; `nil` where it is none.
  /// - Returns: The formats in their order.
  func formats(forDocument document: String?) -> [OutputFormat] {
    switch destination {
    case .summary, .stream: []
    case .file(_, let format, let isNamed):
      [!isNamed && format.suffix == document ? .filled : format]
    case .folder(_, let formats):
      formats ?? (document == nil ? [.xlsx, .docx, .html] : [.filled, .html])
    }
  }

  /// The path of one result.
  ///
  /// - Parameters:
  ///   - format: One of the formats for this input.
  ///   - input: The input's path.
  ///   - number: The form's number in the input; `nil` where it is the only one, or all are meant.
  ///   - document: The suffix of the document that the input is; `nil` where it is none.
  ///   - isBaseData: Whether it is of a 基础数据表, or of a document with nothing else in it.
  ///   - isTable: Whether it is a scoring table.
  /// - Returns: The path; `nil` where nothing is written to files.
  func path(
    of format: OutputFormat, for input: String, number: Int?, document: String?,
    isBaseData: Bool = false, isTable: Bool = false
  ) -> String? {
    switch destination {
    case .summary, .stream: return nil
    case .file(let path, _, _): return path
    case .folder(let folder, _):
      guard let suffix = format.suffix else {
        return Self.path(
          folder: folder, input: input, ending: isBaseData ? "-已填写" : "-已计分",
          suffix: document ?? "")
      }
      let position = number.map { "-\($0)" } ?? ""
      let title = isBaseData ? BaseDataResult.sheetName : isTable ? "评分表" : "自评表"
      return Self.path(
        folder: folder, input: input, ending: "\(position)-\(title)", suffix: suffix)
    }
  }

  /// The path of the certificate of one form; `nil` where nothing is written to a folder.
  ///
  /// - Parameters:
  ///   - input: The input's path.
  ///   - number: The form's number in the input; `nil` where it is the only one.
  /// - Returns: The path.
  func certificatePath(for input: String, number: Int?) -> String? {
    guard case .folder(let folder, _) = destination else { return nil }
    let position = number.map { "-\($0)" } ?? ""
    return Self.path(folder: folder, input: input, ending: "\(position)-计分凭证", suffix: "json")
  }

  /// A path in a folder: the input's name without its suffix, and what it is.
  private static func path(
    folder: String, input: String, ending: String, suffix: String
  ) -> String {
    let slash = folder.hasSuffix("/") ? "" : "/"
    return "\(folder)\(slash)\(stem(of: input))\(ending).\(suffix)"
  }

  /// The name of a file without its folder and suffix; 标准输入 for `-`.
  static func stem(of path: String) -> String {
    let name = fileName(path)
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return name }
    return String(name[..<dot])
  }

  /// A file as messages name it: its path, or 标准输入.
  static func displayName(_ path: String) -> String { path == "-" ? "标准输入" : path }

  /// The name of a file without its folder.
  static func fileName(_ path: String) -> String {
    path == "-" ? "标准输入" : path.split(separator: "/").last.map(String.init) ?? path
  }

  /// The format that the suffix of a file's name says; `nil` for a folder and for other suffixes.
  static func format(of path: String) -> OutputFormat? {
    suffix(of: path).flatMap(OutputFormat.init(suffix:))
  }

  /// Refuses a file's name whose suffix is of a kind that is not written; a folder of that name may
  /// be there.
  ///
  /// - Throws: ``WorkflowFault`` with the suffixes that can be written.
  static func refuseUnwritable(_ path: String, known: [String]) throws(WorkflowFault) {
    let others = ["pdf", "doc", "xls", "wps", "et", "rtf", "odt", "ods", "txt", "csv", "zip"]
    guard let suffix = suffix(of: path), others.contains(suffix), !InputFolder.isFolder(path) else {
      return
    }
    throw WorkflowFault(
      "-o \(path)：不能写出 .\(suffix) 文件。可以写 .\(known.joined(separator: "、."))，或写一个文件夹。",
      isUsage: true)
  }

  /// The suffix of a file's name in small letters; `nil` for a folder and where there is none.
  static func suffix(of path: String) -> String? {
    guard !path.hasSuffix("/") else { return nil }
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return nil }
    return name[name.index(after: dot)...].lowercased()
  }
}
