/// A run of `batch` as the store keeps it.
public struct BatchRun: Equatable, Sendable {
  /// What a run is told to begin with.
  public struct Information: Equatable, Sendable {
    /// When it began, in UTC: `2025-03-01T02:03:04Z`.
    public var startedAt: String
    /// The version of the command.
    public var version: String
    /// The folder or file that was read, as it was named.
    public var input: String
    /// How much it kept of each form: scores, rows, explanations.
    public var level: String
    /// The rubrics by id, each with its digest.
    public var rubrics: [String: String]

    /// Information from its parts.
    public init(
      startedAt: String, version: String, input: String, level: String,
      rubrics: [String: String] = [:]
    ) {
      self.startedAt = startedAt
      self.version = version
      self.input = input
      self.level = level
      self.rubrics = rubrics
    }
  }

  /// Its number, from one; later runs have larger ones.
  public var number: Int
  /// What it was told to begin with.
  public var information: Information
  /// When it was finished, in UTC; `nil` for a run that was cut off and does not count.
  public var finishedAt: String?
  /// How many forms were scored.
  public var scored = 0
  /// How many are 基础数据表.
  public var baseData = 0
  /// How many could not be read or scored.
  public var faults = 0

  /// A run that has kept nothing yet.
  public init(number: Int, information: Information, finishedAt: String? = nil) {
    self.number = number
    self.information = information
    self.finishedAt = finishedAt
  }

  /// How many entries it kept.
  public var entries: Int { scored + baseData + faults }
}
