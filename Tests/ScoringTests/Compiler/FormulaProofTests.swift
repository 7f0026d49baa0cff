import EvaluationModel
import Testing

@testable import Scoring

/// Units and constants of formulas.
@Suite struct FormulaProofTests {
  private static let units = [
    "在职人数": "人", "编制数": "人", "离任人数": "名", "公用经费": "元", "三公经费": "元", "人均经费": "元/人",
    "面积": "㎡", "办结数": "件", "受理数": "项", "满意度": "%", "受检率": "‰", "总里程": "公里", "人次": "人次",
  ]

  private static func data() throws -> [String: DataDefinition.Form] {
    var data: [String: DataDefinition.Form] = ["有制度": .flag]
    for (name, unit) in units { data[name] = .number(try #require(MeasurementUnit(unit))) }
    return data
  }

  struct Measured: Sendable, CustomTestStringConvertible {
    var formula: String
    var unit: String
    var testDescription: String { formula }
  }

  @Test(arguments: [
    Measured(formula: "在职人数", unit: "人"),
    Measured(formula: "在职人数 / 编制数", unit: "没有单位"),
    Measured(formula: "在职人数 - 离任人数", unit: "人"),
    Measured(formula: "公用经费 / 在职人数", unit: "元÷人"),
    Measured(formula: "人均经费 × 在职人数", unit: "元"),
    Measured(formula: "公用经费 / 人均经费", unit: "人"),
    Measured(formula: "公用经费 / (在职人数 × 面积)", unit: "元÷（人×㎡）"),
    Measured(formula: "在职人数 * 编制数", unit: "人×人"),
    Measured(formula: "1 / 在职人数", unit: "1÷人"),
    Measured(formula: "(公用经费 > 0) + (三公经费 > 公用经费)", unit: "没有单位"),
    Measured(formula: "0 - 在职人数", unit: "人"),
    Measured(formula: "-在职人数", unit: "人"),
    Measured(formula: "max(0, 在职人数, 编制数)", unit: "人"),
    Measured(formula: "满意度 - 受检率 + 有制度", unit: "没有单位"),
    Measured(formula: "人次 / 在职人数", unit: "人次÷人"),
    Measured(formula: "总里程 × 2", unit: "公里"),
  ])
  func `a formula has the unit that its data make`(_ row: Measured) throws {
    let proof = FormulaProof(try Formula(row.formula), try Self.data())
    #expect(proof.faults.map(\.message) == [])
    guard case .known(let unit) = proof.unit else {
      Issue.record("no unit")
      return
    }
    #expect(unit.text == row.unit)
  }

  struct Wrong: Sendable, CustomTestStringConvertible {
    var formula: String
    var messages: [String]
    var operands: [Int]
    var testDescription: String { formula }
  }

  @Test(arguments: [
    Wrong(
      formula: "在职人数 + 公用经费", messages: ["在职人数（人）与公用经费（元）单位不同，不能相加"], operands: [1]),
    Wrong(
      formula: "在职人数 / (编制数 - 1)", messages: ["编制数（人）与1（没有单位）单位不同，不能相减"], operands: [2]),
    // Counters convert into nothing.
    Wrong(formula: "办结数 > 受理数", messages: ["办结数（件）与受理数（项）单位不同，不能比较"], operands: [1]),
    Wrong(
      formula: "min(在职人数 / 编制数, 公用经费)",
      messages: ["“在职人数÷编制数”（没有单位）与公用经费（元）单位不同，不能一起取最小值"], operands: [2]),
    // What follows from a fault is no fault of its own.
    Wrong(
      formula: "(在职人数 + 公用经费) / 公用经费 + 编制数", messages: ["在职人数（人）与公用经费（元）单位不同，不能相加"],
      operands: [1]),
    Wrong(
      formula: "(在职人数 + 公用经费) / (面积 - 编制数)",
      messages: ["在职人数（人）与公用经费（元）单位不同，不能相加", "面积（㎡）与编制数（人）单位不同，不能相减"],
      operands: [1, 3]),
    Wrong(formula: "在职人数 / (3 - 3)", messages: ["除数“3－3”总是0"], operands: [1]),
    Wrong(formula: "在职人数 / 0", messages: ["除数“0”总是0"], operands: [1]),
    Wrong(formula: "在职人数 < 在职人数", messages: ["“在职人数＜在职人数”永远不成立，与填报的数据无关"], operands: [0]),
    Wrong(formula: "2 > 1", messages: ["公式“2＞1”里没有数据，对每个单位都一样"], operands: [0]),
    Wrong(formula: "满意度 < 60", messages: ["满意度是百分比，而60没有百分号，等于6000%"], operands: [1]),
    Wrong(formula: "92.5 - 满意度", messages: ["满意度是百分比，而92.5没有百分号，等于9250%"], operands: [1]),
  ])
  func `what cannot be calculated is told once, with its place`(_ row: Wrong) throws {
    let proof = FormulaProof(try Formula(row.formula), try Self.data())
    #expect(proof.faults.map(\.message) == row.messages)
    #expect(proof.faults.map(\.operand) == row.operands)
  }

  @Test(arguments: [
    "满意度 < 60%", "满意度 > 1", "满意度 - 0", "没有的数据 + 在职人数", "在职人数 > 0", "0 / 在职人数", "有制度 = 1",
  ])
  func `what can be calculated is left alone`(_ text: String) throws {
    #expect(FormulaProof(try Formula(text), try Self.data()).faults.map(\.message) == [])
  }

  @Test(arguments: [
    ("公用经费 = 0", true), ("有制度", true), ("1 - 有制度", true), ("有制度 * (在职人数 > 0)", true),
    ("max(有制度, 公用经费 = 0)", true), ("公用经费", false), ("公用经费 / 三公经费", false), ("-有制度", false),
    ("有制度 + 有制度", false), ("max(有制度, 公用经费)", false), ("1", false),
  ])
  func `a condition is a comparison or a yes`(_ text: String, _ isCondition: Bool) throws {
    #expect(try Formula(text).isCondition { $0 == "有制度" } == isCondition)
  }
}
