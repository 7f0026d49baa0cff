/// The words by which texts about rubrics name their parts.
public enum RubricWords {
  /// 2020年起, 2020—2024年.
  public static func years(_ span: YearSpan) -> String {
    guard let last = span.last else { return "\(span.first)年起" }
    return last == span.first ? "\(last)年" : "\(span.first)—\(last)年"
  }

  /// 数值指标, 定性指标.
  public static func title(of kind: TargetKind) -> String {
    switch kind {
    case .number: "数值指标"
    case .range: "区间指标"
    case .date: "时限指标"
    case .words: "定性指标"
    }
  }

  /// What an execution rate is divided by.
  public static func title(of denominator: ExecutionSpecification.Denominator) -> String {
    denominator == .annualBudget ? "全年预算数" : "年初预算数"
  }

  /// What stands in place of a dimension's points where the unit distributes them.
  public static let openWeight = "分值由单位分配"

  /// 80% for 0.8.
  public static func percentage(_ share: ExactDecimal) -> String {
    guard let number = share.shifted(byPowerOfTen: 2) else { return "\(share)" }
    return "\(number.normalized)%"
  }

  /// The value of a parameter on one line, as rubric files write it.
  public static func text(_ value: ParameterValue) -> String {
    switch value {
    case .text(let text): CellText.line(text)
    case .list(let values): "[" + values.map(text).joined(separator: "，") + "]"
    case .map(let entries):
      "{" + entries.map { "\($0.name)：\(text($0.value))" }.joined(separator: "，") + "}"
    }
  }

  /// The value of a parameter in words: `(0%, 10%]得4分；>10%得0分` for a list of bands.
  public static func words(_ value: ParameterValue) -> String {
    switch value {
    case .text(let text): CellText.line(text)
    case .list(let values): values.map(words).joined(separator: "；")
    case .map(let entries): step(entries) ?? text(value)
    }
  }

  /// One band, item or level: what it is for, and what it gives; `nil` for anything else.
  private static func step(_ entries: [Parameter]) -> String? {
    func word(_ name: String) -> String? {
      guard case .text(let text)? = entries.first(where: { $0.name == name })?.value else {
        return nil
      }
      return CellText.line(text)
    }
    guard entries.count == 2,
      let worth = word("points").map({ "\($0)分" }) ?? word("share").map({ "分值的\($0)" })
    else { return nil }
    if let from = word("from") { return "达到\(from)得\(worth)" }
    return (word("when") ?? word("data") ?? word("for")).map { "\($0)得\(worth)" }
  }

  /// What an overshoot policy does from which rate on.
  public static func text(_ policy: OvershootPolicy) -> String {
    let action =
      switch policy.action {
      case .explain: "不扣分，须说明原因"
      case .flag: "不扣分，提请复核"
      case .minus(let points): "扣\(points)分，扣完为止"
      case .bands(let bands):
        bands.map { "达到\(percentage($0.from))起扣分值的\(percentage($0.deduction))" }
          .joined(separator: "；")
      }
    return "实际完成值达到指标值的\(percentage(policy.threshold))：\(action)"
  }

  /// How a direction is found where none is written, a line each; empty where nothing is said.
  public static func lines(_ directions: DirectionDefaults) -> [String] {
    let lists = [
      ("成本类（越少越好）", directions.cost), ("越少越好", directions.falling), ("越多越好", directions.rising),
    ].filter { !$0.1.isEmpty }
    return lists.isEmpty
      ? [] : lists.map { "\($0.0)：\($0.1.joined(separator: "、"))" } + ["其他：越多越好"]
  }

  /// The share of the points that a tier gives: 80%（不含）～60%（含）; the best tier has its upper end.
  public static func interval(of tier: Tier, isBest: Bool) -> String {
    percentage(tier.to) + (isBest ? "（含）" : "（不含）") + "～\(percentage(tier.from))（含）"
  }

  // MARK: Data

  /// The unit of a data item; 是／否 where it is a fact.
  public static func unit(of form: DataDefinition.Form) -> String {
    switch form {
    case .number(let unit): unit.label
    case .flag: "是／否"
    }
  }

  /// Where a data item is found besides under its own name: `“人员/在职”；“甲”＋“乙”`.
  public static func places(of item: DataDefinition) -> String {
    item.sources.map { source in
      source.names.map { "“\(place($0))”" }.joined(separator: "＋")
    }.joined(separator: "；")
  }

  /// The name of a value with words for the years in it: 三公经费/本年预算数.
  private static func place(_ name: String) -> String {
    let words = [("last-year", "上年"), ("year", "本年")]
    let funds = "资金/"
    let plain = name.hasPrefix(funds) ? "资金情况的\(name.dropFirst(funds.count))" : name
    return words.reduce(plain) { name, word in
      ["年度", "年", ""].reduce(name) { $0.replacing("{\(word.0)}\($1)", with: word.1) }
    }
  }

  // MARK: Exemptions

  /// When an indicator does not apply, and what then: `没有采购项目（采购预算＝0）的，得满分`.
  public static func text(_ exemption: Exemption) -> String {
    let effect =
      switch exemption.effect {
      case .full: "得满分"
      case .rescale: "不计分，其余各项按比例折算到满分"
      }
    return "\(CellText.line(exemption.reason))（\(exemption.condition)）的，\(effect)"
  }
}
