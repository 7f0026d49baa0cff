import CSimdjson

/// A document as a flat list of tokens over one block of UTF-8 text, whatever it was written in.
///
/// The pointers belong to whoever made the tape and are good only while it says so.
struct FormTape {
  /// The tokens, in the document's order; see `ziping_json.h`.
  let tokens: UnsafeBufferPointer<ziping_json_token>
  /// Every key and value, unescaped.
  let text: UnsafeBufferPointer<UInt8>

  /// What the token is; a tape's indices are always inside.
  func kind(_ index: Int) -> ziping_json_kind {
    ziping_json_kind(tokens[index].kind)
  }

  /// The bytes of a key or a scalar.
  func bytes(_ index: Int) -> UnsafeBufferPointer<UInt8> {
    let token = tokens[index]
    let start = Int(token.start)
    return UnsafeBufferPointer(rebasing: text[start..<start + Int(token.count)])
  }

  /// A key or a scalar as a string, for messages.
  func string(_ index: Int) -> String { String(decoding: bytes(index), as: UTF8.self) }

  /// The token after a value, its contents skipped.
  func after(_ index: Int) -> Int {
    switch kind(index) {
    case ZIPING_JSON_OBJECT_BEGIN, ZIPING_JSON_ARRAY_BEGIN: Int(tokens[index].count) + 1
    default: index + 1
    }
  }

  /// The tokens of a list's items, or `nil` where the value is no list.
  func items(of list: Int) -> [Int]? {
    guard kind(list) == ZIPING_JSON_ARRAY_BEGIN else { return nil }
    var result: [Int] = []
    var item = list + 1
    while item < Int(tokens[list].count) {
      result.append(item)
      item = after(item)
    }
    return result
  }

  /// The part of the text that a form's object covers.
  func textRange(of object: Int) -> Range<Int> {
    let start = Int(tokens[object].start)
    let close = Int(tokens[Int(tokens[object].count)].start)
    return start..<max(start, min(close + 1, text.count))
  }

  /// What a value is, for messages: `对象 {…}`, `数字 8`, `文字 "约8"`.
  func described(_ index: Int) -> String {
    switch kind(index) {
    case ZIPING_JSON_OBJECT_BEGIN: return "对象 {…}"
    case ZIPING_JSON_ARRAY_BEGIN: return "列表 […]"
    case ZIPING_JSON_NUMBER: return "数字 \(shortened(index))"
    case ZIPING_JSON_STRING, ZIPING_JSON_KEY: return "文字“\(shortened(index))”"
    default: return string(index)
    }
  }

  private func shortened(_ index: Int) -> String {
    let whole = string(index)
    return whole.count > 20 ? whole.prefix(20) + "…" : whole
  }
}
