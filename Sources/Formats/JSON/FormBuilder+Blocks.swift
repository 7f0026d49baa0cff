import CSimdjson
import EvaluationModel

extension FormBuilder {
  // MARK: Values of a form

  mutating func readKind(_ value: Int, into form: inout Submission) throws(FormFault) {
    let slice = try text(value, in: &form, "/kind", "kind", FormField.kind.title)
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
    let slice = try text(value, in: &form, "/year", "year", FormField.year.title)
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
    _ value: Int, _ key: FormKeys.Root, _ table: KeyTable, _ fields: [FormField],
    into form: inout Submission
  ) throws(FormFault) {
    var path: String { "/" + key.rawValue }
    guard try isObject(value, path, key.rawValue, key.title) else { return }
    var members = Members(of: value, in: tape)
    while let member = try next(&members, table, path) {
      let field = fields[member.key]
      form[field] = try text(
        member.value, in: &form, "\(path)/" + table.names[member.key], table.names[member.key],
        field.title)
      mark(.form(field), member.value, form[field])
    }
  }

  // MARK: Lists of rows

  mutating func readFunds(_ list: Int, into form: inout Submission) throws(FormFault) {
    guard try isList(list, .funds) else { return }
    let (table, fields) = (FormKeys.fundTable, FormKeys.funds)
    var item = list + 1
    while item < Int(tape.tokens[list].count) {
      let number = form.funds.count
      try checkCount(number, item, .funds)
      var row = FundRow()
      if try isObject(item, "/funds/\(number)", "funds", "资金行") {
        var members = Members(of: item, in: tape)
        while let member = try next(&members, table, "/funds/\(number)") {
          let field = fields[member.key]
          let slice = try text(
            member.value, in: &form, "/funds/\(number)/\(field.rawValue)", field.rawValue,
            field.title)
          row[field] = slice
          mark(.fund(number, field), member.value, slice)
        }
      }
      form.funds.append(row)
      item = tape.after(item)
    }
  }

  mutating func readHeadings(
    _ list: Int, _ key: FormKeys.Root, into form: inout Submission
  ) throws(FormFault) {
    guard try isList(list, key) else { return }
    var item = list + 1
    var rows: [WeightRow] = []
    while item < Int(tape.tokens[list].count) {
      let number = rows.count
      try checkCount(number, item, key)
      var path: String { "/\(key.rawValue)/\(number)" }
      var row = WeightRow()
      if try isObject(item, path, key.rawValue, key.title) {
        var members = Members(of: item, in: tape)
        while let member = try next(&members, FormKeys.headingTable, path) {
          let slice = try text(
            member.value, in: &form, "\(path)/" + FormKeys.headingTable.names[member.key],
            FormKeys.headingTable.names[member.key], member.key == 0 ? "名称" : "分值")
          if member.key == 0 {
            row.name = slice
          } else {
            row.weight = slice
            mark(
              key == .dimensions ? .dimension(number) : .subdimension(number), member.value, slice)
          }
        }
      }
      rows.append(row)
      item = tape.after(item)
    }
    if key == .dimensions { form.dimensions = rows } else { form.subdimensions = rows }
  }

  mutating func readIndicators(_ list: Int, into form: inout Submission) throws(FormFault) {
    guard try isList(list, .indicators) else { return }
    let (table, fields) = (FormKeys.indicatorTable, FormKeys.indicators)
    let end = Int(tape.tokens[list].count)
    var item = list + 1
    var filed = 0
    while item < end {
      let firstMark = marks.count
      let number = form.indicators.count
      try checkCount(filed, item, .indicators)
      var row = IndicatorRow()
      if try isObject(item, "/indicators/\(filed)", "indicators", "指标行") {
        var members = Members(of: item, in: tape)
        while let member = try next(&members, table, "/indicators/\(filed)") {
          let field = fields[member.key]
          let slice = try text(
            member.value, in: &form, "/indicators/\(filed)/\(field.rawValue)", field.rawValue,
            field.title)
          row[field] = slice
          mark(.indicator(number, field), member.value, slice)
        }
      }
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
        value, in: &form, "/data/" + Self.escaped(tape.string(key)), tape.string(key),
        "“\(tape.string(key))”")
      if !slice.isAbsent {
        if recordsMarks {
          marks.append((.data(form.data.count, name: tape.string(key)), value))
        }
        form.data.append(DataItem(name: self.slice(key, in: &form), value: slice))
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
  private func isObject(
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

  private static func equal(_ bytes: UnsafeBufferPointer<UInt8>, _ word: StaticString) -> Bool {
    word.withUTF8Buffer { $0.count == bytes.count && $0.elementsEqual(bytes) }
  }
}
