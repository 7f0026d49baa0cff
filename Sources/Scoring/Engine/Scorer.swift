public import EvaluationModel

/// A rubric made ready to score any number of forms.
///
/// Everything that does not depend on a form is resolved once: rules and their parameters, words,
/// name patterns, clauses. Scoring a form then looks at bytes; it makes no `String` and calculates
/// nothing that only an explanation needs.
public struct Scorer: Sendable {
  /// The rubric.
  public let rubric: Rubric

  let scale: ScoringScale
  let tierWords: WordTable
  let falling: NamePatterns
  let rising: NamePatterns
  let cost: NamePatterns
  let assignments: [CompiledAssignment]
  let execution: CompiledExecution?
  let overshoot: OvershootModifier?
  private let dimensionNames: [(name: [UInt8], index: Int16)]

  /// Compiles a rubric.
  ///
  /// - Throws: ``RubricFaults`` with everything that is wrong with the rubric.
  public init(_ rubric: Rubric) throws(RubricFaults) {
    let faults = RubricChecker.faults(of: rubric)
    guard faults.isEmpty else { throw RubricFaults(faults: faults) }
    self.init(checked: rubric)
  }

  /// A scorer of a rubric that ``RubricChecker`` has found sound.
  init(checked rubric: Rubric) {
    self.rubric = rubric
    let clauses = ClauseIndex(rubric.clauses)
    scale = ScoringScale(
      digits: rubric.digits,
      tiers: rubric.tiers.enumerated().map { index, tier in
        TierBounds(
          name: tier.name, from: (try? tier.from.fraction()) ?? .zero,
          to: (try? tier.to.fraction()) ?? .one, isBest: index == 0)
      })
    tierWords = WordTable(
      rubric.tiers.enumerated().flatMap { index, tier in
        ([tier.name] + tier.words).map { ($0, index) }
      })
    falling = NamePatterns(rubric.directions.falling)
    rising = NamePatterns(rubric.directions.rising)
    cost = NamePatterns(rubric.directions.cost)
    assignments = rubric.assignments.compactMap { CompiledAssignment($0, clauses) }
    execution = rubric.execution.map { CompiledExecution($0, clauses) }
    overshoot = OvershootModifier(
      rubric.overshoot, clause: clauses.index(of: rubric.overshoot?.basis ?? ""))
    dimensionNames = rubric.dimensions.enumerated().flatMap { index, dimension in
      ([dimension.name] + dimension.aliases).map {
        (Array($0.utf8), Int16(truncatingIfNeeded: index))
      }
    }
  }

  /// The dimension of the rubric that a heading means, or −1.
  func dimension(named name: [UInt8]) -> Int16 {
    for entry in dimensionNames where entry.name == name { return entry.index }
    return -1
  }

  /// Scores a form.
  public func score(_ submission: Submission) -> ScoreSheet {
    var sheet = ScoreSheet()
    score(submission, into: &sheet)
    return sheet
  }

  /// Scores a form into a sheet whose memory is used again.
  public func score(_ submission: Submission, into sheet: inout ScoreSheet) {
    sheet.indicators.removeAll(keepingCapacity: true)
    sheet.dimensions.removeAll(keepingCapacity: true)
    sheet.goal = nil
    var execution = ExecutionScorer(self).score(submission)
    RowScorer(self, submission).scoreRows(into: &sheet, execution: &execution)
    sheet.execution = execution
    TotalScorer(self).total(submission, into: &sheet)
  }
}

/// Everything that is wrong with a rubric.
public struct RubricFaults: Error, Equatable, Sendable {
  /// The faults, in the order of the rubric; never empty.
  public let faults: [RubricFault]
}

/// An assignment with its rule made.
struct CompiledAssignment: Sendable {
  let kind: TargetKind
  /// The 一级 or 二级指标 it is limited to, without blanks; empty for all.
  let scope: [UInt8]
  let id: String
  let rule: any IndicatorRule
  let clause: Int16

  init?(_ assignment: RuleAssignment, _ clauses: ClauseIndex) {
    guard let type = RuleCatalogue.indicatorRule(id: assignment.use.rule) else { return nil }
    kind = assignment.kind
    scope = Array((assignment.scope ?? "").utf8)
    id = type.description.id
    rule = type.init(CheckedParameters(assignment.use, type.description.parameters))
    clause = clauses.index(of: assignment.use.basis)
  }
}

/// The execution row with its rule made.
struct CompiledExecution: Sendable {
  let specification: ExecutionSpecification
  let rule: ExecutionRateRule
  let clause: Int16

  init(_ specification: ExecutionSpecification, _ clauses: ClauseIndex) {
    self.specification = specification
    rule = ExecutionRateRule(
      CheckedParameters(specification.use, ExecutionRateRule.description.parameters))
    clause = clauses.index(of: specification.use.basis)
  }
}

/// Clauses by id.
struct ClauseIndex: Sendable {
  private let indexes: [String: Int16]

  init(_ clauses: [Clause]) {
    var indexes: [String: Int16] = [:]
    for (index, clause) in clauses.enumerated() where indexes[clause.id] == nil {
      indexes[clause.id] = Int16(truncatingIfNeeded: index)
    }
    self.indexes = indexes
  }

  func index(of id: String) -> Int16 { indexes[id] ?? -1 }
}
