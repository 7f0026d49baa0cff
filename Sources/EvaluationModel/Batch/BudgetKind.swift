/// 预算种类: the four budgets of the Budget Law (预算法第五条).
public enum BudgetKind: String, CaseIterable, Sendable {
  /// 一般公共预算.
  case generalPublic = "general-public"
  /// 政府性基金预算.
  case governmentFund = "government-fund"
  /// 国有资本经营预算.
  case stateCapital = "state-capital"
  /// 社会保险基金预算.
  case socialInsurance = "social-insurance"

  /// The Chinese name.
  public var title: String {
    switch self {
    case .generalPublic: "一般公共预算"
    case .governmentFund: "政府性基金预算"
    case .stateCapital: "国有资本经营预算"
    case .socialInsurance: "社会保险基金预算"
    }
  }

  /// The kind that a fund row's name says: 其中：一般公共预算, 政府性基金拨款.
  ///
  /// Every word of the name must be known and exactly one of them a kind: 社会保险基金防风险工作经费 is a
  /// project, 财政拨款 says no kind, 一般公共预算和政府性基金 says two.
  ///
  /// - Parameter name: The name as filed.
  public init?(fundName name: String) {
    let bytes = Array(NameKey.key(name).utf8)
    var rest = bytes[...]
    var found: BudgetKind?
    while !rest.isEmpty {
      if let (word, kind) = Self.words.first(where: { rest.starts(with: $0.bytes) }) {
        guard found == nil || found == kind else { return nil }
        found = kind
        rest = rest.dropFirst(word.count)
      } else if let word = Self.others.first(where: { rest.starts(with: $0) }) {
        rest = rest.dropFirst(word.count)
      } else {
        return nil
      }
    }
    guard let found else { return nil }
    self = found
  }

  /// Longer words first, so that none is broken by a part of it.
  private static let words: [(bytes: [UInt8], kind: BudgetKind)] = [
    (BudgetKind.generalPublic, ["一般公共预算", "一般公共财政预算", "公共财政预算"]),
    (.governmentFund, ["政府性基金", "政府基金"]), (.stateCapital, ["国有资本经营"]),
    (.socialInsurance, ["社会保险基金", "社保基金"]),
  ].flatMap { kind, words in words.map { (Array($0.utf8), kind) } }

  /// What may stand beside a kind: words, then numbers and marks.
  private static let others: [[UInt8]] = [
    "其中", "按资金来源", "资金来源", "当年", "本年", "上年", "年度", "全年", "结转", "结余", "中央", "上级", "省级", "市级",
    "县级", "区级", "本级", "省", "市", "县", "区", "预算", "财政", "拨款", "资金", "收入", "支出", "安排", "补助", "总额",
    "合计",
    "小计", "项目", "万元", "元", ":", "-", "—", "–", "、", ".", "．", "(", ")", "1", "2", "3", "4", "5",
    "6", "7",
    "8", "9", "①", "②", "③", "④", "⑤", "一", "二", "三", "四", "五", "*",
  ].map { Array($0.utf8) }
}
