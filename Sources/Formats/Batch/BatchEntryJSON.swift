public import EvaluationModel

/// An entry of a batch as one JSON object on one line, and back: the lines of a run's journal.
///
/// What is read back equals what was written to the last byte of its texts and the last digit of its
/// numbers. What is empty or not there has no key.
///
/// ```json
/// {"src":"某局/附件2.docx","no":2,"form":{"rubric":"mof-2020-project","kind":"project","w":100,"lo":96.5}}
/// {"src":"county.ndjson","line":8,"fault":{"code":"D03","msg":"…"}}
/// {"src":"附件1.xlsx","base":"某中心"}
/// ```
public enum BatchEntryJSON {
  /// The line of an entry, without a line break.
  public static func bytes(of entry: BatchEntry) -> [UInt8] {
    var json = JSONText(.compact)
    json.object { json in
      write(entry.place, to: &json)
      switch entry.content {
      case .scored(let form): json.key("form") { write(form, to: &$0) }
      case .baseData(let unit): json.member("base", unit)
      case .fault(let fault):
        json.key("fault") { json in
          json.object { json in
            add("code", fault.code, to: &json)
            add("msg", fault.message, to: &json)
          }
        }
      }
    }
    return json.finished()
  }

  private static func write(_ place: BatchPlace, to json: inout JSONText) {
    json.member("src", place.source)
    switch place.position {
    case .whole: break
    case .number(let number): json.member("no", raw: "\(number)")
    case .line(let line): json.member("line", raw: "\(line)")
    case .offset(let offset): json.member("at", raw: "\(offset)")
    }
  }

  private static func write(_ form: FormEntry, to json: inout JSONText) {
    json.object { json in
      add("rubric", form.rubric, to: &json)
      json.member("kind", form.kind.rawValue)
      if let year = form.year { json.member("year", raw: "\(year)") }
      add("unit", form.unit, to: &json)
      add("dept", form.department, to: &json)
      add("proj", form.project, to: &json)
      addList("funds", form.funds, to: &json) { write($0, to: &$1) }
      if let rate = form.executionRate { json.member("rate", rate.fraction.spelling) }
      write(form.weight, form.low, form.high, form.claimed, to: &json)
      add("grade", form.grade, to: &json)
      add("cgrade", form.claimedGrade, to: &json)
      add("goal", form.goalActual, to: &json)
      addList("rows", form.rows, to: &json) { write($0, to: &$1) }
      addList("finds", form.findings, to: &json) { write($0, to: &$1) }
    }
  }

  private static func write(_ fund: FormEntry.Fund, to json: inout JSONText) {
    json.object { json in
      add("n", fund.name, to: &json)
      add("i", fund.initialBudget?.yuan.spelling, to: &json)
      add("a", fund.annualBudget?.yuan.spelling, to: &json)
      add("e", fund.annualExpenditure?.yuan.spelling, to: &json)
      let unreadable = fund.unreadable.map(\.rawValue).sorted()
      add("bad", unreadable.joined(separator: ","), to: &json)
    }
  }

  private static func write(_ row: FormEntry.Row, to json: inout JSONText) {
    json.object { json in
      add("d", row.dimension, to: &json)
      add("s", row.subdimension, to: &json)
      add("n", row.name, to: &json)
      add("t", row.target, to: &json)
      add("a", row.actual, to: &json)
      add("u", row.unit, to: &json)
      add("dir", row.direction?.word, to: &json)
      add("note", row.note, to: &json)
      write(row.weight, row.low, row.high, row.claimed, to: &json)
      json.member("o", row.outcome.rawValue)
      add("x", row.explanation, to: &json)
    }
  }

  private static func write(_ finding: Finding, to json: inout JSONText) {
    json.object { json in
      add("code", finding.code, to: &json)
      add("name", finding.name, to: &json)
      json.member("sev", finding.severity.rawValue)
      add("at", finding.pointer, to: &json)
      add("place", finding.place, to: &json)
      add("msg", finding.message, to: &json)
      add("adv", finding.advice, to: &json)
    }
  }

  // MARK: Members

  private static func write(
    _ weight: Points, _ low: Points, _ high: Points, _ claimed: Points?, to json: inout JSONText
  ) {
    json.member("w", raw: weight.description)
    json.member("lo", raw: low.description)
    if high != low { json.member("hi", raw: high.description) }
    if let claimed { json.member("c", raw: claimed.description) }
  }

  private static func add(_ key: StaticString, _ text: String?, to json: inout JSONText) {
    guard let text, !text.isEmpty else { return }
    json.member(key, text)
  }

  private static func addList<Item>(
    _ key: StaticString, _ items: [Item], to json: inout JSONText,
    _ write: (Item, inout JSONText) -> Void
  ) {
    guard !items.isEmpty else { return }
    json.key(key) { json in
      json.array { json in
        for item in items { json.item { write(item, &$0) } }
      }
    }
  }
}
