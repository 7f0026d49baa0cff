import EvaluationModel
import TestSupport
import Testing

@testable import Formats

@Suite struct CertificateTests {
  @Test func `what is written is read back, and its digests and arithmetic agree`() throws {
    let certificate = try Certificate(reading: CertificateSample.bytes)
    #expect(certificate.digestFindings == [])
    #expect(certificate.arithmeticFindings == [])
    #expect(certificate.submission == CertificateSample.scored().submission)
    #expect(certificate.source == CertificateSample.source)
    #expect(certificate.rubricID == "hunan-project")
    #expect(certificate.rubricText == "id: hunan-project\n")
    #expect(certificate.itemCount == 3)
    #expect(certificate.totalText == "94.96分")
    #expect(certificate.title == "某林场 2024年度")
    #expect(
      certificate.rescoringFindings(CertificateSample.scored(), rubric: CertificateSample.rubric)
        == [])
  }

  @Test func `an item says the cell, the reading, the share, the exact points and the rounding`() {
    let item = CertificateSample.tree["items"]?.items[1]
    #expect(item?["name"] == .string("产出指标/数量指标/木材销售收入"))
    #expect(item?["rule"] == .string("proportional-completion"))
    #expect(item?["clause"] == .string("mof-2020-10/quantitative"))
    #expect(item?["status"] == .string("recalled"))
    #expect(item?["share"] == .string("1093/1100"))
    #expect(item?["exact"] == .string("3279/550"))
    #expect(
      item?["rounding"]
        == .record(["digits": .number("2"), "mode": .string("half-away-from-zero")]))
    #expect(item?["rounded"] == .number("5.96"))
    #expect(item?["score"] == .number("5.96"))
    let actual = item?["inputs"]?.items.first { $0["field"] == .string("actual") }
    #expect(actual?["place"] == .string("自评表!F12"))
    #expect(actual?["pointer"] == .string("/indicators/0/actual"))
    #expect(actual?["filed"] == .string("1093万元"))
    #expect(actual?["read"]?["value"] == .string("10930000"))
  }

  @Test func `who signed is in no certificate`() {
    let text = String(decoding: CertificateSample.bytes, as: UTF8.self)
    #expect(!text.contains("填表人") && !text.contains("signOff"))
  }

  /// A change after which all digests were made anew, and the field that must be told.
  struct Forgery: Sendable, CustomTestStringConvertible {
    let pointer: String
    let value: JSONValue?
    let told: String
    var testDescription: String { "\(pointer) = \(value?.described ?? "–")" }

    init(_ pointer: String, _ value: JSONValue?, tells told: String? = nil) {
      self.pointer = pointer
      self.value = value
      self.told = told ?? pointer
    }
  }

  @Test(arguments: [
    Forgery("/items/0/rate", .string("1")),
    Forgery("/items/0/expenditure", .string("950000"), tells: "/items/0/rate"),
    Forgery("/items/0/share", .string("1"), tells: "/items/0/exact"),
    Forgery("/items/0/score", .number("10")), Forgery("/items/0/claimed", .number("9")),
    Forgery("/items/0/inputs/0/filed", .string("20")),
    Forgery("/items/0/inputs/0/read/value", .string("20")),
    Forgery("/items/1/weight", .number("7")),
    Forgery("/items/1/share", .string("1094/1100"), tells: "/items/1/share"),
    Forgery("/items/1/share", .string("547/550"), tells: "/items/1/rounded"),
    Forgery("/items/1/exact", .string("6")), Forgery("/items/1/rounded", .number("6")),
    Forgery("/items/1/rounding/digits", .number("1")),
    Forgery("/items/1/score", .number("6")), Forgery("/items/1/low", .number("5")),
    Forgery("/items/1/high", .number("5.97")),
    Forgery("/items/1/deduction", .number("1")), Forgery("/items/1/score", .null),
    Forgery("/items/1/share", nil), Forgery("/items/1/exact", nil),
    Forgery("/items/1/counts", .flag(false), tells: "/dimensions/0/weight"),
    Forgery("/items/1/dimension", .number("1"), tells: "/dimensions/1/weight"),
    Forgery("/items/1/dimension", .number("7")), Forgery("/items/1/dimension", nil),
    Forgery("/items/1/pointer", .string("/indicators/1"), tells: "/items"),
    Forgery("/items/1", nil, tells: "/items"),
    Forgery("/items/2/score", .number("84")), Forgery("/items/2/claimed", .number("84")),
    Forgery("/items/2/outcome", .string("scored"), tells: "/items/2/share"),
    Forgery("/items/2/outcome", .string("cannot-score"), tells: "/items/2/score"),
    Forgery("/dimensions/0/weight", .number("50")), Forgery("/dimensions/0/high", .number("6")),
    Forgery("/dimensions/0/score", .number("6")),
    Forgery("/dimensions/1", nil, tells: "/items/2/dimension"),
    Forgery("/total/weight", .number("99")), Forgery("/total/score", .number("95")),
    Forgery("/total/low", .number("94")), Forgery("/total/claimed", .number("95")),
    Forgery("/total/grade", .string("良")), Forgery("/total/verdict", .string("undetermined")),
    Forgery("/rubric/grades/0/from", .number("95"), tells: "/total/grade"),
    Forgery("/rubric/total", .number("90"), tells: "/total/verdict"),
    Forgery("/rubric/text", .string("id: other\n"), tells: "/rubric/sha256"),
    Forgery("/rubric/sha256", .string(String(repeating: "0", count: 64))),
    Forgery("/form/unit", .string("另一单位")), Forgery("/form/year", .number("2023")),
    Forgery("/inputs/indicators/0/actual", .string("1100万元"), tells: "/items/1/inputs/2/filed"),
    Forgery("/inputs/indicators/0/weight", .string("7"), tells: "/items/1/inputs/3/filed"),
    Forgery("/inputs/total/score", .string("95"), tells: "/total/claimed"),
  ])
  func `the arithmetic finds one changed number though all digests agree`(_ forgery: Forgery) throws
  {
    let tree = CertificateSample.tree.replacing(forgery.pointer, with: forgery.value)
    let findings: [CertificateFinding]
    do throws(CertificateFaults) {
      let certificate = try Certificate(reading: CertificateSample.sealed(tree))
      #expect(certificate.digestFindings == [])
      findings = certificate.arithmeticFindings
    } catch {
      findings = error.findings
    }
    #expect(findings.contains { $0.pointer == forgery.told }, "\(findings)")
  }

  @Test func `a finding names the item, the field, what stands there and what comes out`() throws {
    let tree = CertificateSample.tree.replacing("/items/1/score", with: .number("6"))
    let certificate = try Certificate(reading: CertificateSample.sealed(tree))
    #expect(
      certificate.arithmeticFindings.map(\.description) == [
        "〔算术〕产出指标/数量指标/木材销售收入 得分（/items/1/score）：凭证上是6，算出来是5.96。"
      ])
    let edited = try Certificate(reading: tree.canonicalBytes)
    #expect(
      edited.digestFindings.map(\.description) == [
        "〔摘要〕产出指标/数量指标/木材销售收入（/items/1）：内容与它的摘要不符，写出之后被改动过（或摘要被改动过）。"
      ])
  }

  @Test func `every change is found by the digests, in the part where it is`() throws {
    for (pointer, part) in [
      ("/source/file", "/source"), ("/form/unit", "/form"), ("/rubric/title", "/rubric"),
      ("/items/2/explanation", "/items/2"), ("/dimensions/1/name", "/dimensions"),
      ("/total/explanation", "/total"), ("/inputs/unit", "/inputs"),
    ] {
      let tree = CertificateSample.tree.replacing(pointer, with: .string("改过"))
      let findings = try Certificate(reading: tree.canonicalBytes).digestFindings
      #expect(findings.map(\.pointer) == [part], "\(pointer)")
    }
    let all = CertificateSample.tree.replacing(
      "/digests/all", with: .string(String(repeating: "a", count: 64)))
    #expect(try Certificate(reading: all.canonicalBytes).digestFindings.map(\.subject) == ["整张凭证"])
  }

  /// The sample with one adjustment and the total that it gives.
  private func adjusted(_ step: JSONValue, total: String, grade: String) -> JSONValue {
    var tree = CertificateSample.tree.replacing("/total/adjustments", with: .array([step]))
      .replacing("/total/grade", with: .string(grade))
    for key in ["low", "high", "score"] {
      tree = tree.replacing("/total/\(key)", with: .number(total))
    }
    return tree
  }

  private func step(_ key: String, _ value: JSONValue, gives points: String) -> JSONValue {
    .record([
      "name": .string("调整"), key: value, "low": .number(points), "high": .number(points),
      "explanation": .string(""),
    ])
  }

  @Test func `a cap on the total is calculated, and the grade after it`() throws {
    let cap = step("cap", .number("80"), gives: "80")
    let sound = adjusted(cap, total: "80", grade: "良")
    #expect(try Certificate(reading: CertificateSample.sealed(sound)).arithmeticFindings == [])
    let wrong = sound.replacing("/total/adjustments/0/cap", with: .number("79"))
    let findings = try Certificate(reading: CertificateSample.sealed(wrong)).arithmeticFindings
    #expect(
      findings.map(\.pointer) == [
        "/total/adjustments/0/low", "/total/adjustments/0/high", "/total/low", "/total/high",
      ])
  }

  @Test
  func
    `a cap by the execution rate holds only below its bound, and a possible one bounds the least`()
    throws
  {
    // The execution rate of the sample is 9/10.
    func capped(_ below: String, _ rate: String = "9/10") -> JSONValue {
      adjusted(
        step("cap", .string(""), gives: "89").replacing("/cap", with: .number("89"))
          .replacing("/rate", with: .string(rate)).replacing("/below", with: .string(below)),
        total: "89", grade: "良")
    }
    func findings(_ tree: JSONValue) throws -> [String] {
      try Certificate(reading: CertificateSample.sealed(tree)).arithmeticFindings.map(\.pointer)
    }
    #expect(try findings(capped("0.95")) == [])
    #expect(try findings(capped("0.9")) == ["/total/adjustments/0/below"])
    #expect(try findings(capped("0.95", "4/5")) == ["/total/adjustments/0/rate"])
    let possible = adjusted(
      step("possibleCap", .number("69"), gives: "69"), total: "69", grade: "良"
    ).replacing("/total/adjustments/0/high", with: .number("94.96"))
      .replacing("/total/high", with: .number("94.96")).replacing("/total/score", with: .null)
      .replacing("/total/verdict", with: .string("undetermined"))
      .replacing("/total/grade", with: .null)
    #expect(try findings(possible) == [])
  }

  @Test func `points that leave the form scale up the others, rounded once`() throws {
    // 94 points are left and 89 of them got: 89 × 100 ÷ 94 = 94.6808….
    let factor = step("factor", .string("50/47"), gives: "94.68")
    var sound = adjusted(factor, total: "94.68", grade: "优")
      .replacing("/items/1/counts", with: .flag(false))
    for key in ["weight", "low", "high", "score"] {
      sound = sound.replacing("/dimensions/0/\(key)", with: .number("0"))
    }
    #expect(try Certificate(reading: CertificateSample.sealed(sound)).arithmeticFindings == [])
    let wrong = sound.replacing("/total/adjustments/0/factor", with: .string("51/47"))
    let findings = try Certificate(reading: CertificateSample.sealed(wrong)).arithmeticFindings
    #expect(findings.map(\.pointer).contains("/total/adjustments/0/factor"))
  }

  @Test func `a formula over recorded data is calculated`() throws {
    var scored = CertificateSample.scored()
    scored.submission.data = [
      DataItem(name: scored.submission.append("编制数"), value: scored.submission.append("7")),
      DataItem(name: scored.submission.append("在职人数"), value: scored.submission.append("9")),
    ]
    func datum(_ name: String, _ value: String) -> JSONValue {
      .record([
        "name": .string(name), "text": .string("\(value)人"), "value": .string(value),
        "inputs": .array([
          .record([
            "field": .string(name), "pointer": .string("/data/\(name)"),
            "place": .string("表1 第4行"), "filed": .string(value),
          ])
        ]),
      ])
    }
    let bytes = CertificateWriter(
      source: CertificateSample.source, rubric: CertificateSample.rubric
    )
    .bytes(for: scored)
    let sound = try JSONValue(reading: bytes)
      .replacing("/items/1/formula", with: .string("在职人数÷编制数"))
      .replacing("/items/1/data", with: .array([datum("在职人数", "9"), datum("编制数", "7")]))
      .replacing("/items/1/value", with: .string("9/7"))
      .replacing("/items/1/valueFrom", with: .string("formula"))
    #expect(try Certificate(reading: CertificateSample.sealed(sound)).arithmeticFindings == [])
    for (pointer, value, told) in [
      ("/items/1/value", "1", "/items/1/value"), ("/items/1/data/0/value", "7", "/items/1/value"),
      ("/items/1/data/1/inputs/0/filed", "9", "/items/1/data/1/inputs/0/filed"),
      ("/items/1/formula", "编制数÷在职人数", "/items/1/value"),
      ("/items/1/formula", "编制数÷", "/items/1/formula"),
      ("/items/1/formula", "编制数÷0", "/items/1/value"),
    ] {
      let tree = sound.replacing(pointer, with: .string(value))
      let findings = try Certificate(reading: CertificateSample.sealed(tree)).arithmeticFindings
      #expect(findings.map(\.pointer) == [told], "\(pointer)")
    }
  }
}
