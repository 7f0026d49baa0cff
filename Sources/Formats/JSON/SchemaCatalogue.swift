/// The JSON schemas that are part of the command (JSON Schema 2020-12, described in Chinese).
public enum SchemaCatalogue: String, CaseIterable, Sendable {
  /// A form as filed.
  case submission
  /// What scoring makes of it.
  case scoreSheet = "score-sheet"
  /// A line of what a batch writes.
  case batchRecord = "batch-record"
  /// What proves the points of one form.
  case certificate

  /// The schema of a name as given on the command line.
  ///
  /// - Parameter name: `submission`, `score-sheet`, `batch-record`, `certificate`, with or without `.schema.json`.
  public init?(name: String) {
    let suffix = ".schema.json"
    self.init(
      rawValue: name.hasSuffix(suffix) ? String(name.dropLast(suffix.count)) : name)
  }

  /// The name on the command line.
  public var name: String { rawValue }

  /// What it describes, in Chinese.
  public var title: String {
    switch self {
    case .submission: "绩效自评表"
    case .scoreSheet: "评分结果"
    case .batchRecord: "批量计分的记录"
    case .certificate: "计分凭证"
    }
  }

  /// The schema itself.
  public var text: String {
    EmbeddedSchemas.files.first { $0.path == rawValue + ".schema.json" }?.text ?? ""
  }
}
