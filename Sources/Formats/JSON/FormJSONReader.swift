import CSimdjson
public import EvaluationModel

/// Reads forms from JSON.
///
/// ```swift
/// let reader = FormJSONReader()
/// var form = Submission()
/// try bytes.withUnsafeBufferPointer { try reader.read($0, into: &form) }
/// ```
///
/// Values as filed are strings or numbers and stay as they are written; null is the same as an
/// absent key; an empty string is a blank cell. Rows that nobody filled are left out. Unknown keys
/// are told in ``notices``.
///
/// A class because it owns the parser's buffers, which are reused from form to form; one reader
/// belongs to one task.
public final class FormJSONReader {
  private let parser = JSONTapeParser()
  /// Whether ``Submission/places`` is filled, which costs a pass over the file.
  public var recordsPlaces: Bool
  /// The unknown keys of the last form read.
  public private(set) var notices: [ReadingNotice] = []

  /// A reader.
  public init(recordsPlaces: Bool = false) {
    self.recordsPlaces = recordsPlaces
  }

  /// Reads a document that is one form, into a form whose memory is reused.
  ///
  /// - Parameters:
  ///   - bytes: The whole document; a leading byte order mark is allowed, padding is not needed.
  ///   - submission: Is emptied and filled; its content is not to be used after an error.
  ///   - firstLine: The number of the document's first line, where it is a line of a larger file.
  /// - Throws: The first fault, with its place.
  public func read(
    _ bytes: UnsafeBufferPointer<UInt8>, into submission: inout Submission, firstLine: Int = 1
  ) throws(ReadingFault) {
    let body = JSONDocumentShape.withoutMark(bytes)
    let locator = SourceLocator(bytes: body, firstLine: firstLine)
    let tape = try parse(body, locator)
    try build(tape, at: 0, prefix: "", locator, into: &submission)
  }

  /// Reads a document that is one form.
  ///
  /// - Parameter bytes: The whole document.
  /// - Returns: The form and what was left out of it.
  /// - Throws: The first fault, with its place.
  public func read(_ bytes: [UInt8]) throws(ReadingFault) -> FormReading {
    var submission = Submission()
    var failure: ReadingFault?
    bytes.withUnsafeBufferPointer { buffer in
      do throws(ReadingFault) { try read(buffer, into: &submission) } catch { failure = error }
    }
    if let failure { throw failure }
    return FormReading(submission: submission, notices: notices)
  }

  /// Reads every form of a file: one object, an array of objects, or an object a line.
  ///
  /// - Parameter bytes: The whole file.
  /// - Returns: The forms in the file's order; one that is at fault does not stop the others. Blank
  ///   lines between lines are passed.
  /// - Throws: A fault that concerns the file as a whole.
  public func forms(
    in bytes: [UInt8]
  ) throws(ReadingFault) -> [Result<FormReading, ReadingFault>] {
    var result: [Result<FormReading, ReadingFault>] = []
    var failure: ReadingFault?
    bytes.withUnsafeBufferPointer { buffer in
      do throws(ReadingFault) {
        switch JSONDocumentShape(of: buffer) {
        case .list: result = try list(buffer)
        case .lines: result = lines(buffer)
        default: result = [try one(buffer, firstLine: 1).get()].map { .success($0) }
        }
      } catch { failure = error }
    }
    if let failure { throw failure }
    return result
  }

  // MARK: Files of several forms

  private func one(
    _ bytes: UnsafeBufferPointer<UInt8>, firstLine: Int
  ) -> Result<FormReading, ReadingFault> {
    var submission = Submission()
    do throws(ReadingFault) {
      try read(bytes, into: &submission, firstLine: firstLine)
      return .success(FormReading(submission: submission, notices: notices))
    } catch {
      return .failure(error)
    }
  }

  private func lines(
    _ bytes: UnsafeBufferPointer<UInt8>
  ) -> [Result<FormReading, ReadingFault>] {
    var result: [Result<FormReading, ReadingFault>] = []
    var number = 0
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      number += 1
      if line.allSatisfy({ $0 <= 0x20 }) { continue }
      result.append(one(UnsafeBufferPointer(rebasing: line), firstLine: number))
    }
    return result
  }

  private func list(
    _ bytes: UnsafeBufferPointer<UInt8>
  ) throws(ReadingFault) -> [Result<FormReading, ReadingFault>] {
    let body = JSONDocumentShape.withoutMark(bytes)
    let locator = SourceLocator(bytes: body)
    let tape = try parse(body, locator)
    var result: [Result<FormReading, ReadingFault>] = []
    var item = 1
    while item < Int(tape.tokens[0].count) {
      var submission = Submission()
      do throws(ReadingFault) {
        try build(tape, at: item, prefix: "/\(result.count)", locator, into: &submission)
        result.append(.success(FormReading(submission: submission, notices: notices)))
      } catch {
        result.append(.failure(error))
      }
      item = tape.after(item)
    }
    guard !result.isEmpty else {
      throw ReadingFault(
        code: .noForm, message: "列表是空的，里面没有自评表。", advice: "请在 [ ] 里放入至少一张自评表。")
    }
    return result
  }

  // MARK: Steps

  private func parse(
    _ body: UnsafeBufferPointer<UInt8>, _ locator: SourceLocator
  ) throws(ReadingFault) -> FormTape {
    notices.removeAll(keepingCapacity: true)
    do throws(JSONSyntaxFault) {
      return try parser.parse(body)
    } catch {
      let texts = error.texts(body)
      throw ReadingFault(
        code: error.code, place: error.hasPlace ? locator.place(of: error.offset) : nil,
        excerpt: error.hasPlace ? locator.excerpt(at: error.offset) : "",
        message: texts.message, advice: texts.advice)
    }
  }

  private func build(
    _ tape: FormTape, at token: Int, prefix: String, _ locator: SourceLocator,
    into submission: inout Submission
  ) throws(ReadingFault) {
    var builder = FormBuilder(
      tape: tape, notation: .json, prefix: prefix, recordsMarks: recordsPlaces)
    notices.removeAll(keepingCapacity: true)
    do throws(FormFault) {
      try builder.build(at: token, into: &submission)
    } catch {
      let offset = Self.offset(of: error.token, in: tape)
      throw ReadingFault(
        code: error.code, pointer: error.pointer, place: locator.place(of: offset),
        excerpt: locator.excerpt(at: offset), message: error.message, advice: error.advice)
    }
    if !builder.unknown.isEmpty {
      let places = locator.places(of: builder.unknown.map { Self.offset(of: $0.token, in: tape) })
      notices = zip(builder.unknown, places).map { unknown, place in
        ReadingNotice(
          key: tape.string(unknown.token), pointer: unknown.pointer, place: place,
          suggestion: unknown.suggestion)
      }
    }
    if recordsPlaces {
      let places = locator.places(of: builder.marks.map { Self.offset(of: $0.token, in: tape) })
      for (mark, place) in zip(builder.marks, places) { submission.places[mark.address] = place }
    }
  }

  /// Where a token begins in the document: strings at their opening quote.
  private static func offset(of token: Int, in tape: FormTape) -> Int {
    let start = Int(tape.tokens[token].start)
    switch tape.kind(token) {
    case ZIPING_JSON_KEY, ZIPING_JSON_STRING: return start - 1
    default: return start
    }
  }
}
