import EvaluationModel

/// One way in which a rubric lets the points be distributed over its 一级指标.
struct DimensionWeights {
  /// The points of each dimension, or of those together that share some.
  let parts: [WeightPart]

  /// The distribution of the rubric that the form follows: the one for the dimensions it has, and
  /// among several the nearest; the standard one where none is made for them.
  ///
  /// - Parameters:
  ///   - weights: The points of each dimension of the rubric on the form; `nil` where it has none.
  ///   - rubric: The rubric.
  /// - Returns: The distribution; `nil` where the form has none of the dimensions.
  static func nearest(to weights: [Points?], in rubric: Rubric) -> DimensionWeights? {
    guard weights.count == rubric.dimensions.count, weights.contains(where: { $0 != nil }) else {
      return nil
    }
    let standard = DimensionWeights(parts: rubric.weightParts)
    let variants = rubric.variants.filter { $0.weights.count == weights.count }.map { variant in
      DimensionWeights(
        parts: zip(rubric.dimensions.indices, variant.weights).map { index, weight in
          WeightPart(
            dimensions: [index], names: rubric.dimensions[index].name, weight: weight,
            isShared: false)
        })
    }
    let fitting = ([standard] + variants).filter { $0.isMade(for: weights) }
    return fitting.min { $0.differences(from: weights) < $1.differences(from: weights) } ?? standard
  }

  /// Whether the form has a dimension exactly where this gives points; of those that share, any.
  private func isMade(for weights: [Points?]) -> Bool {
    parts.allSatisfy { part in
      (part.weight > .zero) == part.dimensions.contains { weights[$0] != nil }
    }
  }

  private func differences(from weights: [Points?]) -> Int {
    parts.count { part in
      let found = part.dimensions.compactMap { weights[$0] }
      return !found.isEmpty && found.reduce(.zero, +) != part.weight
    }
  }
}
