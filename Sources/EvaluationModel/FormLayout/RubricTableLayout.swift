/// A rubric as tables to be printed and checked by people: the scoring table with formulas, data and
/// the clause behind every row, and below it the clauses, the data, the variants side by side, the
/// rules, tiers and grades.
///
/// All tables are of one width, so that they stand below one another on pages of one kind. What rests
/// on a clause that was not checked against its official text is marked.
public struct RubricTableLayout {
  /// One table with its short name.
  public struct Section: Equatable, Sendable {
    /// The name for a worksheet's tab: 评分表.
    public var name: String
    /// The table.
    public var table: FormTable
  }

  /// The width of every table in half-width characters.
  static let width = 180

  let rubric: Rubric
  let glossary: RuleGlossary

  private init(_ rubric: Rubric, _ glossary: RuleGlossary) {
    self.rubric = rubric
    self.glossary = glossary
  }

  /// The tables of a rubric, the scoring table first.
  ///
  /// - Parameters:
  ///   - rubric: The rubric.
  ///   - glossary: What its rules are called.
  /// - Returns: The tables in their order; all but the first continue the page and are numbered.
  public static func sections(of rubric: Rubric, glossary: RuleGlossary = .empty) -> [Section] {
    let layout = RubricTableLayout(rubric, glossary)
    let others = [
      layout.clauseList, layout.dataList, layout.variantList, layout.ruleList, layout.tierList,
      layout.gradeList,
    ].compactMap(\.self)
    let numbers = ["一", "二", "三", "四", "五", "六"]
    return [layout.main]
      + zip(numbers, others).map { number, section in
        var section = section
        section.table.title = "\(number)、\(section.table.title)"
        section.table.continuesPage = true
        return section
      }
  }

  /// What stands below the title: id, kind, region, years, points.
  public static func identity(of rubric: Rubric) -> String {
    [
      "编号：\(rubric.id)", "类型：\(rubric.kind.title)", "地区：\(rubric.region)",
      "适用年度：\(RubricWords.years(rubric.years))", "满分：\(rubric.total)分",
      "得分保留\(rubric.digits)位小数，四舍五入",
      rubric.areWeightsBinding ? "分值不得调整" : "分值可由单位按规定调整",
    ].joined(separator: "　")
  }

  /// How many clauses there are, and how many of them are checked.
  public static func standing(of rubric: Rubric) -> String {
    let counts = Clause.Status.allCases.compactMap { status in
      let count = rubric.clauses.count { $0.status == status }
      return count == 0 ? nil : "\(status.title)\(count)条"
    }
    let isOpen = rubric.clauses.contains { $0.status != .published }
    return "依据共\(rubric.clauses.count)条：\(counts.joined(separator: "、"))。"
      + (isOpen ? "带底色的没有与正式文件核对，或是由公布的结果推定的，正式使用前请先核对。" : "")
  }

  // MARK: Scoring table

  private var main: Section {
    let lines = self.lines
    let columns = columns(for: lines)
    var rows = [FormTableRow(columns.map { FormTableCell($0.title, role: .heading) })]
    for (index, line) in lines.enumerated() {
      rows.append(
        FormTableRow(
          columns.compactMap { column in
            column.runs.span(beginningAt: index).map { span in
              var cell = column.cell(line)
              cell.rowSpan = span
              return cell
            }
          }))
    }
    rows.append(
      FormTableRow([
        FormTableCell("合计", role: .total),
        FormTableCell(rubric.total.description, role: .total, number: rubric.total),
        FormTableCell("", role: .text, columnSpan: columns.count - 2),
      ]))
    return Section(
      name: rubric.isTable ? "评分表" : "指标体系",
      table: FormTable(
        title: rubric.title, columnWidths: columns.map(\.width), headingRows: 1, rows: rows,
        footer: [Self.identity(of: rubric), Self.standing(of: rubric)]))
  }

  /// One column of the scoring table.
  private struct Column {
    var title: String
    var width: Int
    var runs: MergedRuns
    var cell: (Line) -> FormTableCell
  }

  private func columns(for lines: [Line]) -> [Column] {
    let dimensions = MergedRuns(lines.map { "\($0.dimension.place)" })
    let subdimensions = MergedRuns(lines.map { "\($0.subdimension.place)" }, notAcross: dimensions)
    // Points that several dimensions share stand once.
    let parts = MergedRuns(
      lines.map { $0.dimension.weight == nil ? "" : "\($0.dimension.place)" })
    // Headings between which the unit distributes the points share one cell.
    let weights = MergedRuns(
      lines.map { $0.subdimension.weight == nil ? "" : "\($0.subdimension.place)" },
      notAcross: dimensions)
    // Neighbouring rows that units name themselves share the words about rules.
    let rules = MergedRuns(
      lines.enumerated().map { $1.isOpen ? "\($1.standard)\n\($1.basis)" : "\($0)" })
    let rows = MergedRuns(lines.indices.map { "\($0)" })
    func column(
      _ title: String, _ width: Int, _ runs: MergedRuns, _ cell: @escaping (Line) -> FormTableCell
    ) -> Column {
      Column(title: title, width: width, runs: runs, cell: cell)
    }
    let isTable = rubric.isTable
    let headings = [
      column("一级指标", isTable ? 10 : 14, dimensions) {
        FormTableCell($0.dimension.name, role: .label)
      },
      column("分值", 7, parts) { line in
        guard line.dimension.weight == nil, let shared = rubric.sharedWeight else {
          return points(line.dimension.weight)
        }
        return FormTableCell("合计\(shared)", role: .value)
      },
      column("二级指标", isTable ? 12 : 18, subdimensions) {
        FormTableCell($0.subdimension.name, role: .label)
      },
      column("分值", isTable ? 7 : 10, weights) { points($0.subdimension.weight) },
    ]
    let standing = [
      column("依据", isTable ? 20 : 44, rules) { FormTableCell($0.basis, role: .text) },
      column("核对状态", 10, rules) {
        FormTableCell($0.status, role: .value, isMarked: $0.isUnchecked)
      },
    ]
    guard isTable else {
      return headings + [
        column("三级指标", 20, rules) { FormTableCell($0.name, role: .value) },
        column("计分规则", 57, rules) { FormTableCell($0.standard, role: .text) },
      ] + standing
    }
    return headings + [
      column("三级指标", 16, rows) { FormTableCell($0.name, role: .label) },
      column("分值", 7, rows) { points($0.weight) },
      column("评分标准", 38, rules) { FormTableCell($0.standard, role: .text) },
      column("计算公式", 24, rules) { FormTableCell($0.formula, role: .text) },
      column("指标值", 9, rules) { FormTableCell($0.target, role: .value) },
      column("数据来源", 20, rules) { FormTableCell($0.data, role: .text) },
    ] + standing
  }

  /// The cell of some points; the unit's own where the rubric fixes none.
  func points(_ weight: Points?) -> FormTableCell {
    FormTableCell(weight?.description ?? "单位分配", role: .value, number: weight)
  }
}
