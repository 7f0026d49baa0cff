/// The 评价等级, or why there is none.
public enum GradeVerdict: Equatable, Sendable {
  /// The grade, an index into ``Rubric/grades``.
  case grade(Int)
  /// The weights do not total what the rubric says, so the points are no marks out of a hundred.
  case weightsDoNotTotal
  /// The total is an interval that reaches over more than one grade.
  case undetermined
  /// The rubric has no grades.
  case noScale

  /// The index of the grade, where there is one.
  public var index: Int? {
    if case .grade(let index) = self { index } else { nil }
  }
}
