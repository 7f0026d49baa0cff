import EvaluationModel
import TestSupport
import Testing

/// Notes of several units, claims of units, changes from year to year.
@Suite struct FormComparisonTests {
  private let note = "因雨季施工受阻，工期顺延至次年一季度完成。"

  // MARK: Notes

  @Test func `a note of two units is told once, with the first place in each`() {
    var notes = CopiedNotes(atLeast: 15)
    let place = BatchPlace(source: "a.ndjson", position: .line(3))
    notes.add(
      .testing(unit: "甲局", rows: [.testing(note: note), .testing("户数", note: note)]), at: place)
    notes.add(.testing(unit: "甲 局（盖章）", rows: [.testing(note: note)]), at: place)
    #expect(notes.items.isEmpty)
    notes.add(.testing(unit: "乙局", rows: [.testing(note: "因雨季施工受阻，工期顺延至次年一季度完成")]), at: place)
    let items = notes.items
    #expect(items.map(\.note) == [note])
    #expect(items.first?.units == 2)
    #expect(items.first?.occurrences.map(\.unit) == ["乙局", "甲局"])
    #expect(items.first?.occurrences.last?.indicator == "培训人数")
    #expect(items.first?.occurrences.first?.place == "a.ndjson 第3行")
  }

  @Test func `short notes, prompts of the form and units without a name are not told`() {
    var notes = CopiedNotes(atLeast: 15)
    for text in ["无偏差", "（请说明偏差原因和下一步的改进措施）"] {
      for unit in ["甲局", "乙局"] {
        notes.add(.testing(unit: unit, rows: [.testing(note: text)]), at: BatchPlace(source: unit))
      }
    }
    notes.add(.testing(unit: "", rows: [.testing(note: note)]), at: BatchPlace(source: "x"))
    notes.add(.testing(unit: "甲局", rows: [.testing(note: note)]), at: BatchPlace(source: "y"))
    #expect(notes.items.isEmpty)
  }

  @Test func `of notes that are not asked for those beside one that is are told`() {
    var notes = CopiedNotes(atLeast: 15)
    let other = "设备到货延迟，验收改在次年二月进行，已催办。"
    for unit in ["甲局", "乙局", "丙局"] {
      notes.add(
        .testing(unit: unit, rows: [.testing(note: unit == "丙局" ? other : note)]),
        at: BatchPlace(source: unit), isSelected: unit == "乙局")
    }
    notes.add(
      .testing(unit: "丁局", rows: [.testing(note: other)]), at: BatchPlace(source: "丁"),
      isSelected: false)
    #expect(notes.items.map(\.note) == [note])
  }

  // MARK: Claims

  @Test func `deviations of a unit are exact in sum, mean and largest`() {
    var units = UnitDeviations()
    // +5, −2, 0 and one without a claim: sum 3, without signs 7, mean 7 ÷ 3 = 2.33.
    units.add(.testing(unit: "甲局", score: 90, claimed: 95))
    units.add(.testing(unit: "甲局", score: 90, claimed: 88))
    units.add(.testing(unit: "甲局", score: 90, claimed: 90))
    units.add(.testing(unit: "甲局", score: 90, claimed: nil))
    // Inside its interval, and below it by 4.
    var inside = FormEntry.testing(unit: "乙局", score: 90, claimed: 70)
    inside.low = 60
    units.add(inside)
    inside.claimed = 56
    units.add(inside)
    units.add(.testing(unit: "丙局", score: 90, claimed: 90))
    let items = units.items
    #expect(items.map(\.name) == ["甲局", "乙局"])
    #expect(units.count == 3)
    #expect(items.map(\.largest) == [5, -4])
    #expect(items.map(\.sum) == [3, -4])
    #expect(items.map(\.distance) == [7, 4])
    #expect(items.map(\.meanText) == ["2.33", "2.00"])
    #expect(items.map(\.claims) == [3, 2])
    #expect(items.map(\.silent) == [1, 0])
    #expect(items.map(\.deviating) == [2, 1])
  }

  // MARK: Years

  @Test func `changes are of totals that are certain and out of the same points`() throws {
    var before = FormEntry.testing(year: 2023, score: 90, grade: "优")
    before.executionRate = Ratio(try Fraction(90, over: 100))
    var now = FormEntry.testing(year: 2024, score: 78, grade: "中")
    now.executionRate = Ratio(try Fraction(100, over: 100))
    var interval = now
    interval.low = 70
    var heavier = now
    heavier.weight = 110
    var changes = YearChanges()
    changes.add(FormPair(previous: before, current: now))
    changes.add(FormPair(previous: before, current: interval))
    changes.add(FormPair(previous: before, current: heavier))
    #expect(changes.changed.map(\.scoreChange) == [-12, nil, nil])
    #expect(changes.changed[0].rateChange == (try Fraction(1, over: 10)))
    #expect(changes.changed[0].isGradeChanged)
    #expect(changes.changed[1].current?.scoreText == "70～78")
  }

  @Test func `the largest changes stand first, new and gone forms apart`() {
    var changes = YearChanges()
    for (unit, score) in [("甲", 91), ("乙", 60), ("丙", 97)] as [(String, Points)] {
      changes.add(
        FormPair(
          previous: .testing(unit: unit, year: 2023, score: 90),
          current: .testing(unit: unit, score: score)))
    }
    changes.add(FormPair(previous: nil, current: .testing(unit: "新")))
    changes.add(FormPair(previous: .testing(unit: "旧", year: 2023), current: nil))
    changes.add(FormPair(previous: nil, current: nil))
    changes.sort()
    #expect(changes.changed.map(\.unit) == ["乙", "丙", "甲"])
    #expect(changes.new.map(\.unit) == ["新"])
    #expect(changes.gone.map(\.unit) == ["旧"])
  }

  // MARK: Means

  // (90 + 90.01) ÷ 2 = 90.005.
  @Test func `a mean is exact and rounds half away from zero`() throws {
    var mean = PointsMean()
    #expect(mean.text == "—")
    mean.add(90)
    mean.add(Points(millionths: 90_010_000))
    #expect(mean.value == (try Fraction(18_001, over: 200)))
    #expect(mean.text == "90.01")
  }
}
