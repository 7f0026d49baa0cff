import EvaluationModel

/// What words of a result are worth: the tier they name, and the unit's judgement inside it.
enum TierJudgement {
  /// Judges a row by the words of its actual value.
  static func judge(_ row: RowReading, into result: inout IndicatorScore) {
    guard let tier = row.isSameText ? 0 : row.tier, row.scale.tiers.indices.contains(tier) else {
      judgeWithoutTier(row, into: &result)
      return
    }
    result.calculation.step = Int8(clamping: tier)
    result.calculation.isMet = tier == 0
    let bounds = row.scale.tiers[tier]
    guard let low = row.scale.points(bounds.from, of: result.weight),
      let top = row.scale.points(bounds.to, of: result.weight)
    else {
      result.reason = .overflow
      return
    }
    if let claimed = result.claimed, isInside(claimed, bounds, result.weight) {
      result.accept(claimed)
    } else if bounds.isBest {
      result.settle(.one, row)
    } else {
      result.reason = .tierIsRange
      result.low = low
      result.high = max(low, top - .step(digits: row.scale.digits))
    }
  }

  /// Words that fit no tier: the claimed score stands as a judgement, inside zero and the weight.
  static func judgeWithoutTier(_ row: RowReading, into result: inout IndicatorScore) {
    guard let claimed = result.claimed else {
      result.reason = .judgementMissing
      return
    }
    guard claimed >= .zero, claimed <= result.weight else {
      result.reason = .judgementOutsideBounds
      return
    }
    result.accept(claimed, .judgement)
  }

  /// Whether claimed points lie inside a tier, exactly.
  static func isInside(_ claimed: Points, _ bounds: TierBounds, _ weight: Points) -> Bool {
    guard let low = try? weight.fraction.times(bounds.from),
      let high = try? weight.fraction.times(bounds.to),
      let toLow = try? claimed.fraction.compared(to: low),
      let toHigh = try? claimed.fraction.compared(to: high)
    else { return false }
    return toLow >= 0 && (bounds.isBest ? toHigh <= 0 : toHigh < 0)
  }

  static func explanation(of result: IndicatorScore, _ row: RowText) -> RowExplanation {
    let step = Int(result.calculation.step)
    guard row.scale.tiers.indices.contains(step) else {
      return result.reason == .judgement
        ? RowExplanation("“\(row.actual)”不属于评分标准所列各等用语，由单位自行判断，自评\(result.high)分照列备查")
        : row.undetermined(result)
    }
    let tier = row.scale.tiers[step]
    let low = row.scale.points(tier.from, of: result.weight) ?? .zero
    let high = row.scale.points(tier.to, of: result.weight) ?? result.weight
    let interval = tier.isBest ? "\(low)～\(high)分" : "\(low)～\(high)分（不含\(high)分）"
    let belongs = "实际完成情况“\(row.actual)”属于“\(tier.name)”，得分区间\(interval)"
    switch result.outcome {
    case .accepted:
      return RowExplanation("\(belongs)，自评\(result.high)分在区间内，予以采信")
    case .scored:
      let claim = result.claimed.map { "，自评\($0)分不在区间内" } ?? ""
      return RowExplanation("\(belongs)\(claim)，得满分\(result.high)分")
    case .cannotScore, .notApplicable:
      let claim = result.claimed.map { "自评\($0)分不在区间内" } ?? "没有自评得分"
      return RowExplanation(
        "\(belongs)，\(claim)，暂计\(result.low)～\(result.high)分", wayBack: "请在区间内自评并说明理由")
    }
  }
}

extension IndicatorScore {
  /// Lets the claimed score stand.
  mutating func accept(_ points: Points, _ reason: OutcomeReason = .none) {
    outcome = .accepted
    self.reason = reason
    low = points
    high = points
  }
}
