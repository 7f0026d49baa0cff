/// Where the results of a run go, and under which names.
struct OutputPlan: Equatable {
  /// Where a run's results go.
  enum Destination: Equatable {
    /// The summary for people, on the screen.
    case summary
    /// One text format, on the screen or into a pipe.
    case stream(OutputFormat)
    /// Files in a folder.
    case folder(String, [OutputFormat])
    /// One file.
    case file(String, OutputFormat)
  }

  let destination: Destination

  /// Plans from the options.
  ///
  /// - Throws: ``WorkflowFault`` when they contradict each other.
  init(_ request: ScoreRequest) throws(WorkflowFault) {
    let named = try request.formats.map { text throws(WorkflowFault) in
      try OutputFormat.list(text)
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
      destination = .file(output, suffix)
    } else {
      destination = .folder(output, named ?? [.xlsx, .docx, .html])
    }
  }

  /// The path of one result in a folder: the input's name without its suffix, 自评表, and the form's
  /// number where a file holds several.
  static func path(
    folder: String, input: String, number: Int?, format: OutputFormat
  ) -> String {
    let stem = stem(of: input)
    let position = number.map { "-\($0)" } ?? ""
    let slash = folder.hasSuffix("/") ? "" : "/"
    return "\(folder)\(slash)\(stem)\(position)-自评表.\(format.rawValue)"
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
    suffix(of: path).flatMap(OutputFormat.init(rawValue:))
  }

  private static func suffix(of path: String) -> String? {
    guard !path.hasSuffix("/") else { return nil }
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return nil }
    return name[name.index(after: dot)...].lowercased()
  }
}
