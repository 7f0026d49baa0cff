import EvaluationModel
import GRDB

/// Reads entries back from the tables.
struct EntryReader {
  /// The columns of `submissions`, in the order in which they are read.
  static let columns = """
    submission, source, source_kind, source_index, outcome, rubric, kind, year, unit, department, \
    project, weight, low, high, claimed, grade, claimed_grade, goal_actual, execution_numerator, \
    execution_denominator
    """

  private let funds: Statement
  private let rows: Statement
  private let findings: Statement

  /// A reader.
  ///
  /// - Parameters:
  ///   - database: The database.
  ///   - isBrief: Whether the sentences of rows and findings are left empty.
  /// - Throws: What the database says.
  init(_ database: Database, isBrief: Bool = false) throws {
    let (explanation, sentences) =
      isBrief ? ("''", "'', '', '', ''") : ("explanation", "pointer, place, message, advice")
    funds = try database.cachedStatement(
      sql: """
        SELECT name, initial_budget_yuan, annual_budget_yuan, annual_expenditure_yuan, unreadable
        FROM funds WHERE submission = ? ORDER BY position
        """)
    rows = try database.cachedStatement(
      sql: """
        SELECT dimension, subdimension, name, target, actual, unit, direction, note, weight, low,
          high, claimed, outcome, \(explanation)
        FROM rows WHERE submission = ? ORDER BY position
        """)
    findings = try database.cachedStatement(
      sql: """
        SELECT code, name, severity, \(sentences)
        FROM findings WHERE submission = ? ORDER BY position
        """)
  }

  /// The entry of a row of `submissions`.
  ///
  /// - Parameter row: The row, its columns as ``columns`` says.
  /// - Returns: The entry with all its rows.
  /// - Throws: What the database says.
  func entry(_ row: Row) throws -> BatchEntry {
    let place = place(row, at: 1)
    let outcome: String = row[4]
    guard outcome == "scored" else {
      return BatchEntry(place: place, content: .baseData(unit: row[8]))
    }
    return BatchEntry(place: place, content: .scored(try form(row)))
  }

  /// The place of a row: three columns from `index` on.
  func place(_ row: Row, at index: Int) -> BatchPlace {
    BatchPlace(
      source: row[index],
      position: BatchPlace.Position(kind: row[index + 1], index: row[index + 2] as Int?))
  }

  private func form(_ row: Row) throws -> FormEntry {
    let submission: Int64 = row[0]
    var form = FormEntry()
    form.rubric = row[5]
    form.kind = (row[6] as String?).flatMap(EvaluationKind.init) ?? .project
    form.year = row[7]
    form.unit = row[8]
    form.department = row[9]
    form.project = row[10]
    form.weight = points(row, 11) ?? .zero
    form.low = points(row, 12) ?? .zero
    form.high = points(row, 13) ?? .zero
    form.claimed = points(row, 14)
    form.grade = row[15]
    form.claimedGrade = row[16]
    form.goalActual = row[17]
    if let numerator = (row[18] as String?).flatMap({ Int128($0) }),
      let denominator = (row[19] as String?).flatMap({ Int128($0) })
    {
      form.executionRate = (try? Fraction(numerator, over: denominator)).map(Ratio.init)
    }
    form.funds = try all(funds, of: submission, fund)
    form.rows = try all(rows, of: submission, indicator)
    form.findings = try all(findings, of: submission, finding)
    return form
  }

  /// The rows of a form, each read where SQLite holds it.
  private func all<Element>(
    _ statement: Statement, of submission: Int64, _ read: (Row) -> Element
  ) throws -> [Element] {
    var elements: [Element] = []
    let rows = try Row.fetchCursor(statement, arguments: [submission])
    while let row = try rows.next() { elements.append(read(row)) }
    return elements
  }

  private func points(_ row: Row, _ index: Int) -> Points? {
    (row[index] as Int64?).map(Points.init(millionths:))
  }

  private func fund(_ row: Row) -> FormEntry.Fund {
    func money(_ index: Int) -> Money? { (row[index] as String?).flatMap(StoredAmount.money) }
    let unreadable: String = row[4]
    return FormEntry.Fund(
      name: row[0], initialBudget: money(1), annualBudget: money(2), annualExpenditure: money(3),
      unreadable: Set(unreadable.split(separator: ",").compactMap { FundField(rawValue: "\($0)") }))
  }

  private func indicator(_ row: Row) -> FormEntry.Row {
    FormEntry.Row(
      dimension: row[0], subdimension: row[1], name: row[2], target: row[3], actual: row[4],
      note: row[7], weight: points(row, 8) ?? .zero, low: points(row, 9) ?? .zero,
      high: points(row, 10) ?? .zero, claimed: points(row, 11),
      outcome: Outcome(rawValue: row[12]) ?? .cannotScore, explanation: row[13], unit: row[5],
      direction: (row[6] as String?).flatMap(Calculation.Direction.init(word:)))
  }

  private func finding(_ row: Row) -> Finding {
    Finding(
      code: row[0], name: row[1], severity: Severity(rawValue: row[2]) ?? .info, pointer: row[3],
      place: row[4], message: row[5], advice: row[6])
  }
}
