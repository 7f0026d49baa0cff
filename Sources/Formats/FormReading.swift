public import EvaluationModel

/// A form as read, with what the reader has to say about it.
public struct FormReading: Equatable, Sendable {
  /// The form.
  public var submission: Submission
  /// Keys that were left out.
  public var notices: [ReadingNotice]
  /// What people must know about a form found in a document: hidden sheets, text under merged cells.
  public var recognition: [RecognitionNotice]

  /// A reading from its parts.
  public init(
    submission: Submission, notices: [ReadingNotice] = [], recognition: [RecognitionNotice] = []
  ) {
    self.submission = submission
    self.notices = notices
    self.recognition = recognition
  }

  /// Everything the reader has to say, one sentence each.
  public var remarks: [String] {
    notices.map(\.description) + recognition.map(\.description)
  }
}
