import EvaluationModel

/// One check: it looks at a form, its rubric and its score sheet, and at nothing else.
protocol Check: Sendable {
  /// What the check is.
  static var description: CheckDescription { get }

  /// Which forms it is about; 自评表 unless it says otherwise.
  static var scope: CheckScope { get }

  /// Every place where the form has the problem, in the form's order.
  static func problems(in form: CheckedForm) -> [Problem]
}

extension Check {
  static var scope: CheckScope { .evaluations }
}

/// Which forms a check is about.
enum CheckScope {
  /// 自评表.
  case evaluations
  /// 基础数据表.
  case baseData
  /// Both.
  case all

  /// Whether a form is meant.
  func includes(_ submission: Submission) -> Bool {
    switch self {
    case .evaluations: !submission.isBaseData
    case .baseData: submission.isBaseData
    case .all: true
    }
  }
}

/// What a check found.
struct Problem {
  /// Where.
  let address: FieldAddress
  /// What is wrong, in Chinese, with the numbers of this case.
  let message: String
  /// What to do; the check's remedy where `nil`.
  let advice: String?
  /// How much it matters here; the check's severity where `nil`.
  let severity: Severity?

  init(
    _ address: FieldAddress, _ message: String, advice: String? = nil, severity: Severity? = nil
  ) {
    self.address = address
    self.message = message
    self.advice = advice
    self.severity = severity
  }
}
