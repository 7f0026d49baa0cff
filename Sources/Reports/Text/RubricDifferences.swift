public import EvaluationModel

/// What changed from one rubric to another, in words.
public struct RubricDifferences {
  /// The changes under their headings, without those that have none.
  public private(set) var sections: [(title: String, changes: [String])] = []
  let glossary: RuleGlossary

  /// Compares two rubrics part by part.
  ///
  /// - Parameters:
  ///   - old: The earlier rubric.
  ///   - new: The later one.
  ///   - glossary: What their rules are called.
  public init(from old: Rubric, to new: Rubric, glossary: RuleGlossary = .empty) {
    self.glossary = glossary
    add("基本情况", identity(old, new))
    add("权重", weights(old, new))
    add("权重的其他分配", variants(old, new))
    add("基础数据", data(old, new))
    add("评分表的指标", indicators(old, new))
    add("计分规则", rules(old, new))
    add("没有写≥或≤时的方向", directions(old, new))
    add("超额完成", one("办法", old.overshoot.map(overshoot), new.overshoot.map(overshoot)))
    add("总分限额", one("办法", old.totalCap.map(totalCap), new.totalCap.map(totalCap)))
    add("定性指标分档", tiers(old, new))
    add("评价等级", grades(old, new))
    add("依据", clauses(old, new))
  }

  /// The changes for people, with a line break at the end.
  ///
  /// - Parameter width: The columns of a line.
  /// - Returns: A heading and a line a change; one sentence where nothing changed.
  public func text(width: Int = 100) -> String {
    guard !sections.isEmpty else { return "两个指标体系的内容完全相同。\n" }
    return sections.map { section in
      let lines = section.changes.flatMap { change in
        DisplayWidth.wrapped(change, to: width - 4).enumerated().map {
          ($0 == 0 ? "  " : "    ") + $1
        }
      }
      return ([section.title] + lines).joined(separator: "\n")
    }.joined(separator: "\n\n") + "\n"
  }

  private mutating func add(_ title: String, _ changes: [String]) {
    if !changes.isEmpty { sections.append((title, changes)) }
  }

  // MARK: Parts

  private func identity(_ old: Rubric, _ new: Rubric) -> [String] {
    one("编号", old.id, new.id) + one("名称", old.title, new.title)
      + one("类型", old.kind.title, new.kind.title) + one("地区", old.region, new.region)
      + one("年度", RubricWords.years(old.years), RubricWords.years(new.years))
      + one("满分", "\(old.total)分", "\(new.total)分")
      + one("得分的小数", "\(old.digits)位", "\(new.digits)位")
      + one("表名", old.formTitle, new.formTitle)
  }

  private func weights(_ old: Rubric, _ new: Rubric) -> [String] {
    var changes = one(
      "单位能否调整", old.areWeightsBinding ? "不得调整" : "可按规定调整",
      new.areWeightsBinding ? "不得调整" : "可按规定调整")
    changes += one(
      "预算执行率", old.execution.map { "\($0.weight)分" }, new.execution.map { "\($0.weight)分" })
    changes += one(
      "预算执行率的分母", old.execution.map { RubricWords.title(of: $0.denominator) },
      new.execution.map { RubricWords.title(of: $0.denominator) })
    changes += one("由单位分配的分值", shared(old), shared(new))
    for (name, before, after) in paired(old.dimensions, new.dimensions, by: \.name) {
      changes += one(name, before.map(weight), after.map(weight))
      guard let before, let after else { continue }
      changes += words("\(name)的别名", before.aliases, after.aliases)
      let subdimensions = paired(before.subdimensions, after.subdimensions, by: \.name)
      for (sub, left, right) in subdimensions {
        changes += one("\(name)·\(sub)", left.map(weight), right.map(weight))
      }
    }
    return changes
  }

  private func weight(_ dimension: RubricDimension) -> String {
    dimension.weight.map { "\($0)分" } ?? RubricWords.openWeight
  }

  /// The points that a unit distributes, in words; `nil` where it distributes none.
  private func shared(_ rubric: Rubric) -> String? {
    rubric.weightParts.first(where: \.isShared)?.text
  }

