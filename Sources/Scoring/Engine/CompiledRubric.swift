import EvaluationModel

/// What scoring needs of a rubric, resolved once.
///
/// A class, so that scorers and explainers share it without copying what is in it; nothing in it
/// changes after it is made.
final class CompiledRubric: Sendable {
  /// The rubric itself.
  let rubric: Rubric
  /// Decimals and tiers.
  let scale: ScoringScale
  /// The words of the tiers.
  let tierWords: WordTable
  /// Parts of names for which less is better.
  let falling: NamePatterns
  /// Parts of names for which more is better, even among costs.
  let rising: NamePatterns
  /// Parts of headings whose rows are costs.
  let cost: NamePatterns
  /// The rules by kind of target, the first that fits counts.
  let assignments: [CompiledAssignment]
  /// For each of ``assignments`` what mostly decides whether it fits, so that looking for one touches
  /// none of the others, and the assignment itself without counting references to it.
  let choices: [Choice]
  /// The execution row's rule.
  let execution: CompiledExecution?
  /// The indicators that the rubric itself names; `nil` where units name their own.
  let table: CompiledTable?
  /// What happens to results far above their targets.
  let overshoot: OvershootModifier?
  /// How far the execution rate holds down the total.
  let totalCap: TotalCapModifier?
  /// One of ``assignments``, which the rubric keeps.
  struct Choice: Sendable {
    let kind: TargetKind
    let isLimited: Bool
    let assignment: Unmanaged<CompiledAssignment>
  }

  private let dimensionNames: [(name: [UInt8], index: Int16)]

  /// Resolves a rubric that ``RubricChecker`` has found sound.
  init(_ rubric: Rubric) {
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
    choices = assignments.map {
      Choice(kind: $0.kind, isLimited: !$0.scope.isEmpty, assignment: .passUnretained($0))
    }
    execution = rubric.execution.map { CompiledExecution($0, clauses) }
    table = CompiledTable(rubric, clauses)
    overshoot = OvershootModifier(
      rubric.overshoot, clause: clauses.index(of: rubric.overshoot?.basis ?? ""))
    totalCap = TotalCapModifier(
      rubric.totalCap, clause: clauses.index(of: rubric.totalCap?.basis ?? ""))
    dimensionNames = rubric.dimensions.enumerated().flatMap { index, dimension in
      ([dimension.name] + dimension.aliases).map {
        (Array($0.utf8), Int16(truncatingIfNeeded: index))
      }
    }
  }

  /// The dimension of the rubric that a heading means, or −1.
  func dimension(headed heading: UnsafeBufferPointer<UInt8>) -> Int16 {
    guard DimensionHeading.isPlain(heading) else {
      return dimension(named: DimensionHeading(heading).name)
    }
    for index in dimensionNames.indices {
      let isSame = dimensionNames[index].name.withUnsafeBufferPointer {
        FiledText.areIdentical(heading, $0)
      }
      if isSame { return dimensionNames[index].index }
    }
    return -1
  }

  /// The dimension of the rubric that a name means, or −1.
  func dimension(named name: [UInt8]) -> Int16 {
    for entry in dimensionNames where entry.name == name { return entry.index }
    return -1
  }

  /// The citation of a clause by its index; empty for −1.
  func citation(_ clause: Int16) -> String {
    let index = Int(clause)
    return rubric.clauses.indices.contains(index) ? rubric.clauses[index].citation : ""
  }

  /// The grade of certain points, an index into the rubric's grades.
  func grade(of points: Points) -> Int? {
    rubric.grades.firstIndex { points >= $0.from }
  }
}
