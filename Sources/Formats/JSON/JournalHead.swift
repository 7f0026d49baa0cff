public import EvaluationModel

/// The line before the records of one unit of work in the journal of a batch.
///
/// After it come as many lines of records, then of entries, as it says: a unit whose lines are not
/// all there was being written when the run ended, and is done again.
public struct JournalHead: Equatable, Sendable {
  /// What the unit is called: the folder or file inside the folder of the run.
  public var unit: String
  /// The digest of the unit's files, names and contents.
  public var digest: String
  /// How many records there are.
  public var records: Int
  /// The numbers.
  public var tally: BatchTally
  /// The files that were written for it, inside the folder of the results.
  public var written: [String]

  /// A head from its parts.
  public init(
    unit: String, digest: String, records: Int, tally: BatchTally, written: [String]
  ) {
    self.unit = unit
    self.digest = digest
    self.records = records
    self.tally = tally
    self.written = written
  }

  /// The head as one line of JSON, without its end.
  public var bytes: [UInt8] {
    var json = JSONText(.compact)
    json.object { json in
      json.member("unit", unit)
      json.member("digest", digest)
      json.member("records", raw: "\(records)")
      json.member("forms", raw: "\(tally.forms)")
      json.member("scored", raw: "\(tally.scored)")
      json.member("intervals", raw: "\(tally.intervals)")
      json.member("baseData", raw: "\(tally.baseData)")
      json.member("remarked", raw: "\(tally.remarked)")
      json.member("found", raw: "\(tally.found)")
      json.key("faults") { json in
        json.object { json in
          for (code, count) in tally.faults.sorted(by: { $0.key < $1.key }) {
            json.key(named: code) { $0.write(raw: "\(count)") }
          }
        }
      }
      if let first = tally.firstFault {
        json.key("firstFault") { $0.object { Self.add(first, to: &$0) } }
      }
      json.key("written") { json in
        json.array { json in for path in written { json.item { $0.write(string: path) } } }
      }
    }
    return json.finished()
  }

  /// Reads a head; `nil` where the line is none.
  ///
  /// - Parameter bytes: The line.
  public init?(reading bytes: [UInt8]) {
    guard let value = try? JSONValue(reading: bytes), let unit = value["unit"]?.text,
      let digest = value["digest"]?.text, let records = value.count("records")
    else { return nil }
    self.unit = unit
    self.digest = digest
    self.records = records
    written = value["written"]?.items.compactMap(\.text) ?? []
    var faults: [String: Int] = [:]
    for member in value["faults"]?.members ?? [] {
      if case .number(let text) = member.value { faults[member.key] = Int(text) ?? 0 }
    }
    guard let forms = value.count("forms"), let scored = value.count("scored"),
      let intervals = value.count("intervals"), let baseData = value.count("baseData"),
      let remarked = value.count("remarked"), let found = value.count("found")
    else { return nil }
    tally = BatchTally(
      forms: forms, scored: scored, intervals: intervals, baseData: baseData, faults: faults,
      firstFault: value["firstFault"].flatMap(Self.failed), remarked: remarked, found: found)
  }

  private static func add(_ failed: BatchTally.Failed, to json: inout JSONText) {
    json.member("source", failed.place.source)
    if case .number(let number) = failed.place.position { json.member("number", raw: "\(number)") }
    json.member("code", failed.fault.code)
    json.member("message", failed.fault.message)
  }

  private static func failed(_ value: JSONValue) -> BatchTally.Failed? {
    guard let source = value["source"]?.text, let code = value["code"]?.text,
      let message = value["message"]?.text
    else { return nil }
    return BatchTally.Failed(
      place: BatchPlace(
        source: source, position: value.count("number").map { .number($0) } ?? .whole),
      fault: BatchFault(code: code, message: message))
  }
}

extension JSONValue {
  /// The count in a member; `nil` where there is none, or no whole number from zero.
  fileprivate func count(_ key: String) -> Int? {
    guard case .number(let text)? = self[key], let number = Int(text), number >= 0 else {
      return nil
    }
    return number
  }
}
