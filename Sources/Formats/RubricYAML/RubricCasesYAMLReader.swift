public import EvaluationModel

/// Reads the worked cases of a rubric (`cases.yaml`).
public enum RubricCasesYAMLReader {
  /// Reads the cases.
  ///
  /// - Parameters:
  ///   - bytes: The file, in UTF-8.
  ///   - file: The file's name, for messages.
  /// - Returns: The cases in the order of the file.
  /// - Throws: All faults of the file together.
  public static func read(_ bytes: [UInt8], file: String) throws(RubricFileFaults) -> [RubricCase] {
    let source = try SourceText(bytes, file: file)
    var tree = YAMLTreeReader(source)
    guard let root = tree.read(), !tree.isCut else { throw RubricFileFaults(tree.faults) }
    var mapper = RubricCaseMapper(StrictYAML(source, faults: tree.faults))
    let cases = mapper.cases(root)
    guard mapper.yaml.faults.isEmpty else { throw RubricFileFaults(mapper.yaml.faults) }
    return cases
  }
}
