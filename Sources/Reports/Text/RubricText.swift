public import EvaluationModel

/// Rubrics for people: the list, and all that one says.
public enum RubricText {
  /// One line a rubric, with a line break at the end.
  public static func list(_ rubrics: [Rubric]) -> String {
    guard !rubrics.isEmpty else { return "没有找到指标体系。\n" }
    var table = TextTable([.left, .left, .left, .left, .left])
    table.add(["编号", "类型", "地区", "年度", "名称"])
    for rubric in rubrics {
      table.add([
        rubric.id, rubric.kind.title, rubric.region, RubricWords.years(rubric.years), rubric.title,
      ])
    }
    return table.lines.joined(separator: "\n") + "\n"
  }

  /// All that one rubric says, with a line break at the end.
  ///
  /// Identity, weights, indicators, data, rules, directions, tiers, grades and clauses, in lines of at
  /// most `width` columns.
  ///
  /// - Parameters:
  ///   - rubric: The rubric.
  ///   - glossary: What its rules are called.
  ///   - width: The columns of a line.
  /// - Returns: The text.
  public static func show(
    _ rubric: Rubric, glossary: RuleGlossary = .empty, width: Int = 100
  ) -> String {
    let sections = [
      identity(rubric), weights(rubric), variants(rubric, glossary),
      indicators(rubric, glossary), data(rubric), rules(rubric, glossary), directions(rubric),
      overshoot(rubric), totalCap(rubric), tiers(rubric), grades(rubric),
      clauses(rubric, width: width),
    ]
    return sections.filter { !$0.isEmpty }
      .map { $0.flatMap { wrapped($0, to: width) }.joined(separator: "\n") }
      .joined(separator: "\n\n") + "\n"
  }

  // MARK: Sections

  private static func identity(_ rubric: Rubric) -> [String] {
    [
      "\(rubric.title)（\(rubric.id)）",
      "类型：\(rubric.kind.title)    地区：\(rubric.region)    年度：\(RubricWords.years(rubric.years))",
      "满分：\(rubric.total)分    得分保留\(rubric.digits)位小数，四舍五入",
      "表名：\(rubric.formTitle.replacing("{year}", with: "××××"))",
    ]
  }

  private static func weights(_ rubric: Rubric) -> [String] {
    var lines = ["权重" + (rubric.areWeightsBinding ? "（不得调整）" : "（单位可按规定调整）")]
    if let execution = rubric.execution {
      let budget = RubricWords.title(of: execution.denominator)
      lines.append("  预算执行率  \(execution.weight)分（全年执行数÷\(budget)）")
    }
    for dimension in rubric.dimensions {
      let aliases =
        dimension.aliases.isEmpty ? "" : "（也写作：\(dimension.aliases.joined(separator: "、"))）"
      let points = dimension.weight.map { "\($0)分" } ?? RubricWords.openWeight
      lines.append("  \(dimension.name)  \(points)\(aliases)")
      let fixed = dimension.subdimensions.contains { $0.weight != nil }
      if fixed {
        lines += dimension.subdimensions.map { sub in
          "    \(sub.name)" + (sub.weight.map { "  \($0)分" } ?? "")
        }
      } else if !dimension.subdimensions.isEmpty {
        lines.append("    " + dimension.subdimensions.map(\.name).joined(separator: "、"))
      }
    }
    lines += rubric.weightParts.filter(\.isShared).map { "  \($0.text)，由单位分配" }
    return lines
  }

  private static func variants(_ rubric: Rubric, _ glossary: RuleGlossary) -> [String] {
    guard !rubric.variants.isEmpty else { return [] }
    return ["权重的其他分配"]
      + rubric.variants.flatMap { variant in
        let weights = zip(rubric.dimensions, variant.weights).map { dimension, weight in
          weight == .zero ? "不设\(dimension.name)" : "\(dimension.name)\(weight)分"
        }
        let execution = rubric.execution == nil ? [] : ["预算执行率\(variant.execution)分"]
        let all = (execution + weights).joined(separator: "，")
        let changes = variant.changes.map { change in
          "    \(VariantWords.subject(of: change))：\(VariantWords.text(change, rubric, glossary))"
        }
        return ["  \(variant.title)：\(all)\(basis(variant.basis))"] + changes
      }
  }

