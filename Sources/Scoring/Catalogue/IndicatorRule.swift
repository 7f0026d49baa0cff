import EvaluationModel

/// A rule for indicator rows.
///
/// A rule sees one row and its own parameters. It fills outcome, points and calculation of the
/// result, and explains them later from what it recorded; it never sees another row, a file or a
/// clock.
protocol IndicatorRule: Sendable {
  /// What the rule is.
  static var description: RuleDescription { get }

  /// The data items that the rule looks at by itself, under the parameters of a rubric.
  static func dataNames(in use: RuleUse) -> [String]

  /// What is wrong with the parameters taken together; paths begin at the use's mapping.
  static func faults(of use: RuleUse) -> [RubricFault]

  /// Whether the rule scores the value that a formula gives.
  static var scoresValues: Bool { get }

  /// Whether the target of a fixed indicator must be a number under this rule.
  static var readsNumericTarget: Bool { get }

  /// What is wrong with the use of the rule in one fixed indicator, beyond its parameters; paths begin
  /// at the indicator's mapping.
  static func faults(of proven: ProvenIndicator) -> [RubricFault]

  /// The rule with the parameters of a rubric, which the catalogue has checked already.
  init(_ parameters: CheckedParameters)

  /// Scores a row whose weight is known and whose target can be read.
  func score(_ row: RowReading, into result: inout IndicatorScore)

  /// What happened, as a Chinese sentence without its full stop, and the way back to full marks.
  func explanation(of result: IndicatorScore, _ row: RowText) -> RowExplanation
}

extension IndicatorRule {
  static func dataNames(in use: RuleUse) -> [String] { [] }
  static func faults(of use: RuleUse) -> [RubricFault] { [] }
  static var scoresValues: Bool { false }
  static var readsNumericTarget: Bool { true }
  static func faults(of proven: ProvenIndicator) -> [RubricFault] { [] }
}

/// The two parts of a row's explanation.
struct RowExplanation {
  /// What happened: 实际完成值1093万元÷年度指标值1100万元=99.36%，未达到指标值，按比例计5.96分.
  var finding: Sentence
  /// What would give full marks, or what to do: 再完成7万元可得满分; empty for nothing.
  var wayBack: Sentence

  init(_ finding: Sentence, wayBack: Sentence = "") {
    self.finding = finding
    self.wayBack = wayBack
  }
}
