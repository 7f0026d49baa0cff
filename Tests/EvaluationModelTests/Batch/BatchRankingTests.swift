import TestSupport
import Testing

@testable import EvaluationModel

@Suite struct BatchRankingTests {
  private func ranking(_ entries: [BatchEntry], limit: Int) -> BatchRanking {
    var limits = BatchSummary.Limits()
    limits.ranking = limit
    var summary = BatchSummary(limits: limits)
    for entry in entries { summary.add(entry) }
    return summary.ranking
  }

  @Test func `certain totals stand before intervals, the highest share first`() {
    let rows = ranking(SampleBatch.county(), limit: 100).ranked
    // 97, 95 (first in the input), 104.5 of 110 = 95 %, 90.1, 88.5, 40; then 80～100.
    #expect(rows.map(\.number) == [6, 1, 9, 5, 2, 10, 7])
    #expect(rows.map(\.scoreText) == ["97", "95", "104.5", "90.1", "88.5", "40", "80～100"])
    #expect(rows.map(\.deviationText) == ["-12", "0", "+5.5", "-0.1", "+11.5", "—", "0"])
  }

  @Test func `the lowest and the furthest stand first in their lists`() {
    let ranking = ranking(SampleBatch.county(), limit: 100)
    // What they can get at the most: 40, 88.5, 90.1.
    #expect(ranking.lowest(3).map(\.number) == [10, 2, 5])
    // −12, +11.5, +5.5, −0.1; the others do not differ.
    #expect(ranking.deviating(5).map(\.number) == [6, 2, 9, 5])
  }

  @Test func `a row tells the codes once, the most severe first`() {
    let row = ranking(SampleBatch.county(), limit: 100).rows[1]
    #expect(row.codesText == "S03 N01")
    #expect([row.errors, row.warnings, row.infos] == [2, 1, 0])
    #expect(row.subject == "乙站 清淤")
  }

  @Test func `more codes than are kept are told by their number`() {
    var form = FormEntry()
    form.findings = (1...11).map {
      Finding(
        code: "T\($0)", name: "", severity: .info, pointer: "", place: "", message: "", advice: "")
    }
    let row = BatchRow(form, at: BatchPlace(source: "a"), number: 1)
    #expect(row.codesText == "T1 T2 T3 T4 T5 T6 T7 T8 等11种")
  }

  @Test func `of too many forms the lowest and the furthest are kept`() {
    // Forms 1…1000 with totals 1…1000 of 1000; every tenth claims its own number more.
    let entries = (1...1_000).map { number -> BatchEntry in
      var form = FormEntry()
      form.weight = 1_000
      form.low = Points(integerLiteral: Int64(number))
      form.high = form.low
      form.claimed = number % 10 == 0 ? form.low + form.low : form.low
      return BatchEntry(
        place: BatchPlace(source: "a", position: .line(number)), content: .scored(form))
    }
    let kept = ranking(entries, limit: 20)
    #expect(!kept.isComplete)
    let lowest = Array(1...10)
    let furthest = Array(stride(from: 910, through: 1_000, by: 10))
    #expect(kept.rows.map(\.number) == lowest + furthest)
    #expect(
      ranking(entries.reversed(), limit: 20).rows.map(\.low) == kept.rows.reversed().map(\.low))
    #expect(kept.lowest(5).map(\.number) == [1, 2, 3, 4, 5])
    #expect(kept.deviating(2).map(\.number) == [1_000, 990])
  }

  @Test func `among equal forms the first are kept`() {
    var form = FormEntry()
    form.weight = 100
    form.low = 90
    form.high = 90
    form.claimed = 95
    let entry = BatchEntry(place: BatchPlace(source: "a"), content: .scored(form))
    let kept = ranking(Array(repeating: entry, count: 5_000), limit: 10)
    #expect(kept.rows.map(\.number) == [1, 2, 3, 4, 5])
  }

  @Test func `a ranking of no forms keeps none`() {
    let kept = ranking(SampleBatch.county(), limit: 0)
    #expect(kept.rows.isEmpty)
    #expect(kept.count == 7)
    #expect(kept.lowest(5).isEmpty)
  }
}
