/// What `review` is asked to do, as given on the command line.
public struct ReviewRequest: Sendable {
  /// The files, folders and archives; `-` is standard input.
  public var inputs: [String]
  /// Where the results go, or `nil` for the screen.
  public var output: String?
  /// The formats, separated by commas, or `nil` for the usual ones.
  public var formats: String?
  /// The id or file of the rubric, or `nil` for the forms' own.
  public var rubric: String?
  /// The file with a bureau's settings, or `nil` for `ziping.yaml` in the current folder.
  public var settings: String?
  /// From which severity on the command ends with exit code 1; `nil` for what the settings say, and
  /// errors where they say nothing.
  public var failOn: FailureLevel?
  /// The codes that alone are reported, separated by commas; `nil` for all.
  public var select: String?
  /// The codes that are not reported, separated by commas; `nil` for none.
  public var ignore: String?
  /// Whether existing files may be replaced.
  public var overwrite: Bool

  /// A request from its parts.
  public init(
    inputs: [String], output: String? = nil, formats: String? = nil, rubric: String? = nil,
    settings: String? = nil, failOn: FailureLevel? = nil, select: String? = nil,
    ignore: String? = nil, overwrite: Bool = false
  ) {
    self.inputs = inputs
    self.output = output
    self.formats = formats
    self.rubric = rubric
    self.settings = settings
    self.failOn = failOn
    self.select = select
    self.ignore = ignore
    self.overwrite = overwrite
  }
}
