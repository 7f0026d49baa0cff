public import EvaluationModel

/// The page about a reviewed folder: one self-contained HTML file with figures, pictures, a table of
/// the forms to sort and filter, and the problems of each form.
///
/// Its security policy allows no address and no script but its own small one, which it names by its
/// hash; without scripts everything is there, unfiltered. From ``foldedFrom`` forms on the problems
/// are folded, from ``shortFrom`` forms on they are told without advice.
public enum ReviewFolderReport {
  /// From how many forms on the problems of each form are folded.
  static let foldedFrom = 100
  /// From how many forms on problems are told without advice.
  static let shortFrom = 1_000
  /// How many problems of one form are told in a folder of ``shortFrom`` forms or more.
  static let mostFindings = 20

  /// The page of a folder.
  ///
  /// - Parameters:
  ///   - folder: The reviewed forms.
  ///   - title: The page's title, or `nil` for the usual one.
  /// - Returns: The whole page as text.
  /// - Throws: ``ReportTemplateError`` when the command's own templates are broken.
  public static func page(
    for folder: ReviewedFolder, title: String? = nil
  ) throws(ReportTemplateError) -> String {
    let statistics = ReviewStatistics(of: folder)
    let forms = folder.sortedForms
    let script = try ReportTemplates.text(of: "review.js")
    let pictures: [ReviewPicture?] = [
      .distribution(statistics.bands), .frequentCodes(statistics.codes), .fullMarks(statistics),
      ScorePairs(forms).picture,
    ]
    let details = ReviewDetails(forms, titles: folder.titles)
    return try ReportTemplates.render(
      "review-page",
      with: [
        "title": CellText.line(title ?? "绩效自评表复核汇总"),
        "script": script, "scriptHash": ScriptHash.source(of: script),
        "figures": figures(statistics), "sentences": statistics.sentences,
        "pictures": statistics.scoredForms == 0
          ? [] : pictures.compactMap(\.self).enumerated().map { $1.context(id: $0 + 1) },
        "units": Set(forms.map(\.unit)).filter { !$0.isEmpty }.sorted(),
        "columns": columns.map {
          ["title": $0.title, "width": $0.width, "look": $0.isNumber ? "number" : "words"]
            as [String: Any]
        },
        "rows": forms.enumerated().map { row($1, number: $0 + 1) },
        "hasDetails": details.hasFindings, "detailNote": details.note ?? false as Any,
        "details": details.contexts,
        "codes": statistics.codes.isEmpty
          ? false as Any : ["entries": statistics.codes.map(code)] as [String: Any],
        "unread": folder.unread.isEmpty
          ? false as Any
          : ["count": folder.unread.count, "entries": folder.unread.map(unread)]
            as [String: Any],
      ])
  }

  // MARK: Figures

  private static func figures(_ statistics: ReviewStatistics) -> [[String: Any]] {
    func figure(
      _ name: String, _ value: String, _ unit: String, isLost: Bool = false
    ) -> [String: Any] {
      ["name": name, "value": value, "unit": unit, "look": isLost ? "lost" : "plain"]
    }
    let errors = statistics.count(.error)
    var figures = [
      figure("复核的表", String(statistics.forms), "张"),
      figure("单位", String(statistics.units), "个"),
      figure("错误", String(errors), "项", isLost: errors > 0),
      figure("警告", String(statistics.count(.warning)), "项"),
      figure("提示", String(statistics.count(.info)), "项"),
      figure("没有问题的表", String(statistics.cleanForms), "张"),
    ]
    if statistics.scoredForms > 0 {
      figures.append(figure("自评偏高", String(statistics.tooHigh), "张"))
      figures.append(figure("指标自评满分", statistics.fullRows.text, ""))
    }
    return figures
  }

  /// A row of the table of codes.
  static func code(_ code: ReviewStatistics.CodeCount) -> [String: Any] {
    [
      "code": code.code, "title": CellText.line(code.title), "severity": code.severity.rawValue,
      "severityTitle": code.severity.title, "findings": code.findings,
      "forms": code.forms.count, "share": code.forms.text,
    ]
  }

  private static func unread(_ file: ReviewedFolder.UnreadFile) -> [String: Any] {
    [
      "file": CellText.line(file.file), "code": file.code,
      "message": CellText.lines(file.message),
      "link": link(file.link),
    ]
  }

  /// The address of a file beside the page; `false` where it has none.
  private static func link(_ path: String?) -> Any {
    path.map { "./" + FileLink.address($0) } ?? false as Any
  }

  // MARK: Table of forms

  private static let columns: [(title: String, width: Int, isNumber: Bool)] = [
    ("序号", 4, true), ("单位", 14, false), ("年度", 4, false), ("类别", 8, false), ("项目", 12, false),
    ("分值", 4, true), ("自评分", 5, true), ("复核分", 8, true), ("差异", 5, true), ("自评等级", 5, false),
    ("复核等级", 5, false), ("错误", 4, true), ("警告", 4, true), ("提示", 4, true), ("文件", 14, false),
  ]

  private static func row(_ form: ReviewedForm, number: Int) -> [String: Any] {
    let total = form.comparison?.total
    let severities = Severity.allCases.filter { form.count($0) > 0 }.map(\.rawValue)
    return [
      "number": number, "unit": form.unit, "year": form.yearText, "kind": form.kindTitle,
      "project": form.project, "weight": total?.weight.description ?? "",
      "claimed": total?.claimedText ?? "", "recomputed": total?.recomputedText ?? "",
      "difference": total?.differenceText ?? "", "isMarked": total?.isConspicuous ?? false,
      "claimedGrade": form.claimedGrade, "grade": form.recomputedGrade,
      "severities": severities.isEmpty ? "none" : severities.joined(separator: " "),
      "counts": Severity.allCases.reversed().map { severity in
        let count = form.count(severity)
        return ["count": count > 0 ? count as Any : false, "look": severity.rawValue]
          as [String: Any]
      },
      "file": form.label,
      "link": link(form.link),
    ]
  }
}
