/// A PDF while it is read: the words of its pages and, page by page, its drawn lines.
///
/// The words come from `pdftotext -tsv` and the lines from `pdftocairo -svg`, both of poppler, which
/// the caller runs. Reading is experimental: a cell is what drawn lines enclose.
public struct PortableDocument: Sendable {
  private var pages: [PortablePage]
  private var notices: [RecognitionNotice] = []

  /// Whether bytes are a PDF, whatever its name says.
  public static func claims(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { FileSignature($0) } == .portableDocument
  }

  /// Reads the words.
  ///
  /// - Parameter words: What `pdftotext -tsv` wrote.
  /// - Throws: ``ReadingFault`` when there are more pages, words or text than the limits allow.
  public init(words: [UInt8]) throws(ReadingFault) {
    pages = try PortableTextReader.pages(words, limits: .standard)
  }

  /// How many pages it has.
  public var pageCount: Int { pages.count }

  /// How many letters of text all pages have together.
  public var letterCount: Int {
    pages.reduce(0) { $0 + $1.words.reduce(0) { $0 + $1.text.unicodeScalars.count } }
  }

  /// Whether it has so little text that its pages must be pictures: under ten letters a page.
  public var isScanned: Bool { letterCount < 10 * max(1, pages.count) }

  /// Whether a page has words, so that its lines are of interest.
  ///
  /// - Parameter page: Its number from one.
  /// - Returns: `false` also where there is no such page.
  public func hasWords(page: Int) -> Bool {
    pages.indices.contains(page - 1) && !pages[page - 1].words.isEmpty
  }

  /// Reads the drawn lines of a page; of a page whose drawing cannot be read, a notice is kept.
  ///
  /// - Parameters:
  ///   - drawing: What `pdftocairo -svg` wrote for that page; `nil` where it could not.
  ///   - page: Its number from one.
  public mutating func addLines(_ drawing: [UInt8]?, page: Int) {
    guard pages.indices.contains(page - 1) else { return }
    do throws(ReadingFault) {
      guard let drawing else { throw DocumentFault.make(.damagedPortable, "这一页画不出来。") }
      pages[page - 1].lines = try RuledLineReader.lines(drawing, page: page, limits: .standard)
    } catch {
      notices.append(
        RecognitionNotice(message: "PDF 第\(page)页的表格线没有读出来，该页上的表没有读入（\(error.message)）"))
    }
  }

  /// The forms of the document, in order, each read or refused by itself.
  ///
  /// Places are table and row of the grid that the lines make.
  ///
  /// - Returns: One result a form.
  /// - Throws: ``ReadingFault`` when it holds no form or is beyond a limit.
  public func forms() throws(ReadingFault) -> [Result<FormReading, ReadingFault>] {
    let document = try PortableDocumentReader.read(pages)
    var readings = try FormReader.forms(in: document)
    let note = RecognitionNotice(
      message: "从 PDF 读入（试用）：按文字位置和表格线辨认，位置是 PDF 里的第几个表、第几行；"
        + "有疑问时请以 Word 或 Excel 原表为准。")
    var remarks = [note] + notices
    for (index, reading) in readings.enumerated() {
      guard case .success(var form) = reading else { continue }
      form.document = nil
      form.cells = [:]
      form.recognition.insert(contentsOf: remarks, at: 0)
      remarks = []
      readings[index] = .success(form)
    }
    return readings
  }
}
