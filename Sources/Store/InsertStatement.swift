import GRDB
import GRDBSQLite

/// A prepared INSERT that is filled column by column and run many times.
///
/// It binds through SQLite's own functions: twelve rows a form go in several times faster than as
/// lists of arguments.
struct InsertStatement {
  private let statement: Statement
  private let handle: SQLiteStatement
  private var column: Int32 = 0

  /// An INSERT into a table.
  ///
  /// - Parameters:
  ///   - table: The table.
  ///   - columns: All its columns in the order in which they are filled.
  ///   - database: The database.
  /// - Throws: What the database says.
  init(into table: String, _ columns: [String], _ database: Database) throws {
    let marks = repeatElement("?", count: columns.count).joined(separator: ", ")
    statement = try database.cachedStatement(
      sql: "INSERT INTO \(table) (\(columns.joined(separator: ", "))) VALUES (\(marks))")
    handle = statement.sqliteStatement
    sqlite3_reset(handle)
    sqlite3_clear_bindings(handle)
  }

  /// Fills the next column with a text.
  mutating func bind(_ text: String?) {
    column += 1
    guard var text else {
      sqlite3_bind_null(handle, column)
      return
    }
    text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        guard let start = characters.baseAddress, !characters.isEmpty else {
          // Without an address SQLite would take an empty text for NULL.
          _ = "".withCString { sqlite3_bind_text(handle, column, $0, 0, Self.copied) }
          return
        }
        sqlite3_bind_text(handle, column, start, Int32(clamping: characters.count), Self.copied)
      }
    }
  }

  /// Fills the next column with a whole number.
  mutating func bind(_ number: Int64?) {
    column += 1
    if let number {
      sqlite3_bind_int64(handle, column, number)
    } else {
      sqlite3_bind_null(handle, column)
    }
  }

  /// Inserts the row.
  ///
  /// - Throws: What the database says.
  mutating func insert() throws {
    column = 0
    let code = sqlite3_step(handle)
    sqlite3_reset(handle)
    guard code == SQLITE_DONE else {
      let message = String(cString: sqlite3_errmsg(sqlite3_db_handle(handle)))
      throw DatabaseError(resultCode: ResultCode(rawValue: code), message: message)
    }
  }

  /// SQLITE_TRANSIENT, whose macro is a cast of −1: SQLite copies the text before the call returns.
  private static var copied: sqlite3_destructor_type {
    unsafeBitCast(-1, to: sqlite3_destructor_type.self)
  }
}
