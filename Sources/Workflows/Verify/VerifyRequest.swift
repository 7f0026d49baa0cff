/// What `verify` is asked to do, as given on the command line.
public struct VerifyRequest: Sendable {
  /// The certificates' files; `-` is standard input.
  public var files: [String]
  /// The id or file of the published rubric, or `nil` for a built-in one or the certificate's own.
  public var rubric: String?
  /// The documents that were sent, as far as they are at hand: forms and the base data they use.
  public var sources: [String]

  /// A request from its parts.
  public init(files: [String], rubric: String? = nil, sources: [String] = []) {
    self.files = files
    self.rubric = rubric
    self.sources = sources
  }
}
