import EvaluationModel

extension StrictYAML {
  /// A span of years: `first`, and `last` where it has ended.
  mutating func years(_ entry: YAMLNode.Entry?) -> YearSpan? {
    guard let entry,
      let fields = fields(entry.value, entry.key, keys: ["first", "last"], required: ["first"]),
      let first = integer(fields["first"])
    else { return nil }
    return YearSpan(first: first, last: integer(fields["last"]))
  }
}
