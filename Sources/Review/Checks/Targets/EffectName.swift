/// Whether the name of an effect says what could be measured: 农民增收率 does, 维护社会稳定 does not.
struct EffectName {
  private let name: MeasureName

  init(_ name: String) {
    self.name = MeasureName(name)
  }

  /// Whether the name is only a good intention, so that no percentage of it means anything.
  ///
  /// Said only of names that begin like one (保障…, 维护…) or end in one (…水平, …意识), and that name
  /// no rate, no change (增长, 下降) and nothing of which there could be a share.
  var isWithoutMeasure: Bool {
    guard !name.isRate, !Self.shares.occur(in: name.core) else { return false }
    var rest = name.core
    while let behind = Self.manners.rest(of: rest) { rest = String(behind) }
    if Self.intentions.end(rest) { return true }
    if Self.headings.end(rest) { return !Self.changes.occur(in: rest) }
    return Self.deeds.begin(rest) && !Self.changes.occur(in: rest)
  }

  private static let manners: WordList = [
    "有效", "切实", "进一步", "持续", "不断", "全面", "逐步", "充分", "积极", "依法", "更好", "大力", "稳步", "有力",
  ]
  private static let deeds: WordList = [
    "保障", "维护", "促进", "推动", "推进", "确保", "加强", "优化", "营造", "丰富", "弘扬", "传承", "缓解", "规范",
    "助力", "激发", "树立", "满足", "保护", "防止", "防范", "化解", "减轻", "稳定", "夯实", "增进", "发挥", "服务于",
  ]
  private static let intentions: WordList = [
    "稳定", "和谐", "发展", "意识", "水平", "能力", "素质", "形象", "福利", "待遇", "秩序", "影响力", "氛围",
    "生态环境", "人居环境", "社会环境", "营商环境", "民生", "公信力", "竞争力", "凝聚力",
  ]
  /// Headings, which say as little as names of indicators do.
  private static let headings: WordList = [
    "社会效益", "经济效益", "生态效益", "环境效益", "综合效益", "社会效益指标", "经济效益指标", "生态效益指标",
    "可持续影响", "可持续影响指标",
  ]
  private static let changes: WordList = [
    "增长", "增收", "增加", "增速", "增产", "提高", "提升", "改善", "增强", "下降", "减少", "降低", "节约", "扩大",
  ]
  /// What a percentage may be a share of, or what is counted or surveyed.
  private static let shares: WordList = [
    "及时", "合格", "准确", "优良", "满意", "知晓", "普及", "成活", "完好", "占", "份额", "感", "尽", "人口", "人数",
    "户", "数", "全部", "完成", "到位", "达到", "达", "执行", "参与", "好评", "运行", "运转", "使用", "供应", "供给",
    "供水", "供电", "支付", "落实", "办结", "整改", "处置", "救治", "处理", "回收", "面积", "产量", "总量",
    "存量", "流量", "排放", "用量", "销量", "安置", "帮扶", "资助", "巩固", "受益", "应", "标准", "化", "均", "比",
    "素养", "科学素质", "报销", "补偿",
  ]
}
