/// The figures in the order in which reports show them.
extension BatchSummary {
  /// A name with its figures.
  public struct Named<Figures: Sendable>: Sendable {
    /// The name; empty where the forms name none.
    public let name: String
    /// Its figures.
    public let figures: Figures
  }

  /// The quantiles that reports show, in percent: the lowest, the highest, and five between.
  public static let percents = [0, 10, 25, 50, 75, 90, 100]

  /// How many units there are, forms without a unit not counted.
  public var units: Int { unitNames.figures.count }

  /// Whether there are more units than were counted.
  public var hasMoreUnits: Bool { unitNames.rest != nil }

  /// The grades, the best first; those that nobody was given last.
  public var gradeFigures: [Named<GradeFigures>] {
    grades.figures.map { Named(name: $0.key, figures: $0.value) }.sorted { left, right in
      switch (left.figures.best, right.figures.best) {
      case (let mine?, let theirs?):
        let order = (try? mine.compared(to: theirs)) ?? 0
        return order == 0 ? left.name < right.name : order > 0
      case (.some, nil): return true
      case (nil, .some): return false
      case (nil, nil): return left.name < right.name
      }
    }
  }

  /// The grades beyond the limit together; `nil` where there are none.
  public var otherGrades: GradeFigures? { grades.rest }

  /// The departments, those with most forms first.
  public var departmentFigures: [Named<BatchFigures>] {
    departments.figures.map { Named(name: $0.key, figures: $0.value) }.sorted { left, right in
      left.figures.forms == right.figures.forms
        ? left.name < right.name : left.figures.forms > right.figures.forms
    }
  }

  /// The departments beyond the limit together; `nil` where there are none.
  public var otherDepartments: BatchFigures? { departments.rest }

  /// The rubrics by which forms were scored, those of most forms first.
  public var rubricFigures: [Named<Int>] {
    rubrics.figures.map { Named(name: $0.key, figures: $0.value) }.sorted { left, right in
      left.figures == right.figures ? left.name < right.name : left.figures > right.figures
    }
  }

  /// The codes of findings, those in most forms first, then those with most findings, then by code.
  public var codeFigures: [Named<CodeFigures>] {
    codes.figures.map { Named(name: $0.key, figures: $0.value) }.sorted { left, right in
      let (mine, theirs) = (left.figures, right.figures)
      if mine.forms != theirs.forms { return mine.forms > theirs.forms }
      if mine.findings != theirs.findings { return mine.findings > theirs.findings }
      return left.name < right.name
    }
  }

  /// The codes for which forms were not scored, those of most forms first, then by code.
  public var faultFigures: [Named<FaultFigures>] {
    faultCodes.figures.map { Named(name: $0.key, figures: $0.value) }.sorted { left, right in
      left.figures.forms == right.figures.forms
        ? left.name < right.name : left.figures.forms > right.figures.forms
    }
  }

  /// The share of a count in the forms that were scored: `62.5%`, or a dash.
  public func share(_ count: Int) -> String {
    ReviewStatistics.Part(count: count, whole: all.forms).text
  }

  /// How many findings have a severity.
  public func count(_ severity: Severity) -> Int { all.findings[severity] ?? 0 }
}
