public import EvaluationModel

/// Reviewed forms written by hand, so that writers and reports are tested without rules, checks and
/// files.
public enum SampleReviews {
  /// What the codes of the sample findings are called.
  public static let titles = [
    "W01": "各行分值加起来不是100分", "S03": "没有达到指标值却得满分", "T01": "实际完成值与指标值的单位不同",
    "W03": "一级指标分值与评分标准不同", "X03": "控制率算错",
  ]

  /// Four forms of two units, and a file that could not be read.
  ///
  /// - ``project()``: 100 claimed, 90.46～98.46 recomputed of 100, one error and one warning;
  /// - ``department()``: 100 claimed, 110 recomputed of 110, one error and one hint;
  /// - ``honest()``: 96 claimed, 96 recomputed of 100, no findings;
  /// - ``baseData()``: no points, one warning.
  public static func folder() -> ReviewedFolder {
    ReviewedFolder(
      forms: [project(), department(), honest(), baseData()],
      unread: [
        ReviewedFolder.UnreadFile(
          file: "沅江/旧表.doc", code: "D25", message: "这个文件加了密码，无法读取；请去掉密码后重新报送。")
      ], titles: titles)
  }

  /// The project of ``SampleForms/project()``: seven claims of eight points and more, all but one full.
  public static func project() -> ReviewedForm {
    var form = SampleForms.project()
    form.submission.grade = form.submission.append("优")
    form.findings = [
      Finding(
        code: "T01", name: "unit-mismatch", severity: .error, pointer: "/indicators/1/actual",
        place: "沅江/附件3.docx 表1 第12行“实际完成值”",
        message: "年度指标值是60000人，实际完成值写成62000万，单位不同，无法比较。", advice: "改为同一单位，例如62000人。"),
      Finding(
        code: "S03", name: "full-score-but-target-missed", severity: .warning,
        pointer: "/indicators/2/score", place: "沅江/附件3.docx 表1 第13行“得分”",
        message: "案件办结率94.05%没有达到95%，却得满分22分；按比例计21.78分。",
        advice: "改为21.78分，并写明没有完成的原因。"),
    ]
    return reviewed(form, file: "沅江/附件3.docx", number: 1)
  }

  /// The department of ``SampleForms/department()``, whose weights total 110.
  public static func department() -> ReviewedForm {
    reviewed(SampleForms.department(), file: "沅江/附件2.docx")
  }

  /// A form of another unit without any problem.
  public static func honest() -> ReviewedForm {
    var form = SampleForms.form(
      rubric: SampleForms.rubric(kind: .project), unit: "安化县水利局", project: "河道清淤",
      rows: [
        SampleForms.Row("产出指标", "数量指标", "清淤长度", weight: 50, low: 46, high: 46, claimed: 46),
        SampleForms.Row("效益指标", "社会效益指标", "受益人数", weight: 30),
        SampleForms.Row("满意度指标", "服务对象满意度指标", "群众满意度", weight: 10),
      ],
      executed: "64000", grade: .grade(0))
    form.sheet.total.claimed = 96
    return reviewed(form, file: "安化/水利局.xlsx")
  }

  /// A 基础数据表.
  public static func baseData() -> ReviewedForm {
    var form = SampleForms.form(
      rubric: SampleForms.rubric(kind: .department), unit: "沅江市工伤保险服务中心", project: nil, rows: [],
      executed: nil)
    form.submission.data = [
      DataItem(name: form.submission.append("编制数"), value: form.submission.append("7"))
    ]
    form.findings = [
      Finding(
        code: "X03", name: "control-rate-miscalculated", severity: .warning, pointer: "/data/2",
        place: "沅江/附件1.xlsx 附件1!D4", message: "在职人员控制率9÷7=128.57%，表上写128%。", advice: "改为128.57%。")
    ]
    return ReviewedForm(scored: form, comparison: nil, file: "沅江/附件1.xlsx")
  }

  /// The same form from another file.
  public static func renamed(_ form: ReviewedForm, to file: String) -> ReviewedForm {
    ReviewedForm(
      scored: form.scored, comparison: form.comparison, file: file, number: form.number)
  }

  /// A form with the comparison that follows from its own numbers; the tolerance is 0.1.
  public static func reviewed(
    _ form: ScoredForm, file: String, number: Int? = nil
  ) -> ReviewedForm {
    let sheet = form.sheet
    var comparison = ScoreComparison(
      tolerance: Points(hundredths: 10),
      total: line(sheet.total.weight, sheet.total.claimed, sheet.total.low, sheet.total.high))
    comparison.execution = sheet.execution.map { line($0.weight, $0.claimed, $0.low, $0.high) }
    comparison.indicators = sheet.indicators.map { line($0.weight, $0.claimed, $0.low, $0.high) }
    comparison.dimensions = sheet.dimensions.map { dimension in
      let rows = form.submission.indicators.indices.filter { index in
        let name = form.submission.tidy(form.submission.indicators[index].dimension)
        return DimensionHeading(name).title
          == DimensionHeading(form.submission.tidy(dimension.name)).title
      }
      let claimed = rows.compactMap { sheet.indicators[$0].claimed }.reduce(.zero, +)
      return line(dimension.weight, claimed, dimension.low, dimension.high)
    }
    return ReviewedForm(scored: form, comparison: comparison, file: file, number: number)
  }

  /// A line with its verdict.
  private static func line(
    _ weight: Points, _ claimed: Points?, _ low: Points, _ high: Points
  ) -> ScoreComparison.Line {
    var line = ScoreComparison.Line(
      weight: weight, claimed: claimed, low: low, high: high, verdict: .notClaimed)
    guard let difference = line.difference else { return line }
    let isNear = max(difference, .zero - difference) <= Points(hundredths: 10)
    line.verdict = low == high ? (isNear ? .agrees : .differs) : (isNear ? .inside : .outside)
    return line
  }
}
