import CSimdjson
import EvaluationModel

/// Makes a form from a tape: the one place that knows what the keys mean, for JSON and YAML alike.
///
/// Nothing is allocated per cell: the form takes over the tape's text as one block and its cells are
/// places in it.
struct FormBuilder {
  /// An unknown key, before it is known on which line it stands.
  struct UnknownKey {
    let token: Int
    let pointer: String
    let suggestion: String?
  }

  /// At most this many unknown keys are told.
  static let mostNotices = 100

  /// The most rows that one list of a form may have; real forms have up to some hundred.
  static let mostRows = 2000

  let tape: FormTape
  let notation: FormNotation
  /// The pointer to the form inside the document: empty, or `/3` in a list.
  let prefix: String
  /// Whether ``marks`` are wanted.
  let recordsMarks: Bool
  /// The form's first byte in the tape's text.
  var base = 0
  /// Unknown keys, in the document's order.
  var unknown: [UnknownKey] = []
  /// The pointers of all unknown keys, so that duplicates among them are found.
  var unknownPointers: Set<String> = []
  /// The token of each cell that is there, in the document's order.
  var marks: [(address: FieldAddress, token: Int)] = []

  init(tape: FormTape, notation: FormNotation, prefix: String, recordsMarks: Bool) {
    self.tape = tape
    self.notation = notation
    self.prefix = prefix
    self.recordsMarks = recordsMarks
  }

  /// Reads the form whose value stands at a token.
  ///
  /// - Parameters:
  ///   - token: Any value; only an object can be a form.
  ///   - form: Is emptied and filled; half filled when an error is thrown.
  /// - Throws: The first fault, in the document's order.
  mutating func build(at token: Int, into form: inout Submission) throws(FormFault) {
    form.removeAll()
    guard tape.kind(token) == ZIPING_JSON_OBJECT_BEGIN else {
      throw fault(
        .noForm, token, "", "这里应是一张自评表（对象），现为\(tape.described(token))。",
        "请改为含有 indicators（或 data 和 funds）的对象。")
    }
    let range = tape.textRange(of: token)
    base = range.lowerBound
    form.adopt(utf8: UnsafeBufferPointer(rebasing: tape.text[range]))
    var members = Members(of: token, in: tape)
    let (table, keys) = (FormKeys.rootTable, FormKeys.roots)
    while let member = try next(&members, table, "") {
      try read(keys[member.key], member.value, into: &form)
    }
    if form.indicators.isEmpty, form.funds.isEmpty, form.data.isEmpty {
      throw fault(
        .noForm, token, "", "没有找到自评表的内容：既没有填写的指标，也没有资金和基础数据。",
        "请至少填写一项指标，例如 \(notation.listExample("indicators"))。")
    }
  }

  private mutating func read(
    _ key: FormKeys.Root, _ value: Int, into form: inout Submission
  ) throws(FormFault) {
    switch key {
    case .kind: try readKind(value, into: &form)
    case .year: try readYear(value, into: &form)
    case .funds: try readFunds(value, into: &form)
    case .goal: try readFields(value, .goal, FormKeys.goalTable, FormKeys.goal, into: &form)
    case .total: try readFields(value, .total, FormKeys.totalTable, FormKeys.total, into: &form)
    case .dimensions, .subdimensions: try readHeadings(value, key, into: &form)
    case .indicators: try readIndicators(value, into: &form)
    case .data: try readData(value, into: &form)
    default:
      guard let field = key.field else { return }
      form[field] = try text(value, in: form, "/" + key.rawValue, key.rawValue, key.title)
      mark(.form(field), value, form[field])
    }
  }

  // MARK: Members of objects

  /// The position inside an object.
  struct Members {
    let end: Int
    var index: Int
    /// The keys already met, one bit each.
    var seen: UInt32 = 0

    init(of object: Int, in tape: FormTape) {
      end = Int(tape.tokens[object].count)
      index = object + 1
    }
  }

  /// The next known member of an object, as the index of its key and the token of its value.
  ///
  /// Unknown members are noted and passed; `path` is the object's pointer inside the form.
  @inline(__always)
  mutating func next(
    _ members: inout Members, _ table: KeyTable, _ path: @autoclosure () -> String
  ) throws(FormFault) -> (key: Int, value: Int)? {
    while members.index < members.end {
      let token = members.index
      let value = token + 1
      members.index = tape.after(value)
      let place = tape.tokens[token]
      guard let key = table.find(tape.text, start: Int(place.start), count: Int(place.count))
      else {
        try note(token, path(), table)
        continue
      }
      let bit: UInt32 = 1 &<< UInt32(truncatingIfNeeded: key)
      if members.seen & bit != 0 { throw duplicate(token, path() + "/" + table.names[key]) }
      members.seen |= bit
      return (key, value)
    }
    return nil
  }

  @inline(never)
  private mutating func note(
    _ token: Int, _ path: String, _ table: KeyTable
  ) throws(FormFault) {
    let name = tape.string(token)
    let pointer = path + "/" + Self.escaped(name)
    guard unknownPointers.insert(pointer).inserted else { throw duplicate(token, pointer) }
    if unknown.count < Self.mostNotices {
      unknown.append(
        UnknownKey(
          token: token, pointer: prefix + pointer, suggestion: table.suggestion(for: name)))
    }
  }

