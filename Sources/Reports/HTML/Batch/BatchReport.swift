public import EvaluationModel

/// The page about a whole batch: one self-contained HTML file with figures, pictures, departments,
/// problems and the ranking to filter and sort.
///
/// Its security policy allows no address and no script but its own small one, which it names by its
/// hash. The script draws the ranking page by page from a list of data, so that it stays quick with
/// ten thousand forms; without scripts the first ``staticRows`` forms are there.
public enum BatchReport {
  /// How many rows of a list stand in the page itself.
  static let staticRows = 200

  /// The page of a batch.
  ///
  /// - Parameters:
  ///   - summary: The figures.
  ///   - titles: What each code is called in Chinese.
  ///   - links: The path of a link to a source, seen from where the page lies; `nil` where it can have
  ///     none.
  ///   - title: The page's title, or `nil` for the usual one.
  /// - Returns: The whole page as text.
  /// - Throws: ``ReportTemplateError`` when the command's own templates are broken.
  public static func page(
    for summary: BatchSummary, titles: [String: String] = [:],
    links: @escaping (String) -> String? = { _ in nil }, title: String? = nil
  ) throws(ReportTemplateError) -> String {
    let lists = BatchLists(of: summary, titles: titles, links: links)
    let script = try ReportTemplates.text(of: "batch.js")
    let codes = summary.codeCounts(titles: titles)
    let hasScores = summary.all.forms > 0
    let pictures: [ReviewPicture?] = [
      .distribution(summary.bands), .frequentCodes(codes), .percents(summary),
    ]
    var context = rankingContext(lists)
    context.merge(
      [
        "title": CellText.line(title ?? "绩效自评表批量汇总"), "script": script,
        "scriptHash": ScriptHash.source(of: script), "hasScores": hasScores,
        "figures": figures(summary), "sentences": summary.sentences,
        "pictures": hasScores
          ? pictures.compactMap(\.self).enumerated().map { $1.context(id: $0 + 1) } : [],
        "grades": grades(summary), "quantiles": quantiles(summary),
        "quantileRule": BatchSummary.quantileRule,
        "departmentCount": summary.departmentFigures.count,
        "departments": departments(summary), "departmentNote": departmentNote(summary),
        "codes": codes.isEmpty
          ? false as Any
          : ["entries": zip(codes, summary.codeFigures).map { code($0, at: $1.figures.place) }]
            as [String: Any],
        "unscored": summary.faults == 0 ? false as Any : unscored(lists),
      ], uniquingKeysWith: { first, _ in first })
    return try ReportTemplates.render("batch-page", with: context)
  }

  // MARK: Figures

  private static func figures(_ summary: BatchSummary) -> [[String: Any]] {
    func figure(
      _ name: String, _ value: String, _ unit: String, isLost: Bool = false
    ) -> [String: Any] {
      let look = isLost ? "lost" : value.contains("～") ? "interval" : "plain"
      return ["name": name, "value": value, "unit": unit, "look": look]
    }
    let all = summary.all
    let median = summary.quantileTexts.first { $0.name == BatchSummary.quantileName(50) }
    return [
      figure("读到的表", String(summary.entries), "张"), figure("计分的表", String(all.forms), "张"),
      figure("未能计分", String(summary.faults), "张", isLost: summary.faults > 0),
      figure("得分未定", String(all.intervals), "张"),
      figure("单位", String(summary.units), summary.hasMoreUnits ? "个以上" : "个"),
      figure("自评中位数", median?.claimed ?? "—", ""),
      figure("复核中位数", median?.recomputed ?? "—", ""),
      figure("自评偏高", String(all.tooHigh), "张", isLost: all.tooHigh > 0),
      summary.isChecked
        ? figure("有错误的表", String(all.formsByWorst[.error] ?? 0), "张") : figure("问题", "未检查", ""),
    ]
  }

  private static func grades(_ summary: BatchSummary) -> [[String: Any]] {
    func row(_ name: String, _ recomputed: Int, _ claimed: Int) -> [String: Any] {
      [
        "name": CellText.line(name), "recomputed": recomputed,
        "recomputedShare": summary.share(recomputed), "claimed": claimed,
        "claimedShare": summary.share(claimed),
      ]
    }
    var grades = summary.gradeFigures.prefix(staticRows).map {
      row($0.name, $0.figures.recomputed, $0.figures.claimed)
    }
    if let rest = summary.otherGrades { grades.append(row("其他写法", rest.recomputed, rest.claimed)) }
    if summary.ungraded + summary.gradeUnclaimed > 0 {
      grades.append(row("未评、未填", summary.ungraded, summary.gradeUnclaimed))
    }
    return grades
  }

  private static func quantiles(_ summary: BatchSummary) -> [[String: Any]] {
    let mean: [String: Any] = [
      "name": "平均", "claimed": summary.all.claimed.ratio?.percentage ?? "—",
      "recomputed": summary.all.meanText,
    ]
    return [mean]
      + summary.quantileTexts.map {
        ["name": $0.name, "claimed": $0.claimed, "recomputed": $0.recomputed]
      }
  }

  // MARK: Departments and codes

  private static func departments(_ summary: BatchSummary) -> [[String: Any]] {
    func row(_ name: String, _ figures: BatchFigures) -> [String: Any] {
      [
        "name": name, "forms": figures.forms, "intervals": figures.intervals,
        "claimed": figures.claimed.ratio?.percentage ?? "—", "recomputed": figures.meanText,
        "tooHigh": figures.tooHigh, "tooLow": figures.tooLow,
        "withErrors": figures.formsByWorst[.error] ?? 0,
        "errors": figures.findings[.error] ?? 0,
      ]
    }
    let rows = summary.departmentFigures.prefix(staticRows).map {
      row($0.name.isEmpty ? "（未填主管部门）" : CellText.line($0.name), $0.figures)
    }
    return rows + (summary.otherDepartments.map { [row("其余部门", $0)] } ?? [])
  }

  private static func departmentNote(_ summary: BatchSummary) -> String {
    let count = summary.departmentFigures.count
    return BatchSummary.meanRule + BatchSummary.departmentRule
      + (count > staticRows ? "这里只列表数最多的\(staticRows)个，全部\(count)个见汇总工作簿的“部门汇总”。" : "")
  }

  private static func code(
    _ code: ReviewStatistics.CodeCount, at place: String
  ) -> [String: Any] {
    var context = ReviewFolderReport.code(code)
    context["code"] = CellText.line(code.code)
    context["place"] = CellText.line(place)
    return context
  }

  private static func unscored(_ lists: BatchLists) -> [String: Any] {
    let summary = lists.summary
    let listed = summary.unscored.prefix(staticRows)
    let isWhole = listed.count == summary.faults
    return [
      "count": summary.faults, "isOpen": listed.count <= 20,
      "listTitle": isWhole
        ? "逐张列出" : "逐张列出（最先读到的\(listed.count)张；更多的见汇总工作簿的“未计分清单”）",
      "codes": summary.faultFigures.prefix(staticRows).map { fault in
        [
          "code": CellText.line(fault.name),
          "title": CellText.line(lists.titles[fault.name] ?? ""),
          "forms": fault.figures.forms, "place": CellText.line(fault.figures.place),
          "message": CellText.lines(fault.figures.message),
        ] as [String: Any]
      },
      "entries": listed.map { form in
        [
          "number": form.number, "file": CellText.line(form.place.title),
          "link": link(lists, form.place), "code": CellText.line(form.fault.code),
          "message": CellText.lines(form.fault.message),
        ] as [String: Any]
      },
    ]
  }
}
