/// One node of a YAML file with the place where it stands.
struct YAMLNode: Sendable {
  /// One key of a mapping with its value.
  struct Entry: Sendable {
    /// The key.
    let key: String
    /// Where the key stands.
    let mark: SourceMark
    /// The value.
    let value: YAMLNode
  }

  /// What stands there.
  indirect enum Content: Sendable {
    /// A word, a number or a text, as written; `isQuoted` where it stands in quotation marks.
    case scalar(String, isQuoted: Bool)
    /// A list.
    case sequence([YAMLNode])
    /// A mapping, in the order of the file, each key once.
    case mapping([Entry])
  }

  /// What stands there.
  let content: Content
  /// Where it begins.
  let mark: SourceMark

  /// What it is, for messages.
  var kindTitle: String {
    switch content {
    case .scalar("", isQuoted: false): "空白"
    case .scalar(let text, _): "“\(text)”"
    case .sequence: "列表"
    case .mapping: "一组键"
    }
  }
}
