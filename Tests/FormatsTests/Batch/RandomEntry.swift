import EvaluationModel
import TestSupport

/// Makes random entries: every part there or not, hostile texts, numbers at their bounds.
struct RandomEntry {
  private static let texts = [
    "", "某局", "项目“A”", "e\u{301}", "\u{E9}", "a\u{0}b", "\u{1B}[31m", "第1行\n第2行\r\t", "\\\"/",
    "</script>", "\u{2028}\u{2029}", "\u{FEFF}", "𠮷\u{1F600}", "\u{FFFF}", "null", "{\"src\":1}",
    " ",
    "=1+1", "\u{7F}", "\u{600}<",
  ]
  private static let numbers: [Int64] = [
    0, 1, -1, 10_000_000, 96_500_000, -500_000, 1, .max, .min, .max - 1, .min + 1,
  ]

  private var random: SplitMix64

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  mutating func next() -> BatchEntry {
    let position: BatchPlace.Position =
      switch below(4) {
      case 0: .whole
      case 1: .number(below(9) - 2)
      case 2: .line(.max - below(3))
      default: .offset(.min + below(3))
      }
    let content: BatchEntry.Content =
      switch below(4) {
      case 0: .fault(BatchFault(code: text(), message: text()))
      case 1: .baseData(unit: text())
      default: .scored(form())
      }
    return BatchEntry(
      place: BatchPlace(source: text(), position: position), content: content)
  }

  private mutating func form() -> FormEntry {
    var form = FormEntry()
    form.rubric = text()
    form.kind = below(2) == 0 ? .department : .project
    form.year = below(3) == 0 ? nil : below(4_000) - 1_000
    form.unit = text()
    form.department = text()
    form.project = text()
    for _ in 0..<below(4) {
      form.funds.append(
        FormEntry.Fund(
          name: text(), initialBudget: money(), annualBudget: money(),
          annualExpenditure: money(),
          unreadable: Set(
            [FundField.initialBudget, .annualBudget, .annualExpenditure].filter { _ in
              below(3) == 0
            })))
    }
    form.executionRate = below(3) == 0 ? nil : ratio()
    form.weight = points()
    form.low = points()
    form.high = below(2) == 0 ? form.low : points()
    form.claimed = below(3) == 0 ? nil : points()
    form.grade = text()
    form.claimedGrade = text()
    form.goalActual = text()
    for _ in 0..<below(5) { form.rows.append(row()) }
    for _ in 0..<below(4) {
      form.findings.append(
        Finding(
          code: text(), name: text(), severity: Severity.allCases[below(3)], pointer: text(),
          place: text(), message: text(), advice: text()))
    }
    return form
  }

  private mutating func row() -> FormEntry.Row {
    FormEntry.Row(
      dimension: text(), subdimension: text(), name: text(), target: text(), actual: text(),
      note: text(), weight: points(), low: points(), high: points(),
      claimed: below(3) == 0 ? nil : points(), outcome: Outcome.allCases[below(4)],
      explanation: text(), unit: text(),
      direction: [nil, .atLeast, .atMost, .range, .exact][below(5)])
  }

  private mutating func text() -> String {
    (0..<below(3)).map { _ in Self.texts[below(Self.texts.count)] }.joined()
  }

  private mutating func number() -> Int64 {
    below(2) == 0
      ? Self.numbers[below(Self.numbers.count)] : Int64(truncatingIfNeeded: random.next())
  }

  private mutating func points() -> Points { Points(millionths: number()) }

  private mutating func money() -> Money? {
    guard below(4) > 0 else { return nil }
    let exponent = below(2) == 0 ? Int8(-below(5)) : Int8(truncatingIfNeeded: random.next())
    return Money(yuan: ExactDecimal(coefficient: number(), exponent: exponent))
  }

  private mutating func ratio() -> Ratio? {
    let top = Int128(number()) * Int128(number())
    return (try? Fraction(top, over: max(Int128(number()), 1))).map(Ratio.init)
  }

  private mutating func below(_ limit: Int) -> Int { Int(random.next() % UInt64(limit)) }
}
