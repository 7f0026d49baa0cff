/// The lists of a reviewed folder: forms, problems, codes, distribution of scores, unread files.
public struct ReviewLists: Sendable {
  /// The figures of the folder.
  public let statistics: ReviewStatistics
  private let folder: ReviewedFolder
  private let forms: [ReviewedForm]

  /// The lists of a folder.
  public init(of folder: ReviewedFolder) {
    self.folder = folder
    forms = folder.sortedForms
    statistics = ReviewStatistics(of: folder)
  }

  /// All lists in their order; the unread files only where there are any.
  public var all: [ListTable] {
    let lists = [summary, findings, codes, distribution]
    return folder.unread.isEmpty ? lists : lists + [unread]
  }

  // MARK: 汇总

  /// One row a form.
  public var summary: ListTable {
    let hasInterval = statistics.intervals > 0
    var list = ListTable(
      name: "汇总",
      columns: [
        .init("序号", width: 6, .center), .init("单位", width: 24), .init("年度", width: 7, .center),
        .init("类别", width: 13, .center), .init("项目", width: 24),
        .init("分值合计", width: 9, .right), .init("自评分", width: 9, .right),
      ]
        + (hasInterval
          ? [.init("复核分（低）", width: 9, .right), .init("复核分（高）", width: 9, .right)]
          : [.init("复核分", width: 9, .right)])
        + [
          .init("差异", width: 8, .right), .init("自评等级", width: 9, .center),
          .init("复核等级", width: 9, .center), .init("错误", width: 6, .right),
          .init("警告", width: 6, .right), .init("提示", width: 6, .right),
          .init("文件", width: 42),
        ])
    list.rows = forms.enumerated().map { row($1, number: $0 + 1, hasInterval: hasInterval) }
    list.notes = ["差异＝自评分－复核分；复核分为区间的，自评分在区间以内的差异记0。"]
    return list
  }

  private func row(
    _ form: ReviewedForm, number: Int, hasInterval: Bool
  ) -> [ListTable.Cell] {
    let total = form.comparison?.total
    func points(_ points: Points?, isMarked: Bool = false) -> ListTable.Cell {
      ListTable.Cell(points.map { .points($0) } ?? .blank, isMarked: isMarked)
    }
    let isMarked = total?.isConspicuous ?? false
    return [
      .init(.count(number)), .init(.text(form.unit)), .init(.text(form.yearText)),
      .init(.text(form.kindTitle)), .init(.text(form.project)), points(total?.weight),
      points(total?.claimed, isMarked: isMarked && total?.claimed == nil), points(total?.low),
    ] + (hasInterval ? [points(total?.high)] : []) + [
      points(total?.difference, isMarked: isMarked), .init(.text(form.claimedGrade)),
      .init(.text(form.recomputedGrade)),
    ]
      + Severity.allCases.reversed().map { severity in
        let count = form.count(severity)
        return ListTable.Cell(.count(count), isMarked: severity == .error && count > 0)
      } + [file(form)]
  }

  private func file(_ form: ReviewedForm) -> ListTable.Cell {
    .init(.file(form.label, link: form.link))
  }

  // MARK: 问题清单

  /// One row a finding, in the order of the forms.
  public var findings: ListTable {
    var list = ListTable(
      name: "问题清单",
      columns: [
        .init("序号", width: 7, .center), .init("单位", width: 22), .init("项目", width: 20),
        .init("文件", width: 32), .init("级别", width: 7, .center), .init("代码", width: 7, .center),
        .init("名称", width: 20), .init("位置", width: 22), .init("问题", width: 48),
        .init("建议", width: 38),
      ])
    for form in forms {
      for finding in form.scored.findings {
        list.rows.append([
          .init(.count(list.rows.count + 1)), .init(.text(form.unit)), .init(.text(form.project)),
          file(form),
          .init(.text(finding.severity.title), isMarked: finding.severity == .error),
          .init(.text(finding.code)), .init(.text(title(of: finding))),
          .init(.text(form.place(of: finding))), .init(.text(CellText.lines(finding.message))),
          .init(.text(CellText.lines(finding.advice))),
        ])
      }
    }
    return list
  }

  /// What a finding is called in Chinese; its English name where nobody said.
  private func title(of finding: Finding) -> String {
    CellText.line(folder.titles[finding.code] ?? finding.name)
  }

  // MARK: Figures

  /// One row a code, those in most forms first.
  public var codes: ListTable {
    var list = ListTable(
      name: "按问题统计",
      columns: [
        .init("代码", width: 8, .center), .init("名称", width: 36), .init("级别", width: 8, .center),
        .init("问题数", width: 10, .right), .init("涉及表数", width: 10, .right),
        .init("占全部表", width: 10, .right),
      ])
    list.rows = statistics.codes.map { code in
      [
        .init(.text(code.code)), .init(.text(CellText.line(code.title))),
        .init(.text(code.severity.title), isMarked: code.severity == .error),
        .init(.count(code.findings)), .init(.count(code.forms.count)),
        .init(code.forms.ratio.map { .share($0) } ?? .blank),
      ]
    }
    return list
  }

  /// One row a band of totals.
  public var distribution: ListTable {
    var list = ListTable(
      name: "得分分布",
      columns: [
        .init("得分占分值合计", width: 18), .init("自评分（张）", width: 14, .right),
        .init("复核分（张）", width: 14, .right),
      ])
    list.rows = statistics.bands.map { band in
      [.init(.text(band.name)), .init(.count(band.claimed)), .init(.count(band.recomputed))]
    }
    list.notes = statistics.sentences
    return list
  }

  /// One row a file that could not be read.
  public var unread: ListTable {
    var list = ListTable(
      name: "未读取文件",
      columns: [
        .init("序号", width: 6, .center), .init("文件", width: 48), .init("代码", width: 8, .center),
        .init("原因和处理办法", width: 80),
      ])
    list.rows = folder.unread.enumerated().map { index, file in
      [
        .init(.count(index + 1)),
        .init(.file(CellText.line(file.file), link: file.link)),
        .init(.text(file.code)), .init(.text(CellText.lines(file.message))),
      ]
    }
    return list
  }
}
