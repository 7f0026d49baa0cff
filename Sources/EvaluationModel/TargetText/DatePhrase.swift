/// A point or stretch of the calendar as forms write it: 2024年度, 12月底前, 2021年11月30日前, 7月.
///
/// What is not written is not filled in: 9月前 has no year. A stretch with two ends (1-12月) is its
/// second one. Days exist in their month: 2月30日 is no date.
public struct DatePhrase: Equatable, Sendable {
  /// Which part of the stretch is meant.
  public enum Part: UInt8, Sendable {
    /// The stretch as a whole: 2024年度, 9月.
    case whole
    /// Its end: 年底, 12月底.
    case end
    /// Its first half: 上半年, or its first days: 月初.
    case early
    /// Its middle: 6月中旬.
    case middle
  }

  /// The year, or `nil` when none is written.
  public var year: Int?
  /// The month 1…12, or `nil`.
  public var month: Int?
  /// The day 1…31, or `nil`.
  public var day: Int?
  /// Which part of the year or month is meant.
  public var part: Part
  /// Whether 前, 之前 or 以前 stands behind it.
  public var isBefore: Bool

  /// A phrase from what is written.
  public init(
    year: Int? = nil, month: Int? = nil, day: Int? = nil, part: Part = .whole,
    isBefore: Bool = false
  ) {
    self.year = year
    self.month = month
    self.day = day
    self.part = part
    self.isBefore = isBefore
  }
}
