import EvaluationModel

/// Names as they are compared between forms: people type one name in many ways.
enum ComparedName {
  /// A name without blanks, quotation marks and a colon at its end, with narrow signs.
  static func key(_ name: String) -> String { NameKey.key(name) }

  /// The name of a unit, without the seal's place behind it: （盖章）.
  static func unit(_ name: String) -> String { NameKey.unit(name) }

  /// What a project's name says beyond being a project: 工伤调查 of 2024年度工伤调查工作经费项目.
  static func project(_ name: String) -> String {
    var key = key(name)
    let digits = key.prefix { $0.isASCII && $0.isNumber }
    if digits.count == 4, key.dropFirst(4).hasPrefix("年") {
      key.removeFirst(5)
      if key.hasPrefix("度") { key.removeFirst() }
    }
    var isShorter = true
    while isShorter {
      isShorter = false
      for ending in ["项目", "支出", "经费", "资金", "费用", "工作", "专项"]
      where key.hasSuffix(ending) && key.count > ending.count {
        key.removeLast(ending.count)
        isShorter = true
      }
    }
    return key
  }

  /// How many characters of an indicator's name are its own, beyond words that any project uses:
  /// 征缴收入 has four, 项目完成及时率 none.
  static func ownLength(_ name: String) -> Int {
    length(of: key(name), without: commonWords)
  }

  /// Whether the name is about satisfaction.
  static func isSatisfaction(_ name: String) -> Bool { name.contains("满意") }

  /// How many characters say whose satisfaction it is: 群众满意度 two, 服务对象满意度 none.
  static func askedLength(_ name: String) -> Int {
    length(of: key(name), without: satisfactionWords)
  }

  private static func length(of key: String, without words: [String]) -> Int {
    var rest = key
    for word in words where rest.contains(word) { rest = rest.replacing(word, with: " ") }
    return rest.unicodeScalars.count { $0.properties.isAlphabetic }
  }

  /// Longer words first, so that none is broken by a part of it.
  private static let commonWords = [
    "工作人员", "服务对象", "受益对象", "项目", "工程", "工作", "任务", "资金", "经费", "预算", "支出", "成本", "投入", "总额",
    "金额", "费用", "采购", "设备", "服务", "对象", "受益", "社会", "公众", "群众", "职工", "干部", "人员", "工人", "单位", "部门",
    "年度", "全年", "当年", "本年", "目标", "计划", "指标", "年初", "年末", "完成", "实现", "实施", "开展", "组织", "建设", "竣工",
    "开工", "验收", "合格", "达标", "优良", "质量", "数量", "准确", "正确", "规范", "及时", "按时", "按期", "时限", "时效", "时间",
    "进度", "到位", "拨付", "支付", "发放", "兑现", "使用", "利用", "执行", "控制", "节约", "覆盖", "知晓", "参与", "满意", "培训",
    "宣传", "会议", "活动", "检查", "督查", "巡查", "正常", "运行", "运转", "保障", "有效", "稳定", "提升", "提高", "增长", "改善",
    "人数", "次数", "人次", "场次", "户数", "个数", "面积", "里程", "各项", "相关", "情况", "程度", "新增", "新建", "率", "度",
    "数", "量", "总", "性", "的",
  ]

  private static let satisfactionWords = [
    "服务对象", "受益对象", "服务", "对象", "受益", "满意", "指标", "综合", "总体", "整体", "项目", "工作", "人员", "率", "度",
  ]
}
