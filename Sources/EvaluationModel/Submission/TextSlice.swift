/// Where a filed text stands in ``Submission/text``.
///
/// Three states, kept apart because only one of them can be a fault of the form: absent (the form
/// has no such cell), blank (the cell is there and empty), filled.
public struct TextSlice: Hashable, Sendable {
  /// The first byte; all ones when absent.
  @usableFromInline
  let start: UInt32
  /// The number of UTF-8 bytes.
  @usableFromInline
  let count: UInt32

  @inlinable
  init(start: UInt32, count: UInt32) {
    self.start = start
    self.count = count
  }

  /// The form has no such cell or column.
  @inlinable
  public static var absent: TextSlice { TextSlice(start: .max, count: 0) }

  /// Whether the form has no such cell or column.
  @inlinable
  public var isAbsent: Bool { start == .max }

  /// Whether the cell is there with no character in it.
  ///
  /// A cell of blanks is not empty here; see ``Submission/isBlank(_:)``.
  public var isEmpty: Bool { count == 0 && start != .max }

  /// The bytes' places in ``Submission/text``; empty for an absent text.
  @inlinable
  public var range: Range<Int> {
    start == .max ? 0..<0 : Int(start)..<Int(start) + Int(count)
  }
}
