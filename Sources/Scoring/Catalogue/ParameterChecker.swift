import EvaluationModel

/// Checks what a rubric writes for the parameters of a rule.
enum ParameterChecker {
  /// All faults of one use of a rule; paths begin at the use's mapping.
  static func faults(of use: RuleUse, _ description: RuleDescription) -> [RubricFault] {
    var faults: [RubricFault] = []
    for parameter in use.parameters {
      guard let known = description.parameters.first(where: { $0.name == parameter.name }) else {
        faults.append(unknown(parameter.name, description))
        continue
      }
      faults += self.faults(of: parameter, known, use)
    }
    for known in description.parameters
    where known.standard == nil && use.value(known.name) == nil {
      faults.append(
        RubricFault(
          path: ["rule"], message: "规则 \(description.id) 缺少参数 \(known.name)（\(known.meaning)）",
          advice: "请补写 \(known.name)。"))
    }
    return faults
  }

  private static func faults(
    of parameter: Parameter, _ known: ParameterDescription, _ use: RuleUse
  ) -> [RubricFault] {
    let path: [RubricFault.Step] = [.key(parameter.name)]
    switch (known.form, parameter.value) {
    case (.choice(let words), .text(let text)):
      guard !words.contains(where: { $0.word == text }) else { return [] }
      let list = words.map(\.word).joined(separator: "、")
      return [
        RubricFault(
          path: path, message: "\(parameter.name) 不能写“\(text)”", advice: "可以写：\(list)。")
      ]
    case (.percentage, .text(let text)):
      guard percentage(text) == nil else { return [] }
      return [
        RubricFault(
          path: path, message: "\(parameter.name) 应为百分比，现为“\(text)”", advice: "请写成 60% 的样子。")
      ]
    case (.step, .text(let text)):
      if let step = MeasuredGoal.number(text), step.value.numerator > 0, !step.unit.isNone {
        return []
      }
      return [
        RubricFault(
          path: path, message: "\(parameter.name) 应为大于0的百分比或数量，现为“\(text)”",
          advice: "请写成 1% 或 1例 的样子。")
      ]
    case (.points, .text(let text)):
      guard points(text) == nil else { return [] }
      return [
        RubricFault(
          path: path, message: "\(parameter.name) 应为大于0的分数，现为“\(text)”", advice: "请写成 0.5 的样子。")
      ]
    case (.text, .text), (.data, .text):
      return []
    case (.bands, .list(let items)):
      return BandFaults.faults(
        items, path, isTwoSided: use.value("shape") == .text("two-sided"),
        mayEnd: use.value("uncovered") == .text("cannot-score"))
    case (.bands, _):
      return [RubricFault(path: path, message: "\(parameter.name) 应为分档列表")]
    case (.items, .list(let items)):
      return items.enumerated().filter { ChecklistItem($0.element) == nil }.map {
        RubricFault(
          path: path + [.index($0.offset)], message: "第\($0.offset + 1)个要素写法不对",
          advice: "请写成 {data: 数据名, points: 2}。")
      }
    case (.levels, .list(let items)):
      return items.enumerated().filter { JudgementLevel($0.element) == nil }.map {
        RubricFault(
          path: path + [.index($0.offset)], message: "第\($0.offset + 1)个等次写法不对",
          advice: "请写成 {for: 效果良好, points: 6}。")
      }
    case (.items, _), (.levels, _):
      return [RubricFault(path: path, message: "\(parameter.name) 应为列表")]
    case (_, .list), (_, .map):
      return [RubricFault(path: path, message: "\(parameter.name) 应为一个值，现为列表或对象")]
    }
  }

  private static func unknown(_ name: String, _ description: RuleDescription) -> RubricFault {
    let names = description.parameters.map(\.name)
    let list = names.isEmpty ? "该规则没有参数" : "可以写：" + names.joined(separator: "、")
    return RubricFault(
      path: [.name(name)], message: "规则 \(description.id) 没有参数 \(name)", advice: list + "。")
  }

  /// A percentage as a number, 0.6 for 60%.
  static func percentage(_ text: String) -> ExactDecimal? {
    let reading = TargetText(text)
    guard case .quantity(let quantity) = reading.content, reading.comparison == nil,
      quantity.unit == .percent, quantity.magnitude == .one
    else { return nil }
    return quantity.number.shifted(byPowerOfTen: -2)
  }

  /// Points above zero.
  static func points(_ text: String) -> Points? {
    guard case .points(let points) = FiledPoints(reading: Array(text.utf8).span), points > .zero
    else { return nil }
    return points
  }

  /// Points, zero included.
  static func pointsOrZero(_ text: String) -> Points? {
    guard case .points(let points) = FiledPoints(reading: Array(text.utf8).span), points >= .zero
    else { return nil }
    return points
  }
}
