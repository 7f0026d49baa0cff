import EvaluationModel

/// An object of a journal under reading: its members by key, each of the type that is asked for.
struct JournalObject {
  private let pointer: String
  private var values: [String: JSONValue] = [:]

  /// An object.
  ///
  /// - Parameters:
  ///   - value: The value that must be one.
  ///   - pointer: Where it stands in the line.
  ///   - keys: Every key that it may have.
  /// - Throws: A ``ReadingFault`` where it is no object or has another key.
  init(_ value: JSONValue, at pointer: String = "", keys: Set<String>) throws(ReadingFault) {
    self.pointer = pointer
    guard case .object(let members) = value else { throw Self.fault(pointer, value) }
    for member in members {
      guard keys.contains(member.key), values.updateValue(member.value, forKey: member.key) == nil
      else { throw Self.fault("\(pointer)/\(member.key)", member.value) }
    }
  }

  /// Whether it has a key.
  func has(_ key: String) -> Bool { values[key] != nil }

  /// A text; empty where there is none.
  func text(_ key: String) throws(ReadingFault) -> String {
    try read(key) { $0.text } ?? ""
  }

  /// A text of a fixed set of words.
  func word<Word: RawRepresentable<String>>(_ key: String) throws(ReadingFault) -> Word {
    try required(key) { $0.text.flatMap(Word.init(rawValue:)) }
  }

  /// The direction of a target, where one is known.
  func direction(_ key: String) throws(ReadingFault) -> Calculation.Direction? {
    try read(key) { $0.text.flatMap(Calculation.Direction.init(word:)) }
  }

  /// Fields of a fund row by their names, separated by commas; empty where there are none.
  func fields(_ key: String) throws(ReadingFault) -> Set<FundField> {
    let names = try text(key).split(separator: ",")
    let fields = names.compactMap { FundField(rawValue: String($0)) }
    guard fields.count == names.count else {
      throw Self.fault("\(pointer)/\(key)", values[key] ?? .null)
    }
    return Set(fields)
  }

  /// A whole number, where there is one.
  func integer(_ key: String) throws(ReadingFault) -> Int? { try read(key) { $0.integer } }

  /// Points, where there are any.
  func points(_ key: String) throws(ReadingFault) -> Points? { try read(key, Self.points) }

  /// Points that must be there.
  func requiredPoints(_ key: String) throws(ReadingFault) -> Points {
    try required(key, Self.points)
  }

  /// An amount, where there is one.
  func money(_ key: String) throws(ReadingFault) -> Money? {
    try read(key) { $0.text.flatMap(ExactDecimal.init(spelling:)).map(Money.init(yuan:)) }
  }

  /// A rate, where there is one.
  func ratio(_ key: String) throws(ReadingFault) -> Ratio? {
    try read(key) { $0.text.flatMap(Fraction.init(spelling:)).map(Ratio.init) }
  }

  /// The object of a key that is known to be there.
  func object(_ key: String, keys: Set<String>) throws(ReadingFault) -> JournalObject {
    try JournalObject(values[key] ?? .null, at: "\(pointer)/\(key)", keys: keys)
  }

  /// A list of objects; empty where there is none.
  func list<Item>(
    _ key: String, keys: Set<String>,
    _ item: (JournalObject) throws(ReadingFault) -> Item
  ) throws(ReadingFault) -> [Item] {
    guard let value = values[key] else { return [] }
    guard case .array(let items) = value else { throw Self.fault("\(pointer)/\(key)", value) }
    var result: [Item] = []
    result.reserveCapacity(items.count)
    for (index, value) in items.enumerated() {
      result.append(
        try item(JournalObject(value, at: "\(pointer)/\(key)/\(index)", keys: keys)))
    }
    return result
  }

  // MARK: Values

  private static func points(_ value: JSONValue) -> Points? {
    if case .number(let text) = value { Points(spelling: text) } else { nil }
  }

  private func read<Value>(
    _ key: String, _ convert: (JSONValue) -> Value?
  ) throws(ReadingFault) -> Value? {
    guard let value = values[key] else { return nil }
    guard let result = convert(value) else { throw Self.fault("\(pointer)/\(key)", value) }
    return result
  }

  private func required<Value>(
    _ key: String, _ convert: (JSONValue) -> Value?
  ) throws(ReadingFault) -> Value {
    guard let value = try read(key, convert) else {
      throw Self.fault("\(pointer)/\(key)", .null)
    }
    return value
  }

  /// What is wrong with a value that does not belong where it stands.
  static func fault(_ pointer: String, _ value: JSONValue) -> ReadingFault {
    ReadingFault(
      code: .wrongType, pointer: pointer, message: "断点记录里不应有\(value.described)。",
      advice: "这份断点记录已损坏或不是本版本写的；请去掉 --resume 重新运行。")
  }
}
