import EvaluationModel

/// The texts of one row, for its explanation.
struct RowText {
  /// 年度指标值 as filed, tidied.
  let target: String
  /// 实际完成值 as filed, tidied.
  let actual: String
  /// 三级指标.
  let name: String
  /// The unit of the row's own unit column, `nil` where there is none.
  let columnUnit: Quantity?
  /// What the rubric says for all rows.
  let scale: ScoringScale
  /// What a scoring table says of the row; `nil` where it is none of its rows.
  var table: TableRowText?

  /// Why a row could not be scored, and what to do.
  func undetermined(_ result: IndicatorScore) -> RowExplanation {
    if let explanation = undeterminedOfTable(result) { return explanation }
    let both: Sentence = "年度指标值“\(target)”，实际完成值“\(actual)”"
    let interval: Sentence = "暂计\(result.low)～\(result.high)分"
    switch result.reason {
    case .weightMissing:
      return RowExplanation("分值未填写，无法计分", wayBack: "请补填分值")
    case .weightUnusable:
      return RowExplanation("分值不是可用的数，无法计分", wayBack: "请把分值改填为大于0的数字，如 8")
    case .targetMissing:
      return RowExplanation("年度指标值为空，没有标准可比，\(interval)", wayBack: "请按年初批复补填指标值")
    case .actualMissing:
      return RowExplanation("年度指标值“\(target)”，实际完成值为空，\(interval)", wayBack: "请补填实际完成值")
    case .targetMalformed:
      return RowExplanation("年度指标值“\(target)”不是规范的数字，\(interval)", wayBack: "请改正数字写法")
    case .actualMalformed:
      return RowExplanation("实际完成值“\(actual)”不是规范的数字，\(interval)", wayBack: "请改正数字写法")
    case .actualApproximate:
      return RowExplanation("实际完成值“\(actual)”不是确切的数，\(interval)", wayBack: "请填写实测的数")
    case .unitsDiffer:
      return RowExplanation("\(both)，单位不同，不能相比，\(interval)", wayBack: "请改用同一单位填报")
    case .magnitudesDiffer:
      return RowExplanation("\(both)，数量级和单位不一致，不能相比，\(interval)", wayBack: "请核对后改用同一单位填报")
    case .unitDoubtful:
      return RowExplanation("\(both)，没有写单位的一方相差千倍以上，疑为单位不同，\(interval)", wayBack: "请写明单位")
    case .percentageDoubtful:
      return RowExplanation("\(both)，没有写百分号的一方不大于1，分不清是比例还是百分数，\(interval)", wayBack: "请写明百分号")
    case .quantityAnsweredWithWords:
      return RowExplanation("\(both)，指标值是数量而实际完成值不是，不能相比，\(interval)", wayBack: "请填写实际完成的数量和单位")
    case .dateNotAnswered:
      return RowExplanation("\(both)，指标值是时间而实际完成值不是，不能相比，\(interval)", wayBack: "请填写实际完成的时间")
    case .dateUnclear:
      return RowExplanation("\(both)，分不清是否在期限之内，\(interval)", wayBack: "请填写完成的年月日")
    case .judgementMissing:
      return RowExplanation("“\(actual)”需由单位自行判断，但没有自评得分，\(interval)", wayBack: "请自评并说明理由")
    case .judgementOutsideBounds:
      let claim = result.claimed.map { "自评\($0)分" } ?? "自评得分"
      return RowExplanation(
        "\(claim)超出可评判的\(result.low)～\(result.high)分，\(interval)", wayBack: "请在范围内自评")
    case .targetNegative:
      return RowExplanation("\(both)，指标值为负且未达到，比例没有意义，\(interval)", wayBack: "请单独说明")
    case .overflow:
      return RowExplanation("\(both)，数字过大或位数过多，无法精确计算，\(interval)", wayBack: "请核对数字")
    case .none, .tierIsRange, .judgement, .budgetMissing, .budgetIsZero, .budgetIsNegative,
      .expenditureMissing, .dataMissing, .dataUnreadable, .dataUnitsDiffer, .divisionByZero,
      .outsideBands, .evidenceUnknown, .standardUnpublished, .notInTable, .exemptInFull,
      .exemptRescaled, .noRule:
      return RowExplanation("\(both)，评分标准没有适用的规则，\(interval)", wayBack: "请由复核人判断")
    }
  }
}

extension RowText {
  /// Why a row of a scoring table could not be scored; `nil` for reasons that any row may have.
  private func undeterminedOfTable(_ result: IndicatorScore) -> RowExplanation? {
    let interval: Sentence = "暂计\(result.low)～\(result.high)分"
    let subject = table?.name ?? name
    let formula = table.map { $0.formula.isEmpty ? "" : "=\($0.formula)" } ?? ""
    switch result.reason {
    case .standardUnpublished:
      return RowExplanation(
        "\(subject)：这一部分的评分标准没有公布，无法按标准计分，\(interval)", wayBack: "请按本地印发的评分标准补全指标体系")
    case .notInTable:
      return RowExplanation("\(subject)：评分表里没有这项指标，\(interval)", wayBack: "请核对指标名称，或换用本地的指标体系")
    case .judgementMissing where table != nil:
      return RowExplanation("\(subject)：由单位评判，没有自评得分，\(interval)", wayBack: "请自评并说明理由")
    case .dataMissing:
      return RowExplanation(
        "\(subject)\(formula)：\(table?.obstacles(.dataMissing) ?? "数据")没有填写，无法计算，\(interval)",
        wayBack: "请补填这些数据；没有的写“无”")
    case .dataUnreadable:
      return RowExplanation(
        "\(subject)\(formula)：\(table?.obstacles(.dataUnreadable) ?? "数据")不能用来计算，\(interval)",
        wayBack: "请写成一个确切的数，带单位，不为负数（如 95%、3例）")
    case .dataUnitsDiffer:
      return RowExplanation(
        "\(subject)\(formula)：有的金额写了单位，有的没有写，不能放在一起计算，\(interval)", wayBack: "请写明金额单位")
    case .divisionByZero:
      return RowExplanation(
        "\(subject)\(formula)：\(table?.divisor ?? "除数")为0，不能作除数，评分标准没有规定这种情况，\(interval)",
        wayBack: "请核对数据；确实为0的，请按本地的解释评判")
    default: return nil
    }
  }
}
