public import EvaluationModel

extension BatchEntryJSON {
  /// The entry of a line.
  ///
  /// - Parameter line: One JSON object as ``bytes(of:)`` writes it.
  /// - Returns: The entry.
  /// - Throws: A ``ReadingFault`` for anything else: damaged JSON, another key, a value of another
  ///   type, a number that does not fit.
  public static func entry(from line: [UInt8]) throws(ReadingFault) -> BatchEntry {
    try entry(from: JSONValue(reading: line))
  }

  /// The entry of a value.
  ///
  /// - Throws: A ``ReadingFault`` like that of a line.
  static func entry(from value: JSONValue) throws(ReadingFault) -> BatchEntry {
    let object = try JournalObject(
      value, keys: ["src", "no", "line", "at", "form", "base", "fault"])
    guard object.has("src"),
      ["form", "base", "fault"].count(where: { object.has($0) }) == 1
    else { throw JournalObject.fault("", value) }
    let place = BatchPlace(source: try object.text("src"), position: try position(object, value))
    if object.has("base") {
      return BatchEntry(place: place, content: .baseData(unit: try object.text("base")))
    }
    if object.has("fault") {
      let fault = try object.object("fault", keys: ["code", "msg"])
      return BatchEntry(
        place: place,
        content: .fault(
          BatchFault(code: try fault.text("code"), message: try fault.text("msg"))))
    }
    return BatchEntry(
      place: place, content: .scored(try form(object.object("form", keys: formKeys))))
  }

  private static let pointKeys: Set<String> = ["w", "lo", "hi", "c"]
  private static let formKeys = pointKeys.union([
    "rubric", "kind", "year", "unit", "dept", "proj", "funds", "rate", "grade", "cgrade", "goal",
    "rows", "finds",
  ])
  private static let rowKeys = pointKeys.union([
    "d", "s", "n", "t", "a", "u", "dir", "note", "o", "x",
  ])
  private static let findingKeys: Set<String> = [
    "code", "name", "sev", "at", "place", "msg", "adv",
  ]

  private static func position(
    _ object: JournalObject, _ value: JSONValue
  ) throws(ReadingFault) -> BatchPlace.Position {
    let keys = ["no", "line", "at"].filter { object.has($0) }
    guard let key = keys.first else { return .whole }
    guard keys.count == 1, let number = try object.integer(key) else {
      throw JournalObject.fault("", value)
    }
    return switch key {
    case "no": .number(number)
    case "line": .line(number)
    default: .offset(number)
    }
  }

  private static func form(_ object: JournalObject) throws(ReadingFault) -> FormEntry {
    var form = FormEntry()
    form.rubric = try object.text("rubric")
    form.kind = try object.word("kind")
    form.year = try object.integer("year")
    form.unit = try object.text("unit")
    form.department = try object.text("dept")
    form.project = try object.text("proj")
    form.funds = try object.list("funds", keys: ["n", "i", "a", "e", "bad"], fund)
    form.executionRate = try object.ratio("rate")
    form.weight = try object.requiredPoints("w")
    form.low = try object.requiredPoints("lo")
    form.high = try object.points("hi") ?? form.low
    form.claimed = try object.points("c")
    form.grade = try object.text("grade")
    form.claimedGrade = try object.text("cgrade")
    form.goalActual = try object.text("goal")
    form.rows = try object.list("rows", keys: rowKeys, row)
    form.findings = try object.list("finds", keys: findingKeys, finding)
    return form
  }

  private static func fund(_ object: JournalObject) throws(ReadingFault) -> FormEntry.Fund {
    FormEntry.Fund(
      name: try object.text("n"), initialBudget: try object.money("i"),
      annualBudget: try object.money("a"), annualExpenditure: try object.money("e"),
      unreadable: try object.fields("bad"))
  }

  private static func row(_ object: JournalObject) throws(ReadingFault) -> FormEntry.Row {
    let low = try object.requiredPoints("lo")
    return FormEntry.Row(
      dimension: try object.text("d"), subdimension: try object.text("s"),
      name: try object.text("n"), target: try object.text("t"), actual: try object.text("a"),
      note: try object.text("note"), weight: try object.requiredPoints("w"), low: low,
      high: try object.points("hi") ?? low, claimed: try object.points("c"),
      outcome: try object.word("o"), explanation: try object.text("x"),
      unit: try object.text("u"), direction: try object.direction("dir"))
  }

  private static func finding(_ object: JournalObject) throws(ReadingFault) -> Finding {
    Finding(
      code: try object.text("code"), name: try object.text("name"),
      severity: try object.word("sev"), pointer: try object.text("at"),
      place: try object.text("place"), message: try object.text("msg"),
      advice: try object.text("adv"))
  }
}
