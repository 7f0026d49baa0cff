public import EvaluationModel

/// Writes a form back as JSON; reading it again gives an equal form.
///
/// Absent cells have no key, blank cells an empty string, every text is as filed.
public struct SubmissionJSONWriter: Sendable {
  /// How the JSON looks.
  public var style: JSONStyle

  /// A writer.
  public init(style: JSONStyle = .pretty) {
    self.style = style
  }

  /// The form as UTF-8 JSON.
  public func bytes(for form: Submission) -> [UInt8] {
    var json = JSONText(style)
    json.object { json in
      add(&json, "rubric", form.rubric, form)
      if let kind = form.kind { json.member("kind", kind.rawValue) }
      if let year = form.year { json.member("year", raw: "\(year)") }
      for field in [FormField.unit, .department, .project, .currencyUnit] {
        add(&json, field.rawValue, form[field], form)
      }
      rows(&json, "funds", form.funds) { json, row in
        for field in FundField.allCases { add(&json, field.rawValue, row[field], form) }
      }
      group(&json, "goal", FormKeys.goalTable, FormKeys.goal, form)
      rows(&json, "dimensions", form.dimensions) { json, row in
        add(&json, "name", row.name, form)
        add(&json, "weight", row.weight, form)
      }
      rows(&json, "subdimensions", form.subdimensions) { json, row in
        add(&json, "name", row.name, form)
        add(&json, "weight", row.weight, form)
      }
      rows(&json, "indicators", form.indicators) { json, row in
        for field in IndicatorField.allCases { add(&json, field.rawValue, row[field], form) }
      }
      if !form.data.isEmpty {
        json.key("data") { json in
          json.object { json in
            for item in form.data { add(&json, form.string(item.name) ?? "", item.value, form) }
          }
        }
      }
      group(&json, "total", FormKeys.totalTable, FormKeys.total, form)
      add(&json, "grade", form.grade, form)
      add(&json, "signOff", form.signOff, form)
    }
    return json.finished()
  }

  private func add(
    _ json: inout JSONText, _ key: String, _ slice: TextSlice, _ form: Submission
  ) {
    if let text = form.string(slice) { json.key(named: key) { $0.write(string: text) } }
  }

  private func rows<Row>(
    _ json: inout JSONText, _ key: StaticString, _ rows: [Row],
    _ members: (inout JSONText, Row) -> Void
  ) {
    if rows.isEmpty { return }
    json.key(key) { json in
      json.array { json in
        for row in rows { json.item { $0.object { members(&$0, row) } } }
      }
    }
  }

  private func group(
    _ json: inout JSONText, _ key: StaticString, _ table: KeyTable, _ fields: [FormField],
    _ form: Submission
  ) {
    if fields.allSatisfy({ form[$0].isAbsent }) { return }
    json.key(key) { json in
      json.object { json in
        for (name, field) in zip(table.names, fields) { add(&json, name, form[field], form) }
      }
    }
  }
}
