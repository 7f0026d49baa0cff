/// What `score` is asked to do, as given on the command line.
public struct ScoreRequest: Sendable {
  /// The forms' files; `-` is standard input.
  public var files: [String]
  /// Where the results go, or `nil` for the screen.
  public var output: String?
  /// The formats, separated by commas, or `nil` for the summary.
  public var formats: String?
  /// The id or file of the rubric, or `nil` for the form's own.
  public var rubric: String?
  /// The id or file of a rubric under which every form is scored as well, to see what moves; `nil`
  /// for none.
  public var comparedRubric: String?
  /// The file with a bureau's settings, or `nil` for `ziping.yaml` in the current folder.
  public var settings: String?
  /// From which severity on the command ends with exit code 1.
  public var failOn: FailureLevel
  /// Whether existing files may be replaced.
  public var overwrite: Bool
  /// Whether the explanation goes into blank deviation notes of a submitted document.
  public var fillsNotes: Bool
  /// Whether a submitted document comes back with comments at cells that lost points or have a
  /// finding.
  public var annotates: Bool
  /// Whether every form gets a certificate of its points.
  public var certificate: Bool

  /// A request from its parts.
  public init(
    files: [String], output: String? = nil, formats: String? = nil, rubric: String? = nil,
    comparedRubric: String? = nil, settings: String? = nil, failOn: FailureLevel = .never,
    overwrite: Bool = false,
    fillsNotes: Bool = false,
    annotates: Bool = false,
    certificate: Bool = false
  ) {
    self.files = files
    self.output = output
    self.formats = formats
    self.rubric = rubric
    self.comparedRubric = comparedRubric
    self.settings = settings
    self.failOn = failOn
    self.overwrite = overwrite
    self.fillsNotes = fillsNotes
    self.annotates = annotates
    self.certificate = certificate
  }
}
