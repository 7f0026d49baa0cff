/// The form of design section 9 as plain `Decodable` structs, for Foundation's decoder.
struct DecodableForm: Decodable {
  struct Fund: Decodable {
    let name: String
    let initialBudget: String
    let annualBudget: String
    let annualExpenditure: String
    let weight: String
    let executionRate: String
    let score: String
  }

  struct Goal: Decodable {
    let expected: String
    let actual: String
  }

  struct Indicator: Decodable {
    let dimension: String
    let subdimension: String
    let name: String
    let target: String
    let actual: String
    let weight: String
    let score: String
    let deviationNote: String
  }

  struct Total: Decodable {
    let weight: String
    let score: String
  }

  let rubric: String
  let kind: String
  let year: Int
  let unit: String
  let department: String
  let project: String
  let currencyUnit: String
  let funds: [Fund]
  let goal: Goal
  let indicators: [Indicator]
  let total: Total
}
