extension RubricTableLayout {
  /// One row of the scoring table: an indicator that the rubric names, or all that a unit names under
  /// one heading.
  struct Line {
    /// A heading to the left of the row.
    struct Heading {
      /// Where it stands, to tell headings of one name apart.
      var place: Int
      var name: String
      var weight: Points?
    }

    var dimension: Heading
    var subdimension: Heading
    var name: String
    var weight: Points?
    var standard = ""
    var formula = "—"
    var target = "—"
    var data = "—"
    var clauses: [Clause] = []
    /// Whether the unit names its own indicators here.
    var isOpen = false

    /// The documents and what they are about, a line each.
    var basis: String {
      clauses.isEmpty
        ? "—" : clauses.map { CellText.line("\($0.document)“\($0.topic)”") }.joined(separator: "\n")
    }

    /// Whether the clauses were checked, each word once.
    var status: String {
      let statuses = Clause.Status.allCases.filter { status in
        clauses.contains { $0.status == status }
      }
      return statuses.isEmpty ? "—" : statuses.map(\.title).joined(separator: "\n")
    }

    var isUnchecked: Bool { clauses.contains { $0.status != .published } }
  }

  /// The rows of the scoring table.
  var lines: [Line] {
    var lines = rubric.execution.map { [line(of: $0)] } ?? []
    for (index, dimension) in rubric.dimensions.enumerated() {
      let heading = Line.Heading(place: index, name: dimension.name, weight: dimension.weight)
      let subdimensions =
        dimension.subdimensions.isEmpty
        ? [RubricSubdimension(name: "—", weight: dimension.weight)] : dimension.subdimensions
      for (position, subdimension) in subdimensions.enumerated() {
        var inner = Line.Heading(
          place: position, name: subdimension.name, weight: subdimension.weight)
        guard !subdimension.indicators.isEmpty else {
          lines.append(openLine(heading, inner))
          continue
        }
        inner.weight =
          subdimension.weight ?? subdimension.indicators.reduce(Points.zero) { $0 + $1.weight }
        lines += subdimension.indicators.map { line(of: $0, heading, inner) }
      }
    }
    return lines
  }

  /// The clauses of some ids, each once, without those that the rubric has not.
  func clauses(_ ids: [String]) -> [Clause] {
    var clauses: [Clause] = []
    for id in ids {
      guard let clause = rubric.clauses.first(where: { $0.id == id }),
        !clauses.contains(clause)
      else { continue }
      clauses.append(clause)
    }
    return clauses
  }

  // MARK: Kinds of rows

  private func line(of execution: ExecutionSpecification) -> Line {
    let budget = RubricWords.title(of: execution.denominator)
    var line = Line(
      dimension: .init(place: -1, name: "预算执行", weight: execution.weight),
      subdimension: .init(place: 0, name: "预算执行率", weight: execution.weight),
      name: "预算执行率", weight: execution.weight)
    line.standard = glossary.text(execution.use, includesStandards: true)
    line.formula = "全年执行数÷\(budget)"
    line.data = "资金情况的全年执行数、\(budget)（元）"
    line.clauses = clauses([execution.use.basis])
    if !rubric.isTable { line.standard = "\(line.formula)；\(line.standard)" }
    return line
  }

  private func line(
    of indicator: FixedIndicator, _ dimension: Line.Heading, _ subdimension: Line.Heading
  ) -> Line {
    var line = Line(
      dimension: dimension, subdimension: subdimension, name: CellText.line(indicator.name),
      weight: indicator.weight)
    line.standard = Self.standard(of: indicator, glossary)
    line.formula = indicator.formula?.description ?? "—"
    line.target = indicator.target.isEmpty ? "—" : CellText.line(indicator.target)
    let data = dataNames(of: indicator).compactMap { name in
      rubric.data.first { $0.name == name }
    }
    if !data.isEmpty {
      line.data = data.map { "\($0.name)（\(RubricWords.unit(of: $0.form))）" }
        .joined(separator: "、")
    }
    line.clauses = clauses([indicator.use.basis])
    return line
  }

  /// The standard as the table prints it, then by which rule it is scored, then when it does not
  /// apply.
  static func standard(of indicator: FixedIndicator, _ glossary: RuleGlossary) -> String {
    let printed = CellText.lines(indicator.standard)
    let rule = glossary.text(indicator.use)
    var parts = [printed.isEmpty ? rule : printed]
    if !printed.isEmpty { parts.append("计分规则：\(rule)") }
    if let exemption = indicator.exemption {
      parts.append("不适用：\(RubricWords.text(exemption))")
    }
    return parts.joined(separator: "\n")
  }

  /// The data that formula, condition and parameters name, each once, in this order.
  func dataNames(of indicator: FixedIndicator) -> [String] {
    let all =
      (indicator.formula?.names ?? []) + (indicator.exemption?.condition.names ?? [])
      + indicator.use.parameters.flatMap { Self.texts(in: $0.value) }
    var names: [String] = []
    for name in all
    where !names.contains(name) && rubric.data.contains(where: { $0.name == name }) {
      names.append(name)
    }
    return names
  }

  private static func texts(in value: ParameterValue) -> [String] {
    switch value {
    case .text(let text): [text]
    case .list(let values): values.flatMap(texts)
    case .map(let entries): entries.flatMap { texts(in: $0.value) }
    }
  }

  private func openLine(_ dimension: Line.Heading, _ subdimension: Line.Heading) -> Line {
    var line = Line(
      dimension: dimension, subdimension: subdimension, name: "由单位按年度任务设定", weight: nil)
    var kinds: Set<TargetKind> = []
    let fitting = rubric.assignments.filter { assignment in
      let isInside = [nil, dimension.name, subdimension.name].contains(assignment.scope)
      return isInside && kinds.insert(assignment.kind).inserted
    }
    line.standard = fitting.map {
      "\(RubricWords.title(of: $0.kind))：\(glossary.title(of: $0.use.rule))"
    }.joined(separator: "\n")
    line.clauses = clauses(fitting.map(\.use.basis))
    line.isOpen = true
    return line
  }
}
