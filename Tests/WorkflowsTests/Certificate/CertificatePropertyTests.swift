import EvaluationModel
import Foundation
import Scoring
import TestSupport
import Testing

@testable import Formats
@testable import Workflows

/// What holds for the certificate of any form.
@Suite struct CertificatePropertyTests {
  /// Texts of real forms and texts made to be difficult.
  private static let texts: [String] = {
    let path = Repository.path("Tests/Fuzz/target-texts.txt")
    let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    return text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }()

  private static let source = CertificateSource(
    file: "表.xlsx", digest: SHA256.hexadecimal(of: []), number: 1)

  private static let minus = OvershootPolicy(
    threshold: ExactDecimal(coefficient: 13, exponent: -1), zeroTargetThreshold: 30,
    action: .minus(2), basis: "clause")

  /// Rubrics with every rule, by hand: a short text stands for each.
  private static func rubrics() throws -> [LoadedRubric] {
    func assignment(_ kind: TargetKind, _ rule: String, _ parameters: [Parameter]) -> RuleAssignment
    {
      RuleAssignment(
        kind: kind, scope: nil, use: RuleUse(rule: rule, parameters: parameters, basis: "clause"))
    }
    func text(_ name: String, _ value: String) -> Parameter {
      Parameter(name: name, value: .text(value))
    }
    let bands = Parameter(
      name: "bands",
      value: .list([
        .map([text("from", "90%"), text("share", "100%")]),
        .map([text("from", "60%"), text("share", "33%")]),
      ]))
    let others: [[RuleAssignment]] = [
      [
        assignment(.number, "deduct-per-step", [text("points", "0.5"), text("side", "both")]),
        assignment(.range, "threshold", [text("pass-line", "90%")]),
        assignment(.date, "deadline", [text("late", "zero")]),
        assignment(.words, "manual", [text("to", "80%")]),
      ],
      [
        assignment(.number, "bands", [bands]), assignment(.range, "bands", [bands]),
        assignment(.words, "threshold", []),
        assignment(.date, "deadline", []),
      ],
      [
        assignment(
          .number, "proportional-completion",
          [text("pass-line", "60%"), text("reverse", "one-minus-overrun"), text("equal", "exact")]),
        assignment(.range, "proportional-completion", []),
        assignment(.date, "deadline", []), assignment(.words, "qualitative-tiers", []),
      ],
    ]
    let rubrics =
      [
        Rubric.testing(),
        Rubric.testing(overshoot: Self.minus),
      ] + others.map { Rubric.testing(assignments: $0) }
    return try rubrics.enumerated().map { index, rubric in
      LoadedRubric(scorer: try Scorer(rubric), text: CertifiedRubric(text: "number: \(index)\n"))
    }
  }

  /// A form with any text in any cell, many of them sensible.
  private static func form(_ random: inout SplitMix64) -> Submission {
    func any() -> String { texts.randomElement(using: &random) ?? "" }
    func one(_ words: [String]) -> String {
      Int.random(in: 0..<4, using: &random) == 0
        ? any() : words.randomElement(using: &random) ?? ""
    }
    let pairs = [
      ("100人", "97人"), ("≥95%", "96.3%"), ("10-20天", "25天"), ("12月底前", "11月"),
      ("显著提升", "已完成"), ("≤300万元", "312.7万元"), ("6次", "150次"), ("≤100%", "128.57%"),
    ]
    let rows = (0..<Int.random(in: 1...6, using: &random)).map { _ in
      let pair = pairs.randomElement(using: &random) ?? ("", "")
      let isOdd = Int.random(in: 0..<3, using: &random) == 0
      return TestRow(
        dimension: one(["产出指标", "产出指标(50分)", "产出指标（50分）", "效益指标", ""]),
        subdimension: one(["成本指标", "数量指标", ""]), name: one(["投诉率", "培训人数", "预算执行率"]),
        comparison: Bool.random(using: &random) ? one(["≥", "=", "≤"]) : nil,
        unit: Bool.random(using: &random) ? one(["人", "%", "万元"]) : nil,
        target: isOdd ? any() : pair.0, actual: isOdd ? any() : pair.1,
        weight: one(["10", "7.5", "3.333", "0", "12分"]), score: one(["8", "10", "3.3", ""]))
    }
    var form = Submission(
      rows: rows,
      funds: (0..<Int.random(in: 0...3, using: &random)).map { _ in
        TestFund(
          name: one(["年度资金总额", "其中：财政拨款"]), initialBudget: one(["100", ""]),
          annualBudget: one(["300", "0", "97.31"]), annualExpenditure: one(["100", "312.5", "0"]),
          weight: one(["10", ""]), score: one(["10", ""]))
      }, year: Bool.random(using: &random) ? 2024 : nil)
    form.kind = EvaluationKind.allCases.randomElement(using: &random)
    form.unit = form.append(any())
    if Bool.random(using: &random) { form.goalWeight = form.append(one(["10"])) }
    if Bool.random(using: &random) { form.goalScore = form.append(one(["9"])) }
    form.totalScore = form.append(one(["95"]))
    form.signOff = form.append("某某")
    for _ in 0..<Int.random(in: 0...3, using: &random) {
      form.data.append(DataItem(name: form.append(any()), value: form.append(any())))
    }
    for row in form.indicators.indices {
      form.places[.indicator(row, .actual)] = .table(index: 1, row: row + 3, column: "实际完成值")
    }
    return form
  }

