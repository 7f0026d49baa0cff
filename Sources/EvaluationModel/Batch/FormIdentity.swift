/// Which form of which year a form is: how runs and years are matched.
///
/// Names are compared as ``NameKey`` writes them, and without the form's own year: 2024年度培训经费 of
/// 2024 and 2023年度培训经费 of 2023 are one project. Nothing else of a name is left out.
public struct FormIdentity: Hashable, Sendable {
  /// The unit; empty where the form names none.
  public let unit: String
  /// The project; empty for 部门整体支出 and where the form names none.
  public let project: String
  /// 整体支出 or 项目支出.
  public let kind: EvaluationKind
  /// The year that it reports on.
  public let year: Int?

  /// The identity of a form.
  public init(of form: FormEntry) {
    unit = NameKey.unit(form.unit)
    kind = form.kind
    year = form.year
    project =
      form.kind == .project ? NameKey.key(Self.name(form.project, without: form.year)) : ""
  }

  /// Whether the form says enough to be known again: unit, year, and a project where it is of one.
  public var isComplete: Bool {
    !unit.isEmpty && year != nil && (kind == .department || !project.isEmpty)
  }

  /// The same form in every year; `nil` where the form does not say enough.
  public var series: String? {
    isComplete ? [kind.rawValue, unit, project].joined(separator: "|") : nil
  }

  /// The form of this year; one that does not say enough is known by where it came from.
  public func key(at place: BatchPlace) -> String {
    guard let series, let year else { return "\(kind.rawValue)@\(place.title)" }
    return "\(series)|\(year)"
  }

  /// A name without the form's own year: 2024年度, 2024年.
  public static func name(_ name: String, without year: Int?) -> String {
    guard let year, name.utf8.contains(where: { 0x30...0x39 ~= $0 }) else { return name }
    return name.replacing("\(year)年度", with: "").replacing("\(year)年", with: "")
  }
}

extension BatchEntry {
  /// Under which key the store keeps the form: the same key in a later run replaces it.
  public var key: String {
    switch content {
    case .scored(let form): FormIdentity(of: form).key(at: place)
    case .baseData: "base-data@\(place.title)"
    case .fault: "fault@\(place.title)"
    }
  }
}
