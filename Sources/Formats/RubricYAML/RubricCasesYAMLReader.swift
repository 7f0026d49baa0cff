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
  /// Something wrong with a case, with its line and a caret.
  ///
  /// - Parameters:
  ///   - place: Where the case or one of its expectations stands.
  ///   - message: What is wrong, in Chinese.
  ///   - bytes: The file that the case was read from.
  ///   - file: The file's name.
  /// - Returns: The fault.
  public static func fault(
    at place: RubricCase.Place, _ message: String, in bytes: [UInt8], file: String
  ) -> LocatedFault {
    SourceText(String(decoding: bytes, as: UTF8.self), file: file).fault(
      SourceMark(line: place.line, column: place.column), message)
  }
}
