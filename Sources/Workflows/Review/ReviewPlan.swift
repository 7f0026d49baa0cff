/// Where the results of a review go, and under which names.
struct ReviewPlan: Equatable {
  /// Where the results go.
  enum Destination: Equatable {
    /// The findings for people, on the screen.
    case summary
    /// One text format, on the screen or into a pipe.
    case stream(ReviewFormat)
    /// Files in a folder; without formats, the usual ones.
    case folder(String, [ReviewFormat]?)
    /// One file about all forms.
    case file(String, ReviewFormat)
  }

  let destination: Destination

  /// Plans from the options.
  ///
  /// - Throws: ``WorkflowFault`` when they contradict each other.
  init(_ request: ReviewRequest) throws(WorkflowFault) {
    let formats = try request.formats.map { text throws(WorkflowFault) in
      try ReviewFormat.list(text)
    }
    guard let output = request.output else {
      guard let formats else {
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
    try OutputPlan.refuseUnwritable(
      output, known: ReviewFormat.allCases.filter(\.isAboutAll).map(\.rawValue))
    let suffix = OutputPlan.suffix(of: output).flatMap(ReviewFormat.init(rawValue:))
    guard let suffix, suffix != .annotated else {
      destination = .folder(output, formats)
      return
    }
    guard suffix.isAboutAll else {
      throw WorkflowFault(
        "-o \(output)：复核意见每张表一份，请把 -o 改为文件夹。", isUsage: true)
    }
    guard formats.map({ $0 == [suffix] }) ?? true else {
      throw WorkflowFault(
        "-o \(output) 是一个 \(suffix.rawValue) 文件，与 --as \(request.formats ?? "") 不一致。请把 -o 改为文件夹。",
        isUsage: true)
    }
    destination = .file(output, suffix)
  }

  /// The folder of the results; `nil` where there is none.
  var folder: String? {
    if case .folder(let path, _) = destination { path } else { nil }
  }

  /// The folder that the workbook or page about all forms lies in; `nil` where they go to the screen.
  var reportFolder: String? {
    switch destination {
    case .summary, .stream: nil
    case .folder(let path, _): path
    case .file(let path, _):
      path.lastIndex(of: "/").map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    }
  }

  /// The formats to write into the folder.
  ///
  /// - Parameter forms: How many forms there are; the workbook and page about all are for several.
  /// - Returns: The formats in their order; none where nothing goes into a folder.
  func formats(forms: Int) -> [ReviewFormat] {
    guard case .folder(_, let formats) = destination else { return [] }
    return formats ?? [.docx, .html, .annotated] + (forms > 1 ? [.xlsx] : [])
  }

  /// The path of a form's own result in the folder.
  ///
  /// - Parameters:
  ///   - name: The file's name inside the input, its suffix only where two files differ in it.
  ///   - number: The form's number in its file; `nil` where it is the only one, or all are meant.
  ///   - ending: What the name ends with.
  ///   - suffix: The suffix of the result.
  /// - Returns: The path; `nil` where nothing goes into a folder.
  func path(of name: String, number: Int?, ending: String, suffix: String) -> String? {
    guard let folder else { return nil }
    let slash = folder.hasSuffix("/") ? "" : "/"
    let position = number.map { "-\($0)" } ?? ""
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    let folders = parts.dropLast().map { Self.fitted($0, ending: "") + "/" }.joined()
    let file = Self.fitted(parts.last ?? "", ending: "\(position)\(ending).\(suffix)")
    return "\(folder)\(slash)\(folders)\(file)"
  }

  /// The most bytes that the name of a file may have.
  private static let longestName = 255

  /// A name with its ending, cut where it would be longer than file systems allow: what is put behind
  /// a name of 80 Chinese characters does not fit any more.
  private static func fitted(_ name: Substring, ending: String) -> String {
    var name = name
    guard name.utf8.count + ending.utf8.count > longestName else { return name + ending }
    while !name.isEmpty, name.utf8.count + "…".utf8.count + ending.utf8.count > longestName {
      name.removeLast()
    }
    return name + "…" + ending
  }

  /// The path of a file about all forms in the folder; `nil` where nothing goes into a folder.
  func path(of format: ReviewFormat) -> String? {
    guard let folder else { return nil }
    return folder + (folder.hasSuffix("/") ? "" : "/") + format.summaryName
  }
}
