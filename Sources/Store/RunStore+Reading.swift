public import EvaluationModel
import GRDB

extension RunStore {
  /// The column behind those of an entry.
  private static var keyIndex: Int { 20 }

  /// The runs, the oldest first, unfinished ones too.
  ///
  /// - Throws: ``StoreFault`` where the store cannot be read.
  public func runs() throws(StoreFault) -> [BatchRun] {
    try access { queue in
      try queue.read { database in
        var rubrics: [Int: [String: String]] = [:]
        for row in try Row.fetchAll(database, sql: "SELECT run, rubric, digest FROM run_rubrics") {
          rubrics[row[0], default: [:]][row[1]] = row[2]
        }
        return try Row.fetchAll(
          database,
          sql: """
            SELECT run, started_at, version, input, level, finished_at, scored, base_data, faults
            FROM runs ORDER BY run
            """
        ).map { row in
          let number: Int = row[0]
          var run = BatchRun(
            number: number,
            information: BatchRun.Information(
              startedAt: row[1], version: row[2], input: row[3], level: row[4],
              rubrics: rubrics[number] ?? [:]), finishedAt: row[5])
          run.scored = row[6]
          run.baseData = row[7]
          run.faults = row[8]
          return run
        }
      }
    }
  }

  /// The years of the forms that count, and how many forms of each there are; zero for those that
  /// do not say.
  ///
  /// - Throws: ``StoreFault`` where the store cannot be read.
  public func years() throws(StoreFault) -> [Int: Int] {
    try access { queue in
      try queue.read { database in
        var years: [Int: Int] = [:]
        let rows = try Row.fetchCursor(
          database,
          sql: """
            SELECT year, count(*) FROM current_submissions WHERE outcome = 'scored' GROUP BY year
            """)
        while let row = try rows.next() { years[(row[0] as Int?) ?? 0] = row[1] }
        return years
      }
    }
  }

  /// What became of the forms of one run, in input order; one is read at a time.
  ///
  /// - Parameters:
  ///   - run: The number of the run.
  ///   - body: What is done with each.
  /// - Throws: ``StoreFault`` where the store cannot be read.
  public func forEachEntry(
    ofRun run: Int, _ body: (BatchEntry) throws -> Void
  ) throws(StoreFault) {
    try access { queue in
      try queue.read { database in
        let reader = try EntryReader(database)
        let faults = try Row.fetchCursor(
          database,
          sql: """
            SELECT position, source, source_kind, source_index, code, message FROM faults
            WHERE run = ? ORDER BY position
            """, arguments: [run])
        var fault = try faults.next()?.copy()
        func passFaults(before position: Int) throws {
          while let row = fault, (row[0] as Int) < position {
            try body(
              BatchEntry(
                place: reader.place(row, at: 1),
                content: .fault(BatchFault(code: row[4], message: row[5]))))
            fault = try faults.next()?.copy()
          }
        }
        let rows = try Row.fetchCursor(
          database,
          sql: """
            SELECT \(EntryReader.columns), position FROM submissions WHERE run = ? ORDER BY position
            """, arguments: [run])
        while let row = try rows.next() {
          try passFaults(before: row[Self.keyIndex])
          try body(try reader.entry(row))
        }
        try passFaults(before: .max)
      }
    }
  }

  /// The scored forms of a year that count, by form and not by run; one is read at a time.
  ///
  /// The sentences of rows and findings are left empty: figures do not need them.
  ///
  /// - Parameters:
  ///   - year: The year; `nil` for forms that do not say.
  ///   - body: What is done with each.
  /// - Throws: ``StoreFault`` where the store cannot be read.
  public func forEachCurrentForm(
    of year: Int?, _ body: (FormEntry, BatchPlace) throws -> Void
  ) throws(StoreFault) {
    try forEachCurrentEntry("year IS ? ORDER BY form_key, position", [year]) { entry, _ in
      if let form = entry.form { try body(form, entry.place) }
    }
  }

  /// The forms of a year that count, each with last year's; one pair is read at a time.
  ///
  /// Forms that share unit, kind and project with another of their year, or do not say enough to be
  /// known again, are in no pair. The sentences of rows and findings are left empty.
  ///
  /// - Parameters:
  ///   - year: The year.
  ///   - body: What is done with each pair.
  /// - Returns: How many forms are in no pair.
  /// - Throws: ``StoreFault`` where the store cannot be read.
  public func forEachPair(
    of year: Int, _ body: (FormPair) throws -> Void
  ) throws(StoreFault) -> Int {
    var unmatched = 0
    var series: String?
    var previous: [FormEntry] = []
    var current: [FormEntry] = []
    func pass() throws {
      if series == nil || previous.count > 1 || current.count > 1 {
        unmatched += previous.count + current.count
      } else if let form = current.first ?? previous.first, !form.unit.isEmpty {
        try body(FormPair(previous: previous.first, current: current.first))
      }
      previous = []
      current = []
    }
    try forEachCurrentEntry(
      "year IN (?, ?) ORDER BY series_key, year, form_key, position", [year - 1, year]
    ) { entry, key in
      guard let form = entry.form else { return }
      if key == nil || key != series { try pass() }
      series = key
      if form.year == year { current.append(form) } else { previous.append(form) }
    }
    try access { _ in try pass() }
    return unmatched
  }

  private func forEachCurrentEntry(
    _ condition: String, _ arguments: StatementArguments,
    _ body: (BatchEntry, String?) throws -> Void
  ) throws(StoreFault) {
    try access { queue in
      try queue.read { database in
        let reader = try EntryReader(database, isBrief: true)
        let rows = try Row.fetchCursor(
          database,
          sql: """
            SELECT \(EntryReader.columns), series_key FROM current_submissions
            WHERE outcome = 'scored' AND \(condition)
            """, arguments: arguments)
        while let row = try rows.next() { try body(try reader.entry(row), row[Self.keyIndex]) }
      }
    }
  }
}
