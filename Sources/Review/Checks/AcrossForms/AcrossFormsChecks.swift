extension CheckCatalogue {
  /// X: forms that belong together.
  static let acrossForms: [any CrossCheck.Type] = [
    AmountsDifferBetweenFormsCheck.self,
    BaseDataPartsDoNotTotalCheck.self,
    ControlRateMiscalculatedCheck.self,
    ControlRateAbove100Check.self,
    IndicatorDiffersBetweenFormsCheck.self,
    NoteCopiedBetweenUnitsCheck.self,
  ]
}
