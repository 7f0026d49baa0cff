public import EvaluationModel

/// Writes what a store of runs says as JSON: everything that the text says, and the lists in full.
///
/// Points are exact JSON numbers; amounts are exact decimals of 元 as strings; rates are percentages
/// with two decimals as strings. What is not known is null.
public struct StoreSummaryJSONWriter: Sendable {
  /// How the JSON looks.
  public var style: JSONStyle

  /// A writer.
  public init(style: JSONStyle = .pretty) {
    self.style = style
  }

  /// The summary as UTF-8 JSON.
  ///
  /// - Parameters:
  ///   - summary: The summary.
  ///   - paragraphs: The paragraph of the disclosure.
  ///   - remarks: What has to be known about it.
  /// - Returns: One JSON object.
  public func bytes(
    for summary: StoreSummary, paragraphs: [String], remarks: [String]
  ) -> [UInt8] {
    var json = JSONText(style)
    json.object { json in
      json.member("store", summary.store)
      json.array("runs", summary.runs) { $0.add($1) }
      json.array("years", summary.years.sorted { $0.key < $1.key }) { json, year in
        json.member("year", raw: year.key == 0 ? "null" : "\(year.key)")
        json.member("forms", raw: "\(year.value)")
      }
      json.key("selection") { json in
        json.object { json in
          json.member("year", raw: summary.selection.year.map { "\($0)" } ?? "null")
          json.optional("unit", summary.selection.unit)
          json.optional("department", summary.selection.department)
        }
      }
      json.key("figures") { $0.object { $0.add(summary.figures) } }
      json.key("changes") { $0.object { $0.add(summary.changes) } }
      json.key("loweredTargets") { $0.object { $0.add(summary.loweredTargets) } }
      json.array("copiedNotes", summary.copiedNotes.items) { $0.add($1) }
      json.array("deviations", summary.deviations.items) { $0.add($1) }
      if let sample = summary.sample { json.key("sample") { $0.object { $0.add(sample) } } }
      json.key("disclosure") { json in
        json.object { json in
          json.add(summary.disclosure)
          json.key("paragraphs") { json in
            json.array { json in
              for text in paragraphs { json.item { $0.write(string: text) } }
            }
          }
          json.key("remarks") { json in
            json.array { json in for text in remarks { json.item { $0.write(string: text) } } }
          }
        }
      }
    }
    return json.finished()
  }
}

extension JSONText {
  // MARK: Shapes

  /// A member that is a list of objects.
  fileprivate mutating func array<Element>(
    _ name: StaticString, _ elements: [Element], _ body: (inout JSONText, Element) -> Void
  ) {
    key(name) { json in
      json.array { json in
        for element in elements { json.item { $0.object { body(&$0, element) } } }
      }
    }
  }

  /// A member that is a string or null.
  fileprivate mutating func optional(_ name: StaticString, _ value: String?) {
    if let value { member(name, value) } else { member(name, raw: "null") }
  }

  private mutating func points(_ name: StaticString, _ points: Points?) {
    member(name, raw: points.map { "\($0)" } ?? "null")
  }

  private mutating func count(_ name: StaticString, _ count: Int) { member(name, raw: "\(count)") }

  private mutating func yuan(_ name: StaticString, _ amount: Fraction?) {
    optional(name, amount.flatMap { Money(exactly: $0) }.map { "\($0.yuan.normalized)" })
  }

  // MARK: Parts

  fileprivate mutating func add(_ run: BatchRun) {
    count("run", run.number)
    member("startedAt", run.information.startedAt)
    optional("finishedAt", run.finishedAt)
    member("version", run.information.version)
    member("input", run.information.input)
    member("level", run.information.level)
    array("rubrics", run.information.rubrics.sorted { $0.key < $1.key }) { json, rubric in
      json.member("rubric", rubric.key)
      json.member("digest", rubric.value)
    }
    count("scored", run.scored)
    count("baseData", run.baseData)
    count("faults", run.faults)
  }

  fileprivate mutating func add(_ figures: BatchSummary) {
    count("forms", figures.all.forms)
    count("units", figures.units)
    count("clean", figures.all.cleanForms)
    count("intervals", figures.all.intervals)
    array("kinds", figures.kinds.sorted { $0.key.rawValue < $1.key.rawValue }) { json, kind in
      json.member("kind", kind.key.rawValue)
      json.count("forms", kind.value.forms)
    }
    array("grades", figures.gradeFigures) { json, grade in
      json.member("grade", grade.name)
      json.count("recomputed", grade.figures.recomputed)
      json.count("claimed", grade.figures.claimed)
    }
    count("ungraded", figures.ungraded)
    array("departments", figures.departmentFigures) { json, department in
      json.member("department", department.name)
      json.count("forms", department.figures.forms)
      json.optional("meanLow", department.figures.low.ratio?.percentage)
      json.optional("meanHigh", department.figures.high.ratio?.percentage)
      json.count("tooHigh", department.figures.tooHigh)
      json.count("withErrors", department.figures.formsByWorst[.error] ?? 0)
    }
    array("codes", figures.codeFigures) { json, code in
      json.member("code", code.name)
      json.member("name", code.figures.name)
      json.member("severity", code.figures.severity.rawValue)
      json.count("findings", code.figures.findings)
      json.count("forms", code.figures.forms)
    }
    key("claimed") { $0.object { $0.add(figures.claimed, figures.all.claimed) } }
    key("low") { $0.object { $0.add(figures.low, figures.all.low) } }
    key("high") { $0.object { $0.add(figures.high, figures.all.high) } }
  }

