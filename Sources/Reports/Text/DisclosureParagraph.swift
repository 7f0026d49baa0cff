public import EvaluationModel

/// 绩效评价工作开展情况 for the yearly disclosure, to be put into 部门决算公开: sentences, and remarks on
/// what the figures do not say.
public struct DisclosureParagraph: Sendable {
  private let figures: DisclosureFigures

  /// The paragraph of figures.
  public init(_ figures: DisclosureFigures) {
    self.figures = figures
  }

  /// The sentences, a paragraph each; without a form there is none.
  public var paragraphs: [String] {
    guard figures.results.forms + figures.departmentResults.forms > 0 else { return [] }
    return ([projects, projectResults] + figures.listed.map(line) + [departments])
      .filter { !$0.isEmpty }
  }

  /// What has to be known before the paragraph is published, a sentence each.
  public var remarks: [String] {
    DisclosureRemarks(figures).all
  }

  // MARK: Projects

  private var subject: String {
    switch figures.units.count {
    case 0: "本部门"
    case 1: figures.units.values.first ?? "本部门"
    case let count: "\(count)个单位"
    }
  }

  private var year: String { figures.year.map { "\($0)年度" } ?? "" }

  private var projects: String {
    let count = figures.results.forms
    guard count > 0 else {
      return "按照预算绩效管理要求，\(subject)开展了\(year)绩效自评；本次没有项目支出的自评表。"
    }
    var text = "按照预算绩效管理要求，\(subject)对\(year)项目支出开展了绩效自评，共\(count)个项目"
    guard figures.projects.forms > 0 else {
      return text + "；各表的全年预算数或全年执行数没有填写或读不出，没有金额合计。"
    }
    if figures.projects.forms < count { text += "，其中金额齐全的\(figures.projects.forms)个" }
    text += "，\(Self.money(figures.projects))。"
    let filled = BudgetKind.allCases.filter { figures.sums(of: $0).forms > 0 }
    text += kinds(filled)
    return text + unstated(filled)
  }

  private func kinds(_ filled: [BudgetKind]) -> String {
    guard !filled.isEmpty else { return "" }
    let parts = filled.map { kind in
      let sums = figures.sums(of: kind)
      return
        "\(kind.title)项目\(sums.forms)个，\(Self.money(sums, share: sums.share(of: figures.projects)))"
    }
    let empty = BudgetKind.allCases.filter { !filled.contains($0) }.map { "无\($0.title)项目支出" }
    var text = "其中：\(parts.joined(separator: "；"))。"
    guard !empty.isEmpty else { return text }
    if isPartlyUnknown { text += "按各表已标明的预算种类，" }
    return text + "本年度\(empty.joined(separator: "，"))。"
  }

  private func unstated(_ filled: [BudgetKind]) -> String {
    let sums = figures.unstated
    guard sums.forms > 0 else { return "" }
    let money = Self.money(sums, share: sums.share(of: figures.projects))
    return filled.isEmpty
      ? "各表都没有标明资金的预算种类。" : "另有\(sums.forms)个项目的资金没有标明预算种类：\(money)。"
  }

  private var isPartlyUnknown: Bool {
    figures.unstated.forms > 0 || figures.withoutMoney > 0
  }

  // MARK: Results

  private var projectResults: String {
    let results = figures.results
    guard results.forms > 0 else { return "" }
    return "自评结果：" + Self.scores(results) + Self.grades(results, "个")
  }

  private func line(_ project: DisclosureFigures.Project) -> String {
    var name = project.name.isEmpty ? "（未填项目名称）" : "“\(project.name)”"
    if figures.units.count > 1, !project.unit.isEmpty { name = "\(project.unit)\(name)" }
    var parts: [String] = []
    if let budget = try? project.amounts.annualBudget.value?.yuan.fraction() {
      parts.append("全年预算数\(AmountText.tenThousands(budget))万元")
    } else {
      parts.append("全年预算数没有填写或读不出")
    }
    if let spent = try? project.amounts.annualExpenditure.value?.yuan.fraction() {
      let rate = project.rate.map { "，完成预算的\($0.percentage)" } ?? ""
      parts.append("全年执行数\(AmountText.tenThousands(spent))万元\(rate)")
    } else {
      parts.append("全年执行数没有填写或读不出")
    }
    if let claimed = project.claimed { parts.append("自评得分\(claimed)分") }
    let score = project.low == project.high ? "\(project.high)" : "\(project.low)～\(project.high)"
    parts.append("复核得分\(score)分")
    if !project.grade.isEmpty { parts.append("评价等级为“\(project.grade)”") }
    return "\(name)项目：\(parts.joined(separator: "，"))。"
  }

  private var departments: String {
    let results = figures.departmentResults
    guard results.forms > 0 else { return "" }
    var text = figures.results.forms > 0 ? "同时，" : ""
    text += "对部门整体支出开展了绩效自评，共\(results.forms)张表"
    if figures.departments.forms > 0 {
      if figures.departments.forms < results.forms {
        text += "，其中金额齐全的\(figures.departments.forms)张"
      }
      text += "，\(Self.money(figures.departments))"
    }
    return text + "。" + Self.scores(results) + Self.grades(results, "张")
  }

  private static func scores(_ results: DisclosureFigures.Results) -> String {
    var parts: [String] = []
    if results.claims.count > 0 { parts.append("自评平均\(results.claims.text)分") }
    if results.scores.count > 0 { parts.append("按规则复核平均\(results.scores.text)分") }
    return parts.isEmpty ? "" : parts.joined(separator: "，") + "；"
  }

  /// The grades from the best on; names that are not of the four usual ones by their letters.
  private static func grades(_ results: DisclosureFigures.Results, _ counter: String) -> String {
    let usual = ["优", "良", "中", "差"]
    let others = results.grades.keys.filter { !usual.contains($0) && !$0.isEmpty }.sorted()
    var parts = (usual + others).compactMap { grade in
      results.grades[grade].map { "“\(grade)”\($0)\(counter)" }
    }
    if let none = results.grades[""] { parts.append("没有评出等级的\(none)\(counter)") }
    return "评价等级：\(parts.joined(separator: "，"))。"
  }

  // MARK: Money

  private static func money(_ sums: DisclosureFigures.Sums, share: Ratio? = nil) -> String {
    var text = "全年预算数\(AmountText.tenThousands(sums.budget))万元"
    // Nothing is no share of anything.
    if let share, !sums.budget.isZero { text += "，占自评项目资金总额的\(share.percentage)" }
    text += "，全年执行数\(AmountText.tenThousands(sums.expenditure))万元"
    return text + (sums.rate.map { "，预算执行率\($0.percentage)" } ?? "")
  }
}
