import EvaluationModel

/// Proves that a formula can mean something: units agree, nothing is divided by a constant zero, no
/// comparison is decided before there are data.
struct FormulaProof {
  /// What a part of a formula is measured in.
  enum Unit {
    /// Zero, which is zero in every unit.
    case any
    /// Nobody can say, because something else is wrong that is told elsewhere.
    case unknown
    /// A unit, or none.
    case known(UnitProduct)
  }

  /// Something wrong with a formula.
  struct Fault {
    /// The name or number that it begins with, counted from zero.
    var operand: Int
    var message: String
    var advice: String
  }

  /// What is wrong with the formula, in its order.
  private(set) var faults: [Fault] = []
  /// What the result is measured in.
  private(set) var unit = Unit.unknown
  private let data: [String: DataDefinition.Form]
  private var position = 0

  /// Proves a formula over the data of a rubric.
  init(_ formula: Formula, _ data: [String: DataDefinition.Form]) {
    self.data = data
    unit = unit(of: formula)
    if formula.names.isEmpty {
      faults = [
        Fault(
          operand: 0, message: "公式“\(formula)”里没有数据，对每个单位都一样", advice: "请写上 data 里的数据名称。")
      ]
    }
  }

  // MARK: Units

  private mutating func unit(of formula: Formula) -> Unit {
    switch formula {
    case .number(let number):
      position += 1
      return number.isZero ? .any : .known(.bare)
    case .data(let name):
      position += 1
      switch data[name] {
      case .number(let unit): return .known(UnitProduct(unit))
      case .flag: return .known(.bare)
      case nil: return .unknown
      }
    case .negated(let value):
      return unit(of: value)
    case .binary(let operation, let left, let right):
      return unit(of: operation, left, right)
    case .call(let function, let values):
      var result = Unit.any
      var named = formula
      for value in values {
        let place = position
        let next = unit(of: value)
        let before = result
        result = common(
          (named, before), (value, next), at: place,
          "不能一起取\(function == .min ? "最小" : "最大")值")
        if case .any = before { named = value }
      }
      return result
    }
  }

  private mutating func unit(
    of operation: Formula.Operation, _ left: Formula, _ right: Formula
  ) -> Unit {
    let start = position
    let mine = unit(of: left)
    let place = position
    let theirs = unit(of: right)
    switch operation {
    case .plus, .minus:
      let verb = operation == .plus ? "不能相加" : "不能相减"
      return common((left, mine), (right, theirs), at: place, verb)
    case .times:
      return combined(mine, theirs) { $0.times($1) }
    case .divided:
      if right.isConstantZero {
        faults.append(
          Fault(operand: place, message: "除数“\(right)”总是0", advice: "请检查公式里的除数。"))
      }
      return combined(mine, theirs) { $0.divided(by: $1) }
    case .isLess, .isAtMost, .isMore, .isAtLeast, .isEqual, .isUnequal:
      _ = common((left, mine), (right, theirs), at: place, "不能比较")
      if left == right || (left.names.isEmpty && right.names.isEmpty) {
        let comparison = Formula.binary(operation, left, right)
        let holds = comparison.evaluated { _ in .one }.value == .one
        faults.append(
          Fault(
            operand: start, message: "“\(comparison)”\(holds ? "总是" : "永远不")成立，与填报的数据无关",
            advice: "请检查两边是不是写成了同一个。"))
      }
      return .known(.bare)
    }
  }

  private func combined(
    _ left: Unit, _ right: Unit, _ operation: (UnitProduct, UnitProduct) -> UnitProduct
  ) -> Unit {
    switch (left, right) {
    case (.known(let mine), .known(let theirs)): .known(operation(mine, theirs))
    case (.any, _): .any
    case (.unknown, _), (_, .unknown), (_, .any): .unknown
    }
  }

  /// What two values that are added or compared are both measured in.
  private mutating func common(
    _ left: (formula: Formula, unit: Unit), _ right: (formula: Formula, unit: Unit),
    at place: Int, _ verb: String
  ) -> Unit {
    switch (left.unit, right.unit) {
    case (.unknown, _), (_, .unknown): return .unknown
    case (.any, let other), (let other, .any): return other
    case (.known(let mine), .known(let theirs)):
      if mine == theirs {
        checkPercentage(left.formula, right.formula, at: place)
        checkPercentage(right.formula, left.formula, at: place)
        return left.unit
      }
      let advice =
        mine.isBare || theirs.isBare ? "有单位的数据只能与同一单位的数据或0这样算。" : "请换用同一单位的数据。"
      faults.append(
        Fault(
          operand: place,
          message: "\(text(left.formula, mine))与\(text(right.formula, theirs))单位不同，\(verb)",
          advice: advice))
      return .unknown
    }
  }

  /// A percentage next to 90 instead of 90%.
  private mutating func checkPercentage(_ side: Formula, _ other: Formula, at place: Int) {
    guard case .data(let name) = side, case .number(let unit)? = data[name],
      unit.family == .percentage, case .number(let number) = other, number > 10
    else { return }
    faults.append(
      Fault(
        operand: place, message: "\(name)是百分比，而\(number)没有百分号，等于\(PercentText.of(number))",
        advice: "请写成 \(number)%。"))
  }

  /// A part of a formula with its unit: 在职人数（人）.
  private func text(_ formula: Formula, _ unit: UnitProduct) -> String {
    guard case .data(let name) = formula else {
      if case .number = formula { return "\(formula)（没有单位）" }
      return "“\(formula)”（\(unit.text)）"
    }
    switch data[name] {
    case .number(let unit): return "\(name)（\(unit.label)）"
    case .flag: return "\(name)（是否）"
    case nil: return name
    }
  }
}

extension Formula {
  /// Whether the value is zero whatever the data are.
  fileprivate var isConstantZero: Bool {
    if case .binary(.minus, let left, let right) = self, left == right { return true }
    return names.isEmpty && evaluated { _ in nil }.value?.isZero == true
  }

  /// Whether the value says yes or no: a comparison, or some of them joined by ×, min and max.
  ///
  /// - Parameter flags: The data that say yes or no.
  /// - Returns: False for amounts, counts and rates.
  func isCondition(_ flags: (String) -> Bool) -> Bool {
    switch self {
    case .data(let name): flags(name)
    case .binary(let operation, let left, let right):
      switch operation {
      case .isLess, .isAtMost, .isMore, .isAtLeast, .isEqual, .isUnequal: true
      case .times: left.isCondition(flags) && right.isCondition(flags)
      case .minus: left == .number(1) && right.isCondition(flags)
      case .plus, .divided: false
      }
    case .call(_, let values): values.allSatisfy { $0.isCondition(flags) }
    case .number, .negated: false
    }
  }

  /// Whether the result is multiplied or divided by the bare number 100, as percentages are printed.
  var isTimesHundred: Bool {
    switch self {
    case .number(let number): number == 100
    case .binary(.times, let left, let right): left.isTimesHundred || right.isTimesHundred
    case .binary(.divided, let left, let right): left.isTimesHundred || right == .number(100)
    case .data, .negated, .binary, .call: false
    }
  }
}
