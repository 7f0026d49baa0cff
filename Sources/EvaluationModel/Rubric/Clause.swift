/// One clause of an official document that a rubric relies on.
public struct Clause: Hashable, Sendable {
  /// Whether the wording was checked against the official text.
  public enum Status: String, CaseIterable, Sendable {
    /// Read in the official text or in a published form.
    case published
    /// Commonly applied; not yet checked against the official text.
    case recalled
    /// Derived from published results; no text states it.
    case inferred

    /// The Chinese word.
    public var title: String {
      switch self {
      case .published: "已核对"
      case .recalled: "待核对"
      case .inferred: "推定"
      }
    }
  }

  /// The name that rules refer to: `mof-2020-10/quantitative`.
  public var id: String
  /// The document's number, or its title where it has none: 财预〔2020〕10号.
  public var document: String { didSet { citation = cited } }
  /// What the clause is about, short: 定量指标按完成比例计分.
  public var topic: String { didSet { citation = cited } }
  /// What the clause says.
  public var text: String
  /// Whether the wording was checked.
  public var status: Status { didSet { citation = cited } }
  /// For the end of an explanation: `财预〔2020〕10号“定量指标计分”`, with a mark where the wording is
  /// not yet checked.
  public private(set) var citation = ""

  /// A clause from its parts.
  public init(id: String, document: String, topic: String, text: String, status: Status) {
    self.id = id
    self.document = document
    self.topic = topic
    self.text = text
    self.status = status
    citation = cited
  }

  private var cited: String {
    let mark = status == .published ? "" : "，条文\(status.title)"
    return "\(document)“\(topic)”\(mark)"
  }
}
