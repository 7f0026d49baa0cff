/// Which cell of a form is meant, independent of the file it came in.
public enum FieldAddress: Hashable, Sendable {
  /// A cell that a form has once.
  case form(FormField)
  /// A cell of the fund block, rows from zero.
  case fund(Int, FundField)
  /// The points that a 一级指标 states, rows from zero.
  case dimension(Int)
  /// The points that a 二级指标 states, rows from zero.
  case subdimension(Int)
  /// A cell of the indicator block, rows from zero.
  case indicator(Int, IndicatorField)
  /// A value of the base data, by its place in ``Submission/data``, and its name.
  case data(Int, name: String)

  /// The RFC 6901 pointer into the form's JSON: `/indicators/3/score`.
  public var pointer: String {
    switch self {
    case .form(let field): "/" + field.rawValue
    case .fund(let row, let field): "/funds/\(row)/\(field.rawValue)"
    case .dimension(let row): "/dimensions/\(row)/weight"
    case .subdimension(let row): "/subdimensions/\(row)/weight"
    case .indicator(let row, let field): "/indicators/\(row)/\(field.rawValue)"
    case .data(_, let name): "/data/" + FieldAddress.escaped(name)
    }
  }

  /// RFC 6901, section 3: `~` becomes `~0` and `/` becomes `~1`.
  private static func escaped(_ token: String) -> String {
    var result = ""
    for character in token.unicodeScalars {
      switch character {
      case "~": result += "~0"
      case "/": result += "~1"
      default: result.unicodeScalars.append(character)
      }
    }
    return result
  }
}

/// The cells that a form has once; the raw value is the pointer without its first slash.
public enum FormField: String, CaseIterable, Hashable, Sendable {
  /// The rubric that the form asks for.
  case rubric
  /// 整体支出 or 项目支出.
  case kind
  /// 年度.
  case year
  /// 预算部门、单位名称, 实施单位.
  case unit
  /// 主管部门.
  case department
  /// 项目支出名称.
  case project
  /// The unit that the fund block's heading gives: 万元.
  case currencyUnit
  /// 年度总体目标, 预期目标.
  case goalExpected = "goal/expected"
  /// 年度总体目标, 实际完成情况.
  case goalActual = "goal/actual"
  /// Points of the goal, where the form gives some.
  case goalWeight = "goal/weight"
  /// Claimed points of the goal.
  case goalScore = "goal/score"
  /// 总分, column 分值.
  case totalWeight = "total/weight"
  /// 总分, column 得分.
  case totalScore = "total/score"
  /// 评价等级.
  case grade
  /// The line that people sign: 填表人, 填表日期, 联系电话, 签字.
  case signOff

  /// The name on the official form.
  public var title: String {
    switch self {
    case .rubric: "指标体系"
    case .kind: "评价对象"
    case .year: "年度"
    case .unit: "单位名称"
    case .department: "主管部门"
    case .project: "项目支出名称"
    case .currencyUnit: "金额单位"
    case .goalExpected: "预期目标"
    case .goalActual: "实际完成情况"
    case .goalWeight: "年度总体目标分值"
    case .goalScore: "年度总体目标得分"
    case .totalWeight: "总分（分值）"
    case .totalScore: "总分（得分）"
    case .grade: "评价等级"
    case .signOff: "填表人签字"
    }
  }
}
