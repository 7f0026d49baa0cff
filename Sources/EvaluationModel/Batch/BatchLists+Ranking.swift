extension BatchLists {
  /// One row a form: certain totals from the highest share of the weight to the lowest, then intervals.
  public var ranking: ListTable {
    let hasInterval = summary.all.intervals > 0
    var list = ListTable(
      name: "得分排名",
      columns: [
        .init("名次", width: 6, .center), .init("单位", width: 20), .init("主管部门", width: 14),
        .init("项目", width: 22), .init("类别", width: 13, .center), .init("年度", width: 6, .center),
        .init("分值合计", width: 7, .right), .init("自评分", width: 7, .right),
      ]
        + (hasInterval
          ? [.init("复核分（低）", width: 9, .right), .init("复核分（高）", width: 9, .right)]
          : [.init("复核分", width: 8, .right)])
        + [
          .init("得分率", width: 8, .right), .init("差异", width: 7, .right),
          .init("自评等级", width: 7, .center), .init("复核等级", width: 7, .center),
          .init("错误", width: 5, .right), .init("警告", width: 5, .right),
          .init("提示", width: 5, .right), .init("问题代码", width: 16), .init("文件", width: 40),
        ])
    list.rows = rankedRows.map { row($0.row, rank: $0.rank, hasInterval) }
    list.notes = [rankingRule, summary.rankingRemark].filter { !$0.isEmpty }
    return list
  }

  /// How the ranking is made.
  public var rankingRule: String {
    "按得分率（复核分÷分值合计）从高到低；得分率相同的并列。"
      + (summary.all.intervals > 0 ? "复核分是区间的排在后面，不排名次；其得分率按下限。" : "")
      + "差异＝自评分－复核分，自评分在区间以内的记0。"
  }

  /// The rows of the ranking with their ranks; equal shares have one rank, and where not all forms
  /// are listed or the total is not certain there is none.
  public var rankedRows: [(row: BatchRow, rank: Int?)] {
    var rank = 0
    var before: Ratio?
    return summary.ranking.ranked.enumerated().map { index, row in
      guard summary.ranking.isComplete, row.isCertain, let share = row.share else {
        return (row, nil)
      }
      if share != before { rank = index + 1 }
      before = share
      return (row, rank)
    }
  }

  private func row(_ row: BatchRow, rank: Int?, _ hasInterval: Bool) -> [ListTable.Cell] {
    func points(_ points: Points?, isMarked: Bool = false) -> ListTable.Cell {
      .init(points.map { .points($0) } ?? .blank, isMarked: isMarked)
    }
    let isMarked = row.isConspicuous(beyond: summary.tolerance)
    return [
      .init(rank.map { .count($0) } ?? .text("—")), .init(.text(CellText.line(row.unit))),
      .init(.text(CellText.line(row.department))), .init(.text(CellText.line(row.project))),
      .init(.text(row.kind.title)), .init(.text(row.year.map(String.init) ?? "")),
      points(row.weight), points(row.claimed, isMarked: row.claimed == nil), points(row.low),
    ] + (hasInterval ? [points(row.high)] : []) + [
      .init(row.share.map { .share($0) } ?? .blank), points(row.deviation, isMarked: isMarked),
      .init(.text(CellText.line(row.claimedGrade))), .init(.text(CellText.line(row.grade))),
      .init(.count(row.errors), isMarked: row.errors > 0), .init(.count(row.warnings)),
      .init(.count(row.infos)), .init(.text(CellText.line(row.codesText))), file(row.place),
    ]
  }
}

extension BatchRow {
  /// The least total as a share of the weight; `nil` without weight.
  public var share: Ratio? {
    weight > .zero
      ? (try? Fraction(Int128(low.millionths), over: Int128(weight.millionths))).map(Ratio.init)
      : nil
  }

  /// Whether the claimed total lies further from the recomputed one than the tolerance.
  public func isConspicuous(beyond tolerance: Points) -> Bool {
    guard let deviation else { return false }
    return max(deviation, .zero - deviation) > tolerance
  }
}
