import EvaluationModel
import Testing

/// Targets that hide in the names of indicators.
@Suite struct IndicatorNameTests {
  struct Name: Sendable, CustomTestStringConvertible {
    var text: String
    /// Operator and value of the target; `nil` for a mere name.
    var target: String?

    var testDescription: String { text }
  }

  @Test(arguments: [
    Name(text: "经费控制在100万元以内", target: "≤100万元"),
    Name(text: "公务接待费不超过３万元", target: "≤3万元"),
    Name(text: "培训人数不少于200人次", target: "≥200人次"),
    Name(text: "群众满意度不低于95%", target: "≥95%"),
    Name(text: "资金支付完成率100%", target: "100%"),
    // What goes on behind the number, names a kind of thing.
    Name(text: "面积不少于500平方米的公厕数", target: nil),
    Name(text: "成本控制在预算以内", target: nil), Name(text: "采购价格不高于市场价", target: nil),
    // Without a unit, or with another number before it, nobody can be sure.
    Name(text: "成本控制在100以内", target: nil), Name(text: "2期工程投资控制在100万元以内", target: nil),
    Name(text: "12345热线办结数", target: nil), Name(text: "项目成本不超过", target: nil),
    Name(text: "培训人数（10分）", target: nil), Name(text: "控制在", target: nil),
    Name(text: "", target: nil),
  ])
  func `a target in a name is found and a number in a name is none`(_ row: Name) {
    let bytes = Array(row.text.utf8)
    var found: String?
    if let target = IndicatorName.trailingTarget(bytes.span),
      case .quantity(let quantity) = target.content
    {
      found = (target.comparison.map(\.sign) ?? "") + quantity.description
    }
    #expect(found == row.target)
  }
}
