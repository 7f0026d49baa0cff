import EvaluationModel
import Review

/// A check for people.
enum CheckText {
  /// Meaning, example, remedy and source.
  static func text(of check: CheckDescription) -> String {
    """
    \(check.code) \(check.name)（\(check.severity.title)）
    \(check.title)
    含义：\(check.meaning)
    例：\(examples(check.example))
    \(frame(check.example))\(others(check.example))
    改法：\(check.remedy)
    来源：\(check.source)

    """
  }

  /// The wrong and the corrected cells; what is the same in both is told once.
  private static func examples(_ example: CheckExample) -> String {
    let common = example.wrong.filter { cell in
      example.corrected.contains { $0.address == cell.address && $0.text == cell.text }
    }
    let changed = [example.wrong, example.corrected].map { form in
      let rest = form.filter { cell in !common.contains { $0.address == cell.address } }
      return rest.isEmpty ? "没有其他改动" : cells(rest)
    }
    let shared = common.isEmpty ? "" : "\n    （两例都是：\(cells(common))）"
    return "\(changed[0])  →  有问题\n    \(changed[1])  →  没有问题\(shared)"
  }

  /// What stands in the cells that an example does not name; of base data there are no others.
  private static func frame(_ example: CheckExample) -> String {
    if case .data = example.finding { return "    （这是一张基础数据表）" }
    return "    （其余各格：\(CheckExample.summary)）"
  }

  /// The further forms of an example, a line each.
  private static func others(_ example: CheckExample) -> String {
    example.others.map { other in
      let filled = other.cells.isEmpty ? "" : "，\(cells(other.cells))"
      return "\n    （同时有一张\(other.title)\(filled)）"
    }.joined()
  }

  private static func cells(_ cells: [CheckExample.Cell]) -> String {
    cells.map { cell in
      let text = cell.text.isEmpty ? "空" : "“\(cell.text)”"
      return "\(title(cell.address))填\(text)"
    }.joined(separator: "，")
  }

  private static func title(_ address: FieldAddress) -> String {
    switch address {
    case .form(let field): field.title
    case .fund(0, let field): "年度资金总额的\(field.title)"
    case .fund(let row, let field): "第\(row + 1)行资金的\(field.title)"
    case .dimension: "“产出指标”标明的分值"
    case .subdimension: "“数量指标”标明的分值"
    case .indicator(let row, let field): "第\(row + 1)个指标的\(field.title)"
    case .data(_, let name): name
    }
  }
}
