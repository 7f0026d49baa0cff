/// All checks.
///
/// A new check is a file in one of the folders of `Checks/` and a line in the list of that folder.
public enum CheckCatalogue {
  static let checks: [any Check.Type] =
    weights + scores + notes + funds + targets + contents

  /// The checks over several forms.
  static let crossChecks: [any CrossCheck.Type] = acrossForms

  /// What every check is, sorted by code.
  public static let descriptions: [CheckDescription] =
    (checks.map { $0.description } + crossChecks.map { $0.description })
    .sorted { $0.code < $1.code }

  /// The check of a code, upper or lower case, or `nil`.
  public static func description(code: String) -> CheckDescription? {
    descriptions.first { $0.code == code.uppercased() }
  }
}
