import Testing

@testable import Formats

/// Words with their places, and what must not stop the reader.
@Suite struct PortableTextReaderTests {
  private let head =
    "level\tpage_num\tpar_num\tblock_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n"

  private func page() -> String { "1\t1\t0\t0\t0\t0\t0\t0\t595.3\t841.9\t-1\t###PAGE###\n" }

  private func word(_ text: String, _ left: String = "97.70") -> String {
    "5\t1\t0\t0\t0\t1\t\(left)\t65.70\t8.91\t20.80\t100\t\(text)\n"
  }

  @Test func `a word has its box`() throws {
    let pages = try PortableTextReader.pages(
      Array((head + page() + word("附件") + page()).utf8), limits: .standard)
    #expect(pages.map(\.height) == [841.9, 841.9])
    #expect(pages.map { $0.words.map(\.text) } == [["附件"], []])
    let box = try #require(pages.first?.words.first?.box)
    #expect(box.left == 97.7 && box.top == 65.7)
    #expect((box.right - 106.61).magnitude < 0.001 && box.bottom == 86.5)
  }

  @Test(arguments: ["nan", "inf", "1e300", "-9999999", "0x", "", "abc"])
  func `a place that cannot be is passed over`(left: String) throws {
    let text = head + page() + word("甲", left) + word("乙")
    let pages = try PortableTextReader.pages(Array(text.utf8), limits: .standard)
    #expect(pages.first?.words.map(\.text) == ["乙"])
  }

  @Test func `too many pages, words and too much text are refused`() {
    var limits = DocumentLimits.standard
    (limits.pages, limits.words, limits.totalTextBytes) = (2, 3, 30)
    for text in [
      String(repeating: page(), count: 3), page() + String(repeating: word("a"), count: 4),
      page() + word(String(repeating: "a", count: 31)),
    ] {
      #expect(throws: ReadingFault.self) {
        try PortableTextReader.pages(Array(text.utf8), limits: limits)
      }
    }
  }

  @Test func `pages with next to no text are scans`() throws {
    let scan = try PortableDocument(words: Array((head + page() + word("1")).utf8))
    #expect(scan.isScanned && scan.pageCount == 1)
    let text = try PortableDocument(words: Array((head + page() + word("项目支出绩效自评情况表")).utf8))
    #expect(!text.isScanned && text.letterCount == 11)
  }

  @Test func `no lines and words can stop the reader`() throws {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<300 {
      var pages: [PortablePage] = []
      for _ in 0..<3 {
        var page = PortablePage(height: 842, words: [])
        for _ in 0..<Int.random(in: 0...60, using: &random) {
          let start = Double.random(in: -50...700, using: &random).rounded()
          let end = start + Double.random(in: 0...400, using: &random)
          let place = (Double.random(in: -50...700, using: &random) / 30).rounded() * 30
          page.lines.append(
            Bool.random(using: &random)
              ? .across(place, from: start, to: end) : .down(place, from: start, to: end))
          let box = PageBox(
            left: start, top: place, right: end, bottom: place + (end - start) / 10)
          page.words.append(PortableWord(text: "字", box: box))
        }
        pages.append(page)
      }
      let document = try PortableDocumentReader.read(pages)
      let words = pages.reduce(0) { $0 + $1.words.count }
      let kept = document.tables.flatMap {
        [$0.preceding] + $0.rows.flatMap { $0.cells.map(\.text) }
      }
      // Every word is somewhere, none twice; words of one line beside tables may be taken as pages'
      // running lines only when they repeat, and these are in the margins.
      let count = (kept + [document.trailing]).reduce(0) { $0 + $1.filter { $0 == "字" }.count }
      #expect(count <= words)
      for table in document.tables {
        for row in table.rows {
          for cell in row.cells {
            #expect(cell.column >= 0 && cell.columnSpan > 0 && cell.rowSpan > 0)
            #expect(row.number + cell.rowSpan - 1 <= table.rows.count)
          }
        }
      }
    }
  }
}
