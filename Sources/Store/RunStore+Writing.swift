public import EvaluationModel
import GRDB

extension RunStore {
  /// Begins a run; until it is finished it does not count.
  ///
  /// - Parameter information: What is known of it.
  /// - Returns: The run's number.
  /// - Throws: ``StoreFault`` where the store cannot be written.
  public func begin(_ information: BatchRun.Information) throws(StoreFault) -> Int {
    try access { queue in
      try queue.write { database in
        try database.execute(
          sql: "INSERT INTO runs (started_at, version, input, level) VALUES (?, ?, ?, ?)",
          arguments: [
            information.startedAt, information.version, information.input, information.level,
          ])
        let run = Int(database.lastInsertedRowID)
        try Self.add(information.rubrics, to: run, database)
        return run
      }
    }
  }

  /// Appends what became of forms, in one transaction: all of it is kept or nothing.
  ///
  /// - Parameters:
  ///   - entries: The forms in input order.
  ///   - run: The number of a run that is not finished.
  /// - Throws: ``StoreFault`` where the store cannot be written or the run is finished.
  public func append(_ entries: [BatchEntry], to run: Int) throws(StoreFault) {
    guard !entries.isEmpty else { return }
    try access { queue in
      try queue.write { database in
        let row = try Row.fetchOne(
          database,
          sql: "SELECT scored, base_data, faults FROM runs WHERE run = ? AND finished_at IS NULL",
          arguments: [run])
        guard let row else {
          throw StoreFault("\(path)：第\(run)次运行已经完成或不存在，不能再添加。请重新开始一次运行。")
        }
        let (scored, baseData, faults): (Int, Int, Int) = (row[0], row[1], row[2])
        var writer = try EntryWriter(database, run: run, position: scored + baseData + faults)
        for entry in entries { try writer.write(entry) }
        try database.execute(
          sql: "UPDATE runs SET scored = ?, base_data = ?, faults = ? WHERE run = ?",
          arguments: [
            scored + writer.scored, baseData + writer.baseData, faults + writer.faults, run,
          ])
      }
    }
  }

  /// Finishes a run: from now on it counts.
  ///
  /// - Parameters:
  ///   - run: The number of the run.
  ///   - time: When, in UTC: `2025-03-01T02:03:04Z`.
  ///   - rubrics: The rubrics that were used and not known at the beginning, each with its digest.
  /// - Throws: ``StoreFault`` where the store cannot be written.
  public func finish(
    _ run: Int, at time: String, rubrics: [String: String] = [:]
  ) throws(StoreFault) {
    try access { queue in
      try queue.write { database in
        try Self.add(rubrics, to: run, database)
        try database.execute(
          sql: "UPDATE runs SET finished_at = ? WHERE run = ? AND finished_at IS NULL",
          arguments: [time, run])
      }
      // The file is whole without its log: it can be copied.
      try queue.writeWithoutTransaction { database in
        _ = try database.checkpoint(.truncate)
        try database.execute(sql: "PRAGMA optimize")
      }
    }
  }

  private static func add(_ rubrics: [String: String], to run: Int, _ database: Database) throws {
    for (rubric, digest) in rubrics.sorted(by: { $0.key < $1.key }) {
      try database.execute(
        sql: "INSERT OR REPLACE INTO run_rubrics (run, rubric, digest) VALUES (?, ?, ?)",
        arguments: [run, rubric, digest])
    }
  }
}
