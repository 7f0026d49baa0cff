import EvaluationModel
import GRDB
import Glibc

/// The store of runs: one SQLite file that grows from run to run and from year to year.
///
/// Several processes may use one store; the write-ahead log lets readers see the last whole state
/// while somebody writes.
public struct RunStore: Sendable {
  /// What marks a file as a store: 绩评 in the header (`application_id`), "ZPNG".
  static let applicationID: Int32 = 0x5A50_4E47

  /// The store's file.
  public let path: String
  let queue: DatabaseQueue

  /// Opens a store to write, and makes it where there is none.
  ///
  /// - Parameter path: The file.
  /// - Throws: ``StoreFault`` for a file that is no store, for one of a later version and where the
  ///   file cannot be written; it is not changed then.
  public init(path: String) throws(StoreFault) {
    self.path = path
    if Self.isFilled(path) { try RunStore.check(path) }
    do {
      queue = try DatabaseQueue(path: path, configuration: Self.configuration)
      try queue.writeWithoutTransaction { database in
        // Larger pages suit rows with sentences; only a new file takes them.
        try database.execute(sql: "PRAGMA page_size = 16384")
        try database.execute(sql: "PRAGMA journal_mode = WAL")
        try database.execute(sql: "PRAGMA synchronous = NORMAL")
      }
      try Self.migrator.migrate(queue)
    } catch {
      throw StoreFault(error, path)
    }
  }

  /// Opens a store that is there, to read.
  ///
  /// - Parameter path: The file.
  /// - Throws: ``StoreFault`` where there is no store of this version or an earlier one.
  public init(reading path: String) throws(StoreFault) {
    self.path = path
    guard Self.isFilled(path) else {
      throw StoreFault("\(path)：没有这个结果库。请核对文件名；结果库由 ziping batch … --store 写出。")
    }
    queue = try RunStore.check(path)
  }

  /// Opens a file to read and checks that it is a store.
  @discardableResult
  private static func check(_ path: String) throws(StoreFault) -> DatabaseQueue {
    do {
      var configuration = configuration
      configuration.readonly = true
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      try queue.read { database in
        let mark = try Int32.fetchOne(database, sql: "PRAGMA application_id")
        guard mark == applicationID else {
          throw StoreFault("\(path)：是别的程序的 SQLite 文件，不是批量结果库，没有改动它。请换一个文件名。")
        }
        guard try !migrator.hasBeenSuperseded(database) else {
          throw StoreFault("\(path)：由更新版本的程序写成，这个版本读不了。请升级程序，或换一个文件名。")
        }
      }
      return queue
    } catch {
      throw StoreFault(error, path)
    }
  }

  private static var configuration: Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(10)
    // Rows are only ever written with their forms, in one transaction: looking each parent up again
    // would cost as much as the row.
    configuration.foreignKeysEnabled = false
    return configuration
  }

  /// The versions of the tables, the first one first.
  private static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1") { database in
      try database.execute(sql: "PRAGMA application_id = \(applicationID)")
      try database.execute(sql: StoreSchema.text)
    }
    return migrator
  }

  private static func isFilled(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_size > 0
  }

  /// Does something with the database; what goes wrong becomes a fault.
  func access<Result>(
    _ body: (DatabaseQueue) throws -> Result
  ) throws(StoreFault) -> Result {
    do { return try body(queue) } catch { throw StoreFault(error, path) }
  }
}
