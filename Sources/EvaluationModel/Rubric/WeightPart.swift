/// One part of a rubric's points: those of one 一级指标, or those that several of them share.
public struct WeightPart: Equatable, Sendable {
  /// The dimensions, by their places in ``Rubric/dimensions``.
  public var dimensions: [Int]
  /// Their names: 产出指标, or 效益指标和满意度指标.
  public var names: String
  /// The points.
  public var weight: Points
  /// Whether the unit distributes the points over the dimensions.
  public var isShared: Bool

  /// A part from its parts.
  public init(dimensions: [Int], names: String, weight: Points, isShared: Bool) {
    self.dimensions = dimensions
    self.names = names
    self.weight = weight
    self.isShared = isShared
  }

  /// The part in words: 产出指标40分, or 效益指标和满意度指标合计40分.
  public var text: String { names + (isShared ? "合计" : "") + "\(weight)分" }
}

extension Rubric {
  /// The points of the 一级指标 in the form's order; shared ones once, where the first of them stands.
  public var weightParts: [WeightPart] {
    let sharing = dimensions.indices.filter { dimensions[$0].weight == nil }
    return dimensions.indices.compactMap { index in
      if let weight = dimensions[index].weight {
        return WeightPart(
          dimensions: [index], names: dimensions[index].name, weight: weight, isShared: false)
      }
      guard index == sharing.first else { return nil }
      return WeightPart(
        dimensions: sharing, names: names(of: sharing), weight: sharedWeight ?? .zero,
        isShared: true)
    }
  }

  /// The names of several dimensions as a sentence joins them: 产出指标、效益指标和满意度指标.
  ///
  /// - Parameter places: Their places in ``dimensions``; others are passed over.
  /// - Returns: The names.
  public func names(of places: [Int]) -> String {
    let names = places.compactMap { dimensions.indices.contains($0) ? dimensions[$0].name : nil }
    let last = names.last ?? ""
    return names.count < 2 ? last : names.dropLast().joined(separator: "、") + "和" + last
  }
}
