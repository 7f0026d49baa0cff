/// What `batch` is asked to do, as given on the command line.
public struct BatchRequest: Sendable {
  /// A folder, a file or, as `-`, standard input.
  public var input: String
  /// Where the results go: a folder, a file, or `nil` for standard output.
  public var output: String?
  /// How much a record says: `scores`, `rows`, `explanations`; `nil` for what fits the input.
  public var level: String?
  /// The formats of the files that each form of a folder gets as well; `nil` for none.
  public var formats: String?
  /// How many workers there are; `nil` for one each processor.
  public var jobs: Int?
  /// The part of the file that is read: `START:END`; `nil` for all of it.
  public var range: String?
  /// Whether the checks run; `nil` for what fits the output.
  public var checks: Bool?
  /// Whether an earlier run into the same folder is continued.
  public var resume: Bool
  /// The SQLite file that the run is added to; `nil` for none.
  public var store: String?
  /// The id or file of the rubric; `nil` for the forms' own.
  public var rubric: String?
  /// The file with a bureau's settings; `nil` for `ziping.yaml` in the current folder.
  public var settings: String?
  /// From which severity on findings make the command end with exit code 1.
  public var failOn: FailureLevel
  /// Whether existing files may be replaced.
  public var overwrite: Bool

  /// A request from its parts.
  public init(
    input: String, output: String? = nil, level: String? = nil, formats: String? = nil,
    jobs: Int? = nil, range: String? = nil, checks: Bool? = nil, resume: Bool = false,
    store: String? = nil, rubric: String? = nil, settings: String? = nil,
    failOn: FailureLevel = .never, overwrite: Bool = false
  ) {
    self.input = input
    self.output = output
    self.level = level
    self.formats = formats
    self.jobs = jobs
    self.range = range
    self.checks = checks
    self.resume = resume
    self.store = store
    self.rubric = rubric
    self.settings = settings
    self.failOn = failOn
    self.overwrite = overwrite
  }
}
