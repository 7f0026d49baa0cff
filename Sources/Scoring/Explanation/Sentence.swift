import EvaluationModel

/// A Chinese sentence under way, as the UTF-8 bytes that its parts make one behind the other.
///
/// Written like any string, `"扣\(points)分"`; but numbers become bytes without a `String` of their
/// own, and no part is looked at again before the whole is done.
struct Sentence: ExpressibleByStringInterpolation, Sendable {
  /// The parts of one literal.
  struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var bytes: [UInt8] = []

    init(literalCapacity: Int, interpolationCount: Int) {
      bytes.reserveCapacity(literalCapacity + interpolationCount * 24)
    }

    mutating func appendLiteral(_ literal: StaticString) { bytes.append(literal) }

    mutating func appendInterpolation(_ text: String) { bytes.append(contentsOf: text.utf8) }

    mutating func appendInterpolation(_ sentence: Sentence) { bytes += sentence.bytes }

    mutating func appendInterpolation(_ points: Points) { points.write(to: &bytes) }

    mutating func appendInterpolation(_ value: some CustomStringConvertible) {
      bytes.append(contentsOf: value.description.utf8)
    }
  }

  private var bytes: [UInt8]

  init(stringLiteral literal: StaticString) {
    bytes = []
    bytes.append(literal)
  }

  init(stringInterpolation: StringInterpolation) { bytes = stringInterpolation.bytes }

  /// A text that is made already.
  init(_ text: String) { bytes = Array(text.utf8) }

  /// How many bytes it has.
  var count: Int { bytes.count }

  /// Whether there is nothing in it.
  var isEmpty: Bool { bytes.isEmpty }

  /// The whole as a string.
  ///
  /// Its parts were strings, so nothing is looked at for being UTF-8 again.
  var text: String { String(copying: unsafe UTF8Span(unchecked: bytes.span)) }

  /// A sentence that begins with another and goes on with parts that come with ``add(_:)``.
  init(_ beginning: Sentence, reserving count: Int) {
    bytes = []
    bytes.reserveCapacity(beginning.bytes.count + count)
    bytes += beginning.bytes
  }

  /// Adds a text behind it.
  mutating func add(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// Whether it ends with a word.
  func ends(with word: StaticString) -> Bool {
    word.withUTF8Buffer { bytes.suffix($0.count).elementsEqual($0) }
  }

  /// Adds a sentence behind it.
  static func += (sentence: inout Sentence, more: Sentence) { sentence.bytes += more.bytes }
}

extension [UInt8] {
  fileprivate mutating func append(_ literal: StaticString) {
    literal.withUTF8Buffer { append(contentsOf: $0) }
  }
}
