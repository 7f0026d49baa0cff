/// The blank 评分表 of a rubric that names its indicators itself, and the list of base data from which
/// it is calculated, both to be filled in by a unit.
///
/// The unit fills in the list; 实际值 and 得分 may stay blank where a formula or a checklist gives them.
public struct BlankScoringTableLayout {
  /// The names of the worksheets of the two tables.
  public static let sheetNames = ["评分表", "基础数据"]

  /// The rows for a part whose standard is not published, where the unit names its own indicators.
  private static let openRows = 4
  /// The widths of the columns: as in the filled table, with more room for what is printed.
  private static let columnWidths = [11, 11, 20, 6, 60, 9, 11, 8, 42]

  let rubric: Rubric
  let variant: String?

  private init(_ rubric: Rubric, variant: String?) {
    self.rubric = rubric
    self.variant = variant
  }

  /// The blank table and its list of base data.
  ///
  /// - Parameters:
  ///   - rubric: The scoring table, or one of its variants as a rubric of its own.
  ///   - variant: The id of the variant; `nil` for the table itself.
  ///   - year: The year of the title; without one the title leaves room for it.
  /// - Returns: The two tables; the second is left out where the rubric uses no data.
  public static func tables(
    for rubric: Rubric, variant: String? = nil, year: Int? = nil
  ) -> [FormTable] {
    let layout = BlankScoringTableLayout(rubric, variant: variant)
    return [layout.table(year: year)] + layout.dataTable(year: year)
  }

  /// A page on how to fill in each column and each indicator, for formats whose cells cannot show
  /// their help.
  ///
  /// - Parameter rubric: The scoring table.
  /// - Returns: A table without rows: a title and one line each, in the order of the form.
  public static func guide(for rubric: Rubric) -> FormTable {
    let table = BlankScoringTableLayout(rubric, variant: nil).table(year: nil)
    let lines = table.rows.flatMap(\.cells).compactMap { cell -> String? in
      guard cell.input == nil, !cell.help.isEmpty else { return nil }
      return "【\(CellText.line(cell.text))】" + CellText.line(cell.help)
    }
    return FormTable(
      title: "各栏和各项指标怎样填写", columnWidths: table.columnWidths, rows: [], footer: lines)
  }

  // MARK: The table

  private func table(year: Int?) -> FormTable {
    let title = rubric.formTitle.isEmpty ? "绩效评价评分表" : rubric.formTitle
    return FormTable(
      title: title.replacing("{year}", with: year.map(String.init) ?? "＿＿＿＿"),
      columnWidths: Self.columnWidths, headingRows: 2,
      rows: [
        ScoringTableLayout.unitRow(
          FormTableCell("", role: .value, columnSpan: 7, input: FormInput(.literal))),
        FormTableRow(
          zip(ScoringTableLayout.titles, columnHelp).map {
            FormTableCell($0, role: .heading, help: $1)
          }),
      ] + rubric.dimensions.flatMap(rows) + [totalRow],
      footer: [FilledFormLayout.signOff, notes], isBlankForm: true)
  }

  private func rows(of dimension: RubricDimension) -> [FormTableRow] {
    let count = dimension.subdimensions.reduce(0) { $0 + height(of: $1) }
    var rows: [FormTableRow] = []
    for subdimension in dimension.subdimensions {
      var isFirst = true
      for indicator in subdimension.indicators {
        for line in 0..<height(of: indicator) {
          var cells: [FormTableCell] = []
          if rows.isEmpty {
            let text = ScoringTableLayout.heading(dimension.name, dimension.weight)
            cells.append(FormTableCell(text, role: .label, rowSpan: count))
          }
          if isFirst {
            let text = ScoringTableLayout.heading(subdimension.name, subdimension.weight)
            cells.append(FormTableCell(text, role: .label, rowSpan: height(of: subdimension)))
          }
          isFirst = false
          cells +=
            indicator.use.rule == Rubric.unpublishedRule
            ? openCells(indicator, isFirst: line == 0) : self.cells(indicator)
          rows.append(FormTableRow(cells))
        }
      }
    }
    return rows
  }

