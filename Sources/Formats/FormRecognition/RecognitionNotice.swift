public import EvaluationModel

/// Something that the recogniser left out, took from elsewhere or joined, and that people must know.
public struct RecognitionNotice: Hashable, Sendable {
  /// Where it stands; `nil` where it concerns a whole table.
  public var place: Place?
  /// What was done, in Chinese, with the texts of this case.
  public var message: String

  /// A notice from its parts.
  public init(place: Place? = nil, message: String) {
    self.place = place
    self.message = message
  }
}

extension RecognitionNotice: CustomStringConvertible {
  /// Place and message in one line.
  public var description: String { place.map { "\($0)：\(message)" } ?? message }
}
