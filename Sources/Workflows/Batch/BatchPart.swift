import EvaluationModel

/// What a worker made of a piece of a batch.
struct BatchPart: Sendable {
  /// The records, a line each, in the order of the forms.
  var records: [UInt8] = []
  /// The forms in short, where somebody keeps them.
  var entries: [BatchEntry] = []
  /// The numbers.
  var tally = BatchTally()
}
