/// One data item (基础数据) that the formulas and checklists of a rubric use: 编制数, in 人.
public struct DataDefinition: Equatable, Sendable {
  /// What a data item holds.
  public enum Form: Equatable, Sendable {
    /// A number of a unit: 人, 元, ㎡, %. Amounts are calculated in 元.
    case number(MeasurementUnit)
    /// Yes or no: 是, 否.
    case flag
  }

  /// The name in formulas: 编制数.
  public var name: String
  /// What it holds.
  public var form: Form
  /// What it is, for people.
  public var meaning: String
  /// Whether it may be below zero: a budget that was cut.
  public var mayBeNegative: Bool
  /// Where forms and base tables carry it, besides under its own name; the first that is there
  /// counts.
  public var sources: [DataSource]

  /// A definition from its parts.
  public init(
    name: String, form: Form, meaning: String, mayBeNegative: Bool = false,
    sources: [DataSource] = []
  ) {
    self.mayBeNegative = mayBeNegative
    self.name = name
    self.form = form
    self.meaning = meaning
    self.sources = sources
  }
}

/// Where a data item is found: one value of a 基础数据表, or several that are added up.
public struct DataSource: Equatable, Sendable {
  /// The names of the values, as the base table's reader gives them: 三公经费/{year}年预算数.
  ///
  /// `{year}` stands for the form's year and `{last-year}` for the year before. A name that begins
  /// with `资金/` is an amount of the fund block: 资金/年初预算数.
  public var names: [String]

  /// A source from its names.
  public init(_ names: [String]) {
    self.names = names
  }
}
