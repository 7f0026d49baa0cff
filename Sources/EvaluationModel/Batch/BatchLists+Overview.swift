extension BatchLists {
  /// The figures, one a row, in groups.
  public var overview: ListTable {
    var list = ListTable(
      name: "概况",
      columns: [
        .init("类别", width: 16), .init("项目", width: 40), .init("数量", width: 12, .right),
        .init("占比", width: 10, .right), .init("得分率（自评）", width: 16, .right),
        .init("得分率（复核）", width: 22, .right),
      ])
    list.rows = results + kinds + grades + comparisons + quantiles + problems + rubrics
    list.notes = [BatchSummary.quantileRule] + summary.remarks
    return list
  }

  private func row(
    _ group: String, _ name: String, _ count: Int?, of whole: Int = 0, claimed: String = "",
    recomputed: String = "", isMarked: Bool = false
  ) -> [ListTable.Cell] {
    let share = count.flatMap { ReviewStatistics.Part(count: $0, whole: whole).ratio }
    func text(_ text: String) -> ListTable.Cell { .init(text.isEmpty ? .blank : .text(text)) }
    return [
      .init(.text(group)), .init(.text(CellText.line(name))),
      .init(count.map { .count($0) } ?? .blank, isMarked: isMarked),
      .init(share.map { .share($0) } ?? .blank), text(claimed), text(recomputed),
    ]
  }

  private var results: [[ListTable.Cell]] {
    let (entries, scored) = (summary.entries, summary.all.forms)
    return [
      row("处理结果", "读到的表", entries, of: entries),
      row("处理结果", "计分的表", scored, of: entries),
      row("处理结果", "其中：得分未定（区间）", summary.all.intervals, of: entries),
      row("处理结果", "基础数据表（不计分）", summary.baseData, of: entries),
      row("处理结果", "未能计分的表", summary.faults, of: entries, isMarked: summary.faults > 0),
      row("处理结果", summary.hasMoreUnits ? "单位（多于）" : "单位", summary.units),
    ]
  }

  private func means(_ figures: BatchFigures) -> (claimed: String, recomputed: String) {
    (figures.claimed.ratio?.percentage ?? "—", figures.meanText)
  }

  private var kinds: [[ListTable.Cell]] {
    var rows: [[ListTable.Cell]] = []
    for kind in EvaluationKind.allCases {
      guard let figures = summary.kinds[kind] else { continue }
      let means = means(figures)
      rows.append(
        row(
          "评价类别", kind.title, figures.forms, of: summary.all.forms, claimed: means.claimed,
          recomputed: means.recomputed))
    }
    return rows
  }

  private var grades: [[ListTable.Cell]] {
    let scored = summary.all.forms
    var recomputed: [[ListTable.Cell]] = []
    var claimed: [[ListTable.Cell]] = []
    for grade in summary.gradeFigures {
      let figures = grade.figures
      if figures.recomputed > 0 {
        recomputed.append(row("复核等级", grade.name, figures.recomputed, of: scored))
      }
      if figures.claimed > 0 {
        claimed.append(row("自评等级", grade.name, figures.claimed, of: scored))
      }
    }
    if let rest = summary.otherGrades {
      claimed.append(row("自评等级", "其他写法", rest.claimed, of: scored))
    }
    if summary.ungraded > 0 {
      recomputed.append(row("复核等级", "未评等级", summary.ungraded, of: scored))
    }
    if summary.gradeUnclaimed > 0 {
      claimed.append(row("自评等级", "未填", summary.gradeUnclaimed, of: scored))
    }
    return recomputed + claimed
  }

  private var comparisons: [[ListTable.Cell]] {
    let all = summary.all
    let group = "自评与复核"
    return [
      row(group, "一致或在区间以内（相差不超过\(summary.tolerance)分）", all.agreeing, of: all.forms),
      row(group, "自评偏高", all.tooHigh, of: all.forms, isMarked: all.tooHigh > 0),
      row(group, "自评偏低", all.tooLow, of: all.forms),
      row(group, "未填自评总分", all.unclaimed, of: all.forms),
      row(group, "自评满分", all.fullClaims, of: all.forms),
    ]
  }

  private var quantiles: [[ListTable.Cell]] {
    let means = means(summary.all)
    guard !summary.quantileTexts.isEmpty else { return [] }
    return [
      row("得分率", "平均", nil, claimed: means.claimed, recomputed: means.recomputed)
    ]
      + summary.quantileTexts.map { quantile in
        row(
          "得分率", quantile.name, nil, claimed: quantile.claimed, recomputed: quantile.recomputed)
      }
  }

  private var problems: [[ListTable.Cell]] {
    guard summary.isChecked else { return [] }
    let all = summary.all
    return Severity.allCases.reversed().map { severity in
      row("问题", "\(severity.title)（项）", summary.count(severity))
    } + [
      row("问题", "有错误的表", all.formsByWorst[.error] ?? 0, of: all.forms),
      row("问题", "没有任何问题的表", all.cleanForms, of: all.forms),
    ]
  }

  private var rubrics: [[ListTable.Cell]] {
    summary.rubricFigures.map { rubric in
      row("评分标准", rubric.name, rubric.figures, of: summary.all.forms)
    }
  }
}

extension BatchSummary {
  /// A quantile as written.
  public struct QuantileText: Equatable, Sendable {
    /// What it is called: 最低, 10%, 中位数.
    public let name: String
    /// Of the claimed totals; a dash where nothing is claimed.
    public let claimed: String
    /// The least of the recomputed totals.
    public let low: String
    /// The most of the recomputed totals.
    public let high: String

    /// Of the recomputed totals: `90.10%`, or `90.10%～95.00%` where it is not certain.
    public var recomputed: String { low == high ? low : "\(low)～\(high)" }
  }

  /// The quantiles as written; empty where nothing was scored.
  public var quantileTexts: [QuantileText] {
    let claimed = claimed.quantiles(Self.percents)
    let high = high.quantiles(Self.percents)
    return low.quantiles(Self.percents).enumerated().map { index, low in
      QuantileText(
        name: Self.quantileName(Self.percents[index]),
        claimed: claimed.indices.contains(index) ? claimed[index].percentage : "—",
        low: low.percentage,
        high: high.indices.contains(index) ? high[index].percentage : low.percentage)
    }
  }
}
