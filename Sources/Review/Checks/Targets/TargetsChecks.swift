extension CheckCatalogue {
  /// T: 年度指标值 and 实际完成值.
  static let targets: [any Check.Type] = [
    UnitMismatchCheck.self,
    QuantityAnsweredWithWordsCheck.self,
    DirectionImplausibleCheck.self,
    ActualRepeatsTargetTextCheck.self,
    TargetNotMeasurableCheck.self,
    TargetMissingCheck.self,
    OvershootUnexplainedCheck.self,
    IndicatorMisplacedCheck.self,
    PercentageOutOfRangeCheck.self,
  ]
}
