/// The blank 自评表 of a rubric, to be filled in by a unit: the columns and the look of
/// ``FilledFormLayout``, with the rubric's headings and points, input cells, and help.
///
/// What the unit writes into it is what the readers of forms expect; 执行率, 得分 and 总分 may stay
/// blank, because scoring fills them in.
public struct BlankFormLayout {
  /// The words before a rubric's id on its blank form, from which readers know how to score it.
  public static let rubricLabel = "指标体系编号："

  /// The relative widths of the columns: the first takes four characters of a label on one line.
  private static let columnWidths = [11, 11, 13, 17, 13, 13, 6, 9, 22]

  let rubric: Rubric

  private init(_ rubric: Rubric) {
    self.rubric = rubric
  }

  /// The blank form as a table.
  ///
  /// - Parameters:
  ///   - rubric: The rubric whose form it is.
  ///   - year: The year of its title; without one the title leaves room for it.
  /// - Returns: The table.
  public static func table(for rubric: Rubric, year: Int? = nil) -> FormTable {
    let layout = BlankFormLayout(rubric)
    return FormTable(
      title: layout.title(year: year), columnWidths: columnWidths,
      rows: layout.identityRows + layout.fundRows + layout.goalRows + layout.indicatorRows
        + [layout.totalRow],
      footer: [FilledFormLayout.signOff] + layout.notes, isBlankForm: true)
  }

  /// A page on how to fill in each column, for formats whose cells cannot show their help.
  ///
  /// - Parameter rubric: The rubric whose form it is.
  /// - Returns: A table without rows: a title and one line a column, in the order of the form.
  public static func guide(for rubric: Rubric) -> FormTable {
    guide(to: table(for: rubric))
  }

  /// A page on how to fill in a blank form.
  static func guide(to form: FormTable) -> FormTable {
    let lines = form.rows.flatMap(\.cells).compactMap { cell -> String? in
      guard cell.input == nil, !cell.help.isEmpty else { return nil }
      return "【\(CellText.line(cell.text))】" + CellText.line(cell.help)
    }
    return FormTable(
      title: "各栏怎样填写", columnWidths: form.columnWidths, rows: [], footer: lines)
  }

  private func title(year: Int?) -> String {
    let title = rubric.formTitle.isEmpty ? "绩效自评表" : rubric.formTitle
    return title.replacing("{year}", with: year.map(String.init) ?? "＿＿＿＿")
  }

  // MARK: Top and bottom

  private var identityRows: [FormTableRow] {
    guard rubric.kind == .project else {
      return [FormTableRow([heading("预算部门、单位名称", columnSpan: 3), blank(columnSpan: 6)])]
    }
    return [
      FormTableRow([heading("项目支出名称", columnSpan: 3), blank(columnSpan: 6)]),
      FormTableRow([
        heading("主管部门", columnSpan: 3), blank(columnSpan: 2),
        heading("实施单位", columnSpan: 2), blank(columnSpan: 2),
      ]),
    ]
  }

  private var goalRows: [FormTableRow] {
    [
      FormTableRow([
        heading("年度总体\n目标", rowSpan: 2), heading("预期目标", columnSpan: 4, help: expectedHelp),
        heading("实际完成情况", columnSpan: 4, help: actualHelp),
      ]),
      FormTableRow(
        [0, 1].map { _ in
          FormTableCell("", role: .text, columnSpan: 4, input: FormInput(.text, lines: 4))
        }),
    ]
  }

  private var totalRow: FormTableRow {
    let grades = rubric.grades.map { "评价等级：\($0.name)" }
    return FormTableRow([
      FormTableCell("总分", role: .total, columnSpan: 6, help: gradeHelp),
      FormTableCell(rubric.total.description, role: .total, number: rubric.total),
      FormTableCell("", role: .total, input: FormInput(.points(most: rubric.total))),
      FormTableCell(
        grades.isEmpty ? "" : "评价等级：", role: .total, input: FormInput(.literal, choices: grades)),
    ])
  }

  // MARK: Funds

  private var fundRows: [FormTableRow] {
    guard let execution = rubric.execution else { return [] }
    let parts = rubric.kind == .department ? departmentParts : projectParts
    let label = rubric.kind == .department ? "年度预\n算申请\n（万元）" : "项目资金\n（万元）"
    let headings = [
      heading(label, rowSpan: parts.count + 2, help: currencyHelp), heading("", columnSpan: 2),
      heading("年初\n预算数", help: initialBudgetHelp), heading("全年\n预算数", help: annualBudgetHelp),
      heading("全年\n执行数", help: expenditureHelp), heading("分值"),
      heading("执行率", help: rateHelp), heading("得分", help: executionScoreHelp),
    ]
    let total = [
      FormTableCell("年度资金总额", role: .label, columnSpan: 2), amount, amount, amount,
      FormTableCell(execution.weight.description, role: .value, number: execution.weight),
      FormTableCell("", role: .value, input: FormInput(.rate)),
      FormTableCell("", role: .value, input: FormInput(.points(most: execution.weight))),
    ]
    return [FormTableRow(headings), FormTableRow(total)] + parts
  }

