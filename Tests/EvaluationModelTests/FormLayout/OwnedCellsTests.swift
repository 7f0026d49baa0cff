import EvaluationModel
import TestSupport
import Testing

/// Which cells of a submitted form scoring fills, and with what.
@Suite struct OwnedCellsTests {
  /// A filed score beside the calculated one.
  struct Claim: Sendable, CustomTestStringConvertible {
    /// What the cell holds; `nil` where the form has none.
    let filed: String?
    let low: Points
    let high: Points
    var outcome = Outcome.scored
    /// What is to be written; `nil` to leave the cell.
    let written: String?
    var testDescription: String {
      "\(filed ?? "no cell"), calculated \(low) to \(high), \(outcome): \(written ?? "left")"
    }
  }

  private static let exact = Points(hundredths: 760)

  static let claims: [Claim] =
    ["10", "10分", "10.00", "１０", " 10 分　", "10.0分"].map {
      Claim(filed: $0, low: 10, high: 10, written: nil)
    } + [
      Claim(filed: nil, low: 10, high: 10, written: nil),
      Claim(filed: "", low: 10, high: 10, written: "10"),
      Claim(filed: "　", low: 10, high: 10, written: "10"),
      Claim(filed: "9", low: exact, high: exact, written: "7.6"),
      Claim(filed: "9分", low: exact, high: exact, written: "7.6分"),
      Claim(filed: "/", low: exact, high: exact, written: "7.6"),
      Claim(filed: "满分", low: exact, high: exact, written: "7.6"),
      Claim(filed: "8", low: 0, high: 8, outcome: .cannotScore, written: nil),
      Claim(filed: "0", low: 0, high: 8, outcome: .cannotScore, written: nil),
      Claim(filed: "9", low: 0, high: 8, outcome: .cannotScore, written: "0～8"),
      Claim(filed: "", low: 0, high: 8, outcome: .cannotScore, written: nil),
      Claim(filed: "0～8", low: 0, high: 8, outcome: .cannotScore, written: nil),
      Claim(filed: "9", low: 9, high: 9, outcome: .accepted, written: nil),
      Claim(filed: "5", low: 0, high: 0, outcome: .notApplicable, written: nil),
      // Without a weight nothing is known, and nothing is claimed to be known.
      Claim(filed: "5", low: 0, high: 0, outcome: .cannotScore, written: nil),
      Claim(filed: "", low: 0, high: 0, outcome: .cannotScore, written: nil),
    ]

  private func form(
    rows: [SampleForms.Row] = [], executed: String? = nil, executionScore: Points = 10,
    grade: GradeVerdict = .noScale
  ) -> ScoredForm {
    SampleForms.form(
      rubric: SampleForms.rubric(kind: .project), unit: "甲单位", project: "乙项目", rows: rows,
      executed: executed, executionScore: executionScore, grade: grade)
  }

  private func row(
    _ low: Points, _ high: Points, _ outcome: Outcome = .scored, note: String = ""
  ) -> SampleForms.Row {
    SampleForms.Row(
      "产出指标", "数量指标", "办结数", weight: 10, low: low, high: high, outcome: outcome, note: note)
  }

  @Test(arguments: claims)
  func `a score is written unless the cell says it already`(_ claim: Claim) {
    var form = form(rows: [row(claim.low, claim.high, claim.outcome)])
    let slice = claim.filed.map { form.submission.append($0) } ?? .absent
    form.submission.indicators[0].score = slice
    form.sheet.indicators[0].claimed = form.submission.points(slice).value
    let entries = OwnedCells(of: form).entries
    #expect(entries.map(\.after) == [claim.written].compactMap { $0 })
    #expect(entries.allSatisfy { $0.address == .indicator(0, .score) })
    let isNumber = claim.low == claim.high && claim.written != nil
    #expect(entries.first?.amount == (isNumber ? .points(claim.high) : nil))
  }

  @Test func `what stood there is told with what is written`() {
    var form = form(rows: [row(Self.exact, Self.exact)])
    form.submission.indicators[0].score = form.submission.append(" 9\n分")
    form.sheet.indicators[0].claimed = 9
    let entry = OwnedCells(of: form).entries.first
    #expect(entry?.before == "9\n分")
    #expect(entry?.after == "7.6分")
  }

  // MARK: Funds

  /// Filed rates of a row that spent 60800 of 64000, which is 95 %.
  static let rates: [(filed: String?, written: String?)] = [
    (nil, nil), ("", "95.00%"), ("95%", nil), ("95.00%", nil), ("0.95", nil), ("９５％", nil),
    ("1", "95.00%"), ("96%", "95.00%"), ("94.99%", "95.00%"), ("/", "95.00%"),
  ]

