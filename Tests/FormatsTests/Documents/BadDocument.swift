import Testing

@testable import Formats

/// A file that is refused: how it is made, within which limits, and which fault it has.
struct BadDocument: Sendable, CustomTestStringConvertible {
  let name: String
  let code: ReadingFaultCode
  /// Words of the message: what is wrong with this very file.
  let words: String
  let limits: DocumentLimits
  let make: @Sendable () throws -> [UInt8]

  var testDescription: String { name }

  init(
    _ name: String, _ code: ReadingFaultCode, _ words: String,
    limits: DocumentLimits = .standard, make: @escaping @Sendable () throws -> [UInt8]
  ) {
    self.name = name
    self.code = code
    self.words = words
    self.limits = limits
    self.make = make
  }
}

extension DocumentLimits {
  /// The standard limits with a change.
  static func with(_ change: (inout DocumentLimits) -> Void) -> DocumentLimits {
    var limits = DocumentLimits.standard
    change(&limits)
    return limits
  }
}
