import EvaluationModel

/// A cell as it is seen on paper.
struct TableCell {
  /// The grid columns that it covers.
  var columns: Range<Int>
  /// The number of the row that it begins in.
  var row: Int
  /// The number of the last row that it covers.
  var lastRow: Int
  /// Whether it begins in the row that it was asked for in.
  var beginsHere: Bool
  /// The text as filed.
  var text: String
  /// The text as labels are compared; see ``LabelText/key(_:)``.
  var key: String
  /// What the key can be a label of.
  var marks: LabelMarks
  /// Whether nothing is seen in it.
  var isBlank: Bool
  /// Where its text stands in a worksheet.
  var reference: CellReference?

  /// Whether two views are of the same cell.
  func isSame(as other: TableCell) -> Bool {
    row == other.row && columns == other.columns
  }
}

// What it is a label of.
extension TableCell {
  /// The label of a single value that it is; `nil` when it is none.
  var fieldLabel: FieldLabel? { marks.contains(.field) ? FieldLabel(key) : nil }

  /// The label of the goal block that it is; `nil` when it is none.
  var goalLabel: GoalLabel? { marks.contains(.goal) ? GoalLabel(key) : nil }

  /// The column of the fund block that it heads; `nil` when it heads none.
  var fundField: FundField? { marks.contains(.fund) ? FundHeading.field(key) : nil }

  /// Whether it names one of the three levels of indicators.
  var isLevel: Bool { marks.contains(.level) && IndicatorHeading.isLevel(key) }

  /// Whether it heads the row of the total.
  var isTotal: Bool { marks.contains(.total) && FormDraft.isTotal(key) }

  /// A label of the goal block and what stands behind its colon; see ``GoalLabel/inlineValue(_:)``.
  var inlineGoal: (label: GoalLabel, value: String)? {
    // A text that is too long for a key can still begin with a label.
    marks.contains(.goal) || key.isEmpty ? GoalLabel.inlineValue(text) : nil
  }
}
