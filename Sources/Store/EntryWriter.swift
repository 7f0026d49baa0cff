import EvaluationModel
import GRDB

/// Writes the entries of one run into the tables, inside a transaction.
struct EntryWriter {
  /// How many scored forms were written.
  private(set) var scored = 0
  /// How many 基础数据表.
  private(set) var baseData = 0
  /// How many that could not be read or scored.
  private(set) var faults = 0

  private let run: Int64
  private var position: Int64
  private var submission: Int64
  private var submissions: InsertStatement
  private var funds: InsertStatement
  private var rows: InsertStatement
  private var findings: InsertStatement
  private var faultRows: InsertStatement
  /// The kinds of the names that have been seen: forms of one template name their funds alike.
  private var kinds: [String: String?] = [:]

  /// A writer behind what a run has so far.
  ///
  /// - Parameters:
  ///   - database: The database, in a transaction.
  ///   - run: The number of the run.
  ///   - position: How many entries it has.
  /// - Throws: What the database says.
  init(_ database: Database, run: Int, position: Int) throws {
    self.run = Int64(run)
    self.position = Int64(position)
    submission =
      try Int64.fetchOne(database, sql: "SELECT max(submission) FROM submissions") ?? 0
    submissions = try InsertStatement(
      into: "submissions",
      [
        "submission", "run", "position", "source", "source_kind", "source_index", "outcome",
        "form_key", "series_key", "rubric", "kind", "year", "unit", "department", "project",
        "weight", "low", "high", "claimed", "grade", "claimed_grade", "goal_actual",
        "execution_rate", "execution_numerator", "execution_denominator",
      ], database)
    funds = try InsertStatement(
      into: "funds",
      [
        "submission", "position", "name", "budget_kind", "initial_budget_yuan",
        "initial_budget_cents", "annual_budget_yuan", "annual_budget_cents",
        "annual_expenditure_yuan", "annual_expenditure_cents", "unreadable",
      ], database)
    rows = try InsertStatement(
      into: "rows",
      [
        "submission", "position", "dimension", "subdimension", "name", "target", "actual", "unit",
        "direction", "note", "weight", "low", "high", "claimed", "outcome", "explanation",
      ], database)
    findings = try InsertStatement(
      into: "findings",
      [
        "submission", "position", "code", "name", "severity", "pointer", "place", "message",
        "advice",
      ], database)
    faultRows = try InsertStatement(
      into: "faults",
      ["run", "position", "source", "source_kind", "source_index", "code", "message"], database)
  }

  /// Writes what became of one form.
  ///
  /// - Throws: What the database says.
  mutating func write(_ entry: BatchEntry) throws {
    position += 1
    switch entry.content {
    case .scored(let form):
      scored += 1
      try write(form, entry)
    case .baseData(let unit):
      baseData += 1
      var form = FormEntry()
      form.unit = unit
      try writeSubmission(form, entry, isScored: false)
    case .fault(let fault):
      faults += 1
      faultRows.bind(run)
      faultRows.bind(position)
      faultRows.bind(entry.place)
      faultRows.bind(fault.code)
      faultRows.bind(fault.message)
      try faultRows.insert()
    }
  }

  private mutating func write(_ form: FormEntry, _ entry: BatchEntry) throws {
    try writeSubmission(form, entry, isScored: true)
    for (index, fund) in form.funds.enumerated() { try write(fund, Int64(index + 1)) }
    for (index, row) in form.rows.enumerated() { try write(row, Int64(index + 1)) }
    for (index, finding) in form.findings.enumerated() { try write(finding, Int64(index + 1)) }
  }

  private mutating func writeSubmission(
    _ form: FormEntry, _ entry: BatchEntry, isScored: Bool
  ) throws {
    submission += 1
    let identity = FormIdentity(of: form)
    submissions.bind(submission)
    submissions.bind(run)
    submissions.bind(position)
    submissions.bind(entry.place)
    submissions.bind(isScored ? "scored" : "base-data")
    submissions.bind(isScored ? identity.key(at: entry.place) : entry.key)
    submissions.bind(isScored ? identity.series : nil)
    submissions.bind(form.rubric)
    submissions.bind(isScored ? form.kind.rawValue : nil)
    submissions.bind(form.year.map { Int64($0) })
    submissions.bind(form.unit)
    submissions.bind(form.department)
    submissions.bind(form.project)
    submissions.bind(isScored ? form.weight.millionths : nil)
    submissions.bind(isScored ? form.low.millionths : nil)
    submissions.bind(isScored ? form.high.millionths : nil)
    submissions.bind(form.claimed?.millionths)
    submissions.bind(form.grade)
    submissions.bind(form.claimedGrade)
    submissions.bind(form.goalActual)
    let rate = form.executionRate?.fraction.reduced
    submissions.bind(form.executionRate?.percentage)
    submissions.bind(rate.map { String($0.numerator) })
    submissions.bind(rate.map { String($0.denominator) })
    try submissions.insert()
  }

  private mutating func write(_ fund: FormEntry.Fund, _ position: Int64) throws {
    funds.bind(submission)
    funds.bind(position)
    funds.bind(fund.name)
    funds.bind(kind(of: fund.name))
    for amount in [fund.initialBudget, fund.annualBudget, fund.annualExpenditure] {
      funds.bind(amount.map { StoredAmount.text($0) })
      funds.bind(amount.flatMap { StoredAmount.cents($0) })
    }
    funds.bind(
      StoredAmount.fields.filter(fund.unreadable.contains).map(\.rawValue).joined(separator: ","))
    try funds.insert()
  }

  private mutating func kind(of name: String) -> String? {
    if let known = kinds[name] { return known }
    let kind = BudgetKind(fundName: name)?.rawValue
    if kinds.count < 1000 { kinds[name] = .some(kind) }
    return kind
  }

  private mutating func write(_ row: FormEntry.Row, _ position: Int64) throws {
    rows.bind(submission)
    rows.bind(position)
    rows.bind(row.dimension)
    rows.bind(row.subdimension)
    rows.bind(row.name)
    rows.bind(row.target)
    rows.bind(row.actual)
    rows.bind(row.unit)
    rows.bind(row.direction?.word)
    rows.bind(row.note)
    rows.bind(row.weight.millionths)
    rows.bind(row.low.millionths)
    rows.bind(row.high.millionths)
    rows.bind(row.claimed?.millionths)
    rows.bind(row.outcome.rawValue)
    rows.bind(row.explanation)
    try rows.insert()
  }

  private mutating func write(_ finding: Finding, _ position: Int64) throws {
    findings.bind(submission)
    findings.bind(position)
    findings.bind(finding.code)
    findings.bind(finding.name)
    findings.bind(finding.severity.rawValue)
    findings.bind(finding.pointer)
    findings.bind(finding.place)
    findings.bind(finding.message)
    findings.bind(finding.advice)
    try findings.insert()
  }
}

extension InsertStatement {
  /// Fills the next three columns with a place.
  fileprivate mutating func bind(_ place: BatchPlace) {
    bind(place.source)
    let (kind, index) = place.position.stored
    bind(kind)
    bind(index)
  }
}
