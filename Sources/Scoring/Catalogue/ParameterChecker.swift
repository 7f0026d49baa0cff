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
      faults += self.faults(of: parameter, known)
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
    of parameter: Parameter, _ known: ParameterDescription
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
      if let share = percentage(text), !share.isZero, !share.isNegative { return [] }
      return [
        RubricFault(
          path: path, message: "\(parameter.name) 应为大于0的百分比，现为“\(text)”", advice: "请写成 1% 的样子。")
      ]
    case (.points, .text(let text)):
      guard points(text) == nil else { return [] }
      return [
        RubricFault(
          path: path, message: "\(parameter.name) 应为大于0的分数，现为“\(text)”", advice: "请写成 0.5 的样子。")
      ]
    case (.text, .text):
      return []
    case (.bands, .list(let items)):
      return bandFaults(items, path)
    case (.bands, _):
      return [RubricFault(path: path, message: "\(parameter.name) 应为分档列表")]
    case (_, .list), (_, .map):
      return [RubricFault(path: path, message: "\(parameter.name) 应为一个值，现为列表或对象")]
    }
  }

  private static func bandFaults(
    _ items: [ParameterValue], _ path: [RubricFault.Step]
  ) -> [RubricFault] {
    guard !items.isEmpty else {
      return [RubricFault(path: path, message: "分档不能为空")]
    }
    var faults: [RubricFault] = []
    var previous: Band?
    for (index, item) in items.enumerated() {
      let here = path + [.index(index)]
      guard let band = band(item) else {
        faults.append(
          RubricFault(
            path: here, message: "第\(index + 1)档写法不对", advice: "请写成 {from: 90%, share: 100%}。"))
        continue
      }
      if band.share.isNegative || band.share > 1 {
        faults.append(
          RubricFault(path: here + ["share"], message: "第\(index + 1)档的得分比例不在0～100%之间"))
      }
      if let previous {
        if band.from >= previous.from {
          faults.append(
            RubricFault(
              path: here + ["from"], message: "第\(index + 1)档的下限不低于上一档，两档重叠",
              advice: "各档应从高到低排列。"))
        }
        if band.share >= previous.share {
          faults.append(
            RubricFault(
              path: here + ["share"], message: "第\(index + 1)档结果更差，得分却不比上一档少",
              advice: "得分比例应逐档降低。"))
        }
      }
      previous = band
    }
    return faults
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

  /// `{from: 90%, share: 100%}`.
  static func band(_ value: ParameterValue) -> Band? {
    guard case .map(let parts) = value, parts.count == 2 else { return nil }
    func part(_ name: String) -> ExactDecimal? {
      guard case .text(let text)? = parts.first(where: { $0.name == name })?.value else {
        return nil
      }
      return percentage(text)
    }
    guard let from = part("from"), let share = part("share") else { return nil }
    return Band(from: from, share: share)
  }
}
