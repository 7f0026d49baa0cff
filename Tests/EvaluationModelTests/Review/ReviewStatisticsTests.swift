import TestSupport
import Testing

@testable import EvaluationModel

@Suite struct ReviewStatisticsTests {
  private let statistics = ReviewStatistics(of: SampleReviews.folder())

  @Test func `forms, units and findings are counted`() {
    #expect(statistics.forms == 4)
    #expect(statistics.scoredForms == 3)
    #expect(statistics.units == 2)
    #expect(Severity.allCases.map(statistics.count) == [1, 2, 2])
    #expect(statistics.formsByWorst == [.error: 2, .warning: 1])
    #expect(statistics.cleanForms == 1)
  }

  @Test func `claimed totals are counted by how they stand to the recomputed ones`() {
    // 100 above 90.46～98.46, 100 below 110, 96 equal to 96.
    #expect(statistics.tooHigh == 1)
    #expect(statistics.tooLow == 1)
    #expect(statistics.agreeing == 1)
    #expect(statistics.intervals == 1)
    #expect(statistics.unclaimed == 0)
  }

  @Test func `totals are distributed by their share of the weights`() {
    // Claimed 100 of 100, 100 of 110, 96 of 100; recomputed 90.46, 110 of 110, 96 of 100.
    #expect(statistics.bands.map(\.claimed) == [0, 0, 0, 2, 1, 0])
    #expect(statistics.bands.map(\.recomputed) == [0, 0, 0, 2, 1, 0])
  }

  @Test func `full marks are counted over the rows and the forms that claim any`() {
    // 6 of 7 rows of the project, 7 of 7 of the department, 3 of 4 of the honest form.
    #expect(statistics.fullRows == ReviewStatistics.Part(count: 16, whole: 18))
    #expect(statistics.fullRows.text == "88.9%")
    #expect(statistics.fullForms == ReviewStatistics.Part(count: 1, whole: 3))
  }

  @Test func `averages are of shares`() throws {
    let averages = try #require(statistics.averages)
    #expect(averages.forms == 3)
    // (100 + 90.9090… + 96) ÷ 3, (90.46 + 100 + 96) ÷ 3, (98.46 + 100 + 96) ÷ 3.
    #expect(averages.claimed.percentage == "95.64%")
    #expect(averages.low.percentage == "95.49%")
    #expect(averages.high.percentage == "98.15%")
  }

  @Test func `codes in most forms come first, then those with most findings`() {
    var folder = SampleReviews.folder()
    let again = folder.forms[0].scored.findings[1]
    folder.forms[0].scored.findings.append(again)
    folder.forms[2].scored.findings = folder.forms[3].scored.findings
    let codes = ReviewStatistics(of: folder).codes
    #expect(codes.map(\.code) == ["X03", "S03", "T01", "W01", "W03"])
    #expect(codes[0].forms == ReviewStatistics.Part(count: 2, whole: 4))
    #expect(codes[1].findings == 2)
    #expect(codes[1].title == "没有达到指标值却得满分")
    #expect(codes[0].forms.text == "50.0%")
  }

  @Test func `a code has the severest severity that occurs`() {
    var folder = SampleReviews.folder()
    let mild = folder.forms[0].scored.findings[0]
    folder.forms[3].scored.findings = [
      Finding(
        code: mild.code, name: mild.name, severity: .info, pointer: "", place: "", message: "",
        advice: "")
    ]
    folder.forms.reverse()
    let code = ReviewStatistics(of: folder).codes.first
    #expect(code?.code == "T01")
    #expect(code?.severity == .error)
  }

  @Test func `nothing at all has figures, too`() {
    let nothing = ReviewStatistics(of: ReviewedFolder(forms: []))
    #expect(nothing.averages == nil)
    #expect(nothing.fullRows.text == "—")
    #expect(nothing.sentences == ["共0张表，0个单位；没有发现问题。"])
  }

  @Test func `the sentences say the same numbers`() {
    #expect(
      statistics.sentences == [
        "共4张表（自评表3张，基础数据表1张），2个单位；发现错误2项、警告2项、提示1项，有错误的2张，没有任何问题的1张。",
        "自评总分与复核总分相比（相差不超过0.1分算一致）：一致或在区间以内1张，偏高1张，偏低1张。",
        "平均得分率（总分÷分值合计，3张有自评总分的表）：自评95.64%，复核95.49%～98.15%。",
        "自评满分：填了得分的18项指标中有16项，占88.9%；各项全部满分的表有1张，占33.3%。",
        "有1张表的复核分是区间（表上内容不足以确定得分），分布按区间下限统计。",
      ])
  }

  struct Share: CustomTestStringConvertible, Sendable {
    var points: Points
    var weight: Points
    var band: String
    var testDescription: String { "\(points) of \(weight)" }
  }

  @Test(arguments: [
    Share(points: 0, weight: 100, band: "不足60%"),
    Share(points: Points(millionths: 59_999_999), weight: 100, band: "不足60%"),
    Share(points: 60, weight: 100, band: "60%～80%"),
    Share(points: 88, weight: 110, band: "80%～90%"),
    Share(points: 99, weight: 110, band: "90%～100%"),
    Share(points: 110, weight: 110, band: "满分"),
    Share(points: Points(millionths: 100_000_001), weight: 100, band: "超过满分"),
    Share(points: Points(millionths: .max), weight: Points(millionths: 1), band: "超过满分"),
    Share(points: Points(millionths: .min), weight: Points(millionths: .max), band: "不足60%"),
  ])
  func `a total on a boundary belongs to the higher band`(share: Share) {
    #expect(
      ScoreBand.empty[ScoreBand.index(of: share.points, outOf: share.weight)].name == share.band)
  }

  @Test func `forms are sorted by unit, kind and project`() {
    let sorted = SampleReviews.folder().sortedForms
    #expect(
      sorted.map(\.label) == [
        "安化/水利局.xlsx", "沅江/附件2.docx", "沅江/附件3.docx（第1张表）", "沅江/附件1.xlsx",
      ])
    var nameless = SampleReviews.honest()
    nameless.unit = ""
    let folder = ReviewedFolder(forms: [nameless, SampleReviews.project()])
    #expect(folder.sortedForms.map(\.unit) == ["沅江市工伤保险服务中心", ""])
  }
}
