import Yams

/// Reads a YAML text into a tree whose keys are unique and which holds no anchors.
///
/// Yams refuses a repeated key with the place of its first occurrence and stops. To find all of
/// them and their places in one run, the first character of an earlier occurrence is replaced by a
/// private one of the same length and the text is read again.
struct YAMLTreeReader {
  private let source: SourceText
  private(set) var faults: [LocatedFault] = []
  /// Whether parts of the tree were left out, so that what follows from it is no use.
  private(set) var isCut = false
  /// Keys that were disguised, by the place where they stand.
  private var disguised: [SourceMark: String] = [:]

  /// The most repeated keys that are reported.
  private static let mostDuplicates = 50

  init(_ source: SourceText) {
    self.source = source
  }

  /// The root, or `nil` where the text has none; ``faults`` says why.
  mutating func read() -> YAMLNode? {
    guard let (root, parser) = compose() else { return nil }
    // The parser owns the anchors; a node only knows them while it lives.
    return withExtendedLifetime(parser) { node(root) }
  }

  // MARK: Yams

  private mutating func compose() -> (root: Node, parser: Parser)? {
    var lines = source.lines
    while true {
      do {
        // A final line end, so that the end of a text counts as its last line.
        let parser = try Parser(
          yaml: lines.joined(separator: "\n") + "\n", resolver: .basic, encoding: .utf8)
        guard let root = try parser.singleRoot() else {
          faults.append(source.fault(.start, "文件是空的"))
          return nil
        }
        return (root, parser)
      } catch YamlError.duplicatedKeysInMapping(let names, let context) {
        let mark = SourceMark(line: context.mark.line, column: context.mark.column)
        guard let name = names.first, disguised.count < Self.mostDuplicates,
          disguise(name, at: mark, in: &lines)
        else {
          faults.append(source.fault(mark, "键“\(names.first ?? "")”重复", advice: "请删去多余的一个。"))
          return nil
        }
      } catch {
        faults.append(syntaxFault(error))
        return nil
      }
    }
  }

  private mutating func disguise(
    _ name: String, at mark: SourceMark, in lines: inout [String]
  ) -> Bool {
    guard disguised[mark] == nil, lines.indices.contains(mark.line - 1),
      let cover = Unicode.Scalar(0xE000 + UInt32(disguised.count))
    else { return false }
    var scalars = Array(lines[mark.line - 1].unicodeScalars)
    var index = mark.column - 1
    guard scalars.indices.contains(index) else { return false }
    if scalars[index] == "\"" || scalars[index] == "'" { index += 1 }
    guard scalars.indices.contains(index), scalars[index] == name.unicodeScalars.first else {
      return false
    }
    scalars[index] = cover
    var line = String.UnicodeScalarView()
    line.append(contentsOf: scalars)
    lines[mark.line - 1] = String(line)
    disguised[mark] = name
    return true
  }

  private func syntaxFault(_ error: any Error) -> LocatedFault {
    switch error {
    case YamlError.scanner(let context?, let problem, _, _)
    where YAMLSyntaxProblem.isAboutContext(problem):
      // The line of the key, not the one where the colon was given up.
      let (message, advice) = YAMLSyntaxProblem.text(problem)
      return source.fault(
        SourceMark(line: context.mark.line, column: context.mark.column), message, advice: advice)
    case YamlError.scanner(_, let problem, let mark, _),
      YamlError.parser(_, let problem, let mark, _),
      YamlError.composer(_, let problem, let mark, _):
      // What is missing at the end is shown behind the last line.
      let last = source.lines.count
      let place =
        mark.line > last && last > 0
        ? SourceMark(line: last, column: source.lines[last - 1].unicodeScalars.count + 1)
        : SourceMark(line: mark.line, column: mark.column)
      let (message, advice) = YAMLSyntaxProblem.text(problem)
      return source.fault(place, message, advice: advice)
    default:
      return source.fault(.start, "文件不能作为 YAML 读取")
    }
  }

  // MARK: Tree

  private mutating func node(_ node: Node) -> YAMLNode {
    let mark = Self.mark(node)
    if node.anchor != nil {
      // Not entered: a name may stand for a tree of any size.
      faults.append(source.fault(mark, "这里不能用 & 和 * 引用别处的内容", advice: "请直接写出内容。"))
      isCut = true
      return YAMLNode(content: .scalar("", isQuoted: true), mark: mark)
    }
    switch node {
    case .scalar(let scalar):
      return YAMLNode(
        content: .scalar(scalar.string, isQuoted: scalar.style != .plain), mark: mark)
    case .sequence(let sequence):
      return YAMLNode(content: .sequence(sequence.map { self.node($0) }), mark: mark)
    case .mapping(let mapping):
      return YAMLNode(content: .mapping(entries(mapping)), mark: mark)
    case .alias:
      faults.append(source.fault(mark, "这里不能用 * 引用别处的内容", advice: "请直接写出内容。"))
      isCut = true
      return YAMLNode(content: .scalar("", isQuoted: true), mark: mark)
    }
  }

  private mutating func entries(_ mapping: Node.Mapping) -> [YAMLNode.Entry] {
    var entries: [YAMLNode.Entry] = []
    for (key, value) in mapping {
      let mark = Self.mark(key)
      guard case .scalar(let scalar) = key, key.anchor == nil else {
        faults.append(source.fault(mark, "键应为一个词"))
        continue
      }
      let name = disguised[mark] ?? scalar.string
      let value = node(value)
      if let first = entries.first(where: { $0.key == name }) {
        faults.append(
          source.fault(mark, "键“\(name)”重复，第\(first.mark.line)行已经写过", advice: "请只留一个。"))
      } else {
        entries.append(YAMLNode.Entry(key: name, mark: mark, value: value))
      }
    }
    return entries
  }

  private static func mark(_ node: Node) -> SourceMark {
    node.mark.map { SourceMark(line: $0.line, column: $0.column) } ?? .start
  }
}
