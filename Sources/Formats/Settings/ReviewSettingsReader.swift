public import EvaluationModel

/// Reads the settings of a review, in YAML.
public enum ReviewSettingsReader {
  /// The text of the settings that are part of the command.
  public static var builtInText: String {
    EmbeddedSettings.files.first { $0.path == "review.yaml" }?.text ?? ""
  }

  /// The settings that are part of the command.
  ///
  /// - Returns: The thresholds of `review.yaml`.
  /// - Throws: All faults of that file together; the tests keep it without.
  public static func builtIn() throws(RubricFileFaults) -> ReviewSettings {
    let source = try SourceText(Array(builtInText.utf8), file: "review.yaml")
    var tree = YAMLTreeReader(source)
    guard let root = tree.read(), !tree.isCut else { throw RubricFileFaults(tree.faults) }
    var yaml = StrictYAML(source, faults: tree.faults)
    var settings = ReviewSettings()
    read(root, "", into: &settings, required: keys, &yaml)
    guard yaml.faults.isEmpty else { throw RubricFileFaults(yaml.faults) }
    return settings
  }

  /// The keys of the thresholds.
  static let keys = [
    "tolerance", "dominant-weight", "budget-change", "execution-gap", "overshoot", "large-amount",
    "amount-gap", "copied-note-length", "similar-name-length", "shared-name-length",
    "particular-digits", "unit-slip", "empty-notes",
    "tier-cuts",
  ]

  /// Reads the thresholds of a mapping over those that are there.
  ///
  /// - Parameters:
  ///   - node: The mapping.
  ///   - name: How messages name it; empty for the whole file.
  ///   - settings: What counts where the mapping says nothing.
  ///   - required: The keys that it must have.
  ///   - yaml: Takes the faults.
  static func read(
    _ node: YAMLNode, _ name: String, into settings: inout ReviewSettings, required: [String],
    _ yaml: inout StrictYAML
  ) {
    guard let fields = yaml.fields(node, name, keys: keys, required: required) else { return }
    func set<Value>(
      _ path: WritableKeyPath<ReviewSettings, Value>, _ key: String,
      _ value: (YAMLNode.Entry) -> Value?
    ) {
      if let entry = fields[key], let value = value(entry) { settings[keyPath: path] = value }
    }
    set(\.tolerance, "tolerance") { yaml.points($0) }
    set(\.dominantWeight, "dominant-weight") { yaml.points($0) }
    set(\.budgetChange, "budget-change") { yaml.percentage($0) }
    set(\.executionGap, "execution-gap") { yaml.percentage($0) }
    set(\.overshoot, "overshoot") { yaml.percentage($0) }
    set(\.largeAmount, "large-amount") { yaml.number($0) }
    set(\.amountGap, "amount-gap") { yaml.number($0) }
    set(\.copiedNoteLength, "copied-note-length") { yaml.integer($0) }
    set(\.similarNameLength, "similar-name-length") { yaml.integer($0) }
    set(\.sharedNameLength, "shared-name-length") { yaml.integer($0) }
    set(\.particularDigits, "particular-digits") { yaml.integer($0) }
    set(\.unitSlip, "unit-slip") { yaml.percentage($0) }
    if let entry = fields["empty-notes"] { settings.emptyNotes = yaml.words(entry) }
    if let entry = fields["tier-cuts"] { settings.tierCuts = tierCuts(entry, &yaml) }
  }

  /// Cut points as `80%/60%`.
  private static func tierCuts(
    _ entry: YAMLNode.Entry, _ yaml: inout StrictYAML
  ) -> [ReviewSettings.TierCuts] {
    yaml.items(entry).compactMap { node in
      guard let text = yaml.text(node, entry.key) else { return nil }
      let shares = text.split(separator: "/").map { share in
        share.hasSuffix("%")
          ? WrittenNumber.read(String(share.dropLast()))?.shifted(byPowerOfTen: -2) : nil
      }
      guard shares.count == 2, let upper = shares[0], let lower = shares[1], lower < upper else {
        yaml.report(
          node.mark, "“\(text)”不是分档的两个界限", advice: "请写成“上档下限/中档下限”，如 80%/60%。")
        return nil
      }
      return ReviewSettings.TierCuts(upper: upper, lower: lower)
    }
  }
}
