internal import EvaluationModel

/// The picture of claimed totals beside recomputed ones: a line a form, those that differ most first.
struct ScorePairs {
  /// How many forms are drawn.
  static let most = 30
  private static let width = 1_170
  private static let left = 330
  private static let right = 1_000
  private static let rowHeight = 22

  private struct Pair {
    var form: ReviewedForm
    var total: ScoreComparison.Line
    var claimed: Int
    var low: Int
    var high: Int
    /// Claimed less recomputed.
    var gap: Int
  }

  private let pairs: [Pair]
  private let count: Int

  /// The pairs of forms, in tenths of a percent of their weights.
  init(_ forms: [ReviewedForm]) {
    let all = forms.compactMap(Self.pair)
    count = all.count
    pairs = Array(
      all.enumerated().sorted { left, right in
        let (mine, theirs) = (abs(left.element.gap), abs(right.element.gap))
        return mine == theirs ? left.offset < right.offset : mine > theirs
      }.map(\.element).prefix(Self.most))
  }

  private static func pair(_ form: ReviewedForm) -> Pair? {
    guard let total = form.comparison?.total, let claimed = total.claimed,
      let difference = total.difference, total.weight > .zero
    else { return nil }
    func share(_ points: Points) -> Int {
      let exact = Rounding.halfAwayFromZero(
        Int128(points.millionths) * 1_000, over: Int128(total.weight.millionths))
      return exact.flatMap { Int(exactly: $0) } ?? 0
    }
    return Pair(
      form: form, total: total, claimed: share(claimed), low: share(total.low),
      high: share(total.high), gap: share(difference))
  }

  // MARK: Drawing

  /// The scale: whole tens of percent around all values, in tenths of a percent.
  private var scale: Range<Int> {
    let values = pairs.flatMap { [$0.claimed, $0.low, $0.high] }
    let least = min(max(values.min() ?? 0, 0), 900) / 100 * 100
    let most = min(max(values.max() ?? 0, 1_000), 1_500)
    return least..<(most + 99) / 100 * 100
  }

  /// The drawing; `nil` where no form claims a total.
  var picture: ReviewPicture? {
    guard !pairs.isEmpty else { return nil }
    let height = 34 + pairs.count * Self.rowHeight + 10
    var picture = ReviewPicture(
      caption: count > pairs.count
        ? "自评分与复核分对照（总分占分值合计，差异最大的\(pairs.count)张，共\(count)张）" : "自评分与复核分对照（总分占分值合计）",
      description: pairs.map { pair in
        "\(pair.form.subject)：自评\(pair.total.claimedText)分，复核\(pair.total.recomputedText)分"
      }.joined(separator: "；") + "。",
      width: Self.width, height: height)
    picture.room = .whole
    drawGrid(on: &picture, bottom: height - 8)
    for (index, pair) in pairs.enumerated() {
      draw(pair, y: 34 + index * Self.rowHeight + 11, on: &picture)
    }
    return picture
  }

  private func drawGrid(on picture: inout ReviewPicture, bottom: Int) {
    picture.dot(x: 26, y: 10, "claimed")
    picture.text("自评分", x: 36, y: 14, "small")
    picture.dot(x: 106, y: 10, "recomputed")
    picture.text("复核分（色带为未定区间）", x: 116, y: 14, "small")
    let step = scale.count > 600 ? 200 : 100
    for mark in stride(from: scale.lowerBound, through: scale.upperBound, by: step) {
      let x = position(mark)
      picture.line(from: (x, 24), to: (x, bottom), mark == 1_000 ? "axis" : "grid")
      picture.text("\(mark / 10)%", x: x, y: 18, "small middle")
    }
  }

  private func draw(_ pair: Pair, y: Int, on picture: inout ReviewPicture) {
    let name = DisplayWidth.shortened(pair.form.subject, to: 44)
    picture.text(name, x: Self.left - 16, y: y + 5, "end")
    let claimed = position(pair.claimed)
    let (low, high) = (position(pair.low), position(pair.high))
    let nearest = min(max(claimed, low), high)
    if claimed != nearest { picture.line(from: (claimed, y), to: (nearest, y), "gap") }
    if low != high { picture.line(from: (low, y), to: (high, y), "interval") }
    let title =
      "\(pair.form.subject)：自评\(pair.total.claimedText)分，复核\(pair.total.recomputedText)分，"
      + "分值合计\(pair.total.weight)分"
    picture.dot(x: low, y: y, "recomputed", title: title)
    if low != high { picture.dot(x: high, y: y, "recomputed", title: title) }
    picture.dot(x: claimed, y: y, "claimed", title: title)
    picture.text(
      "\(pair.total.claimedText) → \(pair.total.recomputedText)", x: Self.right + 18, y: y + 5,
      "small")
  }

  private func position(_ value: Int) -> Int {
    let inside = min(max(value, scale.lowerBound), scale.upperBound)
    return Self.left + (inside - scale.lowerBound) * (Self.right - Self.left) / max(scale.count, 1)
  }
}
