package import EvaluationModel

extension ReviewSettings {
  /// The thresholds of design.md, section 8.
  package static let testing: ReviewSettings = {
    var settings = ReviewSettings()
    settings.tolerance = Points(millionths: 100_000)
    settings.dominantWeight = 50
    settings.budgetChange = ExactDecimal(coefficient: 3, exponent: -1)
    settings.executionGap = ExactDecimal(coefficient: 5, exponent: -2)
    settings.overshoot = ExactDecimal(coefficient: 13, exponent: -1)
    settings.largeAmount = 10_000
    settings.amountGap = 10
    settings.copiedNoteLength = 15
    settings.similarNameLength = 4
    settings.sharedNameLength = 2
    settings.particularDigits = 3
    settings.unitSlip = 10
    settings.emptyNotes = ["无", "没有", "暂无", "无偏差", "同上", "略", "不涉及"]
    let upper = ExactDecimal(coefficient: 8, exponent: -1)
    settings.tierCuts = [6, 5].map {
      TierCuts(upper: upper, lower: ExactDecimal(coefficient: $0, exponent: -1))
    }
    return settings
  }()
}
