extension Rubric {
  /// One indicator that the rubric itself names, with the headings that it stands under.
  public struct TableRow: Equatable, Sendable {
    /// The 一级指标.
    public var dimension: RubricDimension
    /// The 二级指标.
    public var subdimension: RubricSubdimension
    /// The indicator.
    public var indicator: FixedIndicator
    /// The place of the 一级指标 among ``Rubric/dimensions``.
    public var position: Int
  }

  /// The rows of a scoring table, in the order of ``fixedIndicators``; empty where units name their own
  /// indicators.
  public var tableRows: [TableRow] {
    dimensions.enumerated().flatMap { position, dimension in
      dimension.subdimensions.flatMap { subdimension in
        subdimension.indicators.map {
          TableRow(
            dimension: dimension, subdimension: subdimension, indicator: $0, position: position)
        }
      }
    }
  }

  /// The data items that the indicators of a scoring table use, in the order of ``data``.
  public var usedData: [DataDefinition] {
    let used = Set(fixedIndicators.flatMap { $0.dataNames(of: self) })
    return data.filter { used.contains($0.name) }
  }
}

extension FixedIndicator {
  /// The names of the data items that formula, condition and rule use, in the rubric's order.
  public func dataNames(of rubric: Rubric) -> [String] {
    var names = Set(formula?.names ?? [])
    names.formUnion(exemption?.condition.names ?? [])
    for parameter in use.parameters { names.formUnion(parameter.value.texts) }
    return rubric.data.map(\.name).filter(names.contains)
  }
}

extension ParameterValue {
  /// Every scalar in it.
  fileprivate var texts: [String] {
    switch self {
    case .text(let text): [text]
    case .list(let items): items.flatMap(\.texts)
    case .map(let parameters): parameters.flatMap(\.value.texts)
    }
  }
}

extension DataDefinition {
  /// The unit as printed: 人, 元, ㎡, %; 是/否 for what is true or not.
  public var unitLabel: String {
    switch form {
    case .number(let unit): unit.label
    case .flag: "是/否"
    }
  }
}
