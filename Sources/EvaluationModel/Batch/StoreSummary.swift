/// What `summary` tells: the store, the figures, and what comparing the forms gives.
public struct StoreSummary: Equatable, Sendable {
  /// Which forms are told of.
  public struct Selection: Equatable, Sendable {
    /// The year; `nil` for the latest.
    public var year: Int?
    /// The unit; `nil` for all.
    public var unit: String?
    /// The department; `nil` for all.
    public var department: String?

    /// A selection from its parts.
    public init(year: Int? = nil, unit: String? = nil, department: String? = nil) {
      self.year = year
      self.unit = unit
      self.department = department
    }

    /// Whether a form is told of, its year left aside.
    public func covers(_ form: FormEntry) -> Bool {
      if let unit, NameKey.unit(unit) != NameKey.unit(form.unit) { return false }
      if let department, NameKey.key(department) != NameKey.key(form.department) { return false }
      return true
    }
  }

  /// A sample and how it was drawn.
  public struct Sample: Equatable, Sendable {
    /// How many were asked for.
    public var size: Int
    /// The seed.
    public var seed: UInt64
    /// Whether each department gave one at least.
    public var byDepartment: Bool
    /// From how many forms.
    public var population: Int
    /// The forms drawn.
    public var forms: [FormSample.Candidate]

    /// A sample from its parts.
    public init(
      size: Int, seed: UInt64, byDepartment: Bool, population: Int, forms: [FormSample.Candidate]
    ) {
      self.size = size
      self.seed = seed
      self.byDepartment = byDepartment
      self.population = population
      self.forms = forms
    }
  }

  /// The store's file.
  public var store = ""
  /// The runs of the store, the oldest first.
  public var runs: [BatchRun] = []
  /// The years in the store and how many forms count in each; zero for forms that do not say.
  public var years: [Int: Int] = [:]
  /// Which forms are told of; its year is the one that was chosen.
  public var selection = Selection()
  /// The figures of the forms.
  public var figures: BatchSummary
  /// The units whose claims lie off.
  public var deviations = UnitDeviations()
  /// What changed since last year.
  public var changes = YearChanges()
  /// The targets below last year's results.
  public var loweredTargets = LoweredTargets()
  /// The notes of several units.
  public var copiedNotes: CopiedNotes
  /// How many forms are kept without their rows, so that targets and notes say nothing of them.
  public var withoutRows = 0
  /// The figures for the disclosure.
  public var disclosure = DisclosureFigures()
  /// The sample; `nil` where none was asked for.
  public var sample: Sample?

  /// A summary of nothing.
  ///
  /// - Parameters:
  ///   - noteLength: How many characters a note must have to be told as copied.
  ///   - tolerance: How far a claimed total may differ and still agree, in points.
  public init(noteLength: Int, tolerance: Points) {
    figures = BatchSummary(tolerance: tolerance)
    copiedNotes = CopiedNotes(atLeast: noteLength)
  }

  /// Adds a form of the year: its notes are compared whatever unit it is of, all else counts where it
  /// is among those that are told of.
  public mutating func add(_ form: FormEntry, at place: BatchPlace) {
    let isSelected = selection.covers(form)
    copiedNotes.add(form, at: place, isSelected: isSelected)
    guard isSelected else { return }
    figures.add(BatchEntry(place: place, content: .scored(form)))
    deviations.add(form)
    disclosure.add(form)
    if form.rows.isEmpty { withoutRows += 1 }
  }

  /// Adds a form with last year's.
  public mutating func add(_ pair: FormPair) {
    changes.add(pair)
    loweredTargets.add(pair)
  }
}
