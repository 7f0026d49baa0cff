/// The figures in Chinese sentences, the same in workbook, page and terminal.
extension BatchSummary {
  /// All of them, the most important first.
  public var sentences: [String] {
    ([counted, compared, averaged, found] + remarks).filter { !$0.isEmpty }
  }

  /// How many forms were read, scored and not scored.
  public var counted: String {
    let kinds = EvaluationKind.allCases.compactMap { kind in
      self.kinds[kind].map { "\(kind.title)\($0.forms)张" }
    }
    let parts = [
      "计分\(all.forms)张" + (kinds.isEmpty ? "" : "（\(kinds.joined(separator: "、"))）"),
      baseData > 0 ? "基础数据表\(baseData)张（不计分）" : "",
      faults > 0 ? "未能计分\(faults)张" : "",
    ].filter { !$0.isEmpty }
    return "共\(entries)张表：\(parts.joined(separator: "，"))；"
      + (hasMoreUnits ? "超过\(units)个单位。" : "\(units)个单位。")
  }

  /// How claimed totals stand to recomputed ones.
  public var compared: String {
    guard all.forms > 0 else { return "" }
    let parts = [
      (all.intervals > 0 ? "一致或在区间以内" : "一致", all.agreeing), ("偏高", all.tooHigh),
      ("偏低", all.tooLow), ("未填总分", all.unclaimed),
    ].filter { $0.1 > 0 }.map { "\($0.0)\($0.1)张" }
    return "自评总分与复核总分相比（相差不超过\(tolerance)分算一致）：\(parts.joined(separator: "，"))；"
      + "自评满分的\(all.fullClaims)张，占\(share(all.fullClaims))。"
  }

  /// The means of the totals.
  public var averaged: String {
    guard all.low.count > 0 else { return "" }
    let claims =
      all.claimed.ratio.map { "自评\($0.percentage)（\(all.claimed.count)张填了总分），" } ?? ""
    return "平均得分率（总分÷分值合计）：\(claims)复核\(all.meanText)（\(all.low.count)张）。"
  }

  /// How many problems were found.
  public var found: String {
    guard all.forms > 0 else { return "" }
    guard isChecked else { return "这次只计分，没有检查各表的问题。" }
    let counts = Severity.allCases.reversed().compactMap { severity in
      let count = self.count(severity)
      return count > 0 ? "\(severity.title)\(count)项" : nil
    }
    guard !counts.isEmpty else { return "没有发现问题。" }
    return "发现\(counts.joined(separator: "、"))，有错误的\(all.formsByWorst[.error] ?? 0)张，"
      + "没有任何问题的\(all.cleanForms)张。"
  }

  /// What has to be known to read the figures; empty for most runs.
  public var remarks: [String] {
    [intervalRemark, shareRemark, rankingRemark, departmentRemark].filter { !$0.isEmpty }
  }

  /// How intervals are counted.
  public var intervalRemark: String {
    all.intervals > 0
      ? "有\(all.intervals)张表的复核分是区间（表上内容不足以确定得分）：分布按区间下限统计，平均数和分位数同时给出下限和上限。" : ""
  }

  /// How far totals were kept apart.
  public var shareRemark: String {
    low.isExact && high.isExact && claimed.isExact
      ? "" : "不同的得分率超过\(limits.shares)种，分位数按0.01个百分点分档，向下取整。"
  }

  /// Which forms the ranking lists.
  public var rankingRemark: String {
    ranking.isComplete
      ? ""
      : "计分的表超过\(limits.ranking)张，排名不全列：只列复核分最低的\(limits.ranking / 2)张和自评与复核相差最大的"
        + "\(limits.ranking / 2)张，两者都是的只列一次。"
  }

  /// Which departments are counted together.
  public var departmentRemark: String {
    otherDepartments == nil
      ? "" : "主管部门超过\(limits.departments)个，先读到的\(limits.departments)个分别统计，其余合为“其余部门”。"
  }

  /// How forms are put to departments.
  public static let departmentRule = "部门整体支出表没有填主管部门的，归到填报单位自己。"

  /// What means are of.
  public static let meanRule = "平均自评、平均复核是得分率（总分÷分值合计）的平均数。"

  /// How quantiles are made.
  public static let quantileRule =
    "分位数：把得分率从低到高排列，取第“张数×百分比”张（有小数的进一）的得分率，所以都是实有的得分率。"

  /// What a quantile is called: 最低, 10%, 中位数.
  public static func quantileName(_ percent: Int) -> String {
    switch percent {
    case 0: "最低"
    case 50: "中位数"
    case 100: "最高"
    default: "\(percent)%"
    }
  }

  /// The codes with what they are called, as shares of the forms that were scored.
  public func codeCounts(titles: [String: String]) -> [ReviewStatistics.CodeCount] {
    codeFigures.map { code in
      ReviewStatistics.CodeCount(
        code: code.name, title: titles[code.name] ?? code.figures.name,
        severity: code.figures.severity, findings: code.figures.findings,
        forms: ReviewStatistics.Part(count: code.figures.forms, whole: all.forms))
    }
  }
}
