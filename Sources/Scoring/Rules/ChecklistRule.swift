import EvaluationModel

/// 要素计分: points for every item that is there, or points off for every breach.
///
/// Source: 湖南省部门整体支出绩效评价指标 (管理制度健全性：四项要素各2分; 资金使用合规性：每出现一例扣1分).
struct ChecklistRule: IndicatorRule {
  static let description = RuleDescription(
    id: "checklist", title: "按要素计分",
    meaning:
      "items：每具备一项要素得相应分数，各项分数合计等于分值。breaches：达到要求得满分，每出现一例违规扣 minus 分，扣完为止。两种写法任选一种；没有填写的要素不猜，得分列为区间。",
    source: "湖南省部门整体支出绩效评价指标（管理制度健全性、资金使用合规性、预决算信息公开性）",
    parameters: [
      ParameterDescription("items", "各项要素和分数", .items, standard: ""),
      ParameterDescription("breaches", "违规例数所在的数据项", .data, standard: ""),
      ParameterDescription("minus", "每例扣的分数", .points, standard: ""),
    ],
    examples: [
      RuleExample(
        "四项要素具备三项", fourItems, name: "管理制度健全性", weight: "8", data: facts("是", "是", "否", "是"),
        score: 6, says: ["有效执行否0分", "得6分", "扣2分"]),
      RuleExample(
        "一项没有填写，不猜", fourItems, name: "管理制度健全性", weight: "8", data: facts("是", "是", "", "否"),
        .cannotScore, score: 4, to: 6, says: ["“有效执行”", "4～6分"]),
      RuleExample(
        "出现两例违规", twoBreaches, name: "资金使用合规性", weight: "6",
        data: [RuleExampleData("违规例数", "例", "2")], score: 4, says: ["2例", "每例扣1分", "扣2分", "得4分"]),
      RuleExample(
        "违规过多，扣完为止", twoBreaches, name: "资金使用合规性", weight: "6",
        data: [RuleExampleData("违规例数", "例", "7例")], score: 0, says: ["扣7分", "扣完为止，得0分"]),
    ])

  private static let fourItems = [
    Parameter(
      name: "items",
      value: .list(
        ["已制定办法", "合法合规", "有效执行", "定期检查"].map { name in
          .map([
            Parameter(name: "data", value: .text(name)),
            Parameter(name: "points", value: .text("2")),
          ])
        }))
  ]
  private static let twoBreaches = [
    Parameter(name: "breaches", value: .text("违规例数")), Parameter(name: "minus", value: .text("1")),
  ]

  private static func facts(_ values: String...) -> [RuleExampleData] {
    zip(["已制定办法", "合法合规", "有效执行", "定期检查"], values).map { RuleExampleData($0, "是否", $1) }
  }

  private let items: [ChecklistItem]
  private let breaches: String
  private let minus: Points

  init(_ parameters: CheckedParameters) {
    items = parameters.items("items")
    breaches = parameters.word("breaches")
    minus = parameters.points("minus") ?? .zero
  }

  static func dataNames(in use: RuleUse) -> [String] {
    if case .text(let name)? = use.value("breaches") { return [name] }
    guard case .list(let items)? = use.value("items") else { return [] }
    return items.compactMap { ChecklistItem($0)?.data }
  }

  static func faults(of use: RuleUse) -> [RubricFault] {
    switch (use.value("items") != nil, use.value("breaches") != nil, use.value("minus") != nil) {
    case (true, false, false), (false, true, true): return []
    case (true, _, _):
      return [
        RubricFault(path: ["items"], message: "items 不能与 breaches、minus 同时写", advice: "请只留一种。")
      ]
    case (false, true, false):
      return [
        RubricFault(path: ["breaches"], message: "写了 breaches 还要写 minus", advice: "请写明每例扣几分。")
      ]
    case (false, false, _):
      return [
        RubricFault(
          path: ["rule"], message: "checklist 要写 items，或写 breaches 和 minus", advice: "请补写。")
      ]
    }
  }

  func score(_ row: RowReading, into result: inout IndicatorScore) {
    guard let facts = row.facts else {
      result.reason = .noRule
      return
    }
    items.isEmpty ? countBreaches(facts, row, &result) : countItems(facts, row, &result)
  }

  private func countItems(
    _ facts: FormFacts, _ row: RowReading, _ result: inout IndicatorScore
  ) {
    var low = Points.zero
    var high = Points.zero
    for item in items {
      switch facts.value(item.data)?.isZero {
      case true: break
      case false:
        low += item.points
        high += item.points
      case nil: high += item.points
      }
    }
    guard low == high else {
      result.reason = .dataMissing
      result.low = min(low, result.weight)
      result.high = min(high, result.weight)
      return
    }
    result.settle(points: low, row)
  }

  private func countBreaches(
    _ facts: FormFacts, _ row: RowReading, _ result: inout IndicatorScore
  ) {
    guard let count = facts.value(breaches) else {
      result.reason = facts.isFilled(breaches) ? .dataUnreadable : .dataMissing
      return
    }
    guard count.numerator >= 0, let lost = try? minus.fraction.times(count),
      let left = try? result.weight.fraction.minus(lost),
      let share = try? left.divided(by: result.weight.fraction)
    else {
      result.reason = count.numerator < 0 ? .dataUnreadable : .overflow
      return
    }
    result.settle(share, row)
  }

  func explanation(of result: IndicatorScore, _ row: RowText) -> RowExplanation {
    guard let table = row.table else { return row.undetermined(result) }
    guard items.isEmpty else { return explanationOfItems(result, table) }
    guard result.outcome == .scored, let input = table.input(breaches), let count = input.value
    else { return row.undetermined(result) }
    guard !count.isZero else {
      return RowExplanation("\(table.name)：\(breaches)为\(input.text)，得满分\(result.high)分")
    }
    let lost = (try? minus.fraction.times(count)).flatMap(Self.points) ?? minus
    let end = result.high == .zero ? "，扣完为止，得0分" : "，得\(result.high)分"
    return RowExplanation(
      "\(table.name)：\(breaches)\(input.text)，按每例扣\(minus)分计扣\(lost)分\(end)")
  }

  private func explanationOfItems(
    _ result: IndicatorScore, _ table: TableRowText
  ) -> RowExplanation {
    var parts: [String] = []
    var open: [String] = []
    for item in items {
      switch table.input(item.data)?.value?.isZero {
      case true: parts.append("\(item.data)否0分")
      case false: parts.append("\(item.data)是\(item.points)分")
      case nil:
        let text = table.input(item.data)?.text ?? ""
        open.append(text.isEmpty ? "“\(item.data)”" : "“\(item.data)”（填的是“\(text)”）")
      }
    }
    let list = parts.isEmpty ? "" : parts.joined(separator: "、") + "，"
    guard open.isEmpty else {
      return RowExplanation(
        "\(table.name)：\(list)\(open.joined(separator: "、"))没有写明“是”或“否”，暂计\(result.low)～\(result.high)分",
        wayBack: "请补填“是”或“否”")
    }
    let full = result.high == result.weight ? "满分" : ""
    let lost = result.high == result.weight ? "" : "，扣\(result.weight - result.high)分"
    return RowExplanation("\(table.name)：\(list)得\(full)\(result.high)分\(lost)")
  }

  private static func points(_ value: Fraction) -> Points? {
    guard let millionths = try? value.rounded(toDigits: 6), let number = Int64(exactly: millionths)
    else { return nil }
    return Points(millionths: number)
  }
}
