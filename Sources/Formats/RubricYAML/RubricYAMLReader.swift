public import EvaluationModel

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
  ///   - prove: What is wrong with a rubric that reads well. Where the writing has faults, it is asked
  ///     about what could be read all the same, and what does not follow from these faults is told
  ///     with them.
  /// - Returns: The rubric, and where everything in it stands.
  /// - Throws: All faults of the file together.
  public static func read(
    _ bytes: [UInt8], file: String, proving prove: (Rubric) -> [RubricFault] = { _ in [] }
  ) throws(RubricFileFaults) -> RubricDocument {
    let source = try SourceText(bytes, file: file)
    var tree = YAMLTreeReader(source)
    guard let root = tree.read(), !tree.isCut else { throw RubricFileFaults(tree.faults) }
    var mapper = RubricMapper(StrictYAML(source, faults: tree.faults))
    let rubric = mapper.rubric(root)
    guard let rubric else { throw RubricFileFaults(mapper.yaml.faults) }
    let document = RubricDocument(rubric: rubric, source: source, root: root)
    guard mapper.yaml.faults.isEmpty else {
      // Of a key that is there twice nobody knows which one is meant.
      guard tree.faults.isEmpty else { throw RubricFileFaults(mapper.yaml.faults) }
      let unread = UnreadPlaces(mapper.yaml.faults, in: root, keys: RubricMapper.keys)
      let others = prove(rubric).filter { !unread.decide($0) }.map { document.locate(fault: $0) }
      throw RubricFileFaults(mapper.yaml.faults + others)
    }
    return document
  }
}
