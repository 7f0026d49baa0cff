import Formats

/// Reads the forms of a PDF with the programs of poppler-utils: `pdftotext` for the words and
/// `pdftocairo` for the drawn lines.
struct PortableFormReader: Sendable {
  /// The programs, where they are installed.
  let words: ExternalProgram?
  /// Draws a page with its lines.
  let drawing: ExternalProgram?
  /// The longest time for all the pages of one file.
  let duration: Duration

  /// The environment variables that name the programs' files and then alone count.
  static let overrides = (words: "ZIPING_PDFTOTEXT", drawing: "ZIPING_PDFTOCAIRO")

  /// The programs that are installed here.
  static var installed: PortableFormReader {
    PortableFormReader(
      words: ExternalProgram.find(["pdftotext"], override: overrides.words),
      drawing: ExternalProgram.find(["pdftocairo"], override: overrides.drawing),
      duration: .seconds(60))
  }

  /// The forms of a PDF, in order, each read or refused by itself.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - path: Its name for messages.
  /// - Returns: One result a form.
  /// - Throws: ``WorkflowFault`` when poppler is missing, or the file is encrypted, damaged, a scan
  ///   or holds no form.
  func forms(
    in bytes: [UInt8], of path: String
  ) throws(WorkflowFault) -> [Result<FormReading, ReadingFault>] {
    let folder = try TemporaryFolder()
    let file = folder.file("form.pdf")
    try AtomicFileWriter.write(bytes, to: file, overwrite: false)
    do throws(ReadingFault) {
      return try forms(at: file)
    } catch {
      throw FormFile.fault(error, path)
    }
  }

  private func forms(
    at file: String
  ) throws(ReadingFault) -> [Result<FormReading, ReadingFault>] {
    guard let words, let drawing else { throw Self.missing }
    let clock = ContinuousClock()
    let end = clock.now + duration
    var document = try PortableDocument(
      words: try output(words, ["-tsv", "-enc", "UTF-8", file, "-"], duration))
    guard document.pageCount > 0 else {
      throw Self.fault(.damagedPortable, "PDF 里没有一页。")
    }
    guard !document.isScanned else {
      throw Self.fault(
        .scannedPortable,
        "PDF 有\(document.pageCount)页，只有\(document.letterCount)个字是文字，其余都是图片或图形（多半是扫描件），读不出表格。")
    }
    for page in 1...document.pageCount where document.hasWords(page: page) {
      let left = end - clock.now
      guard left > .zero else { throw timeOver }
      let arguments = ["-svg", "-f", "\(page)", "-l", "\(page)", file, "-"]
      do throws(ReadingFault) {
        document.addLines(try output(drawing, arguments, left), page: page)
      } catch {
        if clock.now >= end { throw error }
        document.addLines(nil, page: page)
      }
    }
    return try document.forms()
  }

  private func output(
    _ program: ExternalProgram, _ arguments: [String], _ time: Duration
  ) throws(ReadingFault) -> [UInt8] {
    switch program.run(arguments, limits: ExternalProgram.Limits(duration: time)) {
    case .exited(0, let output, _): return output
    case .exited(_, _, let errors):
      if errors.contains("Incorrect password") {
        throw Self.fault(.encrypted, "PDF 设有打开密码，无法读取。")
      }
      if errors.contains("Usage:") {
        throw Self.fault(
          .unsupportedFormat, "这是 PDF 文件，而这里的 poppler-utils 太旧，不会输出文字的位置。",
          advice: "请更新 poppler-utils（22.02 以上），或改交 Word、Excel 原表（.docx、.xlsx）。")
      }
      let reason = errors.split(separator: "\n").first.map { "（\($0.prefix(120))）" } ?? ""
      throw Self.fault(.damagedPortable, "PDF 打不开，文件已损坏或不完整\(reason)。")
    case .timedOut: throw timeOver
    case .notFound: throw Self.missing
    case .outputTooLarge:
      throw Self.fault(.limitExceeded, "PDF 的内容太多，超过了读取上限。")
    }
  }

  private var timeOver: ReadingFault {
    Self.fault(
      .limitExceeded, "读取这个 PDF 用了\(duration.components.seconds)秒还没有完，已停止。")
  }

  private static let missing = fault(
    .unsupportedFormat, "这是 PDF 文件，读取它需要 poppler-utils（pdftotext、pdftocairo），这里没有安装。",
    advice: "请安装（Debian、Ubuntu：sudo apt install poppler-utils）后重试，或改交 Word、Excel 原表（.docx、.xlsx）。")

  private static func fault(
    _ code: ReadingFaultCode, _ message: String, advice: String? = nil
  ) -> ReadingFault {
    let sheet = "请只导出自评表所在的几页，或改交 Word、Excel 原表（.docx、.xlsx）。"
    return ReadingFault(
      code: code, message: message,
      advice: advice ?? (code == .limitExceeded ? sheet : code.remedy))
  }
}
