import EvaluationModel
import Testing

@testable import Formats

@Suite struct JournalHeadTests {
  private static func head(
    _ unit: String, _ place: BatchPlace? = BatchPlace(source: "甲/表.docx", position: .number(2))
  ) -> JournalHead {
    JournalHead(
      unit: unit, digest: "0f", records: 5,
      tally: BatchTally(
        forms: 5, scored: 3, intervals: 1, baseData: 1,
        faults: place == nil ? [:] : ["D03": 1, "": 2],
        firstFault: place.map {
          .init(place: $0, fault: BatchFault(code: "D03", message: "没有\"表\"。\n"))
        },
        remarked: 2, found: 1), written: ["/甲/表-自评表.json", "/甲/\n.html"])
  }

  @Test func `a head is one line of JSON`() {
    #expect(
      String(decoding: Self.head("甲/").bytes, as: UTF8.self)
        == #"{"unit":"甲/","digest":"0f","records":5,"forms":5,"scored":3,"intervals":1,"#
        + #""baseData":1,"remarked":2,"found":1,"faults":{"":2,"D03":1},"#
        + #""firstFault":{"source":"甲/表.docx","number":2,"code":"D03","#
        + #""message":"没有\"表\"。\n"},"written":["/甲/表-自评表.json","/甲/\n.html"]}"#)
  }

  @Test(arguments: ["甲/", "/", "a\nb/", "\"引号\"\\/", "\u{FFFD}\u{1}", "e\u{301}.json", ""])
  func `a head that is read again is the same`(_ unit: String) {
    for place in [nil, BatchPlace(source: unit), BatchPlace(source: "x", position: .number(1))] {
      let head = Self.head(unit, place)
      #expect(!head.bytes.contains(0x0A))
      #expect(JournalHead(reading: head.bytes) == head)
    }
  }

  @Test func `a head of which a byte is missing is none`() {
    let bytes = Self.head("甲/").bytes
    for count in 0..<bytes.count {
      #expect(JournalHead(reading: Array(bytes.prefix(count))) == nil)
    }
  }

  @Test(arguments: [
    "{}", "[]", #"{"unit":"a"}"#, #"{"unit":1,"digest":"","records":0}"#,
    #"{"src":"a.json","fault":{"code":"D03","msg":""}}"#,
    #"{"unit":"a","digest":"d","records":-1,"forms":0,"scored":0,"intervals":0,"baseData":0,"remarked":0,"found":0}"#,
    #"{"unit":"a","digest":"d","records":1.5,"forms":0,"scored":0,"intervals":0,"baseData":0,"remarked":0,"found":0}"#,
  ])
  func `another line is no head`(_ line: String) {
    #expect(JournalHead(reading: Array(line.utf8)) == nil)
  }
}
