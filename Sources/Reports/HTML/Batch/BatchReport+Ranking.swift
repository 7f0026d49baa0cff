internal import EvaluationModel

extension BatchReport {
  private static let columns: [(title: String, width: String, look: String)] = [
    ("名次", "4", "number"), ("单位", "11.5", "text"), ("主管部门", "9", "text"), ("项目", "13", "text"),
    ("类别", "5.5", ""), ("年度", "3.5", ""), ("分值", "3.5", "number"), ("自评分", "4.5", "number"),
    ("复核分", "6.5", "number"), ("差异", "4.5", "number"), ("自评等级", "4", ""), ("复核等级", "4", ""),
    ("错误", "3", "number"), ("警告", "3", "number"), ("提示", "3", "number"), ("问题代码", "6.5", ""),
    ("文件", "11", "text"),
  ]

  /// What the names of the template stand for that are about the ranking.
  static func rankingContext(_ lists: BatchLists) -> [String: Any] {
    let rows = lists.rankedRows
    let isCut = rows.count > staticRows
    return [
      "columns": columns.map { column in
        ["title": column.title, "width": column.width, "look": column.look] as [String: Any]
      },
      "rows": rows.prefix(staticRows).map { row($0.row, rank: $0.rank, lists) },
      "staticNote": isCut
        ? "浏览器没有启用脚本：这里只有前\(staticRows)张，全部\(rows.count)张见汇总工作簿的“得分排名”。" as Any : false,
      "rankingNote": lists.rankingRule + lists.summary.rankingRemark
        + (isCut ? "打印只印当前一页，全部请打印汇总工作簿的“得分排名”。" : ""),
      "data": BatchRankingData(lists).json,
    ]
  }

  /// The address of a source beside the page; `false` where it has none.
  static func link(_ lists: BatchLists, _ place: BatchPlace) -> Any {
    lists.link(to: place.source).map { "./" + FileLink.address($0) } ?? false as Any
  }

  private static func row(_ row: BatchRow, rank: Int?, _ lists: BatchLists) -> [String: Any] {
    [
      "rank": rank.map(String.init) ?? "—", "unit": CellText.line(row.unit),
      "department": CellText.line(row.department), "project": CellText.line(row.project),
      "kind": row.kind == .department ? "整体支出" : "项目支出",
      "year": row.year.map(String.init) ?? "", "weight": row.weight.description,
      "claimed": row.claimed?.description ?? "未填", "score": row.scoreText,
      "deviation": row.deviationText,
      "isMarked": row.isConspicuous(beyond: lists.summary.tolerance),
      "claimedGrade": CellText.line(row.claimedGrade),
      "grade": row.grade.isEmpty ? "未评" : CellText.line(row.grade),
      "errors": row.errors > 0 ? row.errors as Any : false, "warnings": row.warnings,
      "infos": row.infos, "codes": CellText.line(row.codesText),
      "file": CellText.line(row.place.title), "link": link(lists, row.place),
    ]
  }
}
