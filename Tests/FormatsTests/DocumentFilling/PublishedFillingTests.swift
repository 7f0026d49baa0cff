import EvaluationModel
import TestSupport
import Testing

@testable import Formats

/// Random values in random cells of the forms that 沅江市工伤保险服务中心 published.
@Suite struct PublishedFillingTests {
  static let documents = [
    "all-attachments.docx", "all-forms.xlsx", "f1-base.docx", "f1-base.xlsx", "f2-whole.docx",
    "f2-whole.xlsx", "f3a-survey.docx", "f3a-survey.xlsx", "f3b-audit.docx", "f3b-audit.xlsx",
  ]

  static let texts = [
    "7.6", "优", #"<&">'"#, "_x0041_", "第一行\n第二行", "７．６分　", "👍🏽", "=1+1", " 前后 ", "0～8",
    "\u{2028}\u{0}", "a\tb", String(repeating: "原因分析及改进措施。", count: 1_000), "]]>", "", "\n",
  ]

  /// The names of the entries that may be others.
  private func mayChange(_ name: String) -> Bool {
    name == "word/document.xml" || name == "xl/styles.xml" || name == "xl/workbook.xml"
      || name.hasPrefix("xl/worksheets/sheet")
  }

  @Test(arguments: documents)
  func `nothing but the cells changes`(_ name: String) throws {
    let sample = try FillingSample(FormFixture.bytes("cases/yuanjiang-2024/\(name)"))
    var random = SplitMix64(seed: 20_240_001)
    for round in 0..<20 {
      var entries: [CellEntry] = []
      var expected = sample.tables
      for _ in 0..<Int.random(in: 1...8, using: &random) {
        let table = Int.random(in: expected.indices, using: &random)
        let row = Int.random(in: expected[table].rows.indices, using: &random)
        let places = expected[table].rows[row].cells.indices.filter {
          !expected[table].rows[row].cells[$0].isCoveredByMerge
        }
        guard let place = places.randomElement(using: &random) else { continue }
        let position = GridPosition(
          table: table, row: expected[table].rows[row].number,
          column: expected[table].rows[row].cells[place].column)
        guard !entries.contains(where: { $0.position == position }) else { continue }
        let text = Self.texts.randomElement(using: &random) ?? ""
        entries.append(CellEntry(position: position, text: text))
        expected[table].rows[row].cells[place].text = XMLText.clean(text)
      }
      let result = try DocumentFiller.fill(sample.bytes, of: sample.document, with: entries)
      #expect(result.remarks.isEmpty)
      let changes = try #require(
        ArchiveListing(sample.bytes).changes(in: ArchiveListing(result.bytes)))
      #expect(changes.allSatisfy(mayChange), "round \(round)")
      let again = try FillingSample(result.bytes)
      #expect(texts(of: again.tables) == texts(of: expected), "round \(round)")
      #expect(
        try DocumentFiller.fill(result.bytes, of: again.document, with: entries).bytes
          == result.bytes, "round \(round), filled twice")
    }
  }

  /// The visible texts cell by cell; emptied paragraphs are line breaks at the ends.
  private func texts(of tables: [DocumentTable]) -> [String] {
    tables.flatMap { table in
      table.rows.flatMap { row in
        row.cells.filter { !$0.text.isBlankText }.map { cell in
          let text = cell.text.split(separator: "\n", omittingEmptySubsequences: false)
            .drop { $0.isEmpty }.reversed().drop { $0.isEmpty }.reversed().joined(separator: "\n")
          return "\(row.number),\(cell.column),\(cell.isCoveredByMerge): \(text)"
        }
      }
    }
  }

  @Test(arguments: documents)
  func `the form reads back with the values and is otherwise equal`(_ name: String) throws {
    let bytes = try FormFixture.bytes("cases/yuanjiang-2024/\(name)")
    let readings = try FormReader.forms(in: bytes).map { try $0.get() }
    let document = try #require(readings.first?.document)
    var entries: [CellEntry] = []
    var expected: [[String: String]] = []
    for (number, reading) in readings.enumerated() {
      var texts: [String: String] = [:]
      for (address, position) in reading.cells {
        texts[address.pointer] =
          reading.submission.string(reading.submission.slice(at: address)) ?? ""
        guard let points = Self.points(at: address, number) else { continue }
        texts[address.pointer] = points.description
        entries.append(
          CellEntry(position: position, text: points.description, amount: .points(points)))
      }
      expected.append(texts)
    }
    let result = try DocumentFiller.fill(bytes, of: document, with: entries)
    let again = try FormReader.forms(in: result.bytes).map { try $0.get() }
    #expect(again.count == readings.count)
    for (index, reading) in again.enumerated() {
      #expect(reading.cells == readings[index].cells)
      let submission = reading.submission
      #expect(submission.indicators.count == readings[index].submission.indicators.count)
      for (address, _) in reading.cells {
        let text = submission.string(submission.slice(at: address)) ?? ""
        let wanted = expected[index][address.pointer]
        if let points = Self.points(at: address, index) {
          #expect(submission.points(submission.slice(at: address)) == .points(points))
        } else {
          #expect(text == wanted, "\(address.pointer)")
        }
      }
    }
  }

  /// Points that no form has: another number for every cell of points.
  private static func points(at address: FieldAddress, _ form: Int) -> Points? {
    let number: Int
    switch address {
    case .indicator(let row, .score): number = row
    case .fund(let row, .score): number = 100 + row
    case .form(.totalScore): number = 200
    default: return nil
    }
    return Points(millionths: Int64(form * 300 + number) * 1_000_000 + 370_000)
  }
}
