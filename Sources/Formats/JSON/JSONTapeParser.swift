import CSimdjson

/// Owns the C parser and its buffers, which are kept from document to document.
///
/// A class because it frees memory that is not Swift's.
final class JSONTapeParser {
  private let handle: OpaquePointer?

  init() { handle = ziping_json_parser_create() }

  deinit { ziping_json_parser_free(handle) }

  /// Parses one document.
  ///
  /// - Returns: A tape that is good until the next call and while `bytes` is.
  /// - Throws: What is wrong and at which byte.
  func parse(_ bytes: UnsafeBufferPointer<UInt8>) throws(JSONSyntaxFault) -> FormTape {
    var tape = ziping_json_tape()
    let fault = ziping_json_parse(handle, bytes.baseAddress, bytes.count, &tape)
    guard fault == ZIPING_JSON_OK else {
      throw JSONSyntaxFault(fault: fault, offset: Int(tape.fault_offset))
    }
    return FormTape(
      tokens: UnsafeBufferPointer(start: tape.tokens, count: tape.token_count),
      text: UnsafeBufferPointer(start: tape.text, count: tape.text_count))
  }
}
