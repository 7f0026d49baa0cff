/// The lists of a whole batch: figures, ranking, departments, codes, distribution, what was not scored.
public struct BatchLists {
  /// The figures.
  public let summary: BatchSummary
  /// What each code is called in Chinese.
  public let titles: [String: String]
  private let links: (String) -> String?

  /// The lists of a summary.
  ///
  /// - Parameters:
  ///   - summary: The figures.
  ///   - titles: What each code is called in Chinese.
  ///   - links: The path of a link to a source, seen from where the report lies; `nil` where it can
  ///     have none.
  public init(
    of summary: BatchSummary, titles: [String: String] = [:],
    links: @escaping (String) -> String? = { _ in nil }
  ) {
    self.summary = summary
    self.titles = titles
    self.links = links
  }

  /// All lists in their order; what was not scored only where there is any.
  public var all: [ListTable] {
    let lists = [overview, ranking, departments, codes, distribution]
    return summary.faults == 0 ? lists : lists + [unscored]
  }

  // MARK: 部门汇总

  /// One row a department, those with most forms first.
  public var departments: ListTable {
    let hasInterval = summary.all.intervals > 0
    var list = ListTable(
      name: "部门汇总",
      columns: [
        .init("序号", width: 6, .center), .init("主管部门", width: 30), .init("表数", width: 8, .right),
        .init("得分未定", width: 8, .right), .init("平均自评", width: 10, .right),
      ]
        + (hasInterval
          ? [
            .init("平均复核（低）", width: 15, .right), .init("平均复核（高）", width: 15, .right),
          ] : [.init("平均复核", width: 10, .right)])
        + [
          .init("自评偏高", width: 8, .right), .init("自评偏低", width: 8, .right),
          .init("未填总分", width: 8, .right), .init("有错误的表", width: 8, .right),
          .init("错误", width: 7, .right), .init("警告", width: 7, .right),
          .init("提示", width: 7, .right),
        ])
    for (index, department) in summary.departmentFigures.enumerated() {
      let name = department.name.isEmpty ? "（未填主管部门）" : CellText.line(department.name)
      list.rows.append(row(.count(index + 1), name, department.figures, hasInterval))
    }
    if let rest = summary.otherDepartments {
      list.rows.append(row(.blank, "其余部门", rest, hasInterval))
    }
    list.notes = [BatchSummary.meanRule, BatchSummary.departmentRule, summary.departmentRemark]
      .filter { !$0.isEmpty }
    return list
  }

  private func row(
    _ number: ListTable.Cell.Value, _ name: String, _ figures: BatchFigures, _ hasInterval: Bool
  ) -> [ListTable.Cell] {
    func mean(_ mean: ShareMean) -> ListTable.Cell {
      .init(mean.ratio.map { .share($0) } ?? .blank)
    }
    let withErrors = figures.formsByWorst[.error] ?? 0
    return [
      .init(number), .init(.text(name)), .init(.count(figures.forms)),
      .init(.count(figures.intervals)), mean(figures.claimed), mean(figures.low),
    ] + (hasInterval ? [mean(figures.high)] : []) + [
      .init(.count(figures.tooHigh), isMarked: figures.tooHigh > 0),
      .init(.count(figures.tooLow)), .init(.count(figures.unclaimed)),
      .init(.count(withErrors), isMarked: withErrors > 0),
    ]
      + Severity.allCases.reversed().map { .init(.count(figures.findings[$0] ?? 0)) }
  }

  // MARK: 问题统计

  /// One row a code, those in most forms first.
  public var codes: ListTable {
    var list = ListTable(
      name: "问题统计",
      columns: [
        .init("代码", width: 8, .center), .init("名称", width: 36), .init("级别", width: 8, .center),
        .init("问题数", width: 10, .right), .init("涉及表数", width: 10, .right),
        .init("占计分表", width: 10, .right), .init("首例所在文件", width: 44),
      ])
    let places = summary.codeFigures.map(\.figures.place)
    for (code, place) in zip(summary.codeCounts(titles: titles), places) {
      list.rows.append([
        .init(.text(CellText.line(code.code))), .init(.text(CellText.line(code.title))),
        .init(.text(code.severity.title), isMarked: code.severity == .error),
        .init(.count(code.findings)), .init(.count(code.forms.count)),
        .init(code.forms.ratio.map { .share($0) } ?? .blank),
        .init(.text(CellText.line(place))),
      ])
    }
    if list.rows.isEmpty { list.notes = ["没有发现问题。"] }
    return list
  }

  // MARK: 得分分布

  /// One row a band of totals.
  public var distribution: ListTable {
    var list = ListTable(
      name: "得分分布",
      columns: [
        .init("得分占分值合计", width: 18), .init("自评分（张）", width: 14, .right),
        .init("复核分（张）", width: 14, .right),
      ])
    list.rows = summary.bands.map { band in
      [.init(.text(band.name)), .init(.count(band.claimed)), .init(.count(band.recomputed))]
    }
    list.notes = [summary.averaged, summary.intervalRemark].filter { !$0.isEmpty }
    return list
  }

  // MARK: 未计分清单

  /// One row a form that was not scored, in input order.
  public var unscored: ListTable {
    var list = ListTable(
      name: "未计分清单",
      columns: [
        .init("第几张", width: 8, .right), .init("文件", width: 48), .init("代码", width: 8, .center),
        .init("名称", width: 22), .init("原因和处理办法", width: 72),
      ])
    list.rows = summary.unscored.map { form in
      [
        .init(.count(form.number)), file(form.place), .init(.text(CellText.line(form.fault.code))),
        .init(.text(CellText.line(titles[form.fault.code] ?? ""))),
        .init(.text(CellText.lines(form.fault.message))),
      ]
    }
    if summary.faults > summary.unscored.count {
      list.notes = [
        "只列最先读到的\(summary.unscored.count)张，未能计分的共\(summary.faults)张；每一张的原因都在运行结果的记录里。"
      ]
    }
    return list
  }

  /// The path of a link to a source, seen from where the report lies; `nil` where it can have none.
  public func link(to source: String) -> String? { links(source) }

  /// A place with a link to its file.
  func file(_ place: BatchPlace) -> ListTable.Cell {
    .init(.file(CellText.line(place.title), link: link(to: place.source)))
  }
}
