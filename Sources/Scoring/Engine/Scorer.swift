public import EvaluationModel

/// A rubric made ready to score any number of forms.
///
/// Everything that does not depend on a form is resolved once: rules and their parameters, words,
/// name patterns, clauses. Scoring a form then looks at bytes; it makes no `String` and calculates
/// nothing that only an explanation needs.
public struct Scorer: Sendable {
  let compiled: CompiledRubric
  /// The variants of a scoring table, each a rubric of its own.
  private let variants: [CompiledRubric]

  /// Compiles a rubric.
  ///
  /// - Throws: ``RubricFaults`` with everything that is wrong with the rubric.
  public init(_ rubric: Rubric) throws(RubricFaults) {
    let faults = RubricChecker.faults(of: rubric)
    guard faults.isEmpty else { throw RubricFaults(faults: faults) }
    self.init(proven: rubric)
  }

  /// Compiles a rubric in which ``RubricChecker`` has found no fault, without asking it again.
  ///
  /// Proving a scoring table takes as long as scoring some hundred forms by it.
  public init(proven rubric: Rubric) {
    compiled = CompiledRubric(rubric)
    variants = rubric.isTable ? rubric.variants.map { CompiledRubric(rubric.applying($0)) } : []
  }

  private init(_ compiled: CompiledRubric) {
    self.compiled = compiled
    variants = []
  }

  /// The scorer for one form: of the variant of the scoring table whose points the form prints, else
  /// this one.
  public func fitting(_ submission: Submission) -> Scorer {
    guard
      let index = VariantChoice.variant(for: submission, base: compiled, among: variants)
    else { return self }
    return Scorer(variants[index])
  }

  /// The scorer of one variant of the scoring table.
  ///
  /// - Parameter id: The variant's id.
  /// - Returns: `nil` where the table has no such variant.
  public func variant(_ id: String) -> Scorer? {
    guard let index = rubric.variants.firstIndex(where: { $0.id == id }),
      variants.indices.contains(index)
    else { return nil }
    return Scorer(variants[index])
  }

  /// A form of a scoring table with the values of its unit's 基础数据表.
  public func adopting(_ baseData: Submission, into submission: Submission) -> Submission {
    guard let table = compiled.table else { return submission }
    return BaseDataAdoption(table.data).adopting(baseData, into: submission)
  }

  /// A form as it would be drawn by this scoring table: the rows that the table names, under the
  /// table's headings and with its points; the form itself where the rubric names no indicators.
  public func redrawing(_ submission: Submission) -> Submission {
    compiled.table.map { TableCompletion($0, compiled).redrawn(submission) } ?? submission
  }

  /// Whether a form is drawn by the scoring table: half of its indicators or more are the table's, or
  /// it has base data alone; `false` where the rubric names no indicators.
  public func covers(_ submission: Submission) -> Bool {
    guard compiled.table != nil else { return false }
    if submission.indicators.isEmpty { return submission.isBaseData }
    return count(of: submission) * 2 >= submission.indicators.count
  }

  /// How many indicators of a form have the points that the scoring table, or one of its variants,
  /// gives them.
  public func agreement(with submission: Submission) -> Int {
    VariantChoice.agreement(of: submission, with: [compiled] + variants)
  }

  /// How many indicators of a form the scoring table names.
  public func count(of submission: Submission) -> Int {
    guard let table = compiled.table else { return 0 }
    return submission.text.withUnsafeBufferPointer { bytes in
      submission.indicators.count {
        table.names(UnsafeBufferPointer(rebasing: bytes[$0.name.range]))
      }
    }
  }

  /// The form with every row that a scoring table fixes, ready to be scored; the form itself where
  /// the rubric names no indicators.
  public func completed(_ submission: Submission) -> Submission {
    compiled.table.map { TableCompletion($0, compiled).completed(submission) } ?? submission
  }

  /// The rubric.
  public var rubric: Rubric { compiled.rubric }

  /// Scores a form.
  ///
  /// What a scoring table fixes and the form has no row for is not in the sheet: see
  /// ``completed(_:)``.
  public func score(_ submission: Submission) -> ScoreSheet {
    var sheet = ScoreSheet()
    score(submission, into: &sheet)
    return sheet
  }

  /// Scores a form into a sheet whose memory is used again.
  public func score(_ submission: Submission, into sheet: inout ScoreSheet) {
    sheet.dimensions.removeAll(keepingCapacity: true)
    sheet.goal = nil
    var execution = ExecutionScorer.score(submission, compiled)
    RowScorer(compiled, year: submission.year).scoreRows(
      of: submission, into: &sheet, execution: &execution)
    sheet.execution = execution
    TotalScorer(compiled).total(submission, into: &sheet)
  }
}
