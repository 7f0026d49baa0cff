package import EvaluationModel

extension Rubric {
  /// A scoring table with one indicator, whose weight is the whole, for tests.
  package static func table(_ indicator: FixedIndicator, data: [DataDefinition]) -> Rubric {
    .table([indicator], data: data)
  }

  /// A scoring table with indicators under one heading, for tests; its total is theirs.
  package static func table(_ indicators: [FixedIndicator], data: [DataDefinition]) -> Rubric {
    var rubric = Rubric.testing()
    let total = indicators.reduce(Points.zero) { $0 + $1.weight }
    rubric.id = "testing-table"
    rubric.kind = .department
    rubric.total = total
    rubric.execution = nil
    rubric.overshoot = nil
    rubric.assignments = []
    rubric.data = data
    rubric.dimensions = [
      RubricDimension(
        name: "过程", aliases: [], weight: total,
        subdimensions: [RubricSubdimension(name: "预算执行", weight: total, indicators: indicators)])
    ]
    rubric.grades = []
    return rubric
  }
}
