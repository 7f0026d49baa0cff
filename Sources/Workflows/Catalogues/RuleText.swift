import EvaluationModel
import Scoring

/// A rule for people.
enum RuleText {
  /// What it does, where it comes from, and its parameters.
  static func text(of rule: RuleDescription) -> String {
    var lines = [
      "\(rule.id)  \(rule.title)（用于\(rule.subject.title)）", "  \(rule.meaning)",
      "  来源：\(rule.source)",
    ]
    for parameter in rule.parameters {
      lines.append("  参数 \(parameter.name)：\(parameter.meaning)；\(form(parameter))")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Its worked examples.
  static func examples(of rule: RuleDescription) -> String {
    var lines = ["  算例："]
    for example in rule.examples {
      let isRow = rule.subject == .indicator || rule.subject == .modifier
      let names = isRow ? ("指标值", "完成值") : ("全年预算数", "全年执行数")
      let claimName = rule.subject == .total ? "其余各项合计" : "自评"
      let claim = example.claimed.map { "，\(claimName)\($0)分" } ?? ""
      let actual = example.actual.isEmpty ? "空白" : example.actual
      let low = example.score.lowerBound
      let high = example.score.upperBound
      let points = low == high && example.outcome != .cannotScore ? "\(high)分" : "\(low)～\(high)分"
      let settings = example.parameters.map { "\($0.name)：\(text($0.value))" }
      let setting = settings.isEmpty ? "" : "［\(settings.joined(separator: "，"))］"
      guard example.data.isEmpty else {
        let data = example.data.map {
          "\($0.name)\($0.value.isEmpty ? "（空白）" : $0.value)"
        }
        let formula = example.formula.isEmpty ? "" : "\(example.name)=\(example.formula)，"
        let goal = example.target.isEmpty ? "" : "，指标值\(example.target)"
        lines.append(
          "    \(example.title)\(setting)：\(formula)\(data.joined(separator: "、"))\(goal)，分值\(example.weight)分 → \(points)（\(example.outcome.title)）"
        )
        continue
      }
      lines.append(
        "    \(example.title)\(setting)：\(names.0)\(example.target)，\(names.1)\(actual)，分值\(example.weight)分\(claim) → \(points)（\(example.outcome.title)）"
      )
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func form(_ parameter: ParameterDescription) -> String {
    let standard =
      switch parameter.standard {
      case nil: "必填"
      case "": "可不填"
      case .some(let value): "默认 \(value)"
      }
    switch parameter.form {
    case .choice(let words):
      return words.map { "\($0.word)＝\($0.meaning)" }.joined(separator: "；") + "；" + standard
    case .points: return "大于0的分数；\(standard)"
    case .step: return "大于0的百分比或数量（1%、1例）；\(standard)"
    case .percentage: return "百分比；\(standard)"
    case .text: return "文字；\(standard)"
    case .bands:
      return
        "分档列表 [{when: \"[80%, 90%)\", points: 4}, …]，或从高到低 [{from: 90%, share: 100%}, …]；\(standard)"
    case .data: return "数据项的名称；\(standard)"
    case .items: return "要素列表 [{data: 数据名, points: 2}, …]；\(standard)"
    case .levels: return "等次列表 [{for: 效果良好, points: 6}, …]；\(standard)"
    }
  }

  private static func text(_ value: ParameterValue) -> String {
    switch value {
    case .text(let text): text
    case .list(let items): items.map(text).joined(separator: "、")
    case .map(let parts): parts.map { "\($0.name) \(text($0.value))" }.joined(separator: "→")
    }
  }
}
