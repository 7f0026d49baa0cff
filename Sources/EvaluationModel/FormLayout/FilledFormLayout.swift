/// The filled 自评表 in the layout of the official form: 财预〔2020〕10号 as used in Hunan (附件2 for
/// departments, 附件3 for projects).
///
/// What the unit filed stands as filed. 执行率, 得分 and 总分 are the recomputed ones, and the last
/// column says why points were lost.
public struct FilledFormLayout {
  /// The columns of every form: block label, three levels of indicators, target, actual, 分值,
  /// 得分, note.
  static let columns = 9
  /// Their widths, in half-width characters.
  static let columnWidths = [8, 11, 12, 17, 13, 13, 6, 10, 25]
  /// The line that the unit signs.
  static let signOff = "填表人：　　　填表日期：　　　联系电话：　　　单位负责人签字："

  let form: ScoredForm
  var submission: Submission { form.submission }

  private init(_ form: ScoredForm) {
    self.form = form
  }

  /// The form as a table.
  public static func table(for form: ScoredForm) -> FormTable {
    let layout = FilledFormLayout(form)
    return FormTable(
      title: form.title, columnWidths: columnWidths,
      rows: layout.identityRows + layout.fundRows + layout.goalRows + layout.indicatorRows
        + [layout.totalRow],
      footer: layout.footer)
  }

  // MARK: Top and bottom

  private var identityRows: [FormTableRow] {
    let unit = text(submission.unit)
    guard form.rubric.kind == .project else {
      return [
        FormTableRow([
          FormTableCell("预算部门、单位名称", role: .heading, columnSpan: 3),
          FormTableCell(unit, role: .value, columnSpan: 6),
        ])
      ]
    }
    return [
      FormTableRow([
        FormTableCell("项目支出名称", role: .heading, columnSpan: 3),
        FormTableCell(text(submission.project), role: .value, columnSpan: 6),
      ]),
      FormTableRow([
        FormTableCell("主管部门", role: .heading, columnSpan: 3),
        FormTableCell(text(submission.department), role: .value, columnSpan: 2),
        FormTableCell("实施单位", role: .heading, columnSpan: 2),
        FormTableCell(unit, role: .value, columnSpan: 2),
      ]),
    ]
  }

  private var goalRows: [FormTableRow] {
    var actual = lines(submission.goalActual)
    let goal = form.goalRow
    if let goal {
      actual += (actual.isEmpty ? "" : "\n") + "（分值\(goal.weight)，得分\(goal.scoreText)）"
    }
    return [
      FormTableRow([
        FormTableCell("年度总体\n目标", role: .heading, rowSpan: 2),
        FormTableCell("预期目标", role: .heading, columnSpan: 4),
        FormTableCell("实际完成情况", role: .heading, columnSpan: 4),
      ]),
      FormTableRow([
        FormTableCell(lines(submission.goalExpected), role: .text, columnSpan: 4),
        FormTableCell(
          actual, role: .text, columnSpan: 4, isMarked: goal?.needsAttention ?? false),
      ]),
    ]
  }

  private var totalRow: FormTableRow {
    let total = form.sheet.total
    return FormTableRow([
      FormTableCell("总分", role: .total, columnSpan: 6),
      FormTableCell(total.weight.description, role: .total, number: total.weight),
      FormTableCell(
        form.totalText, role: .total, number: total.score, isMarked: total.score == nil),
      FormTableCell(form.gradeName.map { "评价等级：\($0)" } ?? "", role: .total),
    ])
  }

  private var footer: [String] {
    var result = [Self.signOff]
    if let execution = form.executionRow, execution.needsAttention {
      result.append("预算执行率\(execution.standing.mark)\(execution.explanation)")
    }
    let rubric = form.rubric
    result.append(
      "注：本表的执行率、得分和总分按“\(rubric.title)”（\(rubric.id)）复算，自评得分与逐项说明见"
        + "扣分说明。总分：\(form.totalText)分（分值合计\(form.sheet.total.weight)分"
        + (form.sheet.total.capText.map { "，\($0)" } ?? "") + "）；"
        + (form.gradeName.map { "评价等级：\($0)。" } ?? "\(form.gradeText)。"))
    return result
  }

  // MARK: Texts

  /// A filed text on one line.
  func text(_ slice: TextSlice) -> String {
    CellText.line(submission.tidy(slice))
  }

  /// A filed text with its line breaks.
  func lines(_ slice: TextSlice) -> String {
    CellText.lines(submission.string(slice) ?? "")
  }
}
