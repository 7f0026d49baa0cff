/// The column that a value of base data stands in: 2024年决算数 is the final amount of 2024.
public struct BaseDataColumn: Hashable, Sendable {
  /// What a column holds.
  public enum Kind: Sendable {
    /// 预算数.
    case budget
    /// 决算数, 执行数.
    case spent
  }

  /// What it holds.
  public let kind: Kind
  /// The year in its heading; `nil` where there is none.
  public let year: Int?
  /// Whether it is about the year before: 上年决算数.
  public let isPreviousYear: Bool
  /// The heading: 2024年决算数.
  public let heading: String

  /// Reads a heading; `nil` for one that is about no amounts of a year.
  public init?(_ heading: String) {
    if heading.contains("决算") || heading.contains("执行数") || heading.contains("支出数") {
      kind = .spent
    } else if heading.contains("预算数") || heading.hasSuffix("预算") {
      kind = .budget
    } else {
      return nil
    }
    let digits = heading.drop { !$0.isASCII || !$0.isNumber }.prefix { $0.isASCII && $0.isNumber }
    year = digits.count == 4 ? Int(digits) : nil
    isPreviousYear = heading.contains("上年") || heading.contains("上一年")
    self.heading = heading
  }
}