  // MARK: Faults

  func fault(
    _ code: ReadingFaultCode, _ token: Int, _ pointer: String, _ message: String, _ advice: String
  ) -> FormFault {
    FormFault(
      code: code, token: token, pointer: prefix + pointer, message: message, advice: advice)
  }

  func duplicate(_ token: Int, _ pointer: String) -> FormFault {
    fault(
      .duplicateKey, token, pointer, "键“\(tape.string(token))”在同一个对象里写了两次。",
      "请只保留正确的那一个。")
  }

  /// RFC 6901, section 3.
  static func escaped(_ key: String) -> String {
    var result = ""
    for scalar in key.unicodeScalars {
      switch scalar {
      case "~": result += "~0"
      case "/": result += "~1"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  // MARK: Texts

  /// The texts of an object's members: strings, numbers as written; null is absent.
  ///
  /// - Parameters:
  ///   - object: The token of the object, or of null, which has no members.
  ///   - row: Which object it is.
  ///   - table: Its keys.
  ///   - form: Has adopted the tape's text.
  /// - Returns: The texts in the order of the table.
  /// - Throws: The first fault.
  mutating func texts(
    of object: Int, _ row: FormObject, _ table: KeyTable, in form: Submission
  ) throws(FormFault) -> FormObject.Texts {
    var texts = FormObject.Texts(repeating: .absent)
    guard try isObject(object, row.path, row.key, row.title) else { return texts }
    var members = Members(of: object, in: tape)
    if !recordsMarks { readKnown(&members, table, in: form, into: &texts) }
    while let member = try next(&members, table, row.path) {
      guard let text = text(member.value, in: form) else {
        throw noText(
          member.value, row.path + "/" + table.names[member.key], table.names[member.key],
          row.title(of: member.key))
      }
      texts[member.key] = text
      if recordsMarks, !text.isAbsent, let address = row.address(of: member.key) {
        marks.append((address, member.value))
      }
    }
    return texts
  }

  /// Reads members as long as each is what nearly all are: a known key, met once, with a text.
  ///
  /// By itself, so that the loop over the members of a form touches nothing else.
  @inline(never)
  private func readKnown(
    _ members: inout Members, _ table: KeyTable, in form: Submission,
    into texts: inout FormObject.Texts
  ) {
    let (tokens, text, base, end) = (tape.tokens, tape.text, base, members.end)
    var (index, seen) = (members.index, members.seen)
    while index < end {
      let place = tokens[index]
      let value = tokens[index &+ 1]
      guard
        value.kind == ZIPING_JSON_STRING.rawValue || value.kind == ZIPING_JSON_NUMBER.rawValue,
        let key = table.find(text, start: Int(place.start), count: Int(place.count))
      else { break }
      let bit: UInt32 = 1 &<< UInt32(truncatingIfNeeded: key)
      guard seen & bit == 0 else { break }
      seen |= bit
      texts[key] = form.slice(at: Int(value.start) &- base, count: Int(value.count))
      index &+= 2
    }
    (members.index, members.seen) = (index, seen)
  }

  /// The text of a cell: a string or a number as written; null is absent; `nil` for anything else.
  @inline(__always)
  func text(_ value: Int, in form: Submission) -> TextSlice? {
    switch tape.kind(value) {
    case ZIPING_JSON_STRING, ZIPING_JSON_NUMBER: slice(value, in: form)
    case ZIPING_JSON_NULL: .absent
    default: nil
    }
  }

  /// The text of a cell of the form itself.
  func text(
    _ value: Int, in form: Submission, _ pointer: @autoclosure () -> String,
    _ key: @autoclosure () -> String, _ title: @autoclosure () -> String
  ) throws(FormFault) -> TextSlice {
    guard let text = text(value, in: form) else {
      throw noText(value, pointer(), key(), title())
    }
    return text
  }

  @inline(never)
  private func noText(
    _ value: Int, _ pointer: String, _ key: String, _ title: String
  ) -> FormFault {
    fault(
      .wrongType, value, pointer, "\(title)应为数字或文字，现为\(tape.described(value))。",
      "请改为如 \(notation.example(key, Self.sample(key)))。")
  }

  /// Where a key or a scalar stands in the form's text.
  @inline(__always)
  func slice(_ token: Int, in form: Submission) -> TextSlice {
    let place = tape.tokens[token]
    return form.slice(at: Int(place.start) - base, count: Int(place.count))
  }

  @inline(__always)
  mutating func mark(_ address: @autoclosure () -> FieldAddress, _ token: Int, _ slice: TextSlice) {
    if recordsMarks, !slice.isAbsent { marks.append((address(), token)) }
  }

  private static func sample(_ key: String) -> String {
    switch key {
    case "weight", "score": "8"
    case "target": "≥95%"
    case "actual": "96.5%"
    case "operator": "≥"
    case "executionRate": "100%"
    case "initialBudget", "annualBudget", "annualExpenditure": "64000"
    case "currencyUnit": "万元"
    case "grade": "优"
    case "dimension": "产出指标"
    case "subdimension": "数量指标"
    case "rubric": "hunan-project"
    default: "…"
    }
  }
}
