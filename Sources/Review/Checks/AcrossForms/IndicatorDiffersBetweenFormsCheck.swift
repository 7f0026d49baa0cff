import EvaluationModel

/// X05: one indicator has different values in several forms of one unit.
enum IndicatorDiffersBetweenFormsCheck: CrossCheck {
  static let description = CheckDescription(
    code: "X05", name: "indicator-differs-between-forms", title: "同一指标各表不一致",
    severity: .warning,
    meaning: "同一单位同一年度的各张自评表有名称相同的指标：指标值相同而完成值不同，或完成值相同而指标值不同，"
      + "说明是同一件事填了两个数；评分表自己填的数据与基础数据表不同的也在此列。通用名称（项目完成及时率等）不比，两个项目之间只比名称专门、指标值不是比率的。",
    remedy: "请核对统计口径，把各表改成一致；确属不同范围的，在指标名称中写明。",
    source: "沅江市2024年自评表实例（征缴收入1583万元与1581万元）",
    example: CheckExample(
      wrong: cells(actual: "118人"), corrected: cells(actual: "100人"),
      finding: .indicator(0, .actual),
      others: [
        .evaluation(.department, [.init(.indicator(0, .name), "农机驾驶员参训结业人数")])
      ]))

  static func problems(across forms: [CheckedForm]) -> [CrossProblem] {
    let set = FormSet(forms)
    var names: [String] = []
    var occurrences: [String: [IndicatorOccurrence]] = [:]
    for index in set.evaluations {
      for (name, occurrence) in IndicatorOccurrence.all(in: forms[index], at: index) {
        if occurrences[name] == nil { names.append(name) }
        occurrences[name, default: []].append(occurrence)
      }
    }
    let own = forms.indices.flatMap { ownData(forms[$0], at: $0) }
    return own
      + names.flatMap { name -> [CrossProblem] in
        guard let all = occurrences[name], all.count > 1, let first = all.first else { return [] }
        return [IndicatorField.target, .actual].compactMap { field in
          guard let severity = severity(of: all, named: name, field, set, forms) else { return nil }
          let values = all.prefix(shownForms).map { place in
            let reference = forms[place.form].reference(place.row.address(field))
            return "\(reference)\(place.text(field).isEmpty ? "空" : place.text(field))"
          }
          let message =
            "\(first.row.title)的\(field.title)各表不一致：\(values.joined(separator: "，"))"
            + (all.count > shownForms ? "，等\(all.count)张表" : "")
          return CrossProblem(
            form: first.form,
            problem: Problem(
              first.row.address(field), message,
              severity: severity == description.severity ? nil : severity))
        }
      }
  }

  /// Data that a scoring table gives itself and that its base table gives otherwise.
  private static func ownData(_ form: CheckedForm, at index: Int) -> [CrossProblem] {
    let submission = form.submission
    return submission.data.enumerated().compactMap { place, item in
      guard let name = Submission.plainName(ofOwn: submission.tidy(item.name)) else { return nil }
      // The base table may have it under another of its names.
      let meant = form.rubric.data.first { definition in
        definition.name == name || definition.sources.contains { $0.names.contains(name) }
      }
      let used = form.rows.lazy.compactMap {
        $0.score.calculation.measurement?.input(meant?.name ?? name)
      }.first
      let counted =
        used?.text
        ?? submission.data.first { submission.tidy($0.name) == name }.map {
          submission.tidy($0.value)
        }
      guard let counted, !counted.isEmpty else { return nil }
      return CrossProblem(
        form: index,
        problem: Problem(
          .data(place, name: submission.string(item.name) ?? ""),
          "\(name)：评分表填\(submission.tidy(item.value))，基础数据表为\(counted)，按基础数据表计算",
          advice: "请核对后把两张表改成一致。"))
    }
  }

  /// So many forms are named in a message.
  private static let shownForms = 8

  private static func cells(actual: String) -> [CheckExample.Cell] {
    [
      .init(.indicator(0, .name), "农机驾驶员参训结业人数"), .init(.indicator(0, .actual), actual),
    ]
  }

  /// How much it matters that a field of the forms differs from that of the first; `nil` where none
  /// differs, or where the name may stand for different things.
  private static func severity(
    of all: [IndicatorOccurrence], named name: String, _ field: IndicatorField, _ set: FormSet,
    _ forms: [CheckedForm]
  ) -> Severity? {
    guard let first = all.first, let form = forms.first else { return nil }
    let (shared, similar) = (form.settings.sharedNameLength, form.settings.similarNameLength)
    let other: IndicatorField = field == .target ? .actual : .target
    // With both values different, two things have one name.
    let differs = all.dropFirst().contains {
      first.relation(to: $0, field) == .different && first.relation(to: $0, other) == .same
    }
    guard differs else { return nil }
    let spansWhole = first.form == set.department
    if ComparedName.isSatisfaction(name) {
      // Two surveys of the same people may differ, and perhaps there was only one.
      return spansWhole && field == .actual && ComparedName.askedLength(name) >= shared
        ? .info : nil
    }
    if spansWhole { return ComparedName.ownLength(name) >= shared ? .warning : nil }
    return field == .actual && !first.isRate && ComparedName.ownLength(name) >= similar
      ? .info : nil
  }
}