  private func height(of subdimension: RubricSubdimension) -> Int {
    subdimension.indicators.reduce(0) { $0 + height(of: $1) }
  }

  private func height(of indicator: FixedIndicator) -> Int {
    indicator.use.rule == Rubric.unpublishedRule ? Self.openRows : 1
  }

  /// 三级指标 to 扣分说明 of an indicator that the rubric names.
  private func cells(_ indicator: FixedIndicator) -> [FormTableCell] {
    [
      FormTableCell(indicator.name, role: .text, help: help(for: indicator)),
      FormTableCell(indicator.weight.description, role: .value, number: indicator.weight),
      FormTableCell(CellText.lines(indicator.standard), role: .text),
      FormTableCell(indicator.target, role: .value),
      FormTableCell(
        "", role: .value, input: FormInput(.literal, choices: levels(of: indicator)),
        help: valueHelp(for: indicator)),
      FormTableCell(
        "", role: .value, input: FormInput(.points(most: indicator.weight)),
        help: scoreHelp(for: indicator)),
      FormTableCell("", role: .text, input: FormInput(.text)),
    ]
  }

  /// The same of a row for which the unit itself names the indicator and its points.
  private func openCells(_ indicator: FixedIndicator, isFirst: Bool) -> [FormTableCell] {
    let points = FormInput(.points(most: indicator.weight))
    let standard = CellText.lines(indicator.standard)
    var cells = [
      FormTableCell("", role: .text, input: FormInput(.literal)),
      FormTableCell("", role: .value, input: points),
    ]
    if isFirst {
      cells.append(
        FormTableCell(
          "\(standard)；请按本地印发的评分表填写指标和分值，合计\(indicator.weight)分", role: .text,
          rowSpan: Self.openRows))
    }
    return cells + [
      FormTableCell("", role: .value, input: FormInput(.literal)),
      FormTableCell("", role: .value, input: FormInput(.literal)),
      FormTableCell("", role: .value, input: points),
      FormTableCell("", role: .text, input: FormInput(.text)),
    ]
  }

  private var totalRow: FormTableRow {
    let grades = rubric.grades.map { "评价等级：\($0.name)" }
    return FormTableRow([
      FormTableCell("总分", role: .total, columnSpan: 3),
      FormTableCell(rubric.total.description, role: .total, number: rubric.total),
      FormTableCell("", role: .total, columnSpan: 3),
      FormTableCell("", role: .total, input: FormInput(.points(most: rubric.total))),
      FormTableCell(
        grades.isEmpty ? "" : "评价等级：", role: .total, input: FormInput(.literal, choices: grades)),
    ])
  }

  // MARK: The list of base data

  private func dataTable(year: Int?) -> [FormTable] {
    let items = rubric.usedData
    guard !items.isEmpty else { return [] }
    let titles = ["序号", "数据名称", "单位", "填报值", "含义和填写要求", "用于指标"]
    let rows = items.enumerated().map { index, item in
      FormTableRow([
        FormTableCell(String(index + 1), role: .value),
        FormTableCell(item.name, role: .text),
        FormTableCell(item.unitLabel, role: .value),
        FormTableCell("", role: .value, input: input(for: item), help: CellText.line(item.meaning)),
        FormTableCell(CellText.line(item.meaning), role: .text),
        FormTableCell(uses(of: item).joined(separator: "、"), role: .text),
      ])
    }
    return [
      FormTable(
        title: "基础数据（\(year.map { "\($0)年度" } ?? "")评分表按此计算）",
        columnWidths: [5, 20, 7, 18, 54, 36], headingRows: 1,
        rows: [FormTableRow(titles.map { FormTableCell($0, role: .heading) })] + rows,
        footer: [dataNotes], isBlankForm: true)
    ]
  }

  private func input(for item: DataDefinition) -> FormInput {
    switch item.form {
    case .flag: FormInput(.literal, choices: ["是", "否"])
    case .number(let unit) where unit.family == .money: FormInput(.money)
    case .number: FormInput(.text)
    }
  }

  private func uses(of item: DataDefinition) -> [String] {
    rubric.fixedIndicators.filter { $0.dataNames(of: rubric).contains(item.name) }.map(\.name)
  }
}
