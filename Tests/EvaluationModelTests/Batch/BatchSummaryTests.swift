import TestSupport
import Testing

@testable import EvaluationModel

@Suite struct BatchSummaryTests {
  private func summary(
    _ entries: [BatchEntry], limits: BatchSummary.Limits = BatchSummary.Limits()
  ) -> BatchSummary {
    var summary = BatchSummary(limits: limits)
    for entry in entries { summary.add(entry) }
    return summary
  }

  private let county = SampleBatch.county()

  // MARK: Counts

  @Test func `every entry is counted once`() {
    let summary = summary(county)
    #expect(summary.entries == 10)
    #expect(summary.all.forms == 7)
    #expect(summary.baseData == 1)
    #expect(summary.faults == 2)
    #expect(summary.all.intervals == 1)
    #expect(summary.kinds[.project]?.forms == 5)
    #expect(summary.kinds[.department]?.forms == 2)
    // 甲中心 twice, 乙站, 丙所, 财政局, 水利局, and 丁队 of the 基础数据表.
    #expect(summary.units == 6)
    #expect(!summary.hasMoreUnits)
  }

  @Test func `claimed totals are the same, higher, lower or missing, within the tolerance`() {
    let all = summary(county).all
    // 95→95, 90→90.1 within 0.1, 100 inside 80～100; 100→88.5; 85→97; one without a claim, and 110→104.5.
    #expect(all.agreeing == 3)
    #expect(all.tooHigh == 2)
    #expect(all.tooLow == 1)
    #expect(all.unclaimed == 1)
    // 100 of 100 twice, 110 of 110.
    #expect(all.fullClaims == 3)
  }

  @Test func `forms that were not checked are not said to be without problems`() {
    var summary = BatchSummary(isChecked: false)
    for entry in county { summary.add(entry) }
    #expect(summary.found == "这次只计分，没有检查各表的问题。")
    #expect(BatchSummary(isChecked: true).found.isEmpty)
  }

  @Test func `grades stand from the best to the worst, claimed ones beside them`() {
    let grades = summary(county).gradeFigures
    #expect(grades.map(\.name) == ["优", "良", "差", "优秀"])
    #expect(grades.map(\.figures.recomputed) == [4, 1, 1, 0])
    #expect(grades.map(\.figures.claimed) == [2, 1, 0, 1])
    #expect(summary(county).ungraded == 1)
    #expect(summary(county).gradeUnclaimed == 3)
  }

  @Test func `codes in most forms come first, with the first form that has them`() {
    let codes = summary(county).codeFigures
    #expect(codes.map(\.name) == ["S03", "N01", "W06"])
    #expect(codes.map(\.figures.findings) == [3, 1, 1])
    #expect(codes.map(\.figures.forms) == [2, 1, 1])
    #expect(codes[0].figures.place == "乙站.docx（第2张表）")
    #expect(codes[0].figures.severity == .error)
    #expect(summary(county).count(.error) == 3)
    #expect(summary(county).all.formsByWorst == [.error: 2, .info: 1])
    #expect(summary(county).all.cleanForms == 4)
  }

  @Test func `faults are counted by code with their first example`() {
    let faults = summary(county).faultFigures
    #expect(faults.map(\.name) == ["D03"])
    #expect(faults[0].figures.forms == 2)
    #expect(faults[0].figures.place == "通知.docx")
    #expect(summary(county).unscored.map(\.number) == [3, 8])
  }

  @Test func `a form of a whole department that names none above it counts for itself`() {
    let departments = summary(county).departmentFigures
    #expect(departments.map(\.name) == ["水利局", "财政局", ""])
    #expect(departments.map(\.figures.forms) == [3, 3, 1])
    // 水利局: 88.5, 90.1 and 95 of 100.
    #expect(departments[0].figures.meanText == "91.20%")
    // 财政局: 97 and 80～100 of 100, 104.5 of 110 = 95 %.
    #expect(departments[1].figures.meanText == "90.67%～97.33%")
  }

  @Test func `totals are counted by bands of their share of the weight`() {
    let bands = summary(county).bands
    // Recomputed 95, 88.5, 90.1, 97, 80 (～100), 40 of 100, 104.5 of 110.
    #expect(bands.map(\.recomputed) == [1, 0, 2, 4, 0, 0])
    // Claimed 95, 100, 90, 85, 100 of 100, 110 of 110.
    #expect(bands.map(\.claimed) == [0, 0, 1, 2, 3, 0])
  }

