/// One problem of a form: what is wrong, where, with its numbers, and what to do.
public struct Finding: Hashable, Sendable {
  /// The stable code: W01.
  public let code: String
  /// The stable name: `weights-do-not-total`.
  public let name: String
  /// How much it matters.
  public let severity: Severity
  /// The RFC 6901 pointer into the form's JSON: `/indicators/3/score`.
  public let pointer: String
  /// Where it stands in the file, for people: `附件2.docx 表2 第14行“自评得分”`; empty when unknown.
  public let place: String
  /// What is wrong, in Chinese, with the numbers of this case.
  public let message: String
  /// What to do about it, in Chinese.
  public let advice: String

  /// A finding from its parts.
  public init(
    code: String, name: String, severity: Severity, pointer: String, place: String,
    message: String, advice: String
  ) {
    self.code = code
    self.name = name
    self.severity = severity
    self.pointer = pointer
    self.place = place
    self.message = message
    self.advice = advice
  }
}

/// How much a finding matters.
public enum Severity: String, CaseIterable, Comparable, Sendable {
  /// Worth knowing.
  case info
  /// Probably wrong, or to be explained.
  case warning
  /// Wrong: the form would be sent back.
  case error

  /// The Chinese word: 提示, 警告, 错误.
  public var title: String {
    switch self {
    case .info: "提示"
    case .warning: "警告"
    case .error: "错误"
    }
  }

  /// Less severe.
  public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .info: 0
    case .warning: 1
    case .error: 2
    }
  }
}
