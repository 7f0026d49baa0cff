/// Why a file could not be read, scored or written: one clear message, with place and remedy.
public struct WorkflowFault: Error, Equatable, CustomStringConvertible, Sendable {
  /// The whole message in Chinese.
  public let description: String
  /// Whether the command itself was used wrongly, so that nothing can be done.
  public let isUsage: Bool

  /// A fault from its message.
  public init(_ description: String, isUsage: Bool = false) {
    self.description = description
    self.isUsage = isUsage
  }
}
