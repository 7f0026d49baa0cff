/// What a form evaluates.
public enum EvaluationKind: String, CaseIterable, Sendable {
  /// 部门整体支出: the whole spending of a unit.
  case department
  /// 项目支出: one project.
  case project

  /// The Chinese name: 部门整体支出, 项目支出.
  public var title: String {
    switch self {
    case .department: "部门整体支出"
    case .project: "项目支出"
    }
  }
}