  // MARK: Quantiles and means

  @Test func `quantiles are totals that occur, by nearest rank`() {
    var histogram = ShareHistogram()
    for score in 1...10 { histogram.add(Points(integerLiteral: Int64(score)), outOf: 10) }
    // Of ten totals the 1st, 1st, 3rd (2.5 rounded up), 5th, 8th, 9th and 10th.
    #expect(
      histogram.quantiles(BatchSummary.percents).map { $0.percentage(digits: 0) }
        == ["10%", "10%", "30%", "50%", "80%", "90%", "100%"])
  }

  @Test func `the quantiles of intervals are intervals`() {
    let summary = summary(county)
    // Low ends 40, 80, 88.5, 90.1, 95, 95 (of 110), 97; high ends 40, 88.5, 90.1, 95, 95, 97, 100.
    let low = summary.low.quantiles(BatchSummary.percents).map(\.percentage)
    let high = summary.high.quantiles(BatchSummary.percents).map(\.percentage)
    #expect(low == ["40.00%", "40.00%", "80.00%", "90.10%", "95.00%", "97.00%", "97.00%"])
    #expect(high == ["40.00%", "40.00%", "88.50%", "95.00%", "97.00%", "100.00%", "100.00%"])
  }

  @Test func `means are exact where weights divide them`() {
    let all = summary(county).all
    // (95 + 88.5 + 90.1 + 97 + 80 + 40 + 95) ÷ 7 = 83.657…; with 100 instead of 80 86.514….
    #expect(all.meanText == "83.66%～86.51%")
    // (95 + 100 + 90 + 85 + 100 + 100) ÷ 6.
    #expect(all.claimed.ratio?.percentage == "95.00%")
    #expect(BatchFigures().meanText == "—")
  }

  @Test func `beyond the limit totals are kept by hundredths of a percent`() {
    var histogram = ShareHistogram(limit: 3)
    for score: Int64 in [-1_000_000, 50_005_000, 50_009_999] {
      histogram.add(Points(millionths: score), outOf: 100)
    }
    #expect(histogram.isExact)
    #expect(histogram.quantiles([50]).first?.percentage(digits: 4) == "50.0050%")
    histogram.add(300, outOf: 100)
    #expect(!histogram.isExact)
    #expect(histogram.count == 4)
    #expect(
      histogram.quantiles([0, 50, 100]).map { $0.percentage(digits: 4) }
        == ["-0.0100%", "50.0000%", "200.0000%"])
    #expect(histogram.percents == [-1: 1, 50: 2, 200: 1])
  }

  @Test func `the percents of an exact and of a coarse histogram are the same`() {
    var exact = ShareHistogram()
    var coarse = ShareHistogram(limit: 0)
    for number: Int64 in 0..<2_000 {
      let points = Points(millionths: number * 137_017 - 3_000_000)
      exact.add(points, outOf: Points(integerLiteral: 90 + number % 21))
      coarse.add(points, outOf: Points(integerLiteral: 90 + number % 21))
    }
    #expect(exact.isExact && !coarse.isExact)
    #expect(exact.percents == coarse.percents)
  }

  @Test func `totals at the bounds of the arithmetic are counted, too`() {
    var form = FormEntry()
    form.weight = Points(millionths: 1)
    form.low = Points(millionths: .min)
    form.high = Points(millionths: .max)
    form.claimed = Points(millionths: .max)
    var summary = BatchSummary()
    let entry = BatchEntry(place: BatchPlace(source: "a"), content: .scored(form))
    for _ in 0..<200 { summary.add(entry) }
    form.weight = Points(millionths: -5)
    summary.add(BatchEntry(place: BatchPlace(source: "b"), content: .scored(form)))
    #expect(summary.all.forms == 201)
    #expect(summary.low.count == 200)
    #expect(summary.ranking.ranked.last?.place.source == "b")
  }

  // MARK: Limits

  @Test func `names beyond the limit are counted together`() {
    var limits = BatchSummary.Limits()
    limits.departments = 2
    limits.units = 3
    limits.unscored = 1
    let summary = summary(county, limits: limits)
    #expect(summary.departmentFigures.map(\.name) == ["水利局", "财政局"])
    #expect(summary.otherDepartments?.forms == 1)
    #expect(summary.units == 3)
    #expect(summary.hasMoreUnits)
    #expect(summary.unscored.map(\.place.source) == ["通知.docx"])
    #expect(summary.faults == 2)
  }
}
