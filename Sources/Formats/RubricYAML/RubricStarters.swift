/// Commented files from which people begin a rubric of their own.
public enum RubricStarters {
  /// What a starting file is for.
  public enum Kind: String, CaseIterable, Sendable {
    /// A project form whose indicators the unit names.
    case project
    /// A department form whose indicators the unit names.
    case department
    /// A scoring table that names the indicators itself.
    case table
  }

  /// The text of `rubric.yaml`.
  public static func rubricText(_ kind: Kind) -> String { text(kind, "rubric.yaml") }

  /// The text of `cases.yaml`.
  public static func casesText(_ kind: Kind) -> String { text(kind, "cases.yaml") }

  /// The text of a rubric's file with another id; everything else, comments included, stays.
  ///
  /// - Parameters:
  ///   - text: The file's text.
  ///   - id: The new id.
  /// - Returns: The text; as it was where it has no line with an id.
  public static func text(_ text: String, withID id: String) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard let index = lines.firstIndex(where: { $0.hasPrefix("id:") }) else { return text }
    let comment = lines[index].firstIndex(of: "#").map { "  " + lines[index][$0...] } ?? ""
    lines[index] = "id: \(id)\(comment)"
    return lines.joined(separator: "\n")
  }

  /// Whether an id is one that rubrics may have: small letters, digits and hyphens.
  public static func isID(_ id: String) -> Bool {
    !id.isEmpty
      && id.utf8.allSatisfy { byte in
        (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x2D
      }
  }

  private static func text(_ kind: Kind, _ name: String) -> String {
    EmbeddedStarters.files.first { $0.path == "\(kind.rawValue)/\(name)" }?.text ?? ""
  }
}
