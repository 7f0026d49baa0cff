public import EvaluationModel

/// A form as read, with what the reader has to say about it.
public struct FormReading: Equatable, Sendable {
  /// The form.
  public var submission: Submission
  /// Keys that were left out.
  public var notices: [ReadingNotice]
  /// What people must know about a form found in a document: hidden sheets, text under merged cells.
  public var recognition: [RecognitionNotice]
  /// Where in ``document`` each cell stands; empty for other formats.
  public var cells: [FieldAddress: GridPosition]
  /// Where in ``document`` the fields stand that share their cell with other words, a label most of
  /// all.
  public var shared: [FieldAddress: GridPosition]
  /// The document that the form was found in; `nil` for other formats.
  public var document: FormDocument?

  /// A reading from its parts.
  public init(
    submission: Submission, notices: [ReadingNotice] = [], recognition: [RecognitionNotice] = [],
    cells: [FieldAddress: GridPosition] = [:], shared: [FieldAddress: GridPosition] = [:],
    document: FormDocument? = nil
  ) {
    self.submission = submission
    self.notices = notices
    self.recognition = recognition
    self.cells = cells
    self.shared = shared
    self.document = document
  }

  /// Everything the reader has to say, one sentence each.
  public var remarks: [String] {
    notices.map(\.description) + recognition.map(\.description)
  }
}
