/// Whether an indicator is about money that is spent: 项目总成本, 印刷费; not 节约成本, 生均公用经费标准.
struct SpendingName {
  private let name: String

  init(_ name: String) {
    self.name = name
  }

  /// Whether the name is certainly about spending, of which less is better.
  var isSpending: Bool {
    (Self.spending.occur(in: name) || Self.fees.end(name) && !Self.otherFees.occur(in: name))
      && !Self.results.occur(in: name)
  }

  /// Whether the name is about costs at all.
  var mentionsCost: Bool { Self.spending.occur(in: name) || Self.limits.occur(in: name) }

  private static let spending: WordList = [
    "成本", "经费", "费用", "造价", "开支", "支出", "投入控制", "投资控制", "预算控制",
  ]
  private static let limits: WordList = ["控制数", "控制额", "资金控制", "总投资", "费控制"]
  private static let fees: WordList = ["费"]
  private static let otherFees: WordList = ["缴费", "收费", "消费", "免费", "退费", "保费", "征费"]
  /// What is bought with the money, given to others, or not spent at all.
  private static let results: WordList = [
    "节约", "节支", "节省", "降低", "下降", "减少", "压减", "压缩", "核减", "标准", "补助", "补贴", "奖",
    "到位", "保障", "争取", "筹集", "收入", "效益", "回收", "均", "率", "达标", "合规", "配套", "自筹", "发放",
    "拨付", "下达", "分配", "评审", "审核", "审计", "评价", "监管", "检查", "带动", "撬动", "引导", "引进",
    "研发", "救助", "待遇", "收缴", "征收", "减免", "退还", "兑现", "最低", "不低于",
  ]
}