  private var projectParts: [FormTableRow] {
    ["其中：当年财政拨款", "上年结转资金", "其他资金"].map { name in
      FormTableRow([
        FormTableCell(name, role: .label, columnSpan: 2), amount, amount, amount,
        FormTableCell("", role: .value),
        FormTableCell("", role: .value, input: FormInput(.rate)), FormTableCell("", role: .value),
      ])
    }
  }

  /// 按收入性质分 on the left, 按支出性质分 on the right, each amount behind its name.
  private var departmentParts: [FormTableRow] {
    let names = [
      ("其中：一般公共预算：", "其中：基本支出："), ("政府性基金拨款：", "项目支出："),
      ("纳入专户管理的非税收入拨款：", ""), ("其他资金：", ""),
    ]
    let headings = ["按收入性质分：", "按支出性质分："].map {
      FormTableCell($0, role: .text, columnSpan: 4)
    }
    return [FormTableRow(headings)]
      + names.map { left, right in
        FormTableRow(
          [left, right].map { name in
            FormTableCell(
              name, role: .text, columnSpan: 4, input: name.isEmpty ? nil : FormInput(.text),
              help: name.isEmpty ? "" : "金额写在冒号后面，单位万元，如“\(name)115.91”；没有的写0。")
          })
      }
  }

  // MARK: Indicators

  private var indicatorRows: [FormTableRow] {
    let blocks = rubric.dimensions.map(rows)
    let label = heading("绩\n效\n指\n标", rowSpan: blocks.reduce(1) { $0 + $1.count })
    let headings = [
      label, heading("一级指标"), heading("二级指标"), heading("三级指标", help: nameHelp),
      heading("年度\n指标值", help: targetHelp), heading("实际\n完成值", help: resultHelp),
      heading("分值", help: weightHelp), heading("得分", help: scoreHelp),
      heading("偏差原因分析\n及改进措施", help: noteHelp),
    ]
    return [FormTableRow(headings)] + blocks.joined()
  }

  /// The open rows of one 一级指标: three a 二级指标 where it carries the most points, else two.
  private func rows(of dimension: RubricDimension) -> [FormTableRow] {
    let most = rubric.weightParts.map(\.weight).max()
    let isMain = rubric.weightParts.contains { part in
      part.weight == most && part.dimensions.first.map { rubric.dimensions[$0] } == dimension
    }
    let open = isMain ? 3 : 2
    let points = dimension.weight.map { "\n(\($0)分)" } ?? ""
    let subdimensions: [RubricSubdimension?] =
      dimension.subdimensions.isEmpty ? [nil] : dimension.subdimensions
    var rows: [FormTableRow] = []
    for (index, subdimension) in subdimensions.enumerated() {
      for line in 0..<open {
        var cells: [FormTableCell] = []
        if index == 0, line == 0 {
          cells.append(
            FormTableCell(
              dimension.name + points, role: .label, rowSpan: open * subdimensions.count))
        }
        if line == 0 { cells.append(label(of: subdimension, rowSpan: open)) }
        rows.append(FormTableRow(cells + inputs(of: dimension)))
      }
    }
    return rows
  }

  /// The heading of a 二级指标; an input cell where the rubric names none.
  private func label(of subdimension: RubricSubdimension?, rowSpan: Int) -> FormTableCell {
    guard let subdimension else {
      return FormTableCell("", role: .label, rowSpan: rowSpan, input: FormInput(.literal))
    }
    let points = subdimension.weight.map { "\n(\($0)分)" } ?? ""
    return FormTableCell(subdimension.name + points, role: .label, rowSpan: rowSpan)
  }

  /// 三级指标 to 偏差原因 of an open row.
  private func inputs(of dimension: RubricDimension) -> [FormTableCell] {
    let points = FormInput(.points(most: dimension.weight ?? rubric.sharedWeight ?? rubric.total))
    return [
      FormTableCell("", role: .text, input: FormInput(.literal)),
      FormTableCell("", role: .value, input: FormInput(.literal)),
      FormTableCell(
        "", role: .value, input: FormInput(.literal, choices: rubric.tiers.map(\.name)),
        help: "照实填写，数字带单位；定性指标可点右边的箭头选一项，也可以自己写。"),
      FormTableCell("", role: .value, input: points),
      FormTableCell("", role: .value, input: points),
      FormTableCell("", role: .text, input: FormInput(.text)),
    ]
  }

  // MARK: Cells

  private func heading(
    _ text: String, columnSpan: Int = 1, rowSpan: Int = 1, help: String = ""
  ) -> FormTableCell {
    FormTableCell(text, role: .heading, columnSpan: columnSpan, rowSpan: rowSpan, help: help)
  }

  private func blank(columnSpan: Int) -> FormTableCell {
    FormTableCell("", role: .value, columnSpan: columnSpan, input: FormInput(.literal))
  }

  private var amount: FormTableCell {
    FormTableCell("", role: .value, input: FormInput(.amount))
  }
}
