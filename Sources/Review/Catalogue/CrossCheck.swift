import EvaluationModel

/// A check over several forms.
protocol CrossCheck: Sendable {
  /// What the check is.
  static var description: CheckDescription { get }

  /// Whether it looks at all forms together; else at those of one unit and year at a time.
  static var spansUnits: Bool { get }

  /// Every place where the forms contradict one another.
  ///
  /// - Parameter forms: The forms, in the order of their files; 基础数据表 are among them.
  /// - Returns: The problems, each with the index of the form that it stands in.
  static func problems(across forms: [CheckedForm]) -> [CrossProblem]
}

extension CrossCheck {
  static var spansUnits: Bool { false }
}

/// What a check over several forms found.
struct CrossProblem {
  /// The index of the form that the problem stands in.
  let form: Int
  /// What was found there.
  let problem: Problem
}
