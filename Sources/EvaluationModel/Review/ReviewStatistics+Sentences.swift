extension ReviewStatistics {
  /// The figures in Chinese sentences, the most important first.
  public var sentences: [String] {
    [counted, compared, averaged, fullMarks, intervalNote].filter { !$0.isEmpty }
  }

  /// How many forms, units and problems.
  public var counted: String {
    let base = forms - scoredForms
    var text = "共\(forms)张表"
    if base > 0 { text += "（自评表\(scoredForms)张，基础数据表\(base)张）" }
    text += "，\(units)个单位；"
    let worst = Severity.allCases.reversed().compactMap { severity in
      let count = self.count(severity)
      return count > 0 ? "\(severity.title)\(count)项" : nil
    }
    text += worst.isEmpty ? "没有发现问题。" : "发现\(worst.joined(separator: "、"))，"
    if !worst.isEmpty {
      text += "有错误的\(formsByWorst[.error] ?? 0)张，没有任何问题的\(cleanForms)张。"
    }
    return text
  }

  /// How claimed totals stand to recomputed ones.
  public var compared: String {
    guard scoredForms > 0 else { return "" }
    let parts = [
      (intervals > 0 ? "一致或在区间以内" : "一致", agreeing), ("偏高", tooHigh), ("偏低", tooLow),
      ("符合另一种计分办法", otherPolicy),
      ("未填总分", unclaimed),
    ].filter { $0.1 > 0 }.map { "\($0.0)\($0.1)张" }
    let limit = tolerance.map { "（相差不超过\($0)分算一致）" } ?? ""
    return "自评总分与复核总分相比\(limit)：\(parts.joined(separator: "，"))。"
  }

  /// The averages of the totals.
  public var averaged: String {
    guard let averages else { return "" }
    let low = averages.low.percentage
    let high = averages.high.percentage
    return "平均得分率（总分÷分值合计，\(averages.forms)张有自评总分的表）：自评\(averages.claimed.percentage)，"
      + "复核\(low == high ? low : "\(low)～\(high)")。"
  }

  /// The shares of full marks.
  public var fullMarks: String {
    guard fullRows.whole > 0 else { return "" }
    return "自评满分：填了得分的\(fullRows.whole)项指标中有\(fullRows.count)项，占\(fullRows.text)；"
      + "各项全部满分的表有\(fullForms.count)张，占\(fullForms.text)。"
  }

  /// How intervals are counted.
  public var intervalNote: String {
    intervals > 0 ? "有\(intervals)张表的复核分是区间（表上内容不足以确定得分），分布按区间下限统计。" : ""
  }
}
