import EvaluationModel

/// W03: a 一级指标 has other points than the rubric gives it.
enum DimensionWeightOutsideRubricCheck: Check {
  static let description = CheckDescription(
    code: "W03", name: "dimension-weight-outside-rubric", title: "一级指标分值与评分标准不同",
    severity: .info,
    meaning: """
      评分标准规定了一级指标的分值（如产出50、效益30、满意度10）。标准允许调整的只作提示；标准写明必须执行的，应当改正。\
      评分表规定了每项指标的分值，印的分值不同、又不是它的其他版本的，或者少列了指标的，逐项指出。
      """,
    remedy: "没有特殊情况的，请按评分标准分配一级指标的分值；有特殊情况的，请说明理由。",
    source: "财预〔2020〕10号（产出50%、效益30%、满意度10%，有特殊情况的可作适当调整）；财预〔2021〕101号",
    example: CheckExample(
      wrong: example("40", cost: "10", execution: "20"),
      corrected: example("50", cost: "20", execution: "10"), finding: .dimension(0)))

  static func problems(in form: CheckedForm) -> [Problem] {
    let rows = TableWeights.problems(in: form)
    return rows.isEmpty ? dimensions(of: form) : rows
  }

  private static func dimensions(of form: CheckedForm) -> [Problem] {
    let weights = weights(of: form)
    guard
      let expected = DimensionWeights.nearest(to: weights.map { $0?.sum }, in: form.rubric)
    else { return [] }
    let inner = Set(
      DimensionWeightDiffersFromRowsCheck.differences(in: form).flatMap(\.rows))
    return expected.parts.compactMap { part in
      let places = part.dimensions.filter { weights[$0] != nil }
      let found = places.compactMap { weights[$0] }
      let sum = found.reduce(Points.zero) { $0 + $1.sum }
      guard let first = found.first, sum != part.weight,
        found.allSatisfy({ inner.isDisjoint(with: $0.rows) })
      else { return nil }
      let due =
        part.isShared
        ? "\(places.count < part.dimensions.count ? part.names : "")合计为\(part.weight)分"
        : part.weight == .zero ? "没有这一项" : "为\(part.weight)分"
      return Problem(
        first.address, "\(form.rubric.names(of: places))共\(sum)分，评分标准\(due)",
        severity: form.rubric.areWeightsBinding ? .warning : nil)
    }
  }

  private struct Weight {
    var sum = Points.zero
    var rows: [Int] = []
    var address: FieldAddress
  }

  /// The points of each dimension of the rubric on this form; `nil` where the form does not have it.
  private static func weights(of form: CheckedForm) -> [Weight?] {
    var weights: [Weight?] = form.rubric.dimensions.map { _ in nil }
    let declared = DeclaredWeight.all(.dimension, of: form)
    for row in form.rows {
      let index = Int(row.score.dimension)
      guard weights.indices.contains(index) else { continue }
      let address =
        declared.first { $0.rows.contains(row.index) }?.address
        ?? .indicator(row.index, .dimension)
      var weight = weights[index] ?? Weight(address: address)
      weight.sum += row.score.weight
      weight.rows.append(row.index)
      weights[index] = weight
    }
    // Where rows lack their points, or the form breaks off, the sum says nothing.
    return form.areWeightsComplete ? weights : weights.map { _ in nil }
  }

  private static func example(
    _ declared: String, cost: String, execution: String
  ) -> [CheckExample.Cell] {
    [
      .init(.dimension(0), declared), .init(.indicator(1, .weight), cost),
      .init(.indicator(1, .score), cost), .init(.fund(0, .weight), execution),
      .init(.fund(0, .score), execution),
    ]
  }
}
