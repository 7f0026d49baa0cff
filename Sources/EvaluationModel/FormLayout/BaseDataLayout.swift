/// The 部门整体支出绩效评价基础数据表 as a table: the official form of Hunan (附件1), filled or blank.
///
/// What was filed stands as filed, in rows of its own where the official form has none for it. The
/// rates are calculated where they can be.
public struct BaseDataLayout {
  /// The width of the labels and that of the columns beside them, in half-width characters.
  private static let widths = (label: 31, others: 66)
  /// The columns beside the labels that the official form has.
  private static let usualColumns = 6

  private let sheet: BaseDataSheet
  private let columns: Int

  private init(_ sheet: BaseDataSheet) {
    self.sheet = sheet
    let counts =
      [sheet.people.headings.count, sheet.columns.count] + sheet.buildings.map(\.headings.count)
    columns = max(Self.usualColumns, counts.max() ?? 0)
  }

  /// The filled form as a table.
  ///
  /// - Parameter submission: A 基础数据表.
  /// - Returns: The table; amounts are in 元 where the form does not say.
  public static func table(for submission: Submission) -> FormTable {
    let year = year(of: submission)
    let unit = submission.isMissing(submission.unit) ? nil : submission.unit
    let layout = BaseDataLayout(BaseDataSheet(of: submission, year))
    return layout.table(
      title: title(of: year),
      caption: caption(
        unit: unit.map { CellText.line(submission.tidy($0)) }, currency(of: submission)),
      isBlank: false)
  }

  /// The blank form, to be filled in by a unit.
  ///
  /// What the unit writes into it is what the readers of forms expect; the rates may stay blank, because
  /// spreadsheets calculate them, and scoring fills them in.
  ///
  /// - Parameter year: The year of its title and columns; without one the title leaves room for it, and
  ///   the columns are those of 上年 and 本年.
  /// - Returns: The table; amounts are in 元.
  public static func blank(year: Int? = nil) -> FormTable {
    let layout = BaseDataLayout(BaseDataSheet(blankOf: year, unit: .yuan))
    return layout.table(
      title: year == nil ? "＿＿＿＿年度\(name)" : title(of: year),
      caption: caption(unit: "", CurrencyUnit.yuan.rawValue), isBlank: true)
  }

  /// A page on how to fill in the blank form, for formats whose cells cannot show their help.
  ///
  /// - Parameter year: The year of the form.
  /// - Returns: A table without rows: a title and one line a heading or row.
  public static func guide(year: Int? = nil) -> FormTable {
    BlankFormLayout.guide(to: blank(year: year))
  }

  /// The heading of the form: 2024年度部门整体支出绩效评价基础数据表.
  public static func title(for submission: Submission) -> String {
    title(of: year(of: submission))
  }

  /// The unit of a form's amounts: its own, or 元 where it does not say.
  static func currency(of submission: Submission) -> String {
    let own = CellText.line(submission.tidy(submission.currencyUnit))
    return own.isEmpty ? CurrencyUnit.yuan.rawValue : own
  }

  private static let name = "部门整体支出绩效评价基础数据表"

  private static func title(of year: Int?) -> String {
    (year.map { "\($0)年度" } ?? "") + name
  }

  /// The year of a form, or else the last one that its columns are about.
  private static func year(of submission: Submission) -> Int? {
    submission.year
      ?? submission.data.compactMap { item in
        BaseDataColumn(BaseDataName(submission.string(item.name) ?? "").column)?.year
      }.max()
  }

  /// Who files the form at the left, where that is known, and the unit of its amounts at the right.
  private static func caption(unit: String?, _ currency: String) -> [String] {
    let left = unit.map { "填报单位：\($0)" } ?? ""
    let right = "金额单位：\(currency)"
    let used = [left, right].joined().unicodeScalars.reduce(0) { $0 + ($1.isASCII ? 1 : 2) }
    // A character less than there is room for, so that no rounding breaks the line.
    let gap = max(2, (widths.label + widths.others - used) / 2 - 1)
    return [left + String(repeating: "　", count: gap) + right]
  }

  // MARK: Drawing

  private func table(title: String, caption: [String], isBlank: Bool) -> FormTable {
    let width = max(8, Self.widths.others / columns)
    return FormTable(
      title: title, caption: caption,
      columnWidths: [Self.widths.label] + [Int](repeating: width, count: columns),
      rows: rows(of: sheet.people) + expenses + sheet.buildings.flatMap(rows)
        + sheet.lines.map(line),
      footer: [FilledFormLayout.signOff], isBlankForm: isBlank)
  }

  private func rows(of block: BaseDataSheet.Block) -> [FormTableRow] {
    let label = FormTableCell(
      Self.broken(block.label), role: .heading, rowSpan: block.rows.count + 1)
    // Where the columns are narrow, the words stay together.
    let headings = headings(block.headings).map { cell in
      var cell = cell
      if cell.columnSpan == 1 { cell.text = Self.broken(cell.text) }
      return cell
    }
    return [FormTableRow([label] + headings)]
      + block.rows.map { FormTableRow(cells($0)) }
  }

  /// A heading over two lines: 批复规模 and （㎡）, 投资概算 and 控制率.
  static func broken(_ text: String) -> String {
    let place =
      text.firstIndex(of: "（") ?? (text.count > 5 ? text.firstRange(of: "控制率")?.lowerBound : nil)
    guard let place, place > text.startIndex else { return text }
    return text[..<place] + "\n" + text[place...]
  }

  private var expenses: [FormTableRow] {
    let heading = FormTableCell(BaseDataSheet.Words.expenses, role: .heading)
    return [FormTableRow([heading] + headings(sheet.columns))]
      + sheet.expenses.map { FormTableRow([label($0)] + cells($0.values)) }
  }

  /// A row with one value across all columns.
  private func line(_ row: BaseDataSheet.Row) -> FormTableRow {
    let value = row.values.first ?? BaseDataSheet.Value()
    var label = label(row)
    label.role = .heading
    return FormTableRow([
      label,
      FormTableCell(
        value.text, role: .text, columnSpan: columns, input: value.input, help: value.help),
    ])
  }

  private func label(_ row: BaseDataSheet.Row) -> FormTableCell {
    FormTableCell(row.label, role: .text, input: row.input, help: row.help)
  }

  private func headings(_ headings: [BaseDataSheet.Heading]) -> [FormTableCell] {
    zip(headings, spans(headings.count)).map {
      FormTableCell($0.text, role: .heading, columnSpan: $1, help: $0.help)
    }
  }

  private func cells(_ values: [BaseDataSheet.Value]) -> [FormTableCell] {
    zip(values, spans(values.count)).map {
      FormTableCell($0.text, role: .value, columnSpan: $1, input: $0.input, help: $0.help)
    }
  }

  /// How many columns each of some cells covers, which together cover all.
  private func spans(_ count: Int) -> [Int] {
    guard count > 0 else { return [] }
    return (0..<count).map { columns / count + ($0 < columns % count ? 1 : 0) }
  }
}
