import EvaluationModel

/// Makes ``RubricCase`` values of a YAML tree.
struct RubricCaseMapper {
  private(set) var yaml: StrictYAML

  /// The keys of a row, and the cells that they fill.
  private static let rowFields: [(key: String, field: IndicatorField)] = [
    ("dimension", .dimension), ("subdimension", .subdimension), ("name", .name),
    ("operator", .comparison), ("unit", .unit), ("target", .target), ("actual", .actual),
    ("weight", .weight), ("claimed", .score), ("note", .deviationNote),
  ]

  init(_ yaml: StrictYAML) {
    self.yaml = yaml
  }

  /// The cases of a file: a list.
  mutating func cases(_ root: YAMLNode) -> [RubricCase] {
    guard case .sequence(let items) = root.content else {
      yaml.report(
        root.mark, "文件应为用例的列表，现为\(root.kindTitle)", advice: "请以“- case: 名称”开始每个用例。")
      return []
    }
    return items.compactMap { worked($0) }
  }

  private mutating func worked(_ node: YAMLNode) -> RubricCase? {
    guard
      let fields = yaml.fields(
        node, "用例",
        keys: ["case", "variant", "year", "currencyUnit", "funds", "data", "rows", "expect"],
        required: ["case", "rows"])
    else { return nil }
    let title = yaml.text(fields["case"]) ?? ""
    var form = Submission()
    form.year = yaml.integer(fields["year"])
    if let unit = yaml.text(fields["currencyUnit"]) { form.currencyUnit = form.append(unit) }
    let execution = fields["funds"].flatMap { funds($0.value, &form) }
    if let entry = fields["data"] { data(entry.value, &form) }
    let rows = yaml.items(fields["rows"])
    if let entry = fields["rows"], rows.isEmpty, case .sequence = entry.value.content {
      yaml.report(entry.value.mark, "rows 至少要有一行")
    }
    let indicators = rows.map { row($0, &form) }
    var total: RubricCase.Expectation?
    var grade: String??
    if let expect = fields["expect"],
      let parts = yaml.fields(
        expect.value, "expect", keys: ["total", "grade", "explanation", "published"],
        required: [])
    {
      total = expectedTotal(parts)
      total?.place = place(expect.value.mark)
      grade = yaml.text(parts["grade"]).map { $0 == "none" ? nil : $0 }
    }
    return RubricCase(
      title: title, submission: form, variant: yaml.text(fields["variant"]),
      indicators: indicators, execution: execution, total: total,
      grade: grade, place: place(node.mark))
  }

  // MARK: Form

  /// Fills the total row of the funds and gives what is expected of it.
  private mutating func funds(
    _ node: YAMLNode, _ form: inout Submission
  ) -> RubricCase.Expectation? {
    let cells = FundField.allCases.map(\.rawValue)
    guard let fields = yaml.fields(node, "funds", keys: cells + ["expect"], required: []) else {
      return nil
    }
    var row = FundRow()
    for field in FundField.allCases {
      row[field] = cell(fields[field.rawValue], &form)
    }
    form.funds.append(row)
    return fields["expect"].flatMap { expectation($0.value) }
  }

  /// The base data: names and values.
  private mutating func data(_ node: YAMLNode, _ form: inout Submission) {
    guard case .mapping(let entries) = node.content else {
      yaml.report(node.mark, "data 应为一组“名称: 值”，现为\(node.kindTitle)")
      return
    }
    for entry in entries {
      let name = form.append(entry.key)
      form.data.append(DataItem(name: name, value: cell(entry, &form)))
    }
  }

  private mutating func row(
    _ node: YAMLNode, _ form: inout Submission
  ) -> RubricCase.Expectation {
    let keys = Self.rowFields.map(\.key) + ["expect"]
    var row = IndicatorRow()
    var expected = RubricCase.Expectation()
    if let fields = yaml.fields(node, "rows 的一行", keys: keys, required: ["name"]) {
      for (key, field) in Self.rowFields { row[field] = cell(fields[key], &form) }
      if let entry = fields["expect"] { expected = expectation(entry.value) ?? expected }
    }
    form.indicators.append(row)
    return expected
  }

  /// A cell as filed: left out is absent, empty is blank.
  private mutating func cell(_ entry: YAMLNode.Entry?, _ form: inout Submission) -> TextSlice {
    guard let entry else { return .absent }
    guard case .scalar(let text, _) = entry.value.content else {
      yaml.report(entry.value.mark, "\(entry.key) 应为一个值，现为\(entry.value.kindTitle)")
      return .absent
    }
    return form.append(text)
  }

  // MARK: Expectations

  private mutating func expectation(_ node: YAMLNode) -> RubricCase.Expectation? {
    guard
      let fields = yaml.fields(
        node, "expect",
        keys: ["outcome", "score", "low", "high", "rule", "explanation", "published"],
        required: [])
    else { return nil }
    var expected = RubricCase.Expectation()
    expected.outcome = yaml.word(fields["outcome"], of: Outcome.self)
    expected.score = yaml.points(fields["score"])
    expected.low = yaml.points(fields["low"])
    expected.high = yaml.points(fields["high"])
    expected.rule = yaml.text(fields["rule"])
    expected.explanation = yaml.words(fields["explanation"])
    expected.published = yaml.points(fields["published"])
    expected.place = place(node.mark)
    return expected
  }

  private func place(_ mark: SourceMark) -> RubricCase.Place {
    RubricCase.Place(line: mark.line, column: mark.column)
  }

  /// `total: 99.5`, or `total: {low: 80, high: 90}`; with pieces of the total's sentence.
  private mutating func expectedTotal(_ parts: YAMLFields) -> RubricCase.Expectation? {
    guard parts["total"] != nil || parts["explanation"] != nil || parts["published"] != nil else {
      return nil
    }
    var expected = RubricCase.Expectation()
    expected.published = yaml.points(parts["published"])
    expected.explanation = yaml.words(parts["explanation"])
    if let entry = parts["total"], case .mapping = entry.value.content {
      if let ends = yaml.fields(
        entry.value, "total", keys: ["low", "high"], required: ["low", "high"])
      {
        expected.low = yaml.points(ends["low"])
        expected.high = yaml.points(ends["high"])
      }
    } else {
      expected.score = yaml.points(parts["total"])
    }
    return expected
  }
}
