import EvaluationModel
import TestSupport
import Testing

@testable import Scoring

/// The proof by trying, asked about rules that the checks of their parameters would refuse.
@Suite struct MonotoneSweepTests {
  private func bands(_ list: [(when: String, points: String)]) -> [Parameter] {
    [
      Parameter(
        name: "bands",
        value: .list(
          list.map { band in
            .map([
              Parameter(name: "when", value: .text(band.when)),
              Parameter(name: "points", value: .text(band.points)),
            ])
          }))
    ]
  }

  private func messages(
    _ rule: any IndicatorRule.Type, _ parameters: [Parameter], target: String = ""
  ) throws -> [String] {
    let indicator = FixedIndicator(
      name: "完成率", weight: 5, formula: try Formula("完成数 / 任务数"), target: target,
      use: RuleUse(rule: rule.description.id, parameters: parameters, basis: "clause"))
    return MonotoneSweep(indicator, rule, digits: 2).faults().map(\.message)
  }

  @Test func `a step that gives more for less is found with two values`() throws {
    let list = bands([("≥90%", "3"), ("[80%, 90%)", "5"), ("<80%", "0")])
    #expect(
      try messages(BandsRule.self, list)
        == ["“完成率”结果更好，得分反而更低：89.99995%得5分，90%只得3分"])
  }

  @Test func `steps against the target are found`() throws {
    let list = bands([("≥90%", "5"), ("[80%, 90%)", "3"), ("<80%", "0")])
    #expect(
      try messages(BandsRule.self, list, target: "≤90%")
        == ["“完成率”结果更好，得分反而更低：80%得3分，79.99995%只得0分"])
    #expect(try messages(BandsRule.self, list, target: "≥90%") == [])
  }

  @Test func `a target that does not give full marks is found`() throws {
    let list = bands([("≥95%", "5"), ("[80%, 95%)", "3"), ("<80%", "0")])
    #expect(
      try messages(BandsRule.self, list, target: "≥90%")
        == ["正好达到 target“≥90%”时只得3分，不是满分5分"])
  }

  @Test func `a rule that never gives full marks is found`() throws {
    let list = bands([("≥95%", "4"), ("<95%", "0")])
    #expect(try messages(BandsRule.self, list) == ["“完成率”最多只能得4分，得不到满分5分"])
  }

  @Test func `steps that rise, fall and rise again are found on two sides`() throws {
    let shape = [Parameter(name: "shape", value: .text("two-sided"))]
    let list = bands([("<80%", "3"), ("[80%, 95%)", "1"), ("[95%, 105%]", "5"), (">105%", "0")])
    #expect(
      try messages(BandsRule.self, shape + list)
        == ["“完成率”结果更好，得分反而更低：95%得5分，80%只得1分"])
    let sound = bands([("<80%", "0"), ("[80%, 95%)", "1"), ("[95%, 105%]", "5"), (">105%", "0")])
    #expect(try messages(BandsRule.self, shape + sound) == [])
  }

  struct Sound: Sendable, CustomTestStringConvertible {
    var rule: String
    var target: String
    var parameters: [(String, String)] = []
    var testDescription: String { "\(rule) \(target) \(parameters)" }
  }

  @Test(arguments: [
    Sound(rule: "deduct-per-step", target: "≤100%", parameters: [("points", "0.5")]),
    Sound(
      rule: "deduct-per-step", target: "≥100%",
      parameters: [("points", "2"), ("step", "5%"), ("count", "started")]),
    Sound(
      rule: "deduct-per-step", target: "=100%", parameters: [("points", "2"), ("side", "both")]),
    Sound(rule: "deduct-per-step", target: "≤0%", parameters: [("points", "0.8")]),
    Sound(rule: "deduct-per-step", target: "≤-3%", parameters: [("points", "0.5")]),
    Sound(rule: "deduct-per-step", target: "<10%", parameters: [("points", "5")]),
    Sound(rule: "proportional-completion", target: "≥95%"),
    Sound(rule: "proportional-completion", target: "≤95%"),
    Sound(
      rule: "proportional-completion", target: "≤95%",
      parameters: [("reverse", "one-minus-overrun"), ("pass-line", "60%")]),
    Sound(rule: "proportional-completion", target: "=100%", parameters: [("equal", "exact")]),
    Sound(rule: "threshold", target: "≥95%", parameters: [("pass-line", "90%")]),
    Sound(rule: "threshold", target: "=0"),
  ])
  func `sound rules pass`(_ row: Sound) throws {
    let rule = try #require(RuleCatalogue.indicatorRule(id: row.rule))
    let parameters = row.parameters.map { Parameter(name: $0.0, value: .text($0.1)) }
    #expect(try messages(rule, parameters, target: row.target) == [])
  }

  @Test func `steps are counted from a target below zero`() throws {
    // 三公 must fall by 3 %; it rose by 1 %: four steps of a point, two points.
    let indicator = FixedIndicator(
      name: "三公经费变动率", weight: 5, formula: try Formula("(本年三公 - 上年三公) / 上年三公"), target: "≤-3%",
      use: RuleUse(
        rule: "deduct-per-step", parameters: [Parameter(name: "points", value: .text("0.5"))],
        basis: "clause"))
    let yuan = try #require(MeasurementUnit("元"))
    let scorer = try Scorer(
      .table(
        indicator,
        data: ["本年三公", "上年三公"].map {
          DataDefinition(name: $0, form: .number(yuan), meaning: $0)
        }))
    var form = Submission()
    for (name, value) in [("本年三公", "101元"), ("上年三公", "100元")] {
      form.data.append(DataItem(name: form.append(name), value: form.append(value)))
    }
    #expect(scorer.score(scorer.completed(form)).indicators[0].score == 3)
  }
}
