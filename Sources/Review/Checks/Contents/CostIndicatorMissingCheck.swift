import EvaluationModel

/// C03: the form has every other kind of indicator, and none of cost.
enum CostIndicatorMissingCheck: Check {
  static let description = CheckDescription(
    code: "C03", name: "cost-indicator-missing", title: "没有成本指标", severity: .info,
    meaning: """
      评分标准列有成本指标，表中其他各类指标都有，只缺成本指标。评分标准允许不设成本指标并规定了相应分值的，不提示；\
      评分标准强制要求成本指标分值的，作为警告。
      """,
    remedy: "请补充成本指标（如项目总成本≤预算数），或说明不设成本指标的理由。",
    source: "财预〔2020〕10号（产出指标含成本）；财预〔2021〕101号（成本指标单列）",
    example: CheckExample(
      wrong: same + [
        .init(.indicator(1, .subdimension), "质量指标"), .init(.indicator(1, .name), "结业合格率"),
        .init(.indicator(1, .target), "≥95%"), .init(.indicator(1, .actual), "96%"),
      ],
      corrected: same, finding: .indicator(0, .dimension)))

  private static let same: [CheckExample.Cell] = [
    .init(.indicator(0, .weight), "20"), .init(.indicator(0, .score), "20"),
    .init(.indicator(4, .dimension), "产出指标"), .init(.indicator(4, .subdimension), "时效指标"),
    .init(.indicator(4, .name), "培训完成时间"), .init(.indicator(4, .target), "2024年11月底前"),
    .init(.indicator(4, .actual), "2024年10月"), .init(.indicator(4, .weight), "10"),
    .init(.indicator(4, .score), "10"), .init(.indicator(4, .deviationNote), ""),
  ]

  static func problems(in form: CheckedForm) -> [Problem] {
    guard !isCutOff(form.submission), !form.rows.isEmpty, !hasCost(form),
      let gap = gap(in: form)
    else { return [] }
    let row = form.rows.first { Int($0.score.dimension) == gap.dimension } ?? form.rows[0]
    let title = form.rubric.title
    return [
      Problem(
        row.address(.dimension), "\(form.rows.count)个指标中没有成本指标，“\(title)”列有“\(gap.name)”",
        severity: gap.isRequired ? .warning : nil)
    ]
  }

  /// What the rubric lists and the form does not draw.
  private struct Gap {
    var dimension: Int
    var name: String
    var isRequired: Bool
  }

  /// The cost heading that is the only one missing; `nil` where more is missing, or may be.
  private static func gap(in form: CheckedForm) -> Gap? {
    let rubric = form.rubric
    let drawn = Set(form.sheet.dimensions.map { Int($0.index) })
    if let index = rubric.dimensions.firstIndex(where: { isCost($0.name, rubric) }) {
      let others = Set(rubric.dimensions.indices).subtracting([index])
      guard others.isSubset(of: drawn), !followsVariant(without: index, form) else { return nil }
      let isOptional = rubric.variants.contains { variant in
        variant.weights.indices.contains(index) && variant.weights[index] == .zero
      }
      return Gap(
        dimension: index, name: rubric.dimensions[index].name,
        isRequired: rubric.areWeightsBinding && !isOptional
          && rubric.dimensions[index].weight != nil)
    }
    for (index, dimension) in rubric.dimensions.enumerated() where drawn.contains(index) {
      guard let cost = dimension.subdimensions.first(where: { isCost($0.name, rubric) }) else {
        continue
      }
      let others = dimension.subdimensions.filter { !isCost($0.name, rubric) }
      let isOnlyGap = others.allSatisfy { other in
        form.rows.contains { RubricHeadings.areSame($0.subdimension, other.name) }
      }
      guard isOnlyGap else { return nil }
      return Gap(
        dimension: index, name: cost.name,
        isRequired: rubric.areWeightsBinding && cost.weight != nil)
    }
    return nil
  }

  /// Whether the points are those that the rubric gives to forms without this dimension.
  private static func followsVariant(without index: Int, _ form: CheckedForm) -> Bool {
    form.rubric.variants.contains { variant in
      variant.weights.indices.contains(index) && variant.weights[index] == .zero
        && variant.weights.indices.allSatisfy { dimension in
          let drawn = form.sheet.dimensions.filter { Int($0.index) == dimension }
          return drawn.reduce(Points.zero) { $0 + $1.weight } == variant.weights[dimension]
        }
    }
  }

  /// Whether any row is about cost, under whatever heading.
  private static func hasCost(_ form: CheckedForm) -> Bool {
    form.rows.contains { row in
      isCost(row.dimension, form.rubric) || isCost(row.subdimension, form.rubric)
        || SpendingName(row.name).mentionsCost
    }
  }

  private static func isCost(_ heading: String, _ rubric: Rubric) -> Bool {
    heading.has(anyOf: rubric.directions.cost)
  }

  /// A form without its bottom line is only a part of one.
  private static func isCutOff(_ submission: Submission) -> Bool {
    submission.totalWeight.isAbsent && submission.totalScore.isAbsent
  }
}
