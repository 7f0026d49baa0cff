import EvaluationModel

/// Takes values out of a YAML tree and collects all that is wrong with them.
///
/// Every look-up gives `nil` after it has recorded why, so that a reader can go on and find all
/// faults in one run.
struct StrictYAML {
  /// The faults so far.
  private(set) var faults: [LocatedFault]
  private let source: SourceText

  /// A reading of one file that may have faults already.
  init(_ source: SourceText, faults: [LocatedFault] = []) {
    self.source = source
    self.faults = faults
  }

  /// Records a fault.
  mutating func report(_ mark: SourceMark, _ message: String, advice: String = "") {
    faults.append(source.fault(mark, message, advice: advice))
  }

  // MARK: Mappings and lists

  /// The values of a mapping, after its keys are checked.
  ///
  /// - Parameters:
  ///   - node: What should be a mapping.
  ///   - name: What it is, for messages: `overshoot`.
  ///   - keys: The keys that may occur.
  ///   - required: Those of them that must.
  ///   - isOpen: Whether other keys are parameters that somebody else checks.
  /// - Returns: The fields, or `nil` where the node is no mapping.
  mutating func fields(
    _ node: YAMLNode, _ name: String, keys: [String], required: [String], isOpen: Bool = false
  ) -> YAMLFields? {
    guard case .mapping(let entries) = node.content else {
      let place = name.isEmpty ? "文件" : Self.spaced(name)
      report(
        node.mark, "\(place)应为一组键，现为\(node.kindTitle)",
        advice: "可以写的键：\(keys.joined(separator: "、"))。")
      return nil
    }
    var missing = required.filter { key in !entries.contains { $0.key == key } }
    let unused = keys.filter { key in !entries.contains { $0.key == key } }
    var extra: [YAMLNode.Entry] = []
    for entry in entries where !keys.contains(entry.key) {
      if let meant = NearestWord.of(entry.key, among: isOpen ? missing : unused) {
        missing.removeAll { $0 == meant }
        report(entry.mark, "不认识的键“\(entry.key)”", advice: "是不是“\(meant)”？")
      } else if isOpen {
        extra.append(entry)
      } else {
        report(
          entry.mark, "不认识的键“\(entry.key)”", advice: "可以写的键：\(keys.joined(separator: "、"))。")
      }
    }
    if !missing.isEmpty {
      report(
        entries.first?.mark ?? node.mark,
        "\(Self.spaced(name))缺少键\(missing.map { "“\($0)”" }.joined(separator: "、"))",
        advice: "请补写。")
    }
    return YAMLFields(entries: entries, extra: extra)
  }

  /// A name before Chinese text: a blank behind Latin letters.
  private static func spaced(_ name: String) -> String {
    name.unicodeScalars.last?.isASCII == true ? name + " " : name
  }

  /// The items of a list; empty where the key is left out.
  mutating func items(_ entry: YAMLNode.Entry?) -> [YAMLNode] {
    guard let entry else { return [] }
    guard case .sequence(let items) = entry.value.content else {
      report(
        entry.value.mark, "\(entry.key) 应为列表，现为\(entry.value.kindTitle)",
        advice: "请写成 [甲, 乙]，或每项一行、以“- ”开头。")
      return []
    }
    return items
  }

  /// A list of words.
  mutating func words(_ entry: YAMLNode.Entry?) -> [String] {
    items(entry).compactMap { text($0, entry?.key ?? "") }
  }

  // MARK: Scalars

  /// A text that is not empty.
  mutating func text(_ entry: YAMLNode.Entry?) -> String? {
    entry.flatMap { text($0.value, $0.key) }
  }

  /// A text that is not empty.
  mutating func text(_ node: YAMLNode, _ name: String) -> String? {
    guard let text = scalar(node, name, "一个值") else { return nil }
    guard !text.isEmpty else {
      report(node.mark, "\(name) 没有写值", advice: "请补写，或删去这一行。")
      return nil
    }
    return text
  }

