import Formats

/// The files of one `score`, as far as they have been written.
struct ScoreOutput {
  private let request: ScoreRequest
  private let plan: OutputPlan
  private let console: Console
  /// The files, in the order in which they were written.
  private(set) var written: [String]
  /// Whether everything could be written so far.
  private(set) var status = ExitStatus.done

  /// An output of which nothing is written, beside what others have written.
  init(
    _ request: ScoreRequest, _ plan: OutputPlan, _ console: Console, written: [String] = []
  ) {
    self.written = written
    self.request = request
    self.plan = plan
    self.console = console
  }

  private mutating func report(_ fault: WorkflowFault) {
    console.report("错误：\(fault)")
    status = .found
  }

  /// Writes what is asked for of the forms of a file; what cannot be written is reported.
  mutating func write(_ parts: [ScoredPart], of file: FormFile) {
    let tables = parts.filter(\.isOnlyData)
    write(tables, of: file, filling: nil)
    write(parts.filter { !$0.isOnlyData }, of: file, filling: DocumentFilling(file))
  }

  private mutating func write(_ parts: [ScoredPart], of file: FormFile, filling: DocumentFilling?) {
    guard !parts.isEmpty else { return }
    let document = filling?.suffix
    let isBaseData = parts.allSatisfy(\.content.isBaseData)
    for format in plan.formats(forDocument: document) {
      // All forms of a document go into one copy of it; else each has a file of its own.
      for part in format == .filled ? Array(parts.prefix(1)) : parts {
        guard
          let path = plan.path(
            of: format, for: file.path, number: part.number, document: document,
            isBaseData: format == .filled ? isBaseData : part.content.isBaseData,
            isTable: part.content.isTable)
        else { continue }
        if format == .filled {
          write(parts, into: filling, of: file, to: path)
          continue
        }
        do throws(WorkflowFault) {
          try write(bytes(of: part.content, as: format), to: path, of: file)
          guard case .baseData(let base) = part.content, let remark = base.remark(on: format)
          else { continue }
          console.report("提示：\(base.place)：\(remark)")
        } catch {
          report(error)
        }
      }
    }
    if request.certificate { for part in parts { writeCertificate(part, of: file) } }
  }

  private mutating func writeCertificate(_ part: ScoredPart, of file: FormFile) {
    guard case .scored(_, let form, let rubric) = part.content,
      let path = plan.certificatePath(for: file.path, number: part.number)
    else { return }
    do throws(WorkflowFault) {
      let source = CertificateSource(
        file: OutputPlan.fileName(file.path), digest: file.digest, number: part.number ?? 1)
      try write(
        CertificateMaker.bytes(for: form, from: source, rubric: rubric), to: path,
        of: file)
    } catch {
      report(error)
    }
  }

  private func bytes(
    of content: ScoredPart.Content, as format: OutputFormat
  ) throws(WorkflowFault) -> [UInt8] {
    switch content {
    case .scored(_, let form, _): try FormRenderer.bytes(of: form, as: format)
    case .baseData(let base): try base.bytes(as: format)
    }
  }

  private mutating func write(
    _ parts: [ScoredPart], into filling: DocumentFilling?, of file: FormFile, to path: String
  ) {
    let name = OutputPlan.displayName(file.path)
    do throws(WorkflowFault) {
      guard var filling else {
        throw WorkflowFault("\(name)：不是 Word 文档或 Excel 工作簿，没有原表可以填写。请用 --as xlsx 或 docx 生成自评表。")
      }
      for part in parts {
        switch part.content {
        case .scored(let reading, let form, _):
          filling.add(form, reading, includesNotes: request.fillsNotes)
          if request.annotates { filling.annotate(form, reading) }
        case .baseData(let base): filling.add(base, annotates: request.annotates)
        }
      }
      let bytes = try filling.bytes()
      try write(bytes, to: path, of: file)
      for remark in filling.remarks { console.report("提示：\(name)：\(remark)") }
    } catch {
      report(error)
    }
  }

  private mutating func write(
    _ bytes: [UInt8], to path: String, of file: FormFile
  ) throws(WorkflowFault) {
    guard !written.contains(path) else {
      throw WorkflowFault(
        "\(OutputPlan.displayName(file.path))：结果没有写出，因为本次已有另一张表写到 \(path)（输入文件同名）。请分开输出或改名。")
    }
    if let input = request.files.first(where: { AtomicFileWriter.areSameFile($0, path) }) {
      throw WorkflowFault(
        "\(OutputPlan.displayName(file.path))：结果没有写出，因为 \(path) 就是输入文件 \(input)，原文件不会被改写。请用 -o 换一个位置。"
      )
    }
    try AtomicFileWriter.write(bytes, to: path, overwrite: request.overwrite)
    written.append(path)
  }
}
