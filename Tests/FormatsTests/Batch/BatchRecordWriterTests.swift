import EvaluationModel
import TestSupport
import Testing

@testable import Formats

@Suite struct BatchRecordWriterTests {
  private static let place = BatchPlace(source: "county.ndjson", position: .line(8))

  private func text(_ write: (inout [UInt8]) -> Void) -> String {
    var bytes = Array("before\n".utf8)
    write(&bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A form with one row, of which 9 of 10 points are certain.
  private func scored() throws -> ScoredForm {
    let form = try FormJSONReader().read(
      Array(
        #"""
        {"kind":"project","year":2024,"unit":"甲局","project":"培训","indicators":[
          {"dimension":"产出指标","name":"人数","target":"10人","actual":"9人","weight":10,"score":10}]}
        """#.utf8)
    ).submission
    var sheet = ScoreSheet()
    var row = IndicatorScore(weight: 10, claimed: 10, dimension: 0)
    row.outcome = .scored
    row.reason = .none
    (row.low, row.high) = (9, 9)
    sheet.indicators = [row]
    sheet.total.weight = 10
    (sheet.total.low, sheet.total.high) = (9, 9)
    sheet.total.claimed = 10
    sheet.grade = .weightsDoNotTotal
    return ScoredForm(
      submission: form,
      rubric: Rubric(
        id: "r", title: "", kind: .project, region: "", years: YearSpan(first: 2020, last: nil),
        formTitle: "", clauses: [], total: 100, digits: 2, execution: nil, dimensions: [],
        areWeightsBinding: false, variants: [], assignments: [],
        directions: DirectionDefaults(cost: [], falling: [], rising: []), overshoot: nil,
        tiers: [], grades: []),
      sheet: sheet, explanations: Explanations(execution: "", indicators: ["扣1分。"], total: "不评。"))
  }

  @Test(arguments: RecordDetail.allCases)
  func `each level says what the one before says, and more`(_ detail: RecordDetail) throws {
    let form = try scored()
    let text = text {
      BatchRecordWriter(detail, hasFindings: false).write(
        form, at: Self.place, remarks: [], into: &$0)
    }
    #expect(
      text.hasPrefix(
        "before\n" + #"{"line":8,"source":"county.ndjson","rubric":"r","kind":"project","#
          + #""year":2024,"unit":"甲局","project":"培训","#))
    #expect(text.hasSuffix("}\n"))
    #expect(text.count { $0 == "\n" } == 2)
    #expect(text.contains(#""grade":null"#))
    #expect(text.contains(#""total":{"weight":10,"score":9,"#))
    #expect(text.contains(#""indicators":"#) == (detail != .scores))
    #expect(text.contains(#""outcome":"scored""#) == (detail != .scores))
    #expect(text.contains(#""explanation":"扣1分。""#) == (detail == .explanations))
    #expect(text.contains("gradeNote") == (detail == .explanations))
    #expect(!text.contains("findings"))
    #expect(!text.contains("remarks"))
  }

  @Test func `a record says that there are no findings only where somebody looked`() throws {
    let form = try scored()
    let text = text {
      BatchRecordWriter(.scores, hasFindings: true).write(
        form, at: BatchPlace(source: "甲.json"), remarks: ["没有读入 /x。"], into: &$0)
    }
    #expect(text.hasPrefix("before\n" + #"{"source":"甲.json","rubric":"r""#))
    #expect(text.hasSuffix(#""findings":[],"remarks":["没有读入 /x。"]}"# + "\n"))
  }

  @Test(arguments: [
    (BatchPlace.Position.whole, #"{"source":"s","#), (.number(2), #"{"number":2,"source":"s","#),
    (.line(7), #"{"line":7,"source":"s","#), (.offset(0), #"{"offset":0,"source":"s","#),
  ])
  func `a form that could not be read has a record that says why`(
    _ position: BatchPlace.Position, _ start: String
  ) {
    let text = text {
      BatchRecordWriter(.scores, hasFindings: true).write(
        BatchFault(code: "D03", message: "没有\"表\"\n。"),
        at: BatchPlace(source: "s", position: position), into: &$0)
    }
    #expect(
      text == "before\n" + start + #""error":{"code":"D03","message":"没有\"表\"\n。"}}"# + "\n")
  }

  @Test func `base data have a record without points`() throws {
    let form = try FormJSONReader().read(
      Array(#"{"unit":"甲局","year":2024,"data":{"在职人数":"3"}}"#.utf8)
    ).submission
    let text = text {
      BatchRecordWriter(.scores, hasFindings: true).write(
        baseData: form, isUsed: true, at: BatchPlace(source: "a.json"), remarks: [], into: &$0)
    }
    #expect(
      text == "before\n" + #"{"source":"a.json","unit":"甲局","year":2024,"baseData":"#
        + #"{"items":1,"used":true}}"# + "\n")
  }
}
