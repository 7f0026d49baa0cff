import CSimdjson
import Yams

/// A YAML document as a tape, so that one builder reads both notations.
///
/// Scalars become strings as written: no number, date or truth value is ever made of them. Only a
/// plain `null` or `~` is null; a key with nothing behind it is a blank text, because whoever fills a
/// form by hand leaves a cell that is there and empty.
struct YAMLTape {
  /// What a document may not exceed.
  enum LimitFault: Error {
    case depth(Mark?)
    case size(Mark?)
    case key(Mark?)
  }

  /// The most tokens, so that aliases of aliases cannot grow without bound.
  static let mostTokens = 1_000_000
  /// The most bytes of text.
  static let mostText = 64 * 1024 * 1024

  private(set) var tokens: [ziping_json_token] = []
  private(set) var text: [UInt8] = []
  private(set) var marks: [Mark?] = []

  /// Flattens a node.
  ///
  /// - Parameter node: The root of a document.
  /// - Throws: ``LimitFault`` where the document is too deep or too large, or has a key that is no
  ///   text.
  init(_ node: Node) throws(LimitFault) {
    try add(node, depth: 0)
  }

  private mutating func add(_ node: Node, depth: Int) throws(LimitFault) {
    guard tokens.count < Self.mostTokens, text.count < Self.mostText else {
      throw .size(node.mark)
    }
    switch node {
    case .scalar(let scalar):
      let isNull = scalar.style == .plain && ["null", "Null", "NULL", "~"].contains(scalar.string)
      add(scalar.string, isNull ? ZIPING_JSON_NULL : ZIPING_JSON_STRING, scalar.mark)
    case .mapping(let mapping):
      guard depth < ZIPING_JSON_DEEPEST else { throw .depth(mapping.mark) }
      let begin = open(ZIPING_JSON_OBJECT_BEGIN, mapping.mark)
      for (key, value) in mapping {
        guard case .scalar(let scalar) = key else { throw .key(key.mark ?? mapping.mark) }
        add(scalar.string, ZIPING_JSON_KEY, scalar.mark)
        try add(value, depth: depth + 1)
      }
      close(begin, ZIPING_JSON_OBJECT_END, mapping.mark)
    case .sequence(let sequence):
      guard depth < ZIPING_JSON_DEEPEST else { throw .depth(sequence.mark) }
      let begin = open(ZIPING_JSON_ARRAY_BEGIN, sequence.mark)
      for item in sequence { try add(item, depth: depth + 1) }
      close(begin, ZIPING_JSON_ARRAY_END, sequence.mark)
    case .alias(let alias):
      throw .size(alias.mark)
    }
  }

  private mutating func add(_ string: String, _ kind: ziping_json_kind, _ mark: Mark?) {
    let start = text.count
    text.append(contentsOf: string.utf8)
    append(start: start, count: text.count - start, kind, mark)
  }

  private mutating func open(_ kind: ziping_json_kind, _ mark: Mark?) -> Int {
    append(start: text.count, count: 0, kind, mark)
    return tokens.count - 1
  }

  private mutating func close(_ begin: Int, _ kind: ziping_json_kind, _ mark: Mark?) {
    tokens[begin].count = UInt32(tokens.count)
    append(start: text.count, count: begin, kind, mark)
  }

  private mutating func append(
    start: Int, count: Int, _ kind: ziping_json_kind, _ mark: Mark?
  ) {
    tokens.append(
      ziping_json_token(
        start: UInt32(truncatingIfNeeded: start), count: UInt32(truncatingIfNeeded: count),
        kind: kind.rawValue))
    marks.append(mark)
  }
}
