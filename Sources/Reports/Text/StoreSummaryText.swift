public import EvaluationModel

/// What a store of runs says, for a terminal: the store, the figures, the comparisons, the sample and
/// the paragraph of the disclosure.
public struct StoreSummaryText: Sendable {
  /// How many rows a list has at most; all are in the JSON.
  static let mostRows = 20

  /// The columns of the terminal.
  public var width: Int
  /// Whether escape sequences for colours are written.
  public var isColored: Bool
  /// What the codes are called in Chinese.
  public var titles: [String: String]

  /// A text in a look.
  public init(width: Int = 100, isColored: Bool = false, titles: [String: String] = [:]) {
    self.width = width
    self.isColored = isColored
    self.titles = titles
  }

  private var style: TerminalStyle { TerminalStyle(isColored: isColored) }

  /// The text, with a line break at its end.
  public func text(for summary: StoreSummary) -> String {
    var sections = [section("结果库", store(summary))]
    if summary.figures.all.forms > 0 {
      sections += [
        section(title(of: summary), figures(summary.figures)),
        section("按主管部门", departments(summary.figures)), section("按问题", codes(summary.figures)),
        section("与上年相比", changes(summary)),
        section("指标值低于上年实际完成值", loweredTargets(summary)),
        section("偏差原因在几个单位雷同", copiedNotes(summary)),
        section("自评总分偏离复核总分的单位", deviations(summary)),
      ]
    }
    if let sample = summary.sample { sections.append(section("抽查样本", self.sample(sample))) }
    let paragraph = DisclosureParagraph(summary.disclosure)
    if !paragraph.paragraphs.isEmpty {
      sections.append(section("绩效评价工作开展情况（供公开参考）", disclosure(paragraph)))
    }
    return sections.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
      .joined(separator: "\n\n") + "\n"
  }

  private func title(of summary: StoreSummary) -> String {
    let parts = [
      summary.selection.year.map { "\($0)年度" } ?? "没有写年度的表", summary.selection.unit ?? "",
      summary.selection.department ?? "",
    ]
    return parts.filter { !$0.isEmpty }.map(CellText.line).joined(separator: " ")
  }

  private func section(_ title: String, _ lines: [String]) -> [String] {
    lines.isEmpty ? [] : [style.apply(.strong, to: "【\(title)】")] + lines
  }

  // MARK: Parts

  /// A sentence in lines.
  func wrapped(_ text: String) -> [String] { DisplayWidth.wrapped(text, to: width) }

  /// A table with its headings set off.
  func lines(of table: TextTable) -> [String] {
    var lines = table.lines
    if let first = lines.first { lines[0] = style.apply(.faint, to: first) }
    return lines
  }

  /// What says that a list is longer; empty where it is not.
  func rest(_ count: Int) -> [String] {
    count > Self.mostRows ? wrapped("共\(count)条，以上是前\(Self.mostRows)条；全部见 --as json。") : []
  }

  /// A name for a column.
  func name(_ text: String, else other: String = "—") -> String {
    let line = CellText.line(text)
    return line.isEmpty ? other : DisplayWidth.shortened(line, to: max((width - 40) / 2, 16))
  }

  // MARK: The store

  private func store(_ summary: StoreSummary) -> [String] {
    var table = TextTable([.right, .left, .left, .left, .right, .right, .right])
    table.add(["运行", "开始（UTC）", "状态", "输入", "自评表", "基础数据表", "未能计分"])
    let runs = summary.runs.suffix(Self.mostRows)
    for run in runs {
      table.add([
        "\(run.number)", run.information.startedAt, run.finishedAt == nil ? "未完成" : "已完成",
        DisplayWidth.end(of: CellText.line(run.information.input), to: 30), "\(run.scored)",
        "\(run.baseData)", "\(run.faults)",
      ])
    }
    var lines = wrapped(CellText.line(summary.store)) + self.lines(of: table)
    if summary.runs.count > runs.count {
      lines += wrapped("共\(summary.runs.count)次运行，以上是最后\(runs.count)次。")
    }
    let unfinished = summary.runs.count { $0.finishedAt == nil }
    if unfinished > 0 { lines += wrapped("未完成的\(unfinished)次运行不计入下面的统计。") }
    let years = summary.years.sorted { $0.key > $1.key }.map { year, count in
      year == 0 ? "没有写年度的\(count)张" : "\(year)年度\(count)张"
    }
    return lines
      + wrapped(
        years.isEmpty ? "没有可统计的自评表。" : "现行的自评表（同一张表取最后一次运行）：\(years.joined(separator: "，"))。")
  }