  private static func rules(_ rubric: Rubric, _ glossary: RuleGlossary) -> [String] {
    var lines = ["计分规则（自上而下，先符合的先用）"]
    if let execution = rubric.execution { lines += rule("预算执行率", execution.use, glossary) }
    for assignment in rubric.assignments {
      let scope = assignment.scope.map { "（限\($0)）" } ?? ""
      lines += rule(RubricWords.title(of: assignment.kind) + scope, assignment.use, glossary)
    }
    return lines.count == 1 ? [] : lines
  }

  private static func rule(
    _ subject: String, _ use: RuleUse, _ glossary: RuleGlossary
  ) -> [String] {
    let title = glossary.title(of: use.rule)
    let name = title == use.rule ? "" : " \(title)"
    return ["  \(subject)：\(use.rule)\(name)\(basis(use.basis))"]
      + use.parameters.map { "    \($0.name) = \(RubricWords.text($0.value))" }
  }

  private static func directions(_ rubric: Rubric) -> [String] {
    let lines = RubricWords.lines(rubric.directions)
    return lines.isEmpty ? [] : ["指标值没有写≥或≤时"] + lines.map { "  \($0)" }
  }

  private static func overshoot(_ rubric: Rubric) -> [String] {
    guard let policy = rubric.overshoot else { return [] }
    var lines = ["超额完成", "  \(RubricWords.text(policy))\(basis(policy.basis))"]
    if let least = policy.zeroTargetThreshold { lines.append("  指标值为0时，实际完成值达到\(least)起适用") }
    return lines
  }

  private static func totalCap(_ rubric: Rubric) -> [String] {
    guard let policy = rubric.totalCap else { return [] }
    return ["按预算执行率限制总分\(basis(policy.basis))"] + policy.bands.map { "  \($0.text)" }
  }

  private static func tiers(_ rubric: Rubric) -> [String] {
    guard !rubric.tiers.isEmpty else { return [] }
    return ["定性指标分档（占分值）"]
      + rubric.tiers.enumerated().map { index, tier in
        let interval = RubricWords.interval(of: tier, isBest: index == 0)
        let words = tier.words.isEmpty ? "" : "；用语：\(tier.words.joined(separator: "、"))"
        return "  \(tier.name)：\(interval)\(words)"
      }
  }

  private static func grades(_ rubric: Rubric) -> [String] {
    guard !rubric.grades.isEmpty else { return ["评价等级：不设"] }
    let bands = rubric.grades.enumerated().map { index, band in
      index == 0
        ? "\(band.name) \(band.from)分以上"
        : "\(band.name) \(band.from)分（含）～\(rubric.grades[index - 1].from)分"
    }
    return ["评价等级", "  " + bands.joined(separator: "；")]
  }

  private static func clauses(_ rubric: Rubric, width: Int) -> [String] {
    guard !rubric.clauses.isEmpty else { return [] }
    return ["依据"]
      + rubric.clauses.flatMap { clause in
        ["  [\(clause.status.title)] \(clause.document) \(clause.topic)（\(clause.id)）"]
          + CellText.lines(clause.text).split(separator: "\n").map { "      \($0)" }
      }
  }

  // MARK: Words

  static func basis(_ id: String) -> String {
    id.isEmpty ? "" : "（依据 \(id)）"
  }

  /// A line that is too long goes on under its own beginning.
  private static func wrapped(_ line: String, to width: Int) -> [String] {
    let indent = line.prefix { $0 == " " }
    let lines = DisplayWidth.wrapped(
      String(line.dropFirst(indent.count)), to: width - indent.count)
    return lines.enumerated().map { indent + ($0 == 0 ? "" : "  ") + $1 }
  }
}
