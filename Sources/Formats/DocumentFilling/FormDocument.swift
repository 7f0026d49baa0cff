/// A Word document or Excel workbook that forms were read from, as far as it takes to write into it.
public struct FormDocument: Equatable, Sendable {
  /// Its tables with the places of their cells.
  let grid: OfficeDocument

  init(_ grid: OfficeDocument) { self.grid = grid }

  /// Whether it is a workbook and no text document.
  public var isWorkbook: Bool { grid.kind == .workbook }

  /// A cell's own element; `nil` where there is none in the file.
  func cell(at position: GridPosition) -> DocumentCell? {
    row(of: position)?.cells.first { $0.column == position.column && !$0.isCoveredByMerge }
  }

  /// The row of a position.
  func row(of position: GridPosition) -> DocumentRow? {
    guard grid.tables.indices.contains(position.table) else { return nil }
    let rows = grid.tables[position.table].rows
    var low = 0
    var high = rows.count
    while low < high {
      let middle = (low + high) / 2
      if rows[middle].number < position.row { low = middle + 1 } else { high = middle }
    }
    return low < rows.count && rows[low].number == position.row ? rows[low] : nil
  }

  /// A position as told to people: `表1第14行`, `自评表!H14`.
  func place(of position: GridPosition) -> String {
    guard grid.tables.indices.contains(position.table) else { return "第\(position.row)行" }
    switch grid.tables[position.table].source {
    case .table(let index): return "表\(index)第\(position.row)行"
    case .sheet(let name, _):
      return "\(name)!\(CellReference(column: position.column, row: position.row).name)"
    }
  }
}
