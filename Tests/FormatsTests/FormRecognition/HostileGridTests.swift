import EvaluationModel
import TestSupport
import Testing

@testable import Formats

/// Grids that no honest file has: the recogniser gives a value for each, and soon.
@Suite struct HostileGridTests {
  static let names = [
    "f1-base-docx", "f2-whole-docx", "f3a-survey-docx", "f3b-audit-xlsx", "all-forms-xlsx",
  ]

  @Test(arguments: names)
  func `any damage to a grid gives forms whose cells lie in their text`(_ name: String) throws {
    let document = try GridFixture.document(name)
    var random = SplitMix64(seed: name.utf8.reduce(7) { $0 &* 31 &+ UInt64($1) })
    for _ in 0..<60 {
      var damaged = document
      for _ in 0..<Int.random(in: 1...12, using: &random) { Self.damage(&damaged, &random) }
      for form in FormRecognizer().forms(in: damaged) {
        let submission = form.submission
        for row in submission.indicators {
          for field in IndicatorField.allCases {
            #expect(row[field].range.upperBound <= submission.text.count)
          }
        }
        for address in form.cells.keys {
          #expect(!submission.slice(at: address).isAbsent || address.hasNoText)
        }
      }
    }
  }

  @Test func `merges over a hundred thousand rows are not carried for ever`() {
    let first = (0..<500).map {
      DocumentCell(
        column: $0, columnSpan: 1, rowSpan: 1_000_000, text: "一级指标", isCoveredByMerge: false)
    }
    var rows = [DocumentRow(number: 1, cells: first)]
    for number in 2...100_000 {
      let cell = DocumentCell(
        column: 511, columnSpan: 9999, rowSpan: 1, text: "分值", isCoveredByMerge: false)
      rows.append(DocumentRow(number: number, cells: [cell]))
    }
    let table = DocumentTable(
      source: .sheet(name: "1", isHidden: false), preceding: "", rows: rows)
    let view = TableRows(table)
    #expect(view.rows.count == 100_000)
    #expect(view.rows.reduce(0) { $0 + $1.cells.count } < 700_000)
  }

  @Test func `numbers out of range are left out`() {
    let cells = [-5, 0, 600, Int.max].map {
      DocumentCell(
        column: $0, columnSpan: .max, rowSpan: .max, text: "三级指标", isCoveredByMerge: false)
    }
    let rows = [-1, 3, Int.max].map { DocumentRow(number: $0, cells: cells) }
    let view = TableRows(DocumentTable(source: .table(index: 1), preceding: "", rows: rows))
    #expect(view.rows.map(\.number) == [3])
    #expect(view.rows.first?.cells.map(\.columns) == [0..<512])
  }

  private static func damage(_ document: inout OfficeDocument, _ random: inout SplitMix64) {
    guard let table = document.tables.indices.randomElement(using: &random),
      let row = document.tables[table].rows.indices.randomElement(using: &random),
      let cell = document.tables[table].rows[row].cells.indices.randomElement(using: &random)
    else { return }
    var grid = document.tables[table]
    switch Int.random(in: 0..<9, using: &random) {
    case 0: grid.rows.remove(at: row)
    case 1: grid.rows[row].cells.remove(at: cell)
    case 2: grid.rows[row].cells[cell].columnSpan = Int.random(in: -2...40, using: &random)
    case 3: grid.rows[row].cells[cell].rowSpan = Int.random(in: -2...400, using: &random)
    case 4: grid.rows[row].cells[cell].column = Int.random(in: -2...600, using: &random)
    case 5: grid.rows[row].cells[cell].isCoveredByMerge.toggle()
    case 6: grid.rows.insert(grid.rows[row], at: 0)
    case 7: grid.rows[row].cells[cell].text = "：（" + grid.rows[row].cells[cell].text + "：）"
    default:
      if let other = grid.rows.randomElement(using: &random)?.cells.randomElement(using: &random) {
        grid.rows[row].cells[cell].text = other.text
      }
    }
    document.tables[table] = grid
  }
}

extension FieldAddress {
  /// Kind and year are values without a text of their own.
  fileprivate var hasNoText: Bool { self == .form(.kind) || self == .form(.year) }
}