  private mutating func add(_ shares: ShareHistogram, _ mean: ShareMean) {
    count("count", shares.count)
    optional("mean", mean.ratio?.percentage)
    let values = shares.quantiles(BatchSummary.percents)
    for (percent, value) in zip(BatchSummary.percents, values) {
      key(named: "p\(percent)") { $0.write(string: value.percentage) }
    }
  }

  fileprivate mutating func add(_ changes: YearChanges) {
    array("changed", changes.changed) { $0.add($1) }
    array("new", changes.new) { $0.add($1) }
    array("gone", changes.gone) { $0.add($1) }
    count("unmatched", changes.unmatched)
  }

  private mutating func add(_ change: YearChanges.Change) {
    member("unit", change.unit)
    member("project", change.project)
    member("kind", change.kind.rawValue)
    for (name, state) in [("previous", change.previous), ("current", change.current)] {
      key(named: name) { json in
        guard let state else { return json.write(raw: "null") }
        json.object { json in
          json.points("weight", state.weight)
          json.points("low", state.low)
          json.points("high", state.high)
          json.optional("executionRate", state.executionRate?.percentage)
          json.optional("grade", state.grade.isEmpty ? nil : state.grade)
          json.yuan("annualBudget", try? state.amounts.annualBudget.value?.yuan.fraction())
          json.yuan(
            "annualExpenditure", try? state.amounts.annualExpenditure.value?.yuan.fraction())
        }
      }
    }
    points("scoreChange", change.scoreChange)
  }

  fileprivate mutating func add(_ targets: LoweredTargets) {
    count("compared", targets.compared)
    count("unclear", targets.unclear)
    array("items", targets.items) { json, item in
      json.member("unit", item.unit)
      json.member("project", item.project)
      json.member("indicator", item.indicator)
      json.member("target", item.target)
      json.member("previousTarget", item.previousTarget)
      json.member("previousActual", item.previousActual)
      json.member("lessIsBetter", raw: item.isCeiling ? "true" : "false")
    }
  }

  fileprivate mutating func add(_ item: CopiedNotes.Item) {
    member("note", item.note)
    count("units", item.units)
    array("occurrences", item.occurrences) { json, occurrence in
      json.member("unit", occurrence.unit)
      json.member("project", occurrence.project)
      json.member("indicator", occurrence.indicator)
      json.member("place", occurrence.place)
    }
  }

  fileprivate mutating func add(_ unit: UnitDeviations.Unit) {
    member("unit", unit.name)
    count("claims", unit.claims)
    count("unclaimed", unit.silent)
    count("deviating", unit.deviating)
    points("largest", unit.largest)
    points("sum", unit.sum)
    points("distance", unit.distance)
    member("meanDistance", raw: unit.claims > 0 ? unit.meanText : "null")
  }

  fileprivate mutating func add(_ sample: StoreSummary.Sample) {
    count("size", sample.size)
    member("seed", "\(sample.seed)")
    member("byDepartment", raw: sample.byDepartment ? "true" : "false")
    count("population", sample.population)
    array("forms", sample.forms) { json, form in
      json.member("department", form.department)
      json.member("unit", form.unit)
      json.member("kind", form.kind.rawValue)
      json.member("year", raw: form.year.map { "\($0)" } ?? "null")
      json.member("project", form.project)
      json.member("place", form.place.title)
    }
  }

  fileprivate mutating func add(_ figures: DisclosureFigures) {
    key("projects") { $0.object { $0.add(figures.projects) } }
    array("kinds", BudgetKind.allCases) { json, kind in
      json.member("kind", kind.rawValue)
      let sums = figures.sums(of: kind)
      json.add(sums)
      json.optional("share", sums.share(of: figures.projects)?.percentage)
    }
    key("unstated") { json in
      json.object { json in
        json.add(figures.unstated)
        json.optional("share", figures.unstated.share(of: figures.projects)?.percentage)
      }
    }
    key("departments") { $0.object { $0.add(figures.departments) } }
    count("withoutMoney", figures.withoutMoney + figures.departmentsWithoutMoney)
    count("contradictory", figures.contradictory)
  }

  private mutating func add(_ sums: DisclosureFigures.Sums) {
    count("forms", sums.forms)
    yuan("annualBudget", sums.budget)
    yuan("annualExpenditure", sums.expenditure)
    optional("executionRate", sums.rate?.percentage)
  }
}