  private func weight(_ subdimension: RubricSubdimension) -> String {
    subdimension.weight.map { "\($0)分" } ?? "分值不固定"
  }

  private func variants(_ old: Rubric, _ new: Rubric) -> [String] {
    paired(old.variants, new.variants, by: \.title).flatMap { title, before, after in
      one(title, before.map { points($0, old) }, after.map { points($0, new) })
        + changes(of: title, before, after, old, new)
    }
  }

  private func points(_ variant: WeightVariant, _ rubric: Rubric) -> String {
    let weights = zip(rubric.dimensions, variant.weights).map { "\($0.name)\($1)分" }
    let execution = rubric.execution == nil ? [] : ["预算执行率\(variant.execution)分"]
    return (execution + weights).joined(separator: "、")
  }

  private func rules(_ old: Rubric, _ new: Rubric) -> [String] {
    var changes = rule("预算执行率", old.execution?.use, new.execution?.use)
    let (before, after) = (uses(old), uses(new))
    for (subject, left, right) in paired(before, after, by: \.subject) {
      changes += rule(subject, left?.use, right?.use)
    }
    let common = {
      (mine: [(subject: String, use: RuleUse)], theirs: [(subject: String, use: RuleUse)]) in
      mine.map(\.subject).filter { subject in theirs.contains { $0.subject == subject } }
    }
    let (left, right) = (common(before, after), common(after, before))
    if left != right {
      changes += one("先后次序", left.joined(separator: "、"), right.joined(separator: "、"))
    }
    return changes
  }

  /// The rules by what they are for; a second one for the same gets a number.
  private func uses(_ rubric: Rubric) -> [(subject: String, use: RuleUse)] {
    var counts: [String: Int] = [:]
    return rubric.assignments.map { assignment in
      let scope = assignment.scope.map { "（限\($0)）" } ?? ""
      let subject = RubricWords.title(of: assignment.kind) + scope
      let count = counts[subject, default: 0] + 1
      counts[subject] = count
      return (count == 1 ? subject : "\(subject)第\(count)条", assignment.use)
    }
  }

  func rule(_ subject: String, _ old: RuleUse?, _ new: RuleUse?) -> [String] {
    guard let old, let new else {
      return one("\(subject)的规则", old.map { name(of: $0.rule) }, new.map { name(of: $0.rule) })
    }
    let basis = one("\(subject)的依据", old.basis, new.basis)
    guard old.rule == new.rule else {
      // The parameters of another rule have nothing in common with those of this one.
      return one("\(subject)的规则", text(of: old), text(of: new)) + basis
    }
    let parameters = paired(old.parameters, new.parameters, by: \.name)
    return parameters.flatMap { key, before, after in
      let meaning = glossary.meaning(of: key, in: old.rule)
      return one(
        meaning == key ? "\(subject)的 \(key)" : "\(subject)的“\(meaning)”（\(key)）",
        before.map { glossary.words($0.value, of: key, in: old.rule) },
        after.map { glossary.words($0.value, of: key, in: old.rule) })
    } + basis
  }

  /// 按步扣分（deduct-per-step）.
  private func name(of rule: String) -> String {
    let title = glossary.title(of: rule)
    return title == rule ? rule : "\(title)（\(rule)）"
  }

  /// A rule with its parameters, its id where the glossary does not know it.
  func text(of use: RuleUse) -> String { glossary.text(use) }

  private func directions(_ old: Rubric, _ new: Rubric) -> [String] {
    words("成本类（越少越好）", old.directions.cost, new.directions.cost)
      + words("越少越好", old.directions.falling, new.directions.falling)
      + words("越多越好", old.directions.rising, new.directions.rising)
  }

  private func overshoot(_ policy: OvershootPolicy) -> String {
    let zero = policy.zeroTargetThreshold.map { "；指标值为0时，达到\($0)起适用" } ?? ""
    return RubricWords.text(policy) + zero
  }

  private func totalCap(_ policy: TotalCapPolicy) -> String {
    policy.bands.map(\.text).joined(separator: "；") + "（依据 \(policy.basis)）"
  }

