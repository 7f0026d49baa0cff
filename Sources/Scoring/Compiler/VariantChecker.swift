import EvaluationModel

/// Proves that every variant of a rubric is sound itself and can be chosen.
enum VariantChecker {
  // MARK: Identity

  /// Variants that nothing can choose: those with the id of another, and those whose points are those
  /// of the rubric itself or of another.
  static func identities(_ rubric: Rubric) -> [RubricFault] {
    var faults: [RubricFault] = []
    var ids: Set<String> = []
    var tables: [(title: String, points: [String])] = [("指标体系本身", points(of: rubric))]
    for (index, variant) in rubric.variants.enumerated() {
      let path: [RubricFault.Step] = ["variants", .index(index)]
      if !variant.id.isEmpty, !ids.insert(variant.id).inserted {
        faults.append(
          RubricFault(path: path + ["id"], message: "变体 \(variant.id) 重复", advice: "请换一个 id。"))
      }
      let mine = points(of: rubric.applying(variant))
      if let other = tables.first(where: { $0.points == mine }) {
        faults.append(
          RubricFault(
            path: path, message: "变体“\(variant.title)”永远选不到：各项分值与\(other.title)完全相同",
            advice: "变体是按表上印的分值认出来的；请核对分值，或删去它。"))
      }
      tables.append(("变体“\(variant.title)”", mine))
    }
    return faults
  }

  /// The points that a form shows of a table.
  private static func points(of rubric: Rubric) -> [String] {
    let execution = rubric.execution.map { "\($0.weight)" } ?? ""
    let dimensions = rubric.dimensions.map { "\($0.name) \(String(describing: $0.weight))" }
    return [execution] + dimensions
      + rubric.fixedIndicators.filter { $0.use.rule != Rubric.unpublishedRule }.map {
        "\($0.name) \($0.weight)"
      }
  }

  // MARK: Changes

  /// What the variants of a scoring table change must be there, and what comes out must be sound.
  static func changes(_ rubric: Rubric) -> [RubricFault] {
    rubric.variants.enumerated().flatMap { index, variant -> [RubricFault] in
      let path: [RubricFault.Step] = ["variants", .index(index)]
      let subjects = subjects(of: variant, rubric, path)
      guard subjects.isEmpty else { return subjects }
      return rows(of: variant, rubric, path) + sums(of: variant, rubric, path)
    }
  }

  private static func subjects(
    of variant: WeightVariant, _ rubric: Rubric, _ path: [RubricFault.Step]
  ) -> [RubricFault] {
    var seen: Set<String> = []
    return variant.changes.enumerated().compactMap { position, change in
      let place = path + ["changes", .index(position)]
      let (key, name) = subject(change)
      let count = count(change, rubric)
      if count == 0 {
        return RubricFault(
          path: place + [.key(key)], message: "变体“\(variant.title)”改的“\(name)”不在本指标体系里",
          advice: "请写 dimensions 里有的名称。")
      }
      if count > 1 {
        return RubricFault(
          path: place + [.key(key)], message: "变体“\(variant.title)”改的“\(name)”有\(count)项，看不出改的是哪一项",
          advice: "请在 dimensions 里用不同的名称。")
      }
      if !seen.insert(key + name).inserted {
        return RubricFault(
          path: place + [.key(key)], message: "变体“\(variant.title)”把“\(name)”改了两次", advice: "请只留一次。"
        )
      }
      if let whole = whole(of: change, in: variant, rubric) {
        return RubricFault(
          path: place + [.key(key)],
          message: "变体“\(variant.title)”改“\(name)”永远用不到：整个“\(whole)”已经改为未公布",
          advice: "请删去其中一项。")
      }
      return nil
    }
  }

  private static func subject(_ change: VariantChange) -> (key: String, name: String) {
    switch change.subject {
    case .indicator(let name): ("indicator", name)
    case .subdimension(let name): ("subdimension", name)
    case .dimension(let name): ("dimension", name)
    }
  }

  private static func count(_ change: VariantChange, _ rubric: Rubric) -> Int {
    switch change.subject {
    case .indicator(let name): rubric.fixedIndicators.count { $0.name == name }
    case .subdimension(let name):
      rubric.dimensions.reduce(0) { $0 + $1.subdimensions.count { $0.name == name } }
    case .dimension(let name): rubric.dimensions.count { $0.name == name }
    }
  }

