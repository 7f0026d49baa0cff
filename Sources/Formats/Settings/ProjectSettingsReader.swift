public import EvaluationModel

/// Reads a bureau's settings, in YAML.
public enum ProjectSettingsReader {
  /// Reads settings over the built-in ones.
  ///
  /// - Parameters:
  ///   - bytes: The file, in UTF-8.
  ///   - file: The file's name, for messages.
  ///   - codes: The codes that findings can have.
  ///   - failLevels: The words that `fail-on` may have.
  /// - Returns: The settings.
  /// - Throws: All faults of the file together.
  public static func read(
    _ bytes: [UInt8], file: String, codes: [String], failLevels: [String]
  ) throws(RubricFileFaults) -> ProjectSettings {
    let builtIn = try ReviewSettingsReader.builtIn()
    let source = try SourceText(bytes, file: file)
    var tree = YAMLTreeReader(source)
    guard let root = tree.read(), !tree.isCut else { throw RubricFileFaults(tree.faults) }
    var yaml = StrictYAML(source, faults: tree.faults)
    var settings = ProjectSettings(review: builtIn)
    let keys = ["rubrics", "review", "ignore", "fail-on"]
    if let fields = yaml.fields(root, "", keys: keys, required: []) {
      settings.rubrics = yaml.items(fields["rubrics"]).compactMap { preference($0, &yaml) }
      if let review = fields["review"] {
        ReviewSettingsReader.read(
          review.value, "review", into: &settings.review, required: [], &yaml)
      }
      settings.review.ignored = ignored(fields["ignore"], codes, &yaml)
      settings.failOn = yaml.word(fields["fail-on"], among: failLevels)
    }
    guard yaml.faults.isEmpty else { throw RubricFileFaults(yaml.faults) }
    return settings
  }

  private static func preference(
    _ node: YAMLNode, _ yaml: inout StrictYAML
  ) -> ProjectSettings.RubricPreference? {
    guard
      let fields = yaml.fields(
        node, "rubrics 的一项", keys: ["kind", "years", "rubric"], required: ["kind", "rubric"]),
      let kind = yaml.word(fields["kind"], of: EvaluationKind.self),
      let rubric = yaml.text(fields["rubric"])
    else { return nil }
    return ProjectSettings.RubricPreference(
      kind: kind, years: yaml.years(fields["years"]), rubric: rubric)
  }

  /// Ignored codes; each needs a reason, so that whoever reads the report can see it.
  private static func ignored(
    _ entry: YAMLNode.Entry?, _ codes: [String], _ yaml: inout StrictYAML
  ) -> [String: String] {
    var ignored: [String: String] = [:]
    for node in yaml.items(entry) {
      guard
        let fields = yaml.fields(
          node, "ignore 的一项", keys: ["code", "reason"], required: ["code", "reason"]),
        let code = yaml.word(fields["code"], among: codes), let reason = yaml.text(fields["reason"])
      else { continue }
      if ignored.updateValue(reason, forKey: code) != nil {
        yaml.report(node.mark, "代码 \(code) 写了两次", advice: "请只留一处。")
      }
    }
    return ignored
  }
}
