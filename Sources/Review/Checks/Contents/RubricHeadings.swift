import EvaluationModel

/// Which 一级指标 of a rubric a 二级指标 belongs to, by its name.
struct RubricHeadings {
  private let dimensions: [RubricDimension]

  init(_ rubric: Rubric) {
    dimensions = rubric.dimensions
  }

  /// The dimensions that have a 二级指标 of a name, or that are themselves called so; empty where the
  /// rubric does not know the name.
  func homes(of subdimension: String) -> [Int] {
    let name = Self.plain(subdimension)
    guard !name.isEmpty else { return [] }
    let listed = dimensions.indices.filter { index in
      dimensions[index].subdimensions.contains { Self.plain($0.name) == name }
    }
    if !listed.isEmpty { return listed }
    return dimensions.indices.filter { index in
      ([dimensions[index].name] + dimensions[index].aliases).contains { Self.plain($0) == name }
    }
  }

  /// Whether two names of 二级指标 are the same: 数量 and 数量指标.
  static func areSame(_ left: String, _ right: String) -> Bool { plain(left) == plain(right) }

  private static func plain(_ name: String) -> Substring {
    // 指标 alone is a name.
    let count = "指标".utf8.count
    return name.utf8.count > count && name.ends("指标")
      ? Substring(name.utf8.dropLast(count)) : name[...]
  }
}
