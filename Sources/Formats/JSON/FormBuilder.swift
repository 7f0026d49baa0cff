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
}
