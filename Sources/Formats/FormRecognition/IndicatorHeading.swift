import EvaluationModel

/// What a column of the indicator block holds, by the words of its heading.
enum IndicatorHeading: Equatable {
  /// 一级指标.
  case dimension
  /// 二级指标.
  case subdimension
  /// 三级指标; the higher the rank, the surer.
  case name(rank: Int)
  /// 四级指标, which names the indicator where a form has four levels.
  case leaf
  /// 指标性质.
  case comparison
  /// 度量单位.
  case unit
  /// 年度指标值; of several, the one of the highest rank that is filled counts.
  case target(rank: Int)
  /// 实际完成值.
  case actual(rank: Int)
  /// 分值.
  case weight
  /// 自评得分.
  case score(rank: Int)
  /// 偏差原因分析及改进措施.
  case note(rank: Int)
  /// A column that is known and not read: 得分系数, 评分标准.
  case ignored

  /// Reads the key of a heading; `nil` for words that head no column of an indicator block.
  init?(_ key: String) {
    guard !key.isEmpty else { return nil }
    if let heading = Self.known[key] {
      self = heading
      return
    }
    let bare = LabelText.withoutBrackets(key)
    guard !bare.isEmpty else { return nil }
    if let heading = Self.known[bare] {
      self = heading
      return
    }
    guard bare.unicodeScalars.count <= 16, !bare.begins("其中"),
      let heading = Self.byParts(bare)
    else { return nil }
    self = heading
  }

  /// Whether a key is one of the three levels by a word of its own.
  static func isLevel(_ key: String) -> Bool {
    guard key.has("指标", "级"), key.utf8.count <= 60 else { return false }
    return (known[key] ?? known[LabelText.withoutBrackets(key)])?.isLevel ?? false
  }

  /// Whether a key heads the printed text of a scoring table: what an indicator means, and how it is
  /// scored.
  static func isStandard(_ key: String) -> Bool {
    LabelText.withoutBrackets(key).ends("标准", "解释", "指标说明", "评分办法", "评分细则", "计分办法", "计算公式")
  }

  /// Whether it is one of the levels.
  var isLevel: Bool {
    switch self {
    case .dimension, .subdimension, .leaf: true
    case .name(let rank): rank > 0
    default: false
    }
  }

  /// Whether it is one of the columns that are filled in.
  var isValue: Bool {
    switch self {
    case .target, .actual, .weight, .score: true
    default: false
    }
  }

  /// Headings that no list can name one by one: 2024年度全年实际完成值（B）, 未完成原因及下一步措施.
  private static func byParts(_ bare: String) -> IndicatorHeading? {
    if bare.has("原因", "改进措施", "整改措施") { return .note(rank: 3) }
    if bare.has("系数", "标准", "依据", "解释", "计算公式", "佐证", "核心指标", "数据来源") { return .ignored }
    if bare.ends("得分", "自评分", "自评分数") {
      return bare.has("复", "核", "审", "专家", "财政", "主管", "评价组") ? .ignored : .score(rank: 1)
    }
    if bare.has("完成率", "偏离", "完成比例", "完成程度") { return .ignored }
    if bare.ends("指标值", "目标值", "预期值", "计划值", "设定值") {
      if bare.has("完成", "实际") { return .actual(rank: 2) }
      if bare.has("调整") { return .target(rank: 3) }
      if bare.has("全年", "年度", "当年") { return .target(rank: 2) }
      return .target(rank: bare.has("年初") ? 1 : 2)
    }
    if bare.has("完成值", "实际值", "实际完成") || (bare.has("完成") && bare.ends("情况", "值", "数")) {
      return .actual(rank: bare.has("全年", "年度", "实际") ? 2 : 1)
    }
    if bare.ends("分值", "权重") { return .weight }
    return nil
  }

  private static let known: [String: IndicatorHeading] = {
    var result: [String: IndicatorHeading] = [:]
    func add(_ heading: IndicatorHeading, _ words: String...) {
      for word in words { result[word] = heading }
    }
    add(.dimension, "一级指标", "一级指标名称", "一级")
    add(.subdimension, "二级指标", "二级指标名称", "二级")
    add(.name(rank: 3), "三级指标", "三级指标名称", "三级")
    add(.name(rank: 2), "指标名称", "绩效指标名称", "具体指标", "指标内容", "明细指标", "评价指标", "考核指标")
    add(.name(rank: 0), "绩效指标", "指标", "年度绩效指标", "指标情况")
    add(.leaf, "四级指标", "四级指标名称", "四级")
    add(.comparison, "指标性质", "性质", "指标符号", "指标方向", "运算符号", "计算符号", "比较符号", "符号", "指标关系")
    add(.unit, "度量单位", "计量单位", "单位", "指标单位", "数值单位", "指标值单位", "指标计量单位")
    add(.target(rank: 3), "调整指标值", "调整后指标值", "调整后目标值", "调整值", "调整后指标")
    add(
      .target(rank: 2), "年度指标值", "指标值", "目标值", "年度目标值", "预期指标值", "绩效目标值", "预期值", "计划指标值",
      "计划值", "年度指标", "全年目标值", "预期目标值", "指标目标值", "年度绩效指标值", "预期当年实现值", "年度计划值",
      "绩效指标值", "全年指标值", "预期目标", "年度目标", "目标", "年度指标值及单位")
    add(
      .target(rank: 1), "年初指标值", "年初目标值", "年初设定值", "年初设定指标值", "年初设定目标值", "年初值", "年初",
      "年初指标", "年初目标", "批复指标值")
    add(
      .actual(rank: 2), "实际完成值", "全年完成值", "完成值", "实际完成情况", "完成情况", "全年实际完成值", "全年实际值",
      "实际值", "完成指标值", "年度完成值", "实际完成", "自评完成值", "实际完成指标值", "指标完成情况", "年度实际完成值",
      "全年完成情况", "实际完成数", "实际完成数值", "全年实际完成情况", "实际情况", "年度完成情况", "实际", "业绩值",
      "实际达到值", "实现值", "全年实现值")
    add(.weight, "分值", "权重", "权重分", "权重分值", "分值权重", "指标分值", "标准分值", "标准分", "满分", "分数", "指标权重")
    add(.score(rank: 3), "自评得分", "自评分", "自评分数", "自评分值", "自评评分", "单位自评得分", "自评", "自评得分值")
    add(.score(rank: 2), "得分", "实际得分", "指标得分", "得分值", "最终得分")
    add(.score(rank: 1), "评分", "打分")
    add(
      .ignored, "得分系数", "得分率", "复核得分", "复评得分", "核查得分", "审核得分", "核查分数", "复核分", "序号", "备查资料",
      "指标解释", "指标说明", "评分标准", "评价标准", "评分规则", "计分方法", "评分方法", "数据来源", "是否核心指标",
      "核心指标", "绩效标准", "指标类型", "评价内容", "计算方法", "佐证材料", "完成率", "指标完成率", "偏离度", "偏差率",
      "完成比例", "是否完成", "扣分")
    add(
      .note(rank: 3), "偏差原因分析及改进措施", "偏差原因分析及改进措", "偏差原因", "偏差原因分析", "未完成原因",
      "未完成原因分析", "扣分原因", "改进措施", "原因分析", "偏离原因")
    add(.note(rank: 1), "备注", "说明", "情况说明", "评分说明", "自评说明", "得分说明", "扣分说明")
    return result
  }()
}
