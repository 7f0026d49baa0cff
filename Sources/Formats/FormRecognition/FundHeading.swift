import EvaluationModel

/// What a column of the fund block holds, by the words of its heading.
enum FundHeading {
  /// Reads the key of a heading; `nil` for words that head no such column.
  static func field(_ key: String) -> FundField? {
    guard key.has("算", "执行", "支", "分", "权", "得", "年初", "使用") else { return nil }
    if let field = known[key] { return field }
    let bare = LabelText.withoutBrackets(key)
    if let field = known[bare] { return field }
    guard !bare.isEmpty, bare.unicodeScalars.count <= 14 else { return nil }
    if bare.ends("执行率") { return .executionRate }
    if bare.ends("得分") { return .score }
    if bare.ends("分值") || bare.ends("权重") { return .weight }
    let isNumber = bare.ends("数", "预算", "额", "支出", "资金")
    guard isNumber else { return nil }
    if bare.has("执行数", "支出数", "执行金额") {
      return .annualExpenditure
    }
    guard bare.has("预算") else { return nil }
    if bare.has("年初", "批复") { return .initialBudget }
    return bare.has("全年", "调整后") ? .annualBudget : nil
  }

  /// Whether a field is an amount of money.
  static func isAmount(_ field: FundField) -> Bool {
    [.initialBudget, .annualBudget, .annualExpenditure].contains(field)
  }

  private static let known: [String: FundField] = {
    var result: [String: FundField] = [:]
    func add(_ field: FundField, _ words: String...) {
      for word in words { result[word] = field }
    }
    add(
      .initialBudget, "年初预算数", "年初预算", "年初预算金额", "年初预算安排", "预算批复数", "年初批复数", "批复预算数",
      "年初预算安排数", "年初部门预算数", "年初预算资金", "年初数")
    add(
      .annualBudget, "全年预算数", "调整预算数", "调整后预算数", "全年预算", "调整后全年预算数", "年度预算数", "预算数",
      "预算安排数", "预算金额", "调整后预算", "预算总额", "全年预算金额", "全年调整预算数", "预算资金", "当年预算数")
    add(
      .annualExpenditure, "全年执行数", "执行数", "实际支出数", "实际支出", "全年支出数", "预算执行数", "支出数", "实际执行数",
      "全年实际支出数", "决算数", "执行金额", "实际使用数", "支出金额", "全年执行", "资金执行数", "全年实际执行数",
      "实际支出金额", "全年支出", "实际执行", "全年实际支出")
    add(.executionRate, "执行率", "预算执行率", "资金执行率", "支出率", "预算完成率", "执行率%", "资金使用率", "全年执行率")
    add(.weight, "分值", "权重", "权重分", "权重分值", "标准分", "标准分值", "满分", "分值权重")
    add(.score, "得分", "自评得分", "自评分", "实际得分", "自评分数", "执行率得分")
    return result
  }()
}
