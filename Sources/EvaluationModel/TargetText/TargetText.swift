/// What a 年度指标值 or 实际完成值 says, read from its text.
///
/// Reading never loses or changes anything: the raw text stays in the ``Submission``, and a text
/// that is not wholly and without doubt a quantity, a range or a date is ``Content/words``.
public struct TargetText: Equatable, Sendable {
  /// What stands in the cell.
  public enum Content: Equatable, Sendable {
    /// Nothing, or a mark that stands for nothing: `—`, `/`, `……`.
    case blank
    /// One number: ≥95%, 2500万元, 每亩300.
    case quantity(Quantity)
    /// A stretch between two numbers, both included: 10-20天.
    case range(low: Quantity, high: Quantity)
    /// A date or deadline: 12月底前.
    case date(DatePhrase)
    /// Words: 显著提升, 已完成.
    case words
    /// Something that was meant as a number and is not one: 173,59.
    case malformed(NumberFault)
  }

  /// What stands in the cell.
  public var content: Content
  /// The operator written in the text, or `nil`.
  public var comparison: Comparison?
  /// Whether the number is only approximate: 约95%, 95%左右.
  public var isApproximate: Bool
  /// Whether a number is or may be meant: true for quantities, ranges and malformed numbers, and for
  /// words with a digit in them; false for blanks and dates.
  public var containsDigits: Bool

  /// A reading from its parts.
  public init(
    _ content: Content, _ comparison: Comparison? = nil, isApproximate: Bool = false,
    containsDigits: Bool = false
  ) {
    self.content = content
    self.comparison = comparison
    self.isApproximate = isApproximate
    self.containsDigits = containsDigits
  }

  /// The reading of an empty cell.
  public static let blank = TargetText(.blank)

  /// Reads a text.
  ///
  /// Total: any bytes, valid UTF-8 or not, of any length, give a value.
  public init(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    self.init(reading: bytes.span)
  }

  /// Reads the UTF-8 bytes of a text.
  public init(reading bytes: Span<UInt8>) {
    self.init(.words)
    TargetTextParser.parse(bytes, into: &self)
  }

  /// Reads the UTF-8 bytes of a text into a reading that is there already.
  public mutating func read(_ bytes: Span<UInt8>) {
    self = TargetText(.words)
    TargetTextParser.parse(bytes, into: &self)
  }
}

/// Why a text that looks like a number is not one.
public enum NumberFault: UInt8, Sendable {
  /// Thousands separators in the wrong place: 173,59.
  case misplacedSeparator
  /// Two decimal points: 12.3.4.
  case repeatedPoint
  /// More than eighteen significant digits.
  case tooLong
  /// The low end of a range is above its high end: 20-10天.
  case reversedRange
}
