import EvaluationModel

/// T05: nobody could say whether the target is reached.
enum TargetNotMeasurableCheck: Check {
  static let description = CheckDescription(
    code: "T05", name: "target-not-measurable", title: "年度指标值无法衡量", severity: .warning,
    meaning: """
      指标值要能判断是否达到。“好坏”“是否”没有说要达到哪一级；“维护社会稳定100%”的名称不是比率，百分数没有含义；\
      在时效指标以外只写年度（2024年度），没有说要完成什么。“显著提升”“效果明显”一类定性指标值是允许的。\
      年度总体目标和完成情况都没有数字的，作为提示。
      """,
    remedy: "请改为可以核对的数量、比率、时限，或写明要达到的程度（如显著提升）。",
    source: "财预〔2021〕101号（指标应可衡量）；沅江市2024年自评表实例（维护社会稳定100%、参保经办2024年度）；大英县自评表实例（好坏）",
    example: CheckExample(
      wrong: [.init(.indicator(2, .name), "维护社会稳定"), .init(.indicator(2, .target), "100%")],
      corrected: [.init(.indicator(2, .name), "信访案件办结率"), .init(.indicator(2, .target), "≥90%")],
      finding: .indicator(2, .target)))

  static func problems(in form: CheckedForm) -> [Problem] {
    let rows = form.rows.compactMap { row in
      reason(row, form).map {
        Problem(row.address(.target), "\(row.title)的年度指标值“\(row.target)”无法衡量：\($0)")
      }
    }
    return rows + goal(form)
  }

  /// Why a target cannot be measured; `nil` where it can.
  private static func reason(_ row: CheckedRow, _ form: CheckedForm) -> String? {
    switch row.targetReading.content {
    case .words:
      return namesNoLevel(row.target) ? "没有说明要达到哪一级" : nil
    case .date(let date):
      return isBareYear(date, row) ? "只有年度，没有说明要完成多少或达到什么" : nil
    case .quantity:
      guard isEffect(row), RowQuantities(row, in: form).isTargetPercentage,
        EffectName(row.name).isWithoutMeasure
      else { return nil }
      return "名称不是比率，看不出这个百分数由什么除以什么"
    case .range(let low, _):
      guard isEffect(row), low.unit.family == .percentage, EffectName(row.name).isWithoutMeasure
      else { return nil }
      return "名称不是比率，看不出这个百分数由什么除以什么"
    case .blank, .malformed:
      return nil
    }
  }

  // MARK: Words

  /// 好坏, 是否完成: a question, and no answer to it.
  private static func namesNoLevel(_ target: String) -> Bool {
    let plain = String(
      target.unicodeScalars.filter { !$0.properties.isWhitespace && !marks.contains($0) }
        .map(Character.init))
    return scales.contains(plain) || questions.begin(plain) || doubts.end(plain)
  }

  private static let marks: Set<Unicode.Scalar> = ["。", "；", ";", "、", "/", "，", ",", "？", "?"]
  private static let scales: Set<String> = [
    "好坏", "高低", "是否", "大小", "多少", "有无", "优劣", "快慢", "强弱", "是或否", "是非", "定性", "定性指标",
  ]
  private static let questions: WordList = ["是否", "有无"]
  private static let doubts: WordList = ["与否"]

  // MARK: Years

  private static func isBareYear(_ date: DatePhrase, _ row: CheckedRow) -> Bool {
    guard date.month == nil, date.day == nil, date.part == .whole, !date.isBefore,
      !row.subdimension.isEmpty
    else { return false }
    return !times.occur(in: row.subdimension) && !times.occur(in: row.name)
      && !spans.occur(in: row.target)
  }

  /// What makes a year an answer: the heading or the name asks for a time.
  private static let times: WordList = [
    "时效", "时间", "时限", "期", "进度", "及时", "按时", "年限", "年度", "年份", "持续时",
  ]
  /// 2023-2025年 is a stretch of several years.
  private static let spans: WordList = ["-", "－", "—", "~", "～", "至", "到"]

  // MARK: Effects

  /// Whether a row tells an effect: 经济效益, 社会效益, 生态效益, 可持续影响.
  private static func isEffect(_ row: CheckedRow) -> Bool {
    effects.occur(in: row.subdimension.isEmpty ? row.dimension : row.subdimension)
  }

  private static let effects: WordList = ["效益", "可持续", "影响"]

  // MARK: Goal

  private static func goal(_ form: CheckedForm) -> [Problem] {
    let (expected, actual) = (form.submission.goalExpected, form.submission.goalActual)
    guard !form.submission.isMissing(expected), !form.submission.isMissing(actual),
      !statesNumber(form.text(expected)), !statesNumber(form.text(actual))
    else { return [] }
    return [
      Problem(
        .form(.goalExpected), "年度总体目标和实际完成情况都没有数字，看不出目标完成了多少",
        advice: "请在年度总体目标和实际完成情况中写出主要的数量或比率。", severity: .info)
    ]
  }

  /// Whether a digit, or a Chinese numeral that counts something, stands in a text.
  private static func statesNumber(_ text: String) -> Bool {
    var isBehindNumeral = false
    for scalar in text.unicodeScalars {
      if scalar.properties.numericType == .decimal { return true }
      if isBehindNumeral, counters.contains(scalar) { return true }
      isBehindNumeral =
        numerals.contains(scalar) || isBehindNumeral && magnitudes.contains(scalar)
    }
    return false
  }

  private static let numerals = Set("一二三四五六七八九十百千万两几".unicodeScalars)
  private static let magnitudes = Set("十百千万亿".unicodeScalars)
  private static let counters = Set(
    "个次人户家件套项台份辆处座条篇册种例所间只株张期起本头倍场批亩米公元成分年月天名位吨斤村镇".unicodeScalars)
}
