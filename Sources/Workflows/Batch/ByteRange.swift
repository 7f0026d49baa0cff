/// A range of a file's bytes, as `--range START:END` names it; lines that begin in it belong to it.
public struct ByteRange: Equatable, Sendable {
  /// The first byte.
  public let start: Int
  /// The byte after the last; `nil` for the end of the file.
  public let end: Int?

  /// Reads `START:END`; each may be missing: `:1048576`, `1048576:`.
  ///
  /// - Returns: `nil` for anything else, and where the end lies before the start.
  public init?(_ text: String) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, let start = Self.number(parts[0], else: 0),
      let end = Self.number(parts[1], else: Int.max), start <= end
    else { return nil }
    self.start = start
    self.end = parts[1].isEmpty ? nil : end
  }

  private static func number(_ text: Substring, else missing: Int) -> Int? {
    if text.isEmpty { return missing }
    guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return Int(text)
  }
}
