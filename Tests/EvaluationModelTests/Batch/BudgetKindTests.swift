import EvaluationModel
import Testing

@Suite struct BudgetKindTests {
  /// The name of a fund row and the kind it says.
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let kind: BudgetKind?
    var testDescription: String { name.isEmpty ? "no name" : name }

    init(_ name: String, _ kind: BudgetKind?) {
      self.name = name
      self.kind = kind
    }
  }

  @Test(arguments: [
    Case("其中：一般公共预算", .generalPublic), Case("一般公共预算拨款", .generalPublic),
    Case("一般公共预算财政拨款", .generalPublic), Case("1.一般公共预算资金（万元）", .generalPublic),
    Case("上年结转一般公共预算", .generalPublic), Case("年度资金总额（一般公共预算）", .generalPublic),
    Case("政府性基金拨款", .governmentFund), Case("其中: 政府性基金预算", .governmentFund),
    Case("国有资本经营预算拨款", .stateCapital), Case("国有资本经营收入", .stateCapital),
    Case("社会保险基金预算", .socialInsurance), Case("社保基金", .socialInsurance),
    // A name that says no kind, or more than one, or is a project.
    Case("年度资金总额", nil), Case("其中：当年财政拨款", nil), Case("上年结转资金", nil), Case("其他资金", nil),
    Case("纳入专户管理的非税收入拨款", nil), Case("其中：基本支出", nil), Case("", nil),
    Case("一般公共预算和政府性基金", nil), Case("一般公共预算、政府性基金预算", nil),
    Case("社会保险基金防风险堵漏洞工作经费", nil), Case("政府性基金项目管理费", nil),
  ])
  func `a fund row's name says a kind of budget or none`(_ example: Case) {
    #expect(BudgetKind(fundName: example.name) == example.kind)
  }
}
