import EvaluationModel
import TestSupport

/// Entries that nobody thought of.
enum RandomEntry {
  static func entry(_ random: inout SplitMix64) -> BatchEntry {
    let position: BatchPlace.Position =
      [.whole, .number(2), .line(7), .offset(1 << 40)].randomElement(using: &random) ?? .whole
    let place = BatchPlace(source: text(&random), position: position)
    switch Int.random(in: 0..<10, using: &random) {
    case 0: return BatchEntry(place: place, content: .baseData(unit: text(&random)))
    case 1:
      let fault = BatchFault(code: text(&random), message: text(&random))
      return BatchEntry(place: place, content: .fault(fault))
    default: return BatchEntry(place: place, content: .scored(form(&random)))
    }
  }

  private static func form(_ random: inout SplitMix64) -> FormEntry {
    var form = FormEntry()
    form.rubric = text(&random)
    form.kind = .random(using: &random) ? .project : .department
    form.year = .random(using: &random) ? 2024 : nil
    form.unit = text(&random)
    form.department = text(&random)
    form.project = text(&random)
    form.weight = points(&random)
    form.low = points(&random)
    form.high = points(&random)
    form.claimed = .random(using: &random) ? points(&random) : nil
    form.grade = text(&random)
    form.claimedGrade = text(&random)
    form.goalActual = text(&random)
    form.executionRate =
      (try? Fraction(
        Int128.random(in: .min...(.max), using: &random),
        over: Int128.random(in: 1...(.max), using: &random))).map(Ratio.init)
    form.funds = (0..<Int.random(in: 0...3, using: &random)).map { _ in
      FormEntry.Fund(
        name: text(&random), initialBudget: money(&random), annualBudget: money(&random),
        annualExpenditure: money(&random),
        unreadable: .random(using: &random) ? [.annualBudget, .initialBudget] : [])
    }
    form.rows = (0..<Int.random(in: 0...4, using: &random)).map { _ in
      FormEntry.Row(
        dimension: text(&random), subdimension: text(&random), name: text(&random),
        target: text(&random), actual: text(&random), note: text(&random),
        weight: points(&random), low: points(&random), high: points(&random),
        claimed: .random(using: &random) ? points(&random) : nil,
        outcome: Outcome.allCases.randomElement(using: &random) ?? .scored,
        explanation: text(&random), unit: text(&random),
        direction: [nil, .atLeast, .atMost, .range, .exact].randomElement(using: &random) ?? nil)
    }
    form.findings = (0..<Int.random(in: 0...3, using: &random)).map { _ in
      Finding(
        code: text(&random), name: text(&random),
        severity: Severity.allCases.randomElement(using: &random) ?? .info,
        pointer: text(&random), place: text(&random), message: text(&random),
        advice: text(&random))
    }
    return form
  }

  private static func text(_ random: inout SplitMix64) -> String {
    let words = [
      "", "单位", "'; DROP TABLE runs; --", "a\"b", "👩‍👩‍👧", "％", "一般公共预算", " x ", "NULL", "12.5",
    ]
    return (0..<Int.random(in: 0...2, using: &random)).map { _ in
      words.randomElement(using: &random) ?? ""
    }.joined()
  }

  private static func points(_ random: inout SplitMix64) -> Points {
    Points(millionths: Int64.random(in: -1_000_000...110_000_000, using: &random))
  }

  private static func money(_ random: inout SplitMix64) -> Money? {
    guard Bool.random(using: &random) else { return nil }
    return Money(
      yuan: ExactDecimal(
        coefficient: Int64.random(in: (.min + 1)...(.max), using: &random),
        exponent: Int8.random(in: -6...8, using: &random)))
  }
}
