/// Why a file could not be read, scored or written: one clear message, with place and remedy.
public struct WorkflowFault: Error, Equatable, CustomStringConvertible, Sendable {
  /// The whole message in Chinese.
  public let description: String
  /// Whether the command itself was used wrongly, so that nothing can be done.
  public let isUsage: Bool
  /// The stable code of a document fault: D25; empty for any other.
  public let code: String
  /// The message without the file's name and the code.
  public let reason: String

  /// A fault from its message.
  public init(_ description: String, isUsage: Bool = false) {
    self.description = description
    self.isUsage = isUsage
    code = ""
    reason = description
  }

  /// A fault of a document.
  ///
  /// - Parameters:
  ///   - file: The file, as it was named.
  ///   - code: The stable code.
  ///   - reason: What is wrong and what to do.
  public init(file: String, code: String, reason: String) {
    description = "\(file)：\(code) \(reason)"
    isUsage = false
    self.code = code
    self.reason = reason
  }
}