  /// Tiers by their places, and the words that moved between them.
  private func tiers(_ old: Rubric, _ new: Rubric) -> [String] {
    let count = max(old.tiers.count, new.tiers.count)
    var changes = (0..<count).flatMap { place in
      one("第\(place + 1)档", title(place, old), title(place, new))
    }
    let (before, after) = (places(old), places(new))
    var moves: [(way: String, words: [String])] = []
    let words = old.tiers.flatMap(\.words) + new.tiers.flatMap(\.words).filter { before[$0] == nil }
    for word in words where before[word] != after[word] {
      let way =
        switch (before[word], after[word]) {
        case (let from?, let to?): "用语从第\(from + 1)档移到第\(to + 1)档"
        case (let from?, nil): "第\(from + 1)档删去用语"
        case (nil, let to?): "第\(to + 1)档增加用语"
        case (nil, nil): ""
        }
      if let known = moves.firstIndex(where: { $0.way == way }) {
        if !moves[known].words.contains(word) { moves[known].words.append(word) }
      } else {
        moves.append((way, [word]))
      }
    }
    changes += moves.map { "\($0.way)：\($0.words.joined(separator: "、"))" }
    return changes
  }

  private func title(_ place: Int, _ rubric: Rubric) -> String? {
    guard rubric.tiers.indices.contains(place) else { return nil }
    return "\(rubric.tiers[place].name)（\(interval(rubric.tiers[place]))）"
  }

  /// In which tier each word stands.
  private func places(_ rubric: Rubric) -> [String: Int] {
    var places: [String: Int] = [:]
    for (place, tier) in rubric.tiers.enumerated() {
      for word in tier.words where places[word] == nil { places[word] = place }
    }
    return places
  }

  private func interval(_ tier: Tier) -> String {
    "\(RubricWords.percentage(tier.from))～\(RubricWords.percentage(tier.to))"
  }

  private func grades(_ old: Rubric, _ new: Rubric) -> [String] {
    paired(old.grades, new.grades, by: \.name).flatMap { name, before, after in
      one(name, before.map { "\($0.from)分起" }, after.map { "\($0.from)分起" })
    }
  }

  private func clauses(_ old: Rubric, _ new: Rubric) -> [String] {
    paired(old.clauses, new.clauses, by: \.id).flatMap { id, before, after in
      one(
        id, before.map { "\($0.document)“\($0.topic)”" },
        after.map { "\($0.document)“\($0.topic)”" })
        + (before == nil || after == nil
          ? []
          : one("\(id)的条文", before?.text, after?.text)
            + one("\(id)的状态", before?.status.title, after?.status.title))
    }
  }

  // MARK: Words

  /// `甲：50分 → 40分`; nothing where both are the same.
  func one(_ name: String, _ old: String?, _ new: String?) -> [String] {
    guard old != new else { return [] }
    return ["\(CellText.line(name))：\(shown(old)) → \(shown(new))"]
  }

  private func shown(_ text: String?) -> String {
    guard let text else { return "不设" }
    return text.isEmpty ? "空" : CellText.line(text)
  }

  /// What was added to a list and what was taken out.
  func words(_ name: String, _ old: [String], _ new: [String]) -> [String] {
    let added = new.filter { !old.contains($0) }
    let removed = old.filter { !new.contains($0) }
    let parts = [("增加", added), ("删去", removed)].filter { !$0.1.isEmpty }
      .map { "\($0.0)\($0.1.joined(separator: "、"))" }
    return parts.isEmpty ? [] : ["\(CellText.line(name))：\(parts.joined(separator: "；"))"]
  }

  /// The items of two lists by their names: those of the old one in its order, then the new ones.
  func paired<Item>(
    _ old: [Item], _ new: [Item], by name: (Item) -> String
  ) -> [(name: String, old: Item?, new: Item?)] {
    old.map { item in (name(item), item, new.first { name($0) == name(item) }) }
      + new.filter { item in !old.contains { name($0) == name(item) } }
      .map { (name($0), nil, $0) }
  }
}
