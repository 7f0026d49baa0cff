public import EvaluationModel

/// For which forms a rubric is meant: what the choice among the built-in ones looks at, without
/// reading the rest of them.
public struct RubricOutline: Equatable, Sendable {
  /// The id.
  public let id: String
  /// 整体支出 or 项目支出.
  public let kind: EvaluationKind
  /// Where it comes from: 全国, 湖南.
  public let region: String
  /// The years for which it is meant.
  public let years: YearSpan
  /// Whether it is a scoring table, which names the indicators itself.
  public let isTable: Bool
  /// Whether 成本指标 is an 一级指标 of its own.
  public let hasCostDimension: Bool

  /// The outline of a rubric that was read.
  public init(_ rubric: Rubric) {
    id = rubric.id
    kind = rubric.kind
    region = rubric.region
    years = rubric.years
    isTable = rubric.isTable
    hasCostDimension = rubric.dimensions.contains { $0.name == Self.cost }
  }

  /// The outline of a rubric's text that is laid out like the built-in ones: the keys about itself
  /// before `clauses`, every name on a line of its own.
  ///
  /// - Returns: `nil` where the text has no such beginning.
  init?(_ text: String, file: String) {
    let lines = text.utf8.split(
      separator: 0x0A, maxSplits: Self.longestHead, omittingEmptySubsequences: false)
    guard let end = lines.dropLast().firstIndex(where: { $0.starts(with: "clauses:".utf8) })
    else { return nil }
    let head = lines[..<end].map { String(Substring($0)) }.joined(separator: "\n")
    let source = SourceText(head, file: file)
    var tree = YAMLTreeReader(source)
    guard let root = tree.read() else { return nil }
    var yaml = StrictYAML(source, faults: tree.faults)
    guard let fields = yaml.fields(root, "", keys: RubricMapper.keys, required: []),
      let id = yaml.text(fields["id"]),
      let kind = yaml.word(fields["kind"], of: EvaluationKind.self),
      let region = yaml.text(fields["region"]), let years = yaml.years(fields["years"])
    else { return nil }
    self.id = id
    self.kind = kind
    self.region = region
    self.years = years
    isTable = text.has(" indicators:\n")
    hasCostDimension = text.has("- name: 成本指标\n")
  }

  /// The most lines that a rubric needs to say what it is for.
  private static let longestHead = 24
  private static let cost = "成本指标"
}
