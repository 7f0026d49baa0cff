public import EvaluationModel

/// A form as read, with what the reader has to say about it.
public struct FormReading: Equatable, Sendable {
  /// The form.
  public var submission: Submission
  /// Keys that were left out.
  public var notices: [ReadingNotice]

  /// A reading from its parts.
  public init(submission: Submission, notices: [ReadingNotice] = []) {
    self.submission = submission
    self.notices = notices
  }
}
