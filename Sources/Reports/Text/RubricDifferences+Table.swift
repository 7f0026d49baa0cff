import EvaluationModel

/// The parts that only scoring tables have: data, indicators, and what variants do otherwise.
extension RubricDifferences {
  // MARK: Data

  func data(_ old: Rubric, _ new: Rubric) -> [String] {
    paired(old.data, new.data, by: \.name).flatMap { name, before, after -> [String] in
      guard let before, let after else {
        return one(name, before.map(text), after.map(text))
      }
      return one(
        "\(name)的单位", RubricWords.unit(of: before.form), RubricWords.unit(of: after.form))
        + one("\(name)的含义", before.meaning, after.meaning)
        + one("\(name)在表中的位置", RubricWords.places(of: before), RubricWords.places(of: after))
    }
  }

  private func text(_ item: DataDefinition) -> String {
    "单位\(RubricWords.unit(of: item.form))，\(item.meaning)"
  }

  // MARK: Indicators

  /// An indicator with the headings above it.
  private struct Placed {
    var name: String
    var heading: String
    var indicator: FixedIndicator
  }

  func indicators(_ old: Rubric, _ new: Rubric) -> [String] {
    let (left, right) = (placed(old), placed(new))
    // Indicators of one name under several headings are told by their headings too.
    let names = [left, right].flatMap { side in
      side.indices.filter { place in
        side[..<place].contains { $0.name == side[place].name }
      }.map { side[$0].name }
    }
    let key = { (item: Placed) in
      names.contains(item.name) ? "\(item.heading)·\(item.name)" : item.name
    }
    return paired(left, right, by: key).flatMap { name, before, after -> [String] in
      guard let before, let after else {
        return one(name, before.map(text), after.map(text))
      }
      return one("\(name)的位置", before.heading, after.heading)
        + changes(name, before.indicator, after.indicator)
    }
  }

  private func placed(_ rubric: Rubric) -> [Placed] {
    rubric.dimensions.flatMap { dimension in
      dimension.subdimensions.flatMap { subdimension in
        subdimension.indicators.map {
          Placed(
            name: $0.name, heading: "\(dimension.name)·\(subdimension.name)", indicator: $0)
        }
      }
    }
  }

  private func text(_ item: Placed) -> String {
    "\(item.indicator.weight)分（\(item.heading)，\(text(of: item.indicator.use))）"
  }

  private func changes(
    _ name: String, _ old: FixedIndicator, _ new: FixedIndicator
  ) -> [String] {
    one(name, "\(old.weight)分", "\(new.weight)分") + words("\(name)的别名", old.aliases, new.aliases)
      + one("\(name)的公式", old.formula?.description, new.formula?.description)
      + one(
        "\(name)的指标值", old.target.isEmpty ? nil : old.target,
        new.target.isEmpty ? nil : new.target)
      + one("\(name)的评分标准", old.standard, new.standard)
      + one(
        "\(name)的不适用情形", old.exemption.map(RubricWords.text),
        new.exemption.map(RubricWords.text)) + rule(name, old.use, new.use)
  }

  // MARK: Variants

  /// What two variants of one title do otherwise with indicators and headings; nothing of a variant
  /// that is gone.
  func changes(
    of title: String, _ before: WeightVariant?, _ after: WeightVariant?, _ old: Rubric,
    _ new: Rubric
  ) -> [String] {
    guard let after else { return [] }
    let changes = paired(before?.changes ?? [], after.changes, by: VariantWords.subject)
      .flatMap { subject, before, after -> [String] in
        // The same words may mean another parameter where the indicator's rule is another.
        guard before != after else { return [] }
        return one(
          "\(title)的\(subject)", before.map { VariantWords.text($0, old, glossary) } ?? "同本表",
          after.map { VariantWords.text($0, new, glossary) } ?? "同本表")
      }
    guard let before else { return changes }
    return one("\(title)的代号", before.id, after.id) + changes
      + one("\(title)的依据", before.basis, after.basis)
  }
}
