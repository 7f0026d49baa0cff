import EvaluationModel

/// The labels beside which a form's single values stand: 单位名称, 主管部门, 项目名称.
enum FieldLabel: Equatable {
  /// A unit's name; the higher the rank, the closer the label names the unit that evaluates itself.
  case unit(rank: Int)
  /// 主管部门.
  case department
  /// 项目支出名称.
  case project
  /// 年度.
  case year
  /// 评价等级.
  case grade
  /// 金额单位.
  case currency
  /// 单位, which heads a name or a currency.
  case unitOrCurrency
  /// A label of something that a form says and that is not read: 填表人, 项目负责人.
  case other

  /// Whether it tells which form this is.
  var isIdentity: Bool {
    switch self {
    case .unit, .department, .project, .unitOrCurrency: true
    case .year, .grade, .currency, .other: false
    }
  }

  /// Reads the key of a cell; `nil` when it is no label.
  init?(_ key: String) {
    guard key.utf8.count >= 6, !LabelText.isNumeric(key) else { return nil }
    if let label = Self.known[key] {
      self = label
      return
    }
    let bare = LabelText.withoutBrackets(key)
    if let label = Self.known[bare] {
      self = label
      return
    }
    guard bare.unicodeScalars.count <= 12 else { return nil }
    if bare.ends("主管部门") {
      self = .department
      return
    }
    guard
      bare.has(
        "负责人", "联系人", "联系电话", "填表人", "填报人", "填表日期", "填报日期", "填报时间", "项目类别", "项目属性",
        "项目类型", "项目周期", "项目编码", "项目代码", "单位代码", "起止时间", "起止日期", "实施期限", "资金来源", "签字",
        "项目级次", "支出功能", "立项依据")
    else { return nil }
    self = .other
  }

  /// Whether a key, with or without what stands in brackets, is a label word for word.
  static func isKnown(_ key: String) -> Bool {
    known[key] != nil || known[LabelText.withoutBrackets(key)] != nil
  }

  private static let known: [String: FieldLabel] = {
    var result: [String: FieldLabel] = [:]
    for word in [
      "实施单位", "项目实施单位", "项目单位", "具体实施单位", "资金使用单位", "项目承担单位", "项目执行单位",
      "实施单位名称", "项目实施单位名称", "用款单位",
    ] { result[word] = .unit(rank: 3) }
    for word in [
      "预算部门、单位名称", "预算部门、单位", "单位名称", "预算单位", "预算单位名称", "部门、单位名称", "部门单位名称",
      "部门(单位)名称", "预算部门(单位)名称", "预算部门(单位)", "单位(部门)名称", "部门(单位)", "部门/单位名称",
      "预算部门名称", "预算部门", "自评单位", "自评单位名称", "评价单位", "单位全称", "被评价单位",
    ] { result[word] = .unit(rank: 2) }
    for word in ["部门名称", "填报单位", "填报部门", "填报单位名称", "填表单位", "编制单位", "申报单位"] {
      result[word] = .unit(rank: 1)
    }
    for word in ["主管部门", "主管单位", "主管部门名称", "主管部门及代码", "主管预算部门", "一级预算部门"] {
      result[word] = .department
    }
    for word in [
      "项目支出名称", "项目名称", "一级项目名称", "二级项目名称", "专项名称", "专项资金名称", "专项(项目)名称",
      "项目(专项)名称", "政策(项目)名称", "项目(政策)名称", "预算项目名称", "项目资金名称", "转移支付名称",
      "专项(转移支付)名称", "转移支付(项目)名称",
    ] { result[word] = .project }
    for word in ["年度", "评价年度", "自评年度", "预算年度", "项目年度", "绩效年度", "所属年度"] {
      result[word] = .year
    }
    for word in [
      "评价等级", "自评等级", "等级", "绩效等级", "评定等级", "评价等次", "自评等次", "绩效等次", "自评结果等级",
      "绩效评价等级", "绩效自评等级", "评价结果等级", "等次", "自评结论等级",
    ] { result[word] = .grade }
    for word in ["金额单位", "货币单位", "资金单位", "计量单位"] { result[word] = .currency }
    result["单位"] = .unitOrCurrency
    return result
  }()
}
