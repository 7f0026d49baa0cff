public import EvaluationModel

/// Why a document could not be read as a form, with the place and what to do about it.
public struct ReadingFault: Error, Hashable, Sendable {
  /// Which kind of fault it is.
  public var code: ReadingFaultCode
  /// The RFC 6901 pointer to the value that is at fault; empty where it is the document.
  public var pointer: String
  /// Where it stands; `nil` where it is the whole file.
  public var place: Place?
  /// The offending line and, below it, a caret; empty where there is none.
  ///
  /// Long lines are cut.
  public var excerpt: String
  /// What is wrong, in Chinese, with the value of this case.
  public var message: String
  /// What to do about it, in Chinese.
  public var advice: String

  /// A fault from its parts.
  public init(
    code: ReadingFaultCode, pointer: String = "", place: Place? = nil, excerpt: String = "",
    message: String, advice: String
  ) {
    self.code = code
    self.pointer = pointer
    self.place = place
    self.excerpt = excerpt
    self.message = message
    self.advice = advice
  }

  /// Place, pointer, message and advice in one line.
  public var summary: String {
    let location = [place?.description ?? "", pointer].filter { !$0.isEmpty }.joined(separator: " ")
    return (location.isEmpty ? "" : location + "：") + message + advice
  }
}

extension ReadingFault: CustomStringConvertible {
  /// The ``summary`` and, below it, the line with the caret.
  public var description: String { excerpt.isEmpty ? summary : summary + "\n" + excerpt }
}
