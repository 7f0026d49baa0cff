/// How points are written on forms and in reports.
public enum ScoreText {
  /// Certain points as they are, uncertain ones as an interval: `7.6`, `0～8`.
  public static func points(low: Points, high: Points) -> String {
    low == high ? high.description : "\(low)～\(high)"
  }
}

extension ScoredForm {
  /// 总分 as written: `96.5`, or `90～98` where it is not certain.
  public var totalText: String {
    ScoreText.points(low: sheet.total.low, high: sheet.total.high)
  }

  /// The grade, or in one phrase why there is none.
  public var gradeText: String {
    switch sheet.grade {
    case .grade: gradeName ?? "未评等级"
    case .weightsDoNotTotal:
      "不评等级：分值合计\(sheet.total.weight)分，应为\(rubric.total)分"
    case .undetermined:
      "暂不评等级：总分在\(sheet.total.low)分到\(sheet.total.high)分之间，跨越等级界线"
    case .noScale: "本指标体系不设等级"
    }
  }

  /// The heading of the form, with its year: 2024年度项目支出绩效自评表.
  public var title: String {
    let title = rubric.formTitle.isEmpty ? "绩效自评表" : rubric.formTitle
    guard let year = submission.year else {
      let marks = ["（{year}年度）", "{year}年度", "{year}年", "{year}"]
      return marks.reduce(title) { $0.replacing($1, with: "") }
    }
    return title.replacing("{year}", with: String(year))
  }

  /// What the form is about, for headings of reports: the project, else the unit.
  public var subject: String {
    let project = CellText.line(submission.tidy(submission.project))
    let unit = CellText.line(submission.tidy(submission.unit))
    if rubric.kind == .project, !project.isEmpty { return project }
    return unit.isEmpty ? "未填写单位名称" : unit
  }
}
