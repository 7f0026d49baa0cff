import CSimdjson
import EvaluationModel

extension FormBuilder {
  // MARK: Values of a form

  mutating func readKind(_ value: Int, into form: inout Submission) throws(FormFault) {
    let slice = try text(value, in: form, "/kind", "kind", FormField.kind.title)
    if form.isMissing(slice) { return }
    let bytes = tape.bytes(value)
    var known = FormKeys.kinds.first { Self.equal(bytes, $0.word) }?.kind
    if known == nil {
      let word = form.tidy(slice)
      known = FormKeys.kinds.first { "\($0.word)" == word }?.kind
    }
    guard let known else {
      throw fault(
        .wrongType, value, "/kind", "评价对象不认识，现为\(tape.described(value))。",
        "请改为 \(notation.example("kind", "project"))（项目支出）或 "
          + "\(notation.example("kind", "department"))（整体支出）。")
    }
    form.kind = known
    mark(.form(.kind), value, slice)
  }

  mutating func readYear(_ value: Int, into form: inout Submission) throws(FormFault) {
    let slice = try text(value, in: form, "/year", "year", FormField.year.title)
    if let year = Self.plainYear(tape.bytes(value)) {
      form.year = year
      mark(.form(.year), value, slice)
      return
    }
    if form.isMissing(slice) { return }
    var word = form.tidy(slice)[...]
    for ending in ["度", "年"] where word.hasSuffix(ending) { word = word.dropLast() }
    while word.last == " " { word = word.dropLast() }
    guard word.utf8.count == 4, word.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let year = Int(word)
    else {
      throw fault(
        .wrongType, value, "/year", "年度应为四位数字的年份，现为\(tape.described(value))。",
        "请改为如 \(notation.example("year", "2024"))。")
    }
    form.year = year
    mark(.form(.year), value, slice)
  }

  mutating func readFields(
    _ object: Int, _ row: FormObject, _ table: KeyTable, _ fields: [FormField],
    into form: inout Submission
  ) throws(FormFault) {
    let texts = try texts(of: object, row, table, in: form)
    for (key, field) in fields.enumerated() { form[field] = texts[key] }
  }

  // MARK: Lists of rows

  mutating func readFunds(_ list: Int, into form: inout Submission) throws(FormFault) {
    guard try isList(list, .funds) else { return }
    let table = FormKeys.fundTable
    let end = Int(tape.tokens[list].count)
    var item = list + 1
    while item < end {
      let number = form.funds.count
      try checkCount(number, item, .funds)
      form.funds.append(FundRow(try texts(of: item, .fund(number), table, in: form)))
      item = tape.after(item)
    }
  }

  mutating func readHeadings(
    _ list: Int, _ key: FormKeys.Root, into form: inout Submission
  ) throws(FormFault) {
    guard try isList(list, key) else { return }
    let table = FormKeys.headingTable
    let end = Int(tape.tokens[list].count)
    var item = list + 1
    var rows: [WeightRow] = []
    while item < end {
      try checkCount(rows.count, item, key)
      let texts = try texts(of: item, .heading(key, rows.count), table, in: form)
      var row = WeightRow()
      row.name = texts[0]
      row.weight = texts[1]
      rows.append(row)
      item = tape.after(item)
    }
    if key == .dimensions { form.dimensions = rows } else { form.subdimensions = rows }
  }

  mutating func readIndicators(_ list: Int, into form: inout Submission) throws(FormFault) {
    guard try isList(list, .indicators) else { return }
    let table = FormKeys.indicatorTable
    let end = Int(tape.tokens[list].count)
    var item = list + 1
    var filed = 0
    while item < end {
      let firstMark = marks.count
      try checkCount(filed, item, .indicators)
      let object = FormObject.indicator(filed: filed, number: form.indicators.count)
      let row = IndicatorRow(try texts(of: item, object, table, in: form))
      if PlaceholderRow.isPlaceholder(row, in: form) {
        marks.removeSubrange(firstMark...)
      } else {
        form.indicators.append(row)
      }
      filed += 1
      item = tape.after(item)
    }
  }

  // MARK: Base data

  mutating func readData(_ object: Int, into form: inout Submission) throws(FormFault) {
    guard try isObject(object, "/data", "data", "基础数据") else { return }
    let end = Int(tape.tokens[object].count)
    var keys: [Int] = []
    var key = object + 1
    while key < end {
      let value = key + 1
      keys.append(key)
      let slice = try text(
        value, in: form, "/data/" + Self.escaped(tape.string(key)), tape.string(key),
        "“\(tape.string(key))”")
      if !slice.isAbsent {
        if recordsMarks {
          marks.append((.data(form.data.count, name: tape.string(key)), value))
        }
        form.data.append(DataItem(name: self.slice(key, in: form), value: slice))
      }
      key = tape.after(value)
    }
    try checkNames(keys)
  }

  private func checkNames(_ keys: [Int]) throws(FormFault) {
    guard keys.count > 24 else {
      for (index, key) in keys.enumerated() {
        let bytes = tape.bytes(key)
        for earlier in keys[..<index] where tape.bytes(earlier).elementsEqual(bytes) {
          throw duplicate(key, "/data/" + Self.escaped(tape.string(key)))
        }
      }
      return
    }
    var names: Set<String> = []
    for key in keys where !names.insert(tape.string(key)).inserted {
      throw duplicate(key, "/data/" + Self.escaped(tape.string(key)))
    }
  }

  // MARK: Shapes

  /// Refuses a list with more rows than any form has: the work grows faster than the list.
  private func checkCount(_ rows: Int, _ item: Int, _ key: FormKeys.Root) throws(FormFault) {
    guard rows >= Self.mostRows else { return }
    throw fault(
      .limitExceeded, item, "/\(key.rawValue)/\(rows)",
      "\(key.title)（\(key.rawValue)）超过了\(Self.mostRows)行的上限。",
      "请检查是否把许多张表并成了一张；几张表请放在一个列表 [ … ] 里。")
  }

  /// Whether there is a list; null is none.
  private func isList(_ value: Int, _ key: FormKeys.Root) throws(FormFault) -> Bool {
    switch tape.kind(value) {
    case ZIPING_JSON_ARRAY_BEGIN: return true
    case ZIPING_JSON_NULL: return false
    default:
      throw fault(
        .wrongType, value, "/" + key.rawValue,
        "\(key.title)（\(key.rawValue)）应为列表，现为\(tape.described(value))。",
        "请改为如 \(notation.listExample(key.rawValue))。")
    }
  }

  /// Whether there is an object; null is none.
  func isObject(
    _ value: Int, _ pointer: @autoclosure () -> String, _ key: @autoclosure () -> String,
    _ title: @autoclosure () -> String
  ) throws(FormFault) -> Bool {
    switch tape.kind(value) {
    case ZIPING_JSON_OBJECT_BEGIN: return true
    case ZIPING_JSON_NULL: return false
    default:
      throw fault(
        .wrongType, value, pointer(), "\(title())应为对象，现为\(tape.described(value))。",
        "请改为如 \(notation.objectExample(key()))。")
    }
  }

  /// Four digits and nothing else; `nil` for anything that has to be looked at more closely.
  private static func plainYear(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard bytes.count == 4, bytes.allSatisfy({ 0x30...0x39 ~= $0 }) else { return nil }
    return bytes.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  private static func equal(_ bytes: UnsafeBufferPointer<UInt8>, _ word: StaticString) -> Bool {
    word.withUTF8Buffer { $0.count == bytes.count && $0.elementsEqual(bytes) }
  }
}
