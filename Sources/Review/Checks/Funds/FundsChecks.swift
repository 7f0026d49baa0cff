extension CheckCatalogue {
  /// F: the fund block.
  static let funds: [any Check.Type] = [
    ExecutionRateMiscalculatedCheck.self,
    ExecutionRateOnInitialBudgetCheck.self,
    ExecutionScoreMiscalculatedCheck.self,
    ExecutionRateAbove100Check.self,
    ExecutionScoreMissingCheck.self,
    FundPartsDoNotTotalCheck.self,
    YuanUnderWanCheck.self,
    SpentWithoutBudgetCheck.self,
    BudgetChangeUnexplainedCheck.self,
    IndicatorsOutrunSpendingCheck.self,
  ]
}
