/// The tables of the store: the SQL that makes them, with a Chinese comment for each column.
public enum StoreSchema {
  /// The name on the command line.
  public static let name = "store"
  /// What it describes, in Chinese.
  public static let title = "批量结果库（SQLite）"

  /// The SQL with its comments.
  public static var text: String {
    EmbeddedStoreSchema.files.first { $0.path == "store.sql" }?.text ?? ""
  }
}
