/// What an indicator's name says about its measure.
struct MeasureName {
  /// The name without what stands in brackets at its end.
  let core: String

  init(_ name: String) {
    var core = Substring(name)
    if let last = core.last, last == ")" || last == "）",
      let open = core.lastIndex(where: { $0 == "(" || $0 == "（" }), open > core.startIndex
    {
      core = core[..<open]
    }
    while let last = core.last, last == " " || last == ":" || last == "：" { core.removeLast() }
    self.core = String(core)
  }

  /// Whether it is the share of what is good in a whole: 满意度, 合格率.
  ///
  /// Such a share cannot exceed 100 %, and the more the better; 毛入学率, 产值增长率 and 预算执行率 are none.
  var isGoodShare: Bool {
    guard let stem = Self.goodShares.stem(of: core), !Self.growth.occur(in: core) else {
      return false
    }
    return !Self.negations.end(String(stem))
  }

  /// Whether it is a share of any kind in a whole: 合格率, 投诉率.
  var isShare: Bool {
    isGoodShare || Self.badShares.end(core) && !Self.growth.occur(in: core)
  }

  /// Whether it names a rate, a degree or a proportion.
  var isRate: Bool { Self.rates.occur(in: core) || namesDegree }

  /// Whether it says what is measured, and not only of what: 参保人数, 设备完好率; not 设备购置.
  var isAspect: Bool { isRate || Self.aspects.end(core) }

  /// Whether it says that a bad thing does not happen: 零投诉率.
  var isNegated: Bool { Self.absences.occur(in: core) }

  /// 满意度, 知名度; not 制度, 年度.
  private var namesDegree: Bool {
    var before: Unicode.Scalar = " "
    for scalar in core.unicodeScalars {
      if scalar == "度", !Self.notDegrees.contains(before) { return true }
      before = scalar
    }
    return false
  }

  private static let notDegrees: Set<Unicode.Scalar> = ["制", "年", "季", "态", "月"]
  private static let goodShares: WordList = [
    "满意度", "满意率", "合格率", "及格率", "及时率", "准确率", "覆盖率", "达标率", "优良率", "知晓率",
    "成活率", "完好率",
  ]
  private static let badShares: WordList = ["投诉率", "差错率", "差评率", "不合格率", "逾期率", "违规率"]
  private static let growth: WordList = [
    "增长", "增幅", "提高", "提升", "上升", "下降", "降低", "减少", "增加", "同比", "建筑",
  ]
  private static let negations: WordList = ["不", "未", "非", "无"]
  private static let absences: WordList = ["零", "无", "未", "不发生", "控制"]
  private static let rates: WordList = [
    "率", "比例", "占比", "比重", "百分", "覆盖", "达标", "系数", "指数", "幅度", "%", "％",
  ]
  private static let aspects: WordList = [
    "数", "量", "额", "次", "值", "性", "费用", "成本", "经费", "收入", "面积", "里程", "时间", "时限",
    "期限", "工期", "程度", "水平", "机制", "标准",
  ]
}