  /// The heading that another change of the variant replaces with everything under it.
  private static func whole(
    of change: VariantChange, in variant: WeightVariant, _ rubric: Rubric
  ) -> String? {
    let replaced = variant.changes.filter { $0.subject != change.subject }.map(\.subject)
    for dimension in rubric.dimensions {
      for subdimension in dimension.subdimensions {
        switch change.subject {
        case .indicator(let name):
          guard subdimension.indicators.contains(where: { $0.name == name }) else { continue }
          if replaced.contains(.subdimension(subdimension.name)) { return subdimension.name }
        case .subdimension(let name): guard subdimension.name == name else { continue }
        case .dimension: return nil
        }
        if replaced.contains(.dimension(dimension.name)) { return dimension.name }
      }
    }
    return nil
  }

  // MARK: What comes out

  /// Faults of the rows that a variant changes, at the change that brings them.
  private static func rows(
    of variant: WeightVariant, _ rubric: Rubric, _ path: [RubricFault.Step]
  ) -> [RubricFault] {
    let applied = rubric.applying(variant)
    let checker = IndicatorChecker(applied)
    var faults: [RubricFault] = []
    for (position, change) in variant.changes.enumerated() {
      let place = path + ["changes", .index(position)]
      if !change.basis.isEmpty, !rubric.clauses.contains(where: { $0.id == change.basis }) {
        faults.append(RubricChecker.unknownClause(change.basis, place + ["basis"]))
      }
      guard case .indicator(let name) = change.subject else {
        if change.weight < .zero {
          faults.append(
            RubricFault(path: place + ["weight"], message: "\(subject(change).name)的分值小于0"))
        }
        continue
      }
      // What is wrong without the variant has been told there.
      let known = rubric.fixedIndicators.first { $0.name == name }.map(checker.faults) ?? []
      let found = applied.fixedIndicators.first { $0.name == name }.map(checker.faults) ?? []
      for fault in found where fault.path != ["basis"] && !known.contains(fault) {
        let isOwn = change.parameters.contains { parameter in
          fault.path.first == .key(parameter.name) || fault.path.first == .name(parameter.name)
        }
        faults.append(
          RubricFault(
            path: place + (isOwn ? fault.path : ["weight"]),
            message: "变体“\(variant.title)”：\(fault.message)", advice: fault.advice))
      }
    }
    return faults
  }

  /// The points of the rows under every dimension must be those that the variant gives it.
  private static func sums(
    of variant: WeightVariant, _ rubric: Rubric, _ path: [RubricFault.Step]
  ) -> [RubricFault] {
    let applied = rubric.applying(variant)
    var faults: [RubricFault] = []
    for (index, dimension) in applied.dimensions.enumerated() {
      let rows = dimension.subdimensions.flatMap(\.indicators)
      let sum = rows.reduce(Points.zero) { $0 + $1.weight }
      let declared: Points? = dimension.weight
      let before = rubric.dimensions[index]
      let changes = variant.changes.indices.filter {
        isWithin(variant.changes[$0], before)
      }
      guard let declared, sum != declared, isWhole(before),
        !changes.isEmpty || dimension.weight != before.weight
      else { continue }
      // One change alone is to blame for it; of several, who knows which.
      let place: [RubricFault.Step] =
        changes.count == 1
        ? ["changes", .index(changes[0]), "weight"] : ["weights", .key(dimension.name)]
      faults.append(
        RubricFault(
          path: path + place,
          message:
            "变体“\(variant.title)”：\(dimension.name)的指标分值合计\(sum)分（\(TableChecker.parts(rows))），应为\(declared)分",
          advice: "请核对 weights 和 changes 里的分值。"))
    }
    return faults
  }

  /// Whether the rubric names all indicators of a dimension, and their points add up without the
  /// variant: what is wrong without it has been told there.
  private static func isWhole(_ dimension: RubricDimension) -> Bool {
    let sum = dimension.subdimensions.flatMap(\.indicators).reduce(Points.zero) { $0 + $1.weight }
    return sum == dimension.weight && dimension.subdimensions.allSatisfy { !$0.indicators.isEmpty }
  }

  private static func isWithin(_ change: VariantChange, _ dimension: RubricDimension) -> Bool {
    switch change.subject {
    case .indicator(let name):
      dimension.subdimensions.contains { $0.indicators.contains { $0.name == name } }
    case .subdimension(let name): dimension.subdimensions.contains { $0.name == name }
    case .dimension(let name): dimension.name == name
    }
  }
}
