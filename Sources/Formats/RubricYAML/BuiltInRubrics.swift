/// The rubrics that are part of the command.
public enum BuiltInRubrics {
  /// The ids, sorted; nothing is parsed.
  public static let ids: [String] = EmbeddedRubrics.files.compactMap { file in
    let suffix = "/rubric.yaml"
    return file.path.hasSuffix(suffix) ? String(file.path.dropLast(suffix.count)) : nil
  }.sorted()

  /// For which forms each of them is meant, in the order of their ids.
  public static let outlines: [RubricOutline] = ids.compactMap { id in
    text(id, "rubric.yaml").flatMap { RubricOutline($0, file: fileName(id, "rubric.yaml")) }
  }

  /// The rubric of an id.
  ///
  /// - Returns: `nil` where no built-in rubric has this id.
  /// - Throws: All faults of the file together; the tests keep the built-in ones without.
  public static func document(id: String) throws(RubricFileFaults) -> RubricDocument? {
    guard let text = text(id, "rubric.yaml") else { return nil }
    return try RubricYAMLReader.read(Array(text.utf8), file: fileName(id, "rubric.yaml"))
  }

  /// The text of a rubric; `nil` where no built-in one has this id.
  public static func rubricText(id: String) -> String? { text(id, "rubric.yaml") }

  /// The text of the worked cases; `nil` where there are none.
  public static func casesText(id: String) -> String? { text(id, "cases.yaml") }

  /// The name of a file of a built-in rubric, for messages: `Rubrics/hunan-project/cases.yaml`.
  public static func fileName(_ id: String, _ name: String) -> String { "Rubrics/\(id)/\(name)" }

  private static func text(_ id: String, _ name: String) -> String? {
    EmbeddedRubrics.files.first { $0.path == "\(id)/\(name)" }?.text
  }
}
