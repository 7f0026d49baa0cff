package import EvaluationModel

/// One indicator row for tests, in short form; `nil` is an absent cell.
package struct TestRow: Sendable {
  package var dimension: String?
  package var subdimension: String?
  package var name: String?
  package var comparison: String?
  package var unit: String?
  package var target: String?
  package var actual: String?
  package var weight: String?
  package var score: String?
  package var deviationNote: String?

  package init(
    dimension: String? = "产出指标", subdimension: String? = "数量指标", name: String? = "培训人数",
    comparison: String? = nil, unit: String? = nil, target: String? = nil, actual: String? = nil,
    weight: String? = "10", score: String? = nil, deviationNote: String? = nil
  ) {
    self.dimension = dimension
    self.subdimension = subdimension
    self.name = name
    self.comparison = comparison
    self.unit = unit
    self.target = target
    self.actual = actual
    self.weight = weight
    self.score = score
    self.deviationNote = deviationNote
  }
}

/// One fund row for tests, in short form.
package struct TestFund: Sendable {
  package var name: String?
  package var initialBudget: String?
  package var annualBudget: String?
  package var annualExpenditure: String?
  package var weight: String?
  package var executionRate: String?
  package var score: String?

  package init(
    name: String? = "年度资金总额", initialBudget: String? = nil, annualBudget: String? = nil,
    annualExpenditure: String? = nil, weight: String? = nil, executionRate: String? = nil,
    score: String? = nil
  ) {
    self.name = name
    self.initialBudget = initialBudget
    self.annualBudget = annualBudget
    self.annualExpenditure = annualExpenditure
    self.weight = weight
    self.executionRate = executionRate
    self.score = score
  }
}

extension Submission {
  /// A form from short rows.
  package init(rows: [TestRow], funds: [TestFund] = [], year: Int? = 2024) {
    self.init()
    self.year = year
    for fund in funds {
      var row = FundRow()
      row.name = slice(fund.name)
      row.initialBudget = slice(fund.initialBudget)
      row.annualBudget = slice(fund.annualBudget)
      row.annualExpenditure = slice(fund.annualExpenditure)
      row.weight = slice(fund.weight)
      row.executionRate = slice(fund.executionRate)
      row.score = slice(fund.score)
      self.funds.append(row)
    }
    for short in rows {
      var row = IndicatorRow()
      row.dimension = slice(short.dimension)
      row.subdimension = slice(short.subdimension)
      row.name = slice(short.name)
      row.comparison = slice(short.comparison)
      row.unit = slice(short.unit)
      row.target = slice(short.target)
      row.actual = slice(short.actual)
      row.weight = slice(short.weight)
      row.score = slice(short.score)
      row.deviationNote = slice(short.deviationNote)
      indicators.append(row)
    }
  }

  private mutating func slice(_ text: String?) -> TextSlice {
    text.map { append($0) } ?? .absent
  }
}
