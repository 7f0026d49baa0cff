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
    例：\(cells(check.example.wrong))  →  有问题
        \(cells(check.example.corrected))  →  没有问题
        （其余各格：\(CheckExample.summary)）\(others(check.example))
    改法：\(check.remedy)
    来源：\(check.source)

    """
  }

  /// The further forms of an example, a line each.
  private static func others(_ example: CheckExample) -> String {
    example.others.map { other in
      let filled = other.cells.isEmpty ? "" : "，\(cells(other.cells))"
      return "\n        （同时有一张\(other.title)\(filled)）"
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
    case .fund(_, let field): "年度资金总额的\(field.title)"
    case .dimension: "一级指标的分值"
    case .subdimension: "二级指标的分值"
    case .indicator(let row, let field): "第\(row + 1)个指标的\(field.title)"
    case .data(_, let name): name
    }
  }
}
