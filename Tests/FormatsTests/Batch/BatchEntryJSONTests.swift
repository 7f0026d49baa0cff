import EvaluationModel
import TestSupport
import Testing

@testable import Formats

@Suite struct BatchEntryJSONTests {
  private func text(_ entry: BatchEntry) -> String {
    String(decoding: BatchEntryJSON.bytes(of: entry), as: UTF8.self)
  }

  private static var form: FormEntry {
    var form = FormEntry()
    form.rubric = "hunan-project"
    form.year = 2024
    form.unit = "某中心"
    form.funds = [
      FormEntry.Fund(
        name: "年度资金总额", initialBudget: nil,
        annualBudget: Money(yuan: ExactDecimal(coefficient: 12_80, exponent: 2)),
        annualExpenditure: Money(yuan: ExactDecimal(coefficient: -12_800, exponent: -1)))
    ]
    form.executionRate = (try? Fraction(1_093, over: 1_100)).map(Ratio.init)
    form.weight = 100
    form.low = Points(millionths: 90_460_000)
    form.high = Points(millionths: 98_460_000)
    form.claimed = 100
    form.rows = [
      FormEntry.Row(
        dimension: "产出指标", subdimension: "", name: "参保人数", target: "≥61000人", actual: "",
        note: "", weight: 8, low: 0, high: 8, claimed: nil, outcome: .cannotScore,
        explanation: "")
    ]
    form.findings = [
      Finding(
        code: "W01", name: "weights-do-not-total", severity: .error, pointer: "/total/weight",
        place: "", message: "合计110分。", advice: "")
    ]
    return form
  }

  @Test func `a scored form is one short line`() {
    let entry = BatchEntry(
      place: BatchPlace(source: "某局/附件2.docx", position: .number(2)), content: .scored(Self.form))
    #expect(
      text(entry)
        == #"{"src":"某局/附件2.docx","no":2,"form":{"rubric":"hunan-project","kind":"project","#
        + #""year":2024,"unit":"某中心","funds":[{"n":"年度资金总额","a":"1280e2","e":"-1280.0"}],"#
        + #""rate":"1093/1100","w":100,"lo":90.46,"hi":98.46,"c":100,"rows":[{"d":"产出指标","#
        + #""n":"参保人数","t":"≥61000人","w":8,"lo":0,"hi":8,"o":"cannot-score"}],"#
        + #""finds":[{"code":"W01","name":"weights-do-not-total","sev":"error","#
        + #""at":"/total/weight","msg":"合计110分。"}]}}"#)
  }

  @Test func `faults and base data are short lines, too`() {
    let fault = BatchEntry(
      place: BatchPlace(source: "county.ndjson", position: .line(8)),
      content: .fault(BatchFault(code: "D03", message: "没有自评表。")))
    #expect(
      text(fault) == #"{"src":"county.ndjson","line":8,"fault":{"code":"D03","msg":"没有自评表。"}}"#)
    let base = BatchEntry(place: BatchPlace(source: "附件1.xlsx"), content: .baseData(unit: ""))
    #expect(text(base) == #"{"src":"附件1.xlsx","base":""}"#)
  }

  @Test func `an entry is read back to the last byte and digit`() throws {
    var random = RandomEntry(seed: 20_260_101)
    for _ in 0..<3_000 {
      let entry = random.next()
      let line = BatchEntryJSON.bytes(of: entry)
      #expect(!line.contains(0x0A))
      let again = try BatchEntryJSON.entry(from: line)
      #expect(again == entry)
      // Two spellings of one text are equal strings, and 1.0 equals 1: the bytes are not.
      #expect(BatchEntryJSON.bytes(of: again) == line)
    }
  }

  @Test(arguments: Outcome.allCases)
  func `every outcome is read back`(outcome: Outcome) throws {
    var form = Self.form
    form.rows[0].outcome = outcome
    let entry = BatchEntry(place: BatchPlace(source: "a"), content: .scored(form))
    #expect(try BatchEntryJSON.entry(from: BatchEntryJSON.bytes(of: entry)) == entry)
  }

  @Test(arguments: [
    "", "{", "[]", "null", "{}", #"{"src":"a"}"#, #"{"base":"b"}"#,
    #"{"src":"a","base":"b","fault":{}}"#, #"{"src":1,"base":"b"}"#,
    #"{"src":"a","base":"b","no":1,"line":1}"#, #"{"src":"a","base":"b","no":1.5}"#,
    #"{"src":"a","base":"b","no":99999999999999999999}"#, #"{"src":"a","base":"b","other":1}"#,
    #"{"src":"a","fault":[]}"#, #"{"src":"a","form":{}}"#,
    #"{"src":"a","form":{"kind":"other","w":1,"lo":1}}"#,
    #"{"src":"a","form":{"kind":"project","w":1}}"#,
    #"{"src":"a","form":{"kind":"project","w":"1","lo":1}}"#,
    #"{"src":"a","form":{"kind":"project","w":1e3,"lo":1}}"#,
    #"{"src":"a","form":{"kind":"project","w":9223372036854.775808,"lo":1}}"#,
    #"{"src":"a","form":{"kind":"project","w":0.0000001,"lo":1}}"#,
    #"{"src":"a","form":{"kind":"project","w":1,"lo":1,"rate":"1/0"}}"#,
    #"{"src":"a","form":{"kind":"project","w":1,"lo":1,"rate":"1"}}"#,
    #"{"src":"a","form":{"kind":"project","w":1,"lo":1,"rows":{}}}"#,
    #"{"src":"a","form":{"kind":"project","w":1,"lo":1,"rows":[1]}}"#,
    #"{"src":"a","form":{"kind":"project","w":1,"lo":1,"rows":[{"w":1,"lo":1}]}}"#,
    #"{"src":"a","form":{"kind":"project","w":1,"lo":1,"funds":[{"i":"1.2.3"}]}}"#,
    #"{"src":"a","form":{"kind":"project","w":1,"lo":1,"funds":[{"i":"1e200"}]}}"#,
    #"{"src":"a","form":{"kind":"project","w":1,"lo":1,"finds":[{"sev":"bad"}]}}"#,
  ])
  func `anything else is a fault`(line: String) {
    #expect(throws: ReadingFault.self) { try BatchEntryJSON.entry(from: Array(line.utf8)) }
  }

  @Test func `a fault says where and what to do`() {
    let line = #"{"src":"a","form":{"kind":"project","w":1,"lo":1,"rows":[{"w":"八","lo":1}]}}"#
    #expect {
      try BatchEntryJSON.entry(from: Array(line.utf8))
    } throws: { error in
      (error as? ReadingFault)?.summary
        == "/form/rows/0/w：断点记录里不应有“八”。这份断点记录已损坏或不是本版本写的；请去掉 --resume 重新运行。"
    }
  }

  @Test func `a damaged line never ends the process`() {
    var random = RandomEntry(seed: 7)
    let lines = (0..<40).map { _ in BatchEntryJSON.bytes(of: random.next()) }
    var mutator = TextMutator(texts: lines, seed: 8)
    var cut = 0
    for _ in 0..<20_000 where (try? BatchEntryJSON.entry(from: mutator.next())) == nil { cut += 1 }
    for line in lines {
      for length in 0..<min(line.count, 600) {
        #expect((try? BatchEntryJSON.entry(from: Array(line.prefix(length)))) == nil)
      }
    }
    #expect(cut > 10_000)
  }
}
