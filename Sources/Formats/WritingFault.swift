/// Why a document could not be written.
public struct WritingFault: Error, Hashable, Sendable {
  /// What went wrong, in Chinese, with the reason that the library gave.
  public var message: String
  /// What to do about it, in Chinese.
  public var advice: String

  /// A fault from its parts.
  public init(message: String, advice: String) {
    self.message = message
    self.advice = advice
  }
}

extension WritingFault: CustomStringConvertible {
  /// Message and advice in one line.
  public var description: String { message + advice }
}
