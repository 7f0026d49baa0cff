import EvaluationModel
import Yams

/// The lines of a YAML file, for places and carets.
struct YAMLLines {
  private let lines: [Substring]

  /// Splits a file.
  init(_ text: String) {
    lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
  }

  /// A fault at a mark.
  func fault(
    _ code: ReadingFaultCode, _ mark: Mark?, pointer: String = "", _ message: String,
    _ advice: String
  ) -> ReadingFault {
    ReadingFault(
      code: code, pointer: pointer, place: mark.map(Self.place), excerpt: excerpt(mark),
      message: message, advice: advice)
  }

  /// A mark as a place.
  static func place(_ mark: Mark) -> Place { .text(line: mark.line, column: mark.column) }

  private func excerpt(_ mark: Mark?) -> String {
    guard let mark, lines.indices.contains(mark.line - 1) else { return "" }
    let scalars = Array(lines[mark.line - 1].unicodeScalars)
    let column = max(0, min(mark.column - 1, scalars.count))
    return SourceLocator.excerpt(
      before: Array(scalars[..<column]), after: Array(scalars[column...]))
  }
}
