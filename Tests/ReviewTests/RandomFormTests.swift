import EvaluationModel
import Scoring
import TestSupport
import Testing

@testable import Review

/// Whatever stands in the cells, a review ends, points into the form and says the same again.
@Suite struct RandomFormTests {
  /// Pieces of cells: what forms hold, and what nobody would write.
  private static let pieces = [
    "", "", "0", "7", "10", "100", "128218.80", "1143900.00", "-5", "173,59", "12.3.4", "９５",
    "99999999999999999999", "0.0000000001", "%", "‰", "≥", "≤", "＝", "约", "以上", "至", "-", "—", "/",
    "20-10", "元", "万元", "亿", "人", "次", "天", "年", "2023年", "2024年度", "12月底前", "每月", "已完成",
    "显著提升", "基本达成", "是否", "好坏", "无", "同上", "（100字以内）", "增加（减少）", "……", "（", "）", "“",
    "群众满意度", "合格率", "成本", "经费", "三公经费", "项目支出", "其中：", "工伤", "产出指标", "(50分)", "效益指标",
    "满意度指标", "数量指标", "社会效益指标", "成本指标", "编制数", "控制率", "2024年决算数", "1、", "（1）", "\n", "　",
    "预算执行率", "调整", "优", "合格", "e\u{301}", "\u{0}", "🙂", "原因是天气，已加强管理。",
  ]

  private static func text(_ random: inout SplitMix64) -> String {
    let count = Int.random(in: 0...4, using: &random)
    return (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
  }

  private static func form(_ random: inout SplitMix64) -> Submission {
    var form = Submission()
    form.kind = EvaluationKind.allCases.randomElement(using: &random)
    form.year = Bool.random(using: &random) ? 2024 : nil
    func cell(_ random: inout SplitMix64) -> TextSlice {
      Int.random(in: 0..<5, using: &random) == 0 ? .absent : form.append(text(&random))
    }
    for field in FormField.allCases where field != .rubric { form[field] = cell(&random) }
    if Bool.random(using: &random) { form.currencyUnit = form.append("万元") }
    let isBaseData = Int.random(in: 0..<5, using: &random) == 0
    for _ in 0..<(isBaseData ? 0 : Int.random(in: 0...6, using: &random)) {
      var row = FundRow()
      for field in FundField.allCases { row[field] = cell(&random) }
      form.funds.append(row)
    }
    for _ in 0..<(isBaseData ? 0 : Int.random(in: 0...8, using: &random)) {
      var row = IndicatorRow()
      for field in IndicatorField.allCases { row[field] = cell(&random) }
      form.indicators.append(row)
    }
    for _ in 0..<Int.random(in: 0...8, using: &random) {
      form.data.append(DataItem(name: cell(&random), value: cell(&random)))
    }
    for _ in 0..<Int.random(in: 0...3, using: &random) {
      form.dimensions.append(WeightRow(name: cell(&random), weight: cell(&random)))
      form.subdimensions.append(WeightRow(name: cell(&random), weight: cell(&random)))
    }
    return form
  }

  @Test(arguments: 0..<8)
  func `any forms are reviewed, each by itself and together`(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let rubric = Rubric.testing()
    let scorer = try Scorer(rubric)
    let reviewer = Reviewer(.testing)
    for _ in 0..<60 {
      let forms = (0..<4).map { index in
        let submission = Self.form(&random)
        let sheet = submission.isBaseData ? ScoreSheet() : scorer.score(submission)
        return Reviewer.Form(
          submission: submission, rubric: rubric, sheet: sheet, file: "表\(index).json", folder: ".")
      }
      let across = reviewer.findings(across: forms)
      #expect(across.count == forms.count)
      for (form, others) in zip(forms, across) {
        let findings = reviewer.findings(in: form)
        #expect(findings == reviewer.findings(in: form))
        for finding in findings + others { check(finding, form.submission) }
        if let comparison = reviewer.comparison(of: form) {
          #expect(comparison.indicators.count == form.submission.indicators.count)
          #expect(comparison.dimensions.count == form.sheet.dimensions.count)
        } else {
          #expect(form.submission.isBaseData)
        }
      }
      #expect(across == reviewer.findings(across: forms))
    }
  }

  private func check(_ finding: Finding, _ form: Submission) {
    let addresses =
      FormField.allCases.map { FieldAddress.form($0) }
      + form.funds.indices.flatMap { row in FundField.allCases.map { .fund(row, $0) } }
      + form.indicators.indices.flatMap { row in
        IndicatorField.allCases.map { .indicator(row, $0) }
      }
      + form.dimensions.indices.map { .dimension($0) }
      + form.subdimensions.indices.map { .subdimension($0) }
      + form.data.indices.map { .data($0, name: form.tidy(form.data[$0].name)) }
    let isInForm = addresses.contains { $0.pointer == finding.pointer }
    #expect(isInForm || finding.pointer.hasPrefix("/funds/0/"), "\(finding)")
    #expect(!finding.message.isEmpty && !finding.advice.isEmpty, "\(finding)")
    #expect(
      !finding.message.contains("Optional(") && !finding.message.contains("nil"), "\(finding)")
    #expect(CheckCatalogue.description(code: finding.code) != nil)
  }
}
