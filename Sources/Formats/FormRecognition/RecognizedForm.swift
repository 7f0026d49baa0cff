public import EvaluationModel

/// A form that was found in a document: a 自评表, or a table of base data (基础数据表).
public struct RecognizedForm: Equatable, Sendable {
  /// The form's heading on one line, 2024年度项目支出绩效自评表; empty where it has none.
  public var title: String
  /// What was filed, with the place of every cell in ``Submission/places``.
  public var submission: Submission
  /// Where in the document's grid each field's own cell stands, filled or blank: the cell that its
  /// value is to be written in.
  ///
  /// A field whose value shares a cell with other words has no position, because whoever writes
  /// there would overwrite them: a value behind its label (总分：98分, 预算数：100), choices to tick
  /// (优☑ 良□), a year in the title, points in a heading (产出指标（50分）). Its place is in
  /// ``Submission/places`` all the same. A text that was put together from several cells has the
  /// position of the first.
  public var cells: [FieldAddress: GridPosition]
  /// Where the fields stand that share their cell with other words.
  public var shared: [FieldAddress: GridPosition]
  /// What people must know about the reading.
  public var notices: [RecognitionNotice]

  /// A form from its parts.
  public init(
    title: String = "", submission: Submission, cells: [FieldAddress: GridPosition] = [:],
    shared: [FieldAddress: GridPosition] = [:], notices: [RecognitionNotice] = []
  ) {
    self.title = title
    self.submission = submission
    self.cells = cells
    self.shared = shared
    self.notices = notices
  }
}
