extension Rubric {
  /// The id of the rule for rows whose standard is not published.
  public static let unpublishedRule = "unpublished"

  /// The rubric as it is under one of its variants: a rubric of its own, without variants.
  ///
  /// What a change names and the rubric has not is left out; checking a rubric finds it.
  public func applying(_ variant: WeightVariant) -> Rubric {
    var rubric = self
    rubric.variants = []
    rubric.execution?.weight = variant.execution
    for index in dimensions.indices where variant.weights.indices.contains(index) {
      rubric.dimensions[index].weight = variant.weights[index]
    }
    if !rubric.dimensions.contains(where: { $0.weight == nil }) { rubric.sharedWeight = nil }
    for change in variant.changes { rubric.apply(change, variant.basis) }
    // Rows without points leave; what is left of a 二级指标 is the sum of its rows.
    for index in rubric.dimensions.indices {
      for position in rubric.dimensions[index].subdimensions.indices {
        rubric.dimensions[index].subdimensions[position].indicators.removeAll { $0.weight == .zero }
        let rows = rubric.dimensions[index].subdimensions[position].indicators
        guard !rows.isEmpty else { continue }
        rubric.dimensions[index].subdimensions[position].weight = rows.reduce(.zero) {
          $0 + $1.weight
        }
      }
    }
    return rubric
  }

  private mutating func apply(_ change: VariantChange, _ basis: String) {
    let clause = change.basis.isEmpty ? basis : change.basis
    switch change.subject {
    case .indicator(let name):
      for index in dimensions.indices {
        for position in dimensions[index].subdimensions.indices {
          let rows = dimensions[index].subdimensions[position].indicators
          for row in rows.indices where rows[row].name == name {
            dimensions[index].subdimensions[position].indicators[row].apply(change, clause)
          }
        }
      }
    case .subdimension(let name):
      for index in dimensions.indices {
        for position in dimensions[index].subdimensions.indices
        where dimensions[index].subdimensions[position].name == name {
          dimensions[index].subdimensions[position].indicators = [
            FixedIndicator(unpublished: name, change, clause)
          ]
        }
      }
    case .dimension(let name):
      for index in dimensions.indices where dimensions[index].name == name {
        dimensions[index].subdimensions = [
          RubricSubdimension(
            name: name, weight: change.weight,
            indicators: [FixedIndicator(unpublished: name, change, clause)])
        ]
      }
    }
  }
}

extension FixedIndicator {
  /// The row that stands for all rows of a heading whose standard is not published.
  fileprivate init(unpublished heading: String, _ change: VariantChange, _ basis: String) {
    self.init(
      name: "\(heading)各项指标", weight: change.weight, standard: change.standard,
      use: RuleUse(rule: Rubric.unpublishedRule, basis: basis))
  }

  fileprivate mutating func apply(_ change: VariantChange, _ basis: String) {
    weight = change.weight
    if !change.standard.isEmpty { standard = change.standard }
    for parameter in change.parameters {
      if let index = use.parameters.firstIndex(where: { $0.name == parameter.name }) {
        use.parameters[index] = parameter
      } else {
        use.parameters.append(parameter)
      }
    }
    use.basis = basis
  }
}
