import EvaluationModel

/// C08: a year is given as that of the form's own results and is another one.
enum StaleYearCheck: Check {
  static let description = CheckDescription(
    code: "C08", name: "stale-year", title: "年度与本表不符", severity: .warning,
    meaning: """
      目标、指标值、完成值或基础数据的栏目，把本表年度以前的年份写成本年度的任务或成果，多为沿用上年表格未改。\
      与上年的比较、决算和结转、跨年区间、文号、以后年度的期限都不算。
      """,
    remedy: "请核对年份；确实是以前年度的内容，请注明。", source: "沅江市2024年基础数据表实例（2023年完工项目）",
    example: CheckExample(
      wrong: [.init(.form(.goalExpected), "2023年度培训100人")],
      corrected: [.init(.form(.goalExpected), "2024年度培训100人")],
      finding: .form(.goalExpected)))

  static var scope: CheckScope { .all }

  static func problems(in form: CheckedForm) -> [Problem] {
    guard let year = form.submission.year else { return [] }
    return goals(form, year) + form.rows.flatMap { row($0, form, year) } + headings(form, year)
  }

  private static func goals(_ form: CheckedForm, _ year: Int) -> [Problem] {
    [FormField.goalExpected, .goalActual].compactMap { field in
      ProseYear.stale(in: form.text(form.submission[field]), year: year).map {
        Problem(.form(field), "“\(field.title)”写“\($0.words)”，本表是\(year)年度")
      }
    }
  }

  // MARK: Indicators

  /// One finding a row: an old target makes an old result.
  private static func row(_ row: CheckedRow, _ form: CheckedForm, _ year: Int) -> [Problem] {
    let target = form.submission.reading(row.filed.target)
    let actual = form.submission.reading(row.filed.actual)
    if let text = stale(target, row.target, year) {
      return [problem(row, .target, text, year)]
    }
    // Done before the year began is possible where the target names the day itself.
    if case .date(let date) = target.content, date.year != nil { return [] }
    return stale(actual, row.actual, year).map { [problem(row, .actual, $0, year)] } ?? []
  }

  private static func stale(_ reading: TargetText, _ text: String, _ year: Int) -> String? {
    switch reading.content {
    case .date(let date):
      guard let stated = date.year, stated < year, ProseYear.count(in: text) == 1 else {
        return nil
      }
      return text
    case .words: return ProseYear.stale(in: text, year: year)?.words
    case .blank, .quantity, .range, .malformed: return nil
    }
  }

  private static func problem(
    _ row: CheckedRow, _ field: IndicatorField, _ text: String, _ year: Int
  ) -> Problem {
    Problem(row.address(field), "\(row.title)的\(field.title)写“\(text)”，本表是\(year)年度")
  }

  // MARK: Base data

  /// Blocks of base data whose heading names the year of what they list: （2023年完工项目）.
  private static func headings(_ form: CheckedForm, _ year: Int) -> [Problem] {
    var told: Set<String> = []
    var problems: [Problem] = []
    for (index, item) in form.submission.data.enumerated() {
      let name = form.text(item.name)
      guard let slash = name.firstIndex(of: "/") else { continue }
      let heading = String(name[..<slash])
      guard let stated = listedYear(heading), stated < year, told.insert(heading).inserted else {
        continue
      }
      problems.append(
        Problem(
          .data(index, name: name), "栏目“\(heading)”写的是\(stated)年，本表是\(year)年度",
          advice: "请核对是否应为\(year)年，并按\(year)年的情况填写。"))
    }
    return problems
  }

  private static func listedYear(_ heading: String) -> Int? {
    guard let open = heading.firstIndex(where: { $0 == "（" || $0 == "(" }) else { return nil }
    let inside = heading[heading.index(after: open)...]
    let digits = inside.prefix(4)
    guard let year = Int(digits), (2000..<2100).contains(year) else { return nil }
    let rest = inside.dropFirst(4)
    let isListing = rest.has("完工", "完成", "竣工", "新建", "在建", "实施")
    return rest.hasPrefix("年") && isListing ? year : nil
  }
}