  @Test(arguments: rates)
  func `a rate is written unless the cell shows it at its own digits`(
    _ rate: (filed: String?, written: String?)
  ) {
    var form = form(executed: "60800", executionScore: Points(hundredths: 950))
    form.submission.funds[0].executionRate =
      rate.filed.map { form.submission.append($0) } ?? .absent
    form.submission.funds[0].score = form.submission.append("10")
    let entries = OwnedCells(of: form).entries
    #expect(entries.map(\.after) == [rate.written, "9.5"].compactMap { $0 })
    #expect(entries.last?.address == .fund(0, .score))
  }

  @Test func `parts of the funds get their rate only into blank cells`() {
    var form = form(executed: "64000")
    for (filed, spent) in [("", "30000"), ("—", "30000"), ("70%", "30000"), ("", "")] {
      var fund = FundRow()
      fund.annualBudget = form.submission.append("40000")
      fund.annualExpenditure = form.submission.append(spent)
      fund.executionRate = form.submission.append(filed)
      form.submission.funds.append(fund)
    }
    let entries = OwnedCells(of: form).entries
    #expect(entries.map(\.address) == [.fund(1, .executionRate)])
    #expect(entries.map(\.after) == ["75.00%"])
  }

  @Test func `an indicator row that is the execution row gets the execution score`() {
    var form = form(rows: [row(10, 10)], executed: "60800", executionScore: Points(hundredths: 950))
    form.sheet.execution?.indicatorRow = 0
    form.sheet.indicators[0].outcome = .notApplicable
    form.submission.funds[0].score = form.submission.append("")
    let entries = OwnedCells(of: form).entries
    #expect(entries.map(\.address) == [.indicator(0, .score)])
    #expect(entries.map(\.after) == ["9.5"])
  }

  // MARK: Goal, total, grade

  @Test func `the goal and the total get their points`() {
    var form = form(rows: [row(10, 10)])
    form.submission.indicators[0].score = .absent
    var goal = IndicatorScore(weight: 10, claimed: 12)
    goal.low = 0
    form.sheet.goal = goal
    form.submission.goalScore = form.submission.append("12")
    form.submission.totalScore = form.submission.append("98分")
    form.sheet.total.claimed = 98
    form.sheet.total.low = Points(hundredths: 9046)
    form.sheet.total.high = Points(hundredths: 9646)
    let entries = OwnedCells(of: form).entries
    #expect(entries.map(\.address) == [.form(.goalScore), .form(.totalScore)])
    #expect(entries.map(\.after) == ["0～10", "90.46～96.46分"])
    #expect(entries.allSatisfy { $0.amount == nil })
  }

  static let grades: [(filed: String?, verdict: GradeVerdict, written: String?)] = [
    (nil, .grade(0), nil), ("", .grade(0), "优"), ("　", .grade(0), "优"), ("优", .grade(0), nil),
    (" 优 ", .grade(0), nil), ("良", .grade(0), "优"), ("优", .undetermined, nil),
    ("", .undetermined, nil), ("优", .weightsDoNotTotal, nil), ("优", .noScale, nil),
    ("优□ 良☑ 中□ 差□", .grade(0), nil),
  ]

  @Test(arguments: grades)
  func `a grade is written where there is one`(
    _ grade: (filed: String?, verdict: GradeVerdict, written: String?)
  ) {
    var form = form(grade: grade.verdict)
    form.submission.grade = grade.filed.map { form.submission.append($0) } ?? .absent
    #expect(OwnedCells(of: form).entries.map(\.after) == [grade.written].compactMap { $0 })
  }

  // MARK: Notes

  @Test func `only blank notes of rows that lost points are filled, and only when asked for`() {
    var form = form(rows: [
      row(Self.exact, Self.exact), row(Self.exact, Self.exact, note: "设备到货迟"), row(10, 10),
      row(Self.exact, Self.exact), row(0, 8, .cannotScore),
    ])
    for index in form.submission.indicators.indices {
      form.submission.indicators[index].score = .absent
    }
    form.submission.indicators[3].deviationNote = .absent
    form.explanations.indicators = [
      "完成88%，扣1.2分（依据：10号）；再完成12个可得满分。", "扣2.4分。", "得满分。", "扣2.4分。", "单位不同。",
    ]
    #expect(OwnedCells(of: form).entries.isEmpty)
    let entries = OwnedCells(of: form, includesNotes: true).entries
    #expect(
      entries.map(\.address) == [.indicator(0, .deviationNote)])
    #expect(entries.map(\.after) == ["完成88%，扣1.2分。"])
  }
}
