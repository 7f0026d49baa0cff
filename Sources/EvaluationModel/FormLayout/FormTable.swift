/// A form as a table to be drawn: what every writer (xlsx, docx, html, Markdown) has in common.
///
/// Rows and cells follow the model of HTML: a cell spans columns to the right and rows downwards, and
/// the places that a cell of an earlier row covers are left out of the later rows.
public struct FormTable: Equatable, Sendable {
  /// The heading above the table: `2024年度项目支出绩效自评表`.
  public var title: String
  /// Lines between the heading and the table: who files it, the unit of its amounts.
  public var caption: [String]
  /// The relative widths of the columns, in half-width characters.
  public var columnWidths: [Int]
  /// How many rows at the top are repeated on every page.
  public var headingRows: Int
  /// The rows.
  public var rows: [FormTableRow]
  /// Lines below the table: the sign-off line, notes.
  public var footer: [String]
  /// Whether people fill the table in: writers lock what is printed, as far as their format can, and
  /// leave the input cells, the title and the lines below the table open.
  public var isBlankForm: Bool
  /// Whether the table stands below the one before it, with a smaller title, where a format has
  /// pages; else it begins a page of its own.
  public var continuesPage: Bool

  /// A table from its parts.
  public init(
    title: String, caption: [String] = [], columnWidths: [Int], headingRows: Int = 0,
    rows: [FormTableRow], footer: [String] = [], isBlankForm: Bool = false,
    continuesPage: Bool = false
  ) {
    self.title = title
    self.caption = caption
    self.columnWidths = columnWidths
    self.headingRows = headingRows
    self.rows = rows
    self.footer = footer
    self.isBlankForm = isBlankForm
    self.continuesPage = continuesPage
  }
}

/// One row of a ``FormTable``.
public struct FormTableRow: Equatable, Sendable {
  /// The cells that begin in this row, from left to right.
  public var cells: [FormTableCell]

  /// A row from its cells.
  public init(_ cells: [FormTableCell]) {
    self.cells = cells
  }
}

/// One cell of a ``FormTable``.
public struct FormTableCell: Equatable, Sendable {
  /// What a cell is for; each writer has one look for each.
  public enum Role: String, CaseIterable, Sendable {
    /// A printed heading: centred, bold.
    case heading
    /// A printed label such as 产出指标: centred.
    case label
    /// A short filled value: centred.
    case value
    /// Filled running text: left-aligned, wrapped.
    case text
    /// A score that the engine filled in: centred, bold.
    case score
    /// The bottom line: centred, bold.
    case total
  }

  /// What stands in the cell; `\n` breaks the line.
  public var text: String
  /// How many columns it covers, at least one.
  public var columnSpan: Int
  /// How many rows it covers, at least one.
  public var rowSpan: Int
  /// What it is for.
  public var role: Role
  /// The exact number behind the text, where the cell holds nothing but one; spreadsheets store it
  /// as a number.
  public var number: Points?
  /// Whether the cell lost points or could not be scored, so that writers set it off.
  public var isMarked: Bool
  /// What is to be written here, in a form that people fill in; `nil` for what is printed.
  public var input: FormInput?
  /// How to fill the form in, shown on demand: of an input cell for itself, of a heading for the cells
  /// that belong to it; may be empty.
  public var help: String

  /// A cell from its parts.
  public init(
    _ text: String, role: Role, columnSpan: Int = 1, rowSpan: Int = 1, number: Points? = nil,
    isMarked: Bool = false, input: FormInput? = nil, help: String = ""
  ) {
    self.text = text
    self.columnSpan = columnSpan
    self.rowSpan = rowSpan
    self.role = role
    self.number = number
    self.isMarked = isMarked
    self.input = input
    self.help = help
  }
}
