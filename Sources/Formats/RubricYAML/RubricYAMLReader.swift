/// Reads rubric files (`rubric.yaml`).
///
/// What is checked here is the writing: YAML, keys, types, words, numbers. Whether the rubric makes
/// sense (do the weights add up, is there such a rule) is asked elsewhere; ``RubricDocument`` finds
/// the place for the answers.
public enum RubricYAMLReader {
  /// Reads a rubric.
  ///
  /// - Parameters:
  ///   - bytes: The file, in UTF-8.
  ///   - file: The file's name, for messages.
  /// - Returns: The rubric, and where everything in it stands.
  /// - Throws: All faults of the file together.
  public static func read(
    _ bytes: [UInt8], file: String
  ) throws(RubricFileFaults) -> RubricDocument {
    let source = try SourceText(bytes, file: file)
    var tree = YAMLTreeReader(source)
    guard let root = tree.read(), !tree.isCut else { throw RubricFileFaults(tree.faults) }
    var mapper = RubricMapper(StrictYAML(source, faults: tree.faults))
    let rubric = mapper.rubric(root)
    guard let rubric, mapper.yaml.faults.isEmpty else {
      throw RubricFileFaults(mapper.yaml.faults)
    }
    return RubricDocument(rubric: rubric, source: source, root: root)
  }
}
