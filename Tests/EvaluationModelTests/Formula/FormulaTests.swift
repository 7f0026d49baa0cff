import EvaluationModel
import Testing

@Suite struct FormulaTests {
  // MARK: Values

  struct Calculation: Sendable, CustomTestStringConvertible {
    var formula: String
    var outcome: FormulaOutcome
    var testDescription: String { formula }
  }

  /// 9 of 7 posts; 三公 63.46 after 32; nothing was bought.
  private static func value(_ name: String) -> Fraction? {
    switch name {
    case "在职人数": try? Fraction(9)
    case "编制数": try? Fraction(7)
    case "本年三公": try? Fraction(6346, over: 100)
    case "上年三公": try? Fraction(32)
    case "采购预算": .zero
    case "很大": try? Fraction(Int128.max)
    default: nil
    }
  }

  private static func fraction(_ numerator: Int128, _ denominator: Int128 = 1) -> FormulaOutcome {
    (try? Fraction(numerator, over: denominator)).map(FormulaOutcome.value) ?? .overflow
  }

  static let calculations = [
    Calculation(formula: "在职人数 / 编制数", outcome: fraction(9, 7)),
    Calculation(formula: "（本年三公－上年三公）÷上年三公", outcome: fraction(3146, 3200)),
    // × and ÷ before + and −, from left to right.
    Calculation(formula: "1 + 2 * 3", outcome: fraction(7)),
    Calculation(formula: "10 - 3 - 2", outcome: fraction(5)),
    Calculation(formula: "8 / 4 / 2", outcome: fraction(1)),
    Calculation(formula: "8 ÷ (4 ÷ 2)", outcome: fraction(4)),
    Calculation(formula: "-3 * -2", outcome: fraction(6)),
    Calculation(formula: "30% + 0.05", outcome: fraction(35, 100)),
    Calculation(formula: "min(在职人数, 编制数, 8)", outcome: fraction(7)),
    Calculation(formula: "MAX（在职人数，编制数）", outcome: fraction(9)),
    Calculation(formula: "在职人数 > 编制数", outcome: fraction(1)),
    Calculation(formula: "在职人数 ≤ 编制数", outcome: fraction(0)),
    Calculation(formula: "1/3 = 2/6", outcome: fraction(1)),
    Calculation(formula: "1 != 1", outcome: fraction(0)),
    Calculation(formula: "(在职人数 >= 9) * 5", outcome: fraction(5)),
    Calculation(formula: "在职人数 / 采购预算", outcome: .divisionByZero("采购预算")),
    Calculation(formula: "1 / (编制数 - 7)", outcome: .divisionByZero("编制数－7")),
    Calculation(formula: "在职人数 / 聘用人数", outcome: .missing("聘用人数")),
    Calculation(formula: "很大 * 很大", outcome: .overflow),
  ]

  @Test(arguments: calculations)
  func `a formula gives its exact value or a reason`(_ row: Calculation) throws {
    #expect(try Formula(row.formula).evaluated(Self.value) == row.outcome)
  }

  @Test func `the names and numbers of a text are found in its order`() {
    #expect(Formula.operandOffsets(in: "max(在职人数, 0) / 编制数 - 30%") == [4, 10, 15, 21])
    #expect(Formula.operandOffsets(in: "（本年三公－上年三公）÷上年三公") == [1, 6, 12])
    #expect(Formula.operandOffsets(in: "3人") == [])
    #expect(Formula.operandOffsets(in: "") == [])
  }

  @Test(arguments: [251, 200_000])
  func `a formula of endless length is refused`(_ count: Int) {
    let text = Array(repeating: "甲", count: count).joined(separator: "+")
    let fault = #expect(throws: FormulaFault.self) { try Formula(text) }
    #expect(fault == FormulaFault("公式太长，名称、数字和符号超过500个", at: 500))
  }

  // MARK: Text

  @Test(arguments: [
    ("(a+b)*c", "（a＋b）×c"), ("a+(b*c)", "a＋b×c"), ("a-(b-c)", "a－（b－c）"), ("((a))/b", "a÷b"),
    ("a/(b*c)", "a÷（b×c）"), ("-(a+b)", "－（a＋b）"), ("a*-b", "a×（－b）"),
    ("min(a,b+1)", "min（a，b＋1）"), ("a>=b", "a≥b"), ("(a>b)*2", "（a＞b）×2"),
  ])
  func `a formula prints with the brackets it needs`(_ text: String, _ printed: String) throws {
    let formula = try Formula(text)
    #expect(formula.description == printed)
    #expect(try Formula(printed).description == printed)
  }

  @Test func `values stand in place of the names`() throws {
    let formula = try Formula("在职人数 / 编制数")
    #expect(formula.text { $0 == "在职人数" ? "9人" : "7人" } == "9人÷7人")
  }

  @Test func `the data of a formula are named once, in order`() throws {
    #expect(try Formula("(b - a) / max(a, c)").names == ["b", "a", "c"])
  }

  // MARK: Faults

  struct Fault: Sendable, CustomTestStringConvertible {
    var text: String
    var offset: Int
    var words: String
    var testDescription: String { text }
  }

  @Test(arguments: [
    Fault(text: "", offset: 0, words: "没有写完"),
    Fault(text: "在职人数 /", offset: 6, words: "没有写完"),
    Fault(text: "在职人数 编制数", offset: 5, words: "“编制数”前面缺少运算符"),
    Fault(text: "* 编制数", offset: 0, words: "“×”前面缺少数据名称或数字"),
    Fault(text: "(在职人数 / 编制数", offset: 0, words: "没有合上"),
    Fault(text: "在职人数)", offset: 4, words: "“）”前面缺少运算符"),
    Fault(text: "2023年决算 / 3", offset: 0, words: "名称不能以数字开头"),
    Fault(text: "1.2.3", offset: 0, words: "不是数字"),
    Fault(text: "sum(a, b)", offset: 0, words: "没有名为“sum”的函数"),
    Fault(text: "min(a)", offset: 3, words: "至少要两个值"),
    Fault(text: "min(a,)", offset: 6, words: "“）”前面缺少"),
    Fault(text: "a < b < c", offset: 6, words: "不能连着比较"),
  ])
  func `a fault says what is wrong and where`(_ row: Fault) {
    let fault = #expect(throws: FormulaFault.self) { _ = try Formula(row.text) }
    #expect(fault?.offset == row.offset)
    #expect(fault?.message.contains(row.words) == true)
  }

  @Test func `any depth of brackets and signs is a formula or a fault`() {
    for text in ["(", "-", "1+(", "min(1,"] {
      let deep = String(repeating: text, count: 10_000)
      #expect(throws: FormulaFault.self) { _ = try Formula(deep) }
    }
    let long = String(repeating: "1+", count: 50) + "1"
    #expect((try? Formula(long))?.evaluated { _ in nil } == Self.fraction(51))
  }
}
