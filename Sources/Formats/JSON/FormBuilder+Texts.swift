import CSimdjson
import EvaluationModel

extension FormBuilder {
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
