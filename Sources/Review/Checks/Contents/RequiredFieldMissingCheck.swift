import EvaluationModel

/// C05: a cell that every form needs is there and blank.
enum RequiredFieldMissingCheck: Check {
  static let description = CheckDescription(
    code: "C05", name: "required-field-missing", title: "必填项未填", severity: .error,
    meaning: """
      单位名称、项目名称（项目表）、年度、年度资金总额的预算数和执行数、总分，表上有这一栏的必须填写；表上没有这一栏的不要求。\
      填表人签字一行空着的只作提示。\
      表格明显不完整（既没有资金部分也没有总分）的，只指出一次。基础数据表：分项都填了的合计要填，金额要写明单位。
      """,
    remedy: "请补填；没有内容的填“0”或“无”。", source: "自评表填表要求；财预〔2020〕10号（内容完整）",
    example: CheckExample(
      wrong: [.init(.form(.unit), "")], corrected: [.init(.form(.unit), "示例单位")],
      finding: .form(.unit)))

  static var scope: CheckScope { .all }

  static func problems(in form: CheckedForm) -> [Problem] {
    if form.submission.isBaseData {
      return year(form) + BaseDataGaps.problems(in: form) + signOff(form)
    }
    if isCutOff(form) {
      return identity(form) + [
        Problem(
          .form(.totalScore),
          form.rubric.isTable
            ? "评分表不完整：没有找到总分行" : "表格不完整：没有找到资金（预算执行）部分，也没有找到总分行",
          advice: "请核对是否漏了页、漏了行，补全后重新提交。")
      ]
    }
    return identity(form) + funds(form) + totals(form)
      + (claimsAnything(form) ? signOff(form) : [])
  }

  // MARK: Which form this is

  private static func identity(_ form: CheckedForm) -> [Problem] {
    var fields: [FormField] = [.unit]
    if form.submission.kind == .project { fields.append(.project) }
    return fields.filter { form.submission.isBlank(form.submission[$0]) }.map {
      Problem(.form($0), "“\($0.title)”没有填写")
    } + year(form)
  }

  /// The year of a document; a typed file without that key says nothing about it.
  private static func year(_ form: CheckedForm) -> [Problem] {
    guard form.submission.year == nil, isDocument(form.submission) else { return [] }
    return [
      Problem(
        .form(.year), "没有找到年度：标题和表头都没有写是哪一年",
        advice: "请在标题中写明年度，如“2024年度”。")
    ]
  }

  // MARK: Amounts and totals

  private static func funds(_ form: CheckedForm) -> [Problem] {
    guard let total = form.submission.funds.first else { return [] }
    var blanks: [FundField] = []
    if form.submission.isBlank(total.annualBudget), form.totals.annualBudget == nil,
      SpentWithoutBudgetCheck.overall(form) == nil
    {
      blanks.append(.annualBudget)
    }
    if form.submission.isBlank(total.annualExpenditure), form.totals.annualExpenditure == nil {
      blanks.append(.annualExpenditure)
    }
    guard let first = blanks.first else { return [] }
    let name = form.text(total.name)
    let titles = blanks.map(\.title).joined(separator: "、")
    return [
      Problem(
        .fund(0, first), "\(name.isEmpty ? "资金总额" : name)的\(titles)没有填写，执行率无法核对")
    ]
  }

  private static func totals(_ form: CheckedForm) -> [Problem] {
    guard claimsAnything(form) else { return [] }
    let fields = [FormField.totalWeight, .totalScore].filter {
      form.submission.isBlank(form.submission[$0])
    }
    return fields.map { Problem(.form($0), "“\($0.title)”没有填写") }
  }

  /// The line that people sign, which is often signed on paper only.
  private static func signOff(_ form: CheckedForm) -> [Problem] {
    guard form.submission.isBlank(form.submission.signOff) else { return [] }
    return [
      Problem(
        .form(.signOff), "填表人、填表日期、联系电话、签字一行没有填写",
        advice: "电子版报送的，请补填；纸质已签字的，可以不改。", severity: .info)
    ]
  }

  /// Whether the form claims points: one that claims nothing is there to be scored, and its blanks
  /// are no mistakes.
  private static func claimsAnything(_ form: CheckedForm) -> Bool {
    form.sheet.indicators.contains { $0.claimed != nil } && !form.awaitsCalculation
  }

  // MARK: Kinds of files

  /// Whether a document has indicators and lacks both ends of the form.
  private static func isCutOff(_ form: CheckedForm) -> Bool {
    form.submission.funds.isEmpty && form.submission.totalWeight.isAbsent
      && form.submission.totalScore.isAbsent && !form.submission.indicators.isEmpty
      && form.sheet.execution?.indicatorRow == nil && isDocument(form.submission)
  }

  /// Whether the form was read from cells, where what is not found was not there.
  static func isDocument(_ submission: Submission) -> Bool {
    submission.places.values.contains { place in
      switch place {
      case .sheet, .table: true
      case .text: false
      }
    }
  }
}