  @Test(arguments: 0..<5)
  func `the certificate of any scored form proves itself`(_ number: Int) throws {
    let rubric = try Self.rubrics()[number]
    var random = SplitMix64(seed: UInt64(number) + 7)
    var scored = 0
    for _ in 0..<60 {
      let form = FormScoring(rubric.scorer, nil).score(Self.form(&random), file: "")
      // Throws where digests, arithmetic or scoring again do not agree.
      let bytes = try CertificateMaker.bytes(for: form, from: Self.source, rubric: rubric)
      let certificate = try Certificate(reading: bytes)
      #expect(certificate.sourceFindings(form.submission) == [])
      #expect(
        CertificateWriter(source: Self.source, rubric: rubric.text).bytes(for: form) == bytes)
      scored += form.sheet.indicators.count { $0.outcome == .scored }
    }
    #expect(scored > 60)
  }

  @Test(arguments: BuiltInRubrics.ids)
  func `the certificate of every worked case is proved with the rubric that it names`(
    _ id: String
  ) throws {
    let source = try RubricSource(id, isUsage: true)
    let cases = try #require(source.cases)
    let worked = try RubricCasesYAMLReader.read(cases.bytes, file: cases.file)
    #expect(!worked.isEmpty)
    for item in worked {
      let name = item.variant.map { "\(id):\($0)" } ?? id
      let rubric = try LoadedRubric(RubricSource(name, isUsage: true))
      let form = FormScoring(rubric.scorer, nil).score(item.submission, file: "")
      let bytes = try CertificateMaker.bytes(for: form, from: Self.source, rubric: rubric)
      let certificate = try Certificate(reading: bytes)
      var findings: [CertificateFinding] = []
      let found = try #require(
        CertifyingRubric.find(for: certificate, given: nil, findings: &findings))
      let again = FormScoring(found.scorer, nil).score(certificate.submission, file: "")
      findings += certificate.rescoringFindings(again, rubric: found.text)
      #expect(findings == [], "\(item.title)")
      #expect(again.sheet.total == form.sheet.total)
    }
  }

  @Test func `a variant that was asked for is named, and scores again`() throws {
    let rubric = try LoadedRubric(RubricSource("hunan-department-table:b", isUsage: true))
    var form = Submission(rows: [], funds: [], year: 2018)
    form.kind = .department
    for (name, value) in [("编制数", "7"), ("在职人数", "9"), ("上年三公经费", "0")] {
      form.data.append(DataItem(name: form.append(name), value: form.append(value)))
    }
    let scored = FormScoring(rubric.scorer, nil).score(form, file: "")
    #expect(scored.sheet.total.weight == 100)
    let bytes = try CertificateMaker.bytes(for: scored, from: Self.source, rubric: rubric)
    let certificate = try Certificate(reading: bytes)
    #expect(certificate.rubricVariant == "b")
    var findings: [CertificateFinding] = []
    let found = CertifyingRubric.find(for: certificate, given: nil, findings: &findings)
    let again = try #require(found)
    findings += certificate.rescoringFindings(
      FormScoring(again.scorer, nil).score(certificate.submission, file: ""), rubric: again.text)
    #expect(findings == [])
    let control = try JSONValue(reading: bytes)["items"]?.items.first {
      $0["name"]?.text?.hasSuffix("在职人员控制率") == true
    }
    #expect(control?["value"] == .string("9/7"))
    #expect(control?["valueFrom"] == .string("formula"))
    #expect(control?["data"]?.items.map { $0["value"] } == [.string("9"), .string("7")])
    #expect(control?["data"]?.items[1]["inputs"]?.items[0]["pointer"] == .string("/data/编制数"))
  }

  // MARK: Every value changed

  /// A form with a scored, an accepted, a late, an open and an overshooting row.
  private static func rich() throws -> (LoadedRubric, ScoredForm) {
    let rubric = LoadedRubric(
      scorer: try Scorer(.testing(overshoot: minus)),
      text: CertifiedRubric(text: "id: rich\n"))
    var form = Submission(
      rows: [
        TestRow(
          name: "木材销售收入", comparison: "≥", unit: "万元", target: "1100", actual: "1093",
          weight: "6", score: "6", deviationNote: "降雨"),
        TestRow(name: "宣讲场次", target: "6次", actual: "150次", weight: "40", score: "40"),
        TestRow(name: "合格率", target: "60人", actual: "62万", weight: "4", score: "4"),
        TestRow(
          dimension: "效益指标(40分)", subdimension: "社会效益指标", name: "生态保护", target: "显著提升",
          actual: "已完成", weight: "40", score: "38"),
      ],
      funds: [
        TestFund(
          initialBudget: "80", annualBudget: "100", annualExpenditure: "97.31", weight: "10",
          executionRate: "97.31%", score: "10")
      ])
    form.kind = .project
    form.unit = form.append("某林场")
    form.project = form.append("造林")
    form.totalWeight = form.append("100")
    form.totalScore = form.append("98")
    form.grade = form.append("优")
    form.data = [DataItem(name: form.append("编制数"), value: form.append("7"))]
    for row in form.indicators.indices {
      for field in IndicatorField.allCases {
        form.places[.indicator(row, field)] = .sheet(name: "表", cell: "C\(row)\(field.rawValue)")
      }
    }
    return (rubric, FormScoring(rubric.scorer, nil).score(form, file: ""))
  }

  /// The pointers to every single value of a tree.
  private static func leaves(_ value: JSONValue, _ pointer: String = "") -> [(String, JSONValue)] {
    switch value {
    case .object(let members):
      members.flatMap { leaves($0.value, "\(pointer)/\(FormBuilder.escaped($0.key))") }
    case .array(let items):
      items.enumerated().flatMap { leaves($1, "\(pointer)/\($0)") }
    default: [(pointer, value)]
    }
  }

  /// The value with its last sign changed, in a spelling that is allowed.
  private static func changed(_ value: JSONValue) -> JSONValue {
    switch value {
    case .flag(let isTrue): return .flag(!isTrue)
    case .null: return .number("1")
    case .number(let text):
      let last = text.last == "1" ? "2" : "1"
      return .number(text.dropLast() + last)
    case .string(let text):
      guard let last = text.unicodeScalars.last else { return .string("改") }
      let other: Unicode.Scalar =
        switch last {
        case "1": "2"
        case "0"..."9", "a"..."f": "1"
        default: "改"
        }
      var scalars = text.unicodeScalars
      scalars.removeLast()
      scalars.append(other)
      return .string(String(scalars))
    case .array, .object: return value
    }
  }

  /// Everything that is found in a file, with the rubric at hand.
  private static func found(
    _ bytes: [UInt8], _ rubric: LoadedRubric, source: Submission? = nil
  ) -> [CertificateFinding] {
    do throws(CertificateFaults) {
      let certificate = try Certificate(reading: bytes)
      let again = FormScoring(rubric.scorer, nil).score(certificate.submission, file: "")
      return certificate.digestFindings + certificate.arithmeticFindings
        + certificate.rescoringFindings(again, rubric: rubric.text)
        + (source.map { certificate.sourceFindings($0) } ?? [])
    } catch {
      return error.findings
    }
  }

  @Test func `no value can be changed, or taken out, without being found`() throws {
    let (rubric, form) = try Self.rich()
    let bytes = try CertificateMaker.bytes(for: form, from: Self.source, rubric: rubric)
    let tree = try JSONValue(reading: bytes)
    let leaves = Self.leaves(tree)
    #expect(leaves.count > 250)
    for (pointer, value) in leaves {
      let edited = tree.replacing(pointer, with: Self.changed(value))
      #expect(edited != tree)
      #expect(!Self.found(edited.canonicalBytes, rubric).isEmpty, "\(pointer)")
      let cut = tree.replacing(pointer, with: nil)
      #expect(!Self.found(cut.canonicalBytes, rubric).isEmpty, "\(pointer)")
    }
  }

  @Test func `with new digests only what no point depends on can be changed without the original`()
    throws
  {
    let (rubric, form) = try Self.rich()
    let bytes = try CertificateMaker.bytes(for: form, from: Self.source, rubric: rubric)
    let tree = try JSONValue(reading: bytes)
    var unfound: [String] = []
    for (pointer, value) in Self.leaves(tree) where !pointer.hasPrefix("/digests") {
      let edited = CertificateDigests.sealed(tree.replacing(pointer, with: Self.changed(value)))
      if Self.found(edited.canonicalBytes, rubric).isEmpty { unfound.append(pointer) }
    }
    let places = unfound.filter { $0.hasSuffix("/place") }
    #expect(places.count == 7 + 3 * 5)
    #expect(
      Set(unfound).subtracting(places) == [
        // Which document it was, and of it what is not scored.
        "/source/file", "/source/sha256", "/source/form",
        "/inputs/funds/0/name", "/inputs/funds/0/initialBudget", "/inputs/funds/0/executionRate",
        "/inputs/indicators/0/deviationNote", "/inputs/data/编制数", "/inputs/total/weight",
        "/inputs/grade",
      ])
    // The original finds these too; which document it is, its own digest says.
    for pointer in unfound where !pointer.hasPrefix("/source/") {
      let value = Self.leaves(tree).first { $0.0 == pointer }?.1 ?? .null
      let edited = CertificateDigests.sealed(tree.replacing(pointer, with: Self.changed(value)))
      let found = Self.found(edited.canonicalBytes, rubric, source: form.submission)
      #expect(found.map(\.pointer) == [pointer])
    }
  }
}