  // MARK: Figures

  private func figures(_ figures: BatchSummary) -> [String] {
    let kinds = EvaluationKind.allCases.compactMap { kind in
      figures.kinds[kind].map { "\(kind.title)\($0.forms)张" }
    }
    var lines = wrapped(
      "\(figures.all.forms)张自评表（\(kinds.joined(separator: "，"))），\(figures.units)个单位，"
        + "\(figures.departmentFigures.count)个主管部门。")
    var grades = figures.gradeFigures.filter { $0.figures.recomputed > 0 }.map { grade in
      "\(CellText.line(grade.name))\(grade.figures.recomputed)张"
    }
    if figures.ungraded > 0 { grades.append("不评\(figures.ungraded)张") }
    lines += wrapped("复核等级：\(grades.joined(separator: "，"))。")
    return lines + quantiles(figures)
  }

  private func quantiles(_ figures: BatchSummary) -> [String] {
    var table = TextTable([.left] + Array(repeating: .right, count: 9))
    table.add(["得分率", "张数", "平均", "最低", "10%", "25%", "中位", "75%", "90%", "最高"])
    let isCertain = figures.all.intervals == 0
    let rows: [(String, ShareHistogram, ShareMean)] =
      [("自评", figures.claimed, figures.all.claimed)]
      + (isCertain
        ? [("复核", figures.low, figures.all.low)]
        : [
          ("复核（低）", figures.low, figures.all.low), ("复核（高）", figures.high, figures.all.high),
        ])
    for (name, shares, mean) in rows where shares.count > 0 {
      table.add(
        [name, "\(shares.count)", mean.ratio?.percentage ?? "—"]
          + shares.quantiles(BatchSummary.percents).map(\.percentage))
    }
    return lines(of: table)
      + wrapped("得分率＝总分÷分值合计；分位数按最近秩法取值：第⌈张数×比例⌉小的得分率。")
  }

  private func departments(_ figures: BatchSummary) -> [String] {
    let departments = figures.departmentFigures
    guard departments.contains(where: { !$0.name.isEmpty }) else { return [] }
    var table = TextTable([.left, .right, .right, .right, .right])
    table.add(["主管部门", "张数", "平均复核得分率", "自评偏高", "有错误"])
    for department in departments.prefix(Self.mostRows) {
      let own = department.figures
      table.add([
        name(department.name, else: "（未填）"), "\(own.forms)", own.meanText, "\(own.tooHigh)",
        "\(own.formsByWorst[.error] ?? 0)",
      ])
    }
    return lines(of: table) + rest(departments.count)
  }

  private func codes(_ figures: BatchSummary) -> [String] {
    guard !figures.codeFigures.isEmpty else {
      return wrapped("没有检查结果：运行时没有检查（--no-checks），或者各表都没有问题。")
    }
    let worst = Severity.allCases.reversed().map { "\($0.title)\(figures.count($0))项" }
    let clean = figures.all.cleanForms
    let lines = wrapped("\(worst.joined(separator: "，"))；没有发现问题的\(clean)张。")
    let codes = figures.codeFigures
    var table = TextTable([.left, .left, .left, .right, .right, .right])
    table.add(["代码", "名称", "级别", "问题数", "涉及张数", "占全部"])
    for code in codes.prefix(Self.mostRows) {
      table.add([
        code.name, name(titles[code.name] ?? code.figures.name), code.figures.severity.title,
        "\(code.figures.findings)", "\(code.figures.forms)", figures.share(code.figures.forms),
      ])
    }
    return lines + self.lines(of: table) + rest(codes.count)
  }
}
