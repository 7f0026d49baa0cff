public import EvaluationModel

/// Writes the records of a batch: one line of JSON for each form, scored or not.
///
/// ```json
/// {"line":8,"source":"county.ndjson","rubric":"hunan-project",…,"total":{…},"grade":"优"}
/// {"line":9,"source":"county.ndjson","error":{"code":"D03","message":"…"}}
/// ```
public struct BatchRecordWriter: Sendable {
  /// How much a record says.
  public let detail: RecordDetail
  /// Whether the checks have run, so that a record without findings says that there are none.
  public let hasFindings: Bool
  private let writer = ScoreSheetJSONWriter(style: .compact)

  /// A writer.
  public init(_ detail: RecordDetail, hasFindings: Bool) {
    self.detail = detail
    self.hasFindings = hasFindings
  }

  /// Adds the record of a scored form.
  ///
  /// - Parameters:
  ///   - scored: The form; its sentences are only looked at where the detail asks for them.
  ///   - place: Where it came from.
  ///   - remarks: What was left out of it or must be known about how it was read.
  ///   - records: The lines so far.
  public func write(
    _ scored: ScoredForm, at place: BatchPlace, remarks: [String], into records: inout [UInt8]
  ) {
    line(place, &records) { json in
      writer.add(scored, detail, hasFindings: hasFindings, to: &json)
      add(remarks, to: &json)
    }
  }

  /// Adds the record of a 基础数据表, which carries no points.
  ///
  /// - Parameters:
  ///   - form: The base data.
  ///   - isUsed: Whether a scoring table took its data from it.
  ///   - place: Where it came from.
  ///   - remarks: What must be known about how it was read.
  ///   - records: The lines so far.
  public func write(
    baseData form: Submission, isUsed: Bool, at place: BatchPlace, remarks: [String],
    into records: inout [UInt8]
  ) {
    line(place, &records) { json in
      if !form.unit.isAbsent { json.member("unit", form.tidy(form.unit)) }
      if let year = form.year { json.member("year", raw: "\(year)") }
      json.key("baseData") { json in
        json.object { json in
          json.member("items", raw: "\(form.data.count)")
          json.member("used", raw: isUsed ? "true" : "false")
        }
      }
      add(remarks, to: &json)
    }
  }

  /// Adds the record of a form that could not be read or scored.
  ///
  /// - Parameters:
  ///   - fault: Why.
  ///   - place: Where it came from.
  ///   - records: The lines so far.
  public func write(_ fault: BatchFault, at place: BatchPlace, into records: inout [UInt8]) {
    line(place, &records) { json in
      json.key("error") { json in
        json.object { json in
          json.member("code", fault.code)
          json.member("message", fault.message)
        }
      }
    }
  }

  // MARK: Parts

  private func line(
    _ place: BatchPlace, _ records: inout [UInt8], _ body: (inout JSONText) -> Void
  ) {
    var json = JSONText(.compact, after: records)
    records = []
    json.object { json in
      switch place.position {
      case .whole: break
      case .number(let number): json.member("number", raw: "\(number)")
      case .line(let line): json.member("line", raw: "\(line)")
      case .offset(let offset): json.member("offset", raw: "\(offset)")
      }
      json.member("source", place.source)
      body(&json)
    }
    // Into the text itself: the lines so far are not copied for it.
    json.write(raw: "\n")
    records = json.finished()
  }

  private func add(_ remarks: [String], to json: inout JSONText) {
    guard !remarks.isEmpty else { return }
    json.key("remarks") { json in
      json.array { json in
        for remark in remarks { json.item { $0.write(string: remark) } }
      }
    }
  }
}
