/// One row of the indicator block: a 三级指标 with what was filed about it.
public struct IndicatorRow: Hashable, Sendable {
  /// 一级指标, as drawn: 产出指标(50分).
  public var dimension = TextSlice.absent
  /// 二级指标: 数量指标.
  public var subdimension = TextSlice.absent
  /// 三级指标: the indicator's name.
  public var name = TextSlice.absent
  /// 指标性质: the operator, where it has a column of its own.
  public var comparison = TextSlice.absent
  /// 度量单位: the unit, where it has a column of its own.
  public var unit = TextSlice.absent
  /// 年度指标值.
  public var target = TextSlice.absent
  /// 实际完成值.
  public var actual = TextSlice.absent
  /// 分值.
  public var weight = TextSlice.absent
  /// 得分, as claimed.
  public var score = TextSlice.absent
  /// 偏差原因分析及改进措施.
  public var deviationNote = TextSlice.absent

  /// A row without any cell.
  public init() {}

  /// The text of one field.
  @inlinable
  public subscript(field: IndicatorField) -> TextSlice {
    get {
      switch field {
      case .dimension: dimension
      case .subdimension: subdimension
      case .name: name
      case .comparison: comparison
      case .unit: unit
      case .target: target
      case .actual: actual
      case .weight: weight
      case .score: score
      case .deviationNote: deviationNote
      }
    }
    set {
      switch field {
      case .dimension: dimension = newValue
      case .subdimension: subdimension = newValue
      case .name: name = newValue
      case .comparison: comparison = newValue
      case .unit: unit = newValue
      case .target: target = newValue
      case .actual: actual = newValue
      case .weight: weight = newValue
      case .score: score = newValue
      case .deviationNote: deviationNote = newValue
      }
    }
  }
}

/// The fields of an indicator row; the raw value is the key in JSON and YAML.
public enum IndicatorField: String, CaseIterable, Hashable, Sendable {
  /// 一级指标.
  case dimension
  /// 二级指标.
  case subdimension
  /// 三级指标.
  case name
  /// 指标性质.
  case comparison = "operator"
  /// 度量单位.
  case unit
  /// 年度指标值.
  case target
  /// 实际完成值.
  case actual
  /// 分值.
  case weight
  /// 得分.
  case score
  /// 偏差原因分析及改进措施.
  case deviationNote

  /// The heading on the official form.
  public var title: String {
    switch self {
    case .dimension: "一级指标"
    case .subdimension: "二级指标"
    case .name: "三级指标"
    case .comparison: "指标性质"
    case .unit: "度量单位"
    case .target: "年度指标值"
    case .actual: "实际完成值"
    case .weight: "分值"
    case .score: "得分"
    case .deviationNote: "偏差原因分析及改进措施"
    }
  }
}
