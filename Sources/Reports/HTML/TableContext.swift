internal import EvaluationModel

/// A form table as the template `table` wants it.
enum TableContext {
  /// What the names of the template stand for.
  ///
  /// Every name is given, because a missing one would be looked up further out.
  static func make(_ table: FormTable) -> [String: Any] {
    let all = max(1, table.columnWidths.reduce(0, +))
    let rows = table.rows.map(row)
    let heading = min(max(table.headingRows, 0), rows.count)
    return [
      "title": table.title, "caption": table.caption,
      "columns": table.columnWidths.map { percentage($0, of: all) },
      "head": heading == 0 ? false as Any : ["rows": Array(rows.prefix(heading))] as [String: Any],
      "rows": Array(rows.dropFirst(heading)),
      "footer": table.footer,
    ]
  }

  private static func row(_ row: FormTableRow) -> [String: Any] {
    ["cells": row.cells.map(cell)]
  }

  private static func cell(_ cell: FormTableCell) -> [String: Any] {
    [
      "tag": cell.role == .heading ? "th" : "td",
      "look": look(cell.role) + (cell.isMarked ? " marked" : ""),
      "columnSpan": cell.columnSpan > 1 ? cell.columnSpan as Any : false,
      "rowSpan": cell.rowSpan > 1 ? cell.rowSpan as Any : false,
      "text": cell.text,
    ]
  }

  private static func look(_ role: FormTableCell.Role) -> String {
    // `total` is the big number at the top of the page.
    role == .total ? "total-line" : role.rawValue
  }

  /// With one decimal: 12.5.
  private static func percentage(_ part: Int, of whole: Int) -> String {
    let tenths = part * 1_000 / whole
    return "\(tenths / 10).\(tenths % 10)"
  }
}
