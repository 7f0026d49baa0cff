/// What `summary` is asked to do, as given on the command line.
public struct SummaryRequest: Sendable {
  /// The store's file.
  public var store: String
  /// The year; `nil` for the latest in the store.
  public var year: Int?
  /// The unit that is told of; `nil` for all.
  public var unit: String?
  /// The department that is told of; `nil` for all.
  public var department: String?
  /// How many forms to draw; `nil` for no sample.
  public var sample: Int?
  /// The seed of the sample; `nil` where none is given.
  public var seed: UInt64?
  /// What the sample is spread over: 主管部门 with `department`; `nil` for nothing.
  public var by: String?
  /// The format: text or json; `nil` for what the output's name says, else text.
  public var format: String?
  /// The file that is written; `nil` for the screen.
  public var output: String?
  /// Whether an existing file may be replaced.
  public var overwrite: Bool

  /// A request from its parts.
  public init(
    store: String, year: Int? = nil, unit: String? = nil, department: String? = nil,
    sample: Int? = nil, seed: UInt64? = nil, by: String? = nil, format: String? = nil,
    output: String? = nil, overwrite: Bool = false
  ) {
    self.store = store
    self.year = year
    self.unit = unit
    self.department = department
    self.sample = sample
    self.seed = seed
    self.by = by
    self.format = format
    self.output = output
    self.overwrite = overwrite
  }
}
