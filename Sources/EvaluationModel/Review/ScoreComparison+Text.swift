/// How the two scores of a line are written.
extension ScoreComparison.Line {
  /// 自评得分 as written: `8`, or 未填.
  public var claimedText: String { claimed?.description ?? "未填" }

  /// 复核得分 as written: `7.6`, or `0～8` where it is not certain.
  public var recomputedText: String { ScoreText.points(low: low, high: high) }

  /// 差异 with its sign: `+0.4`, `-1`, `0`; a dash without a claim.
  public var differenceText: String {
    guard let difference else { return "—" }
    return difference > .zero ? "+\(difference)" : difference.description
  }

  /// The recomputed score as a number, where it is certain.
  public var recomputed: Points? { low == high ? high : nil }

  /// Whether a reviewer has to look at the line: the claim is wrong by more than the tolerance, or
  /// missing.
  public var isConspicuous: Bool {
    switch verdict {
    case .differs, .outside, .notClaimed: true
    case .agrees, .inside, .otherPolicy: false
    }
  }
}
