import EvaluationModel
import TestSupport

/// A small scoring table made at random, sound by construction.
struct RandomTable {
  /// What the generator knows of one indicator.
  struct Row {
    /// The data item whose growth raises the calculated value; empty where nothing is calculated.
    var driver: String
    /// Whether more of it is better; `nil` where the best lies in the middle.
    var isRising: Bool?
  }

  private(set) var data: [DataDefinition] = []
  private(set) var rows: [Row] = []
  private(set) var indicators: [FixedIndicator] = []
  private var random: SplitMix64

  init(seed: UInt64) throws {
    random = SplitMix64(seed: seed)
    for index in 0..<Int.random(in: 1...4, using: &random) { try add(index) }
  }

  var rubric: Rubric { .table(indicators, data: data) }

  // MARK: Parts

  private mutating func item(_ name: String, _ form: DataDefinition.Form) -> String {
    data.append(DataDefinition(name: name, form: form, meaning: name))
    return name
  }

  private mutating func number(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &random)
  }

  private mutating func unit() throws -> MeasurementUnit {
    let units = ["人", "元", "㎡", "项", "公里", "%"].compactMap { MeasurementUnit($0) }
    return units[number(0...units.count - 1)]
  }

  private mutating func add(_ index: Int) throws {
    let weight = number(2...12)
    let isChecklist = number(0...5) == 0
    guard !isChecklist else {
      addChecklist(index, weight)
      return
    }
    let unit = try unit()
    let top = item("甲\(index)", .number(unit))
    let below = item("乙\(index)", .number(unit))
    let shapes = [
      "\(top) / \(below)", "(\(top) - \(below)) / \(below)", "max(\(top), 0) ÷ \(below)",
      "(\(top) + \(below)) / (\(below) + \(below))", "\(top) × 2 / \(below)",
    ]
    let formula = try Formula(shapes[number(0...shapes.count - 1)])
    let isRising = Bool.random(using: &random)
    let sign = isRising ? "≥" : "≤"
    let goal = number(1...15) * 10
    var target = "\(sign)\(goal)%"
    var isTwoSided = false
    let use: RuleUse
    switch number(0...3) {
    case 0:
      isTwoSided = number(0...3) == 0
      if isTwoSided { target = "=\(goal)%" }
      use = Self.use(
        "deduct-per-step",
        [
          ("points", "\(number(1...weight))"), ("step", "\(number(1...20))%"),
          ("count", Bool.random(using: &random) ? "full" : "started"),
          ("side", isTwoSided ? "both" : "worse"),
        ])
    case 1:
      use = Self.use(
        "proportional-completion",
        [("reverse", Bool.random(using: &random) ? "target-over-actual" : "one-minus-overrun")])
    case 2:
      use = Self.use("threshold", [("pass-line", "\(number(5...10) * 10)%")])
    default:
      target = ""
      use = bands(weight, isRising: isRising)
    }
    rows.append(Row(driver: top, isRising: isTwoSided ? nil : isRising))
    indicators.append(
      FixedIndicator(
        name: "指标\(index)", weight: Points(integerLiteral: Int64(weight)), formula: formula,
        target: target, use: use))
  }

  private mutating func addChecklist(_ index: Int, _ weight: Int) {
    let names = (0..<weight).map { "要素\(index)之\($0)" }
    for name in names { _ = item(name, .flag) }
    let items = ParameterValue.list(
      names.map { name in
        .map([
          Parameter(name: "data", value: .text(name)), Parameter(name: "points", value: .text("1")),
        ])
      })
    rows.append(Row(driver: "", isRising: true))
    indicators.append(
      FixedIndicator(
        name: "指标\(index)", weight: Points(integerLiteral: Int64(weight)),
        use: RuleUse(
          rule: "checklist", parameters: [Parameter(name: "items", value: items)], basis: "clause"))
    )
  }

  /// Bands without gap or overlap, from the least value to the greatest.
  private mutating func bands(_ weight: Int, isRising: Bool) -> RuleUse {
    let count = number(2...min(5, weight + 1))
    var cuts: Set<Int> = []
    while cuts.count < count - 1 { cuts.insert(number(1...40) * 5) }
    var points = Set([0, weight])
    while points.count < count { points.insert(number(0...weight)) }
    let worths = points.sorted { isRising ? $0 < $1 : $0 > $1 }
    let ends = cuts.sorted()
    let list = worths.indices.map { index -> ParameterValue in
      let when =
        index == 0
        ? "<\(ends[0])%"
        : index == ends.count ? "≥\(ends[index - 1])%" : "[\(ends[index - 1])%, \(ends[index])%)"
      return .map([
        Parameter(name: "when", value: .text(when)),
        Parameter(name: "points", value: .text("\(worths[index])")),
      ])
    }
    return RuleUse(
      rule: "bands", parameters: [Parameter(name: "bands", value: .list(list))], basis: "clause")
  }

  private static func use(_ rule: String, _ parameters: [(String, String)]) -> RuleUse {
    RuleUse(
      rule: rule,
      parameters: parameters.map { Parameter(name: $0.0, value: .text($0.1)) }, basis: "clause")
  }

  // MARK: Forms

  /// A form with random data, some of them missing or odd.
  mutating func form() -> Submission {
    form { random, _ in
      let words = ["", "无", "-5", "不详", "0", "约3", "1e9", "99999999999999999999"]
      return Int.random(in: 0...9, using: &random) == 0
        ? words[Int.random(in: 0..<words.count, using: &random)] : nil
    }
  }

  /// A form in which one data item has a value and the others are all there.
  mutating func form(where name: String, is value: Int) -> Submission {
    form { _, item in
      item == name ? "\(value)" : item.hasPrefix("乙") ? "100" : nil
    }
  }

  private mutating func form(
    _ odd: (inout SplitMix64, String) -> String?
  ) -> Submission {
    var form = Submission()
    for item in data {
      let value: String
      switch item.form {
      case .flag: value = odd(&random, item.name) ?? (Bool.random(using: &random) ? "是" : "否")
      case .number(let unit):
        value = (odd(&random, item.name) ?? "\(number(0...300))") + unit.label
      }
      form.data.append(DataItem(name: form.append(item.name), value: form.append(value)))
    }
    return form
  }
}
