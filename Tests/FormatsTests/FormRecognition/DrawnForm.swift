import EvaluationModel
import Testing

@testable import Formats

/// The only form of a drawing, read as a table of a text document and as a worksheet whose empty cells
/// are not in the file; both must say the same.
struct DrawnForm {
  /// What the fields read as.
  let text: FormText
  /// What people are told.
  let notices: [String]
  private let form: RecognizedForm

  init(_ drawing: String) throws {
    let word = DrawnTable.forms(DrawnTable.table(drawing))
    let sheet = DrawnTable.forms(DrawnTable.sheet(drawing))
    try #require(word.count == 1)
    try #require(sheet.count == 1)
    #expect(FormText(word[0].submission) == FormText(sheet[0].submission))
    #expect(word[0].cells == sheet[0].cells)
    for (address, position) in sheet[0].cells {
      if case .sheet(_, let cell) = sheet[0].submission.places[address] {
        #expect(cell == DrawnForm.name(position), "\(address)")
      }
    }
    form = sheet[0]
    text = FormText(form.submission)
    notices = form.notices.map(\.message)
  }

  /// The cell that a field is to be written in, as `H14`; `nil` where it has none of its own.
  func cell(_ field: FormField) -> String? { cell(.form(field)) }

  /// The cell that a field is to be written in.
  func cell(_ address: FieldAddress) -> String? { form.cells[address].map(DrawnForm.name) }

  /// The cells of one field in all rows of indicators; `-` for none.
  func cells(_ field: IndicatorField) -> [String] {
    form.submission.indicators.indices.map { cell(.indicator($0, field)) ?? "-" }
  }

  /// Where people are told that a field stands.
  func place(_ field: FormField) -> String? {
    form.submission.places[.form(field)].map { "\($0)" }
  }

  private static func name(_ position: GridPosition) -> String {
    CellReference(column: position.column, row: position.row).name
  }
}
