/// A scored form as a line of a ranking: nothing of its rows and sentences.
public struct BatchRow: Equatable, Sendable {
  /// How many codes of findings are kept.
  public static let mostCodes = 8

  /// Its number among all entries, from one.
  public let number: Int
  /// Where it came from.
  public let place: BatchPlace
  /// 单位.
  public let unit: String
  /// 主管部门.
  public let department: String
  /// 项目.
  public let project: String
  /// 整体支出 or 项目支出.
  public let kind: EvaluationKind
  /// The year that it reports on.
  public let year: Int?
  /// 分值 of the whole form.
  public let weight: Points
  /// The least total.
  public let low: Points
  /// The most total.
  public let high: Points
  /// 总分 as claimed.
  public let claimed: Points?
  /// The claimed total less the recomputed one; zero inside an interval.
  public let deviation: Points?
  /// The grade's name; empty where none is given.
  public let grade: String
  /// 评价等级 as claimed.
  public let claimedGrade: String
  /// How many findings are errors.
  public let errors: Int
  /// How many are warnings.
  public let warnings: Int
  /// How many are hints.
  public let infos: Int
  /// The codes of its findings, each once, most severe first, ``mostCodes`` at the most.
  public let codes: [String]
  /// How many more codes there are.
  public let moreCodes: Int

  /// The row of a form that is the `number`th of all entries.
  init(_ form: FormEntry, at place: BatchPlace, number: Int) {
    self.number = number
    self.place = place
    unit = form.unit
    department = form.department
    project = form.project
    kind = form.kind
    year = form.year
    weight = form.weight
    low = form.low
    high = form.high
    claimed = form.claimed
    deviation = form.deviation
    grade = form.grade
    claimedGrade = form.claimedGrade
    errors = form.findings.count { $0.severity == .error }
    warnings = form.findings.count { $0.severity == .warning }
    infos = form.findings.count { $0.severity == .info }
    var codes: [String] = []
    // A stable order: among equally severe ones that of the form.
    for severity in Severity.allCases.reversed() {
      for finding in form.findings where finding.severity == severity {
        if !codes.contains(finding.code) { codes.append(finding.code) }
      }
    }
    self.codes = Array(codes.prefix(Self.mostCodes))
    moreCodes = codes.count - self.codes.count
  }

  /// Whether the total is certain.
  public var isCertain: Bool { low == high }

  /// What the form is about: the unit, and the project where it evaluates one.
  public var subject: String {
    let parts = [unit, kind == .project ? project : ""].filter { !$0.isEmpty }
    return parts.isEmpty ? "未填写单位名称" : parts.joined(separator: " ")
  }

  /// 复核分 as written: `96.5`, or `90～98` where it is not certain.
  public var scoreText: String { ScoreText.points(low: low, high: high) }

  /// 差异 with its sign: `+0.4`, `-1`, `0`; a dash without a claim.
  public var deviationText: String {
    guard let deviation else { return "—" }
    return deviation > .zero ? "+\(deviation)" : deviation.description
  }

  /// The codes as one text: `S03 T01 …`.
  public var codesText: String {
    (codes + (moreCodes > 0 ? ["等\(codes.count + moreCodes)种"] : [])).joined(separator: " ")
  }
}