  /// A whole number.
  mutating func integer(_ entry: YAMLNode.Entry?) -> Int? {
    guard let entry, let text = scalar(entry.value, entry.key, "整数") else { return nil }
    guard let number = WrittenNumber.read(text), number.exponent == 0,
      let integer = Int(exactly: number.coefficient)
    else {
      report(entry.value.mark, "\(entry.key) 应为整数，现为\(entry.value.kindTitle)")
      return nil
    }
    return integer
  }

  /// A number.
  mutating func number(_ entry: YAMLNode.Entry?) -> ExactDecimal? {
    guard let entry, let text = scalar(entry.value, entry.key, "数字") else { return nil }
    guard let number = WrittenNumber.read(text) else {
      report(
        entry.value.mark, "\(entry.key) 应为数字，现为\(entry.value.kindTitle)",
        advice: "请写成 10 或 9.5 的样子，不带单位。")
      return nil
    }
    return number
  }

  /// Points.
  mutating func points(_ entry: YAMLNode.Entry?) -> Points? {
    guard let entry, let number = number(entry) else { return nil }
    guard let points = Points(number) else {
      report(
        entry.value.mark, "\(entry.key) 的分数\(entry.value.kindTitle)过大，或小数多于六位")
      return nil
    }
    return points
  }

  /// A percentage as a share; 0.8 for 80%.
  mutating func percentage(_ entry: YAMLNode.Entry?) -> ExactDecimal? {
    guard let entry, let text = scalar(entry.value, entry.key, "百分比") else { return nil }
    guard text.hasSuffix("%"), let number = WrittenNumber.read(String(text.dropLast())),
      let share = number.shifted(byPowerOfTen: -2)
    else {
      report(
        entry.value.mark, "\(entry.key) 应为百分比，现为\(entry.value.kindTitle)",
        advice: "请写成 80% 的样子。")
      return nil
    }
    return share
  }

  /// Yes or no.
  mutating func flag(_ entry: YAMLNode.Entry?) -> Bool? {
    switch word(entry, among: ["true", "false"]) {
    case "true": true
    case "false": false
    default: nil
    }
  }

  /// One word of an enumeration.
  mutating func word<Word: RawRepresentable<String> & CaseIterable>(
    _ entry: YAMLNode.Entry?, of type: Word.Type
  ) -> Word? {
    word(entry, among: type.allCases.map(\.rawValue)).flatMap(Word.init(rawValue:))
  }

  /// One word of several.
  mutating func word(_ entry: YAMLNode.Entry?, among words: [String]) -> String? {
    guard let entry, let text = scalar(entry.value, entry.key, "一个词") else { return nil }
    guard words.contains(text) else {
      let list = "可以写：\(words.joined(separator: "、"))。"
      let meant = NearestWord.of(text, among: words).map { "是不是“\($0)”？" }
      report(
        entry.value.mark, "\(entry.key) 不能写\(entry.value.kindTitle)",
        advice: (meant ?? "") + list)
      return nil
    }
    return text
  }

  private mutating func scalar(_ node: YAMLNode, _ name: String, _ meant: String) -> String? {
    guard case .scalar(let text, _) = node.content else {
      report(node.mark, "\(name) 应为\(meant)，现为\(node.kindTitle)")
      return nil
    }
    return text
  }
}

/// The entries of a mapping whose keys are checked.
struct YAMLFields {
  private let entries: [YAMLNode.Entry]
  /// The entries of an open mapping whose meaning somebody else knows.
  let extra: [YAMLNode.Entry]

  init(entries: [YAMLNode.Entry], extra: [YAMLNode.Entry]) {
    self.entries = entries
    self.extra = extra
  }

  /// The entry of a key, or `nil` where it is left out.
  subscript(key: String) -> YAMLNode.Entry? { entries.first { $0.key == key } }
}
