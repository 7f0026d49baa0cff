import EvaluationModel

@testable import Formats

/// What holds for every file, whatever it is: it is read or refused with a code, twice the same, and
/// every cell of a form that was found stands in the grid.
enum DocumentInvariants {
  /// How a file was taken.
  enum Outcome: Equatable {
    /// Read, with so many forms.
    case read(forms: Int)
    /// Refused.
    case refused(ReadingFaultCode)
  }

  /// Reads a file twice.
  ///
  /// - Returns: How it was taken, and the first invariant that does not hold; `nil` when all do.
  static func check(_ bytes: [UInt8]) -> (Outcome, violation: String?) {
    let first = read(bytes)
    let second = read(bytes)
    switch (first, second) {
    case (.success(let document), .success(let again)):
      if document != again { return (.read(forms: 0), "read twice, read differently") }
      let forms = FormRecognizer().forms(in: document)
      let outcome = Outcome.read(forms: forms.count)
      if FormRecognizer().forms(in: again) != forms {
        return (outcome, "recognised twice, recognised differently")
      }
      for form in forms {
        for (address, position) in form.cells where !holds(document, position) {
          return (outcome, "\(address) stands at \(position), where no cell is")
        }
      }
      return (outcome, nil)
    case (.failure(let fault), .failure(let again)):
      let isSame = fault == again && !fault.message.isEmpty && !fault.advice.isEmpty
      return (.refused(fault.code), isSame ? nil : "refused twice, refused differently")
    case (.failure(let fault), .success), (.success, .failure(let fault)):
      return (.refused(fault.code), "read once and refused once")
    }
  }

  private static func read(_ bytes: [UInt8]) -> Result<OfficeDocument, ReadingFault> {
    do throws(ReadingFault) {
      return .success(try OfficeDocumentReader.read(bytes))
    } catch {
      return .failure(error)
    }
  }

  /// Whether a cell begins at a position; a worksheet's file may leave out a blank one, which then
  /// lies in a row of the sheet and under none of its cells.
  private static func holds(_ document: OfficeDocument, _ position: GridPosition) -> Bool {
    guard document.tables.indices.contains(position.table) else { return false }
    let table = document.tables[position.table]
    guard let row = table.rows.first(where: { $0.number == position.row }) else { return false }
    if row.cells.contains(where: { $0.column == position.column }) { return true }
    guard case .sheet = table.source, (0..<TableRows.mostColumns).contains(position.column) else {
      return false
    }
    return !row.cells.contains {
      ($0.column..<$0.column + max($0.columnSpan, 1)).contains(position.column)
        && !$0.isCoveredByMerge
    }
  }
}
