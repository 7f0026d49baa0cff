/// What is wrong with the text of a formula, and where.
public struct FormulaFault: Error, Equatable, Sendable {
  /// What is wrong, in Chinese.
  public let message: String
  /// Where it is, in Unicode scalars from the beginning of the text, from zero.
  public let offset: Int

  /// A fault from its parts.
  public init(_ message: String, at offset: Int) {
    self.message = message
    self.offset = offset
  }
}
