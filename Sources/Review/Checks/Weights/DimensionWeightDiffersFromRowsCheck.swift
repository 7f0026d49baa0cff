import EvaluationModel

/// W02: a heading states other points than its rows have together.
enum DimensionWeightDiffersFromRowsCheck: Check {
  static let description = CheckDescription(
    code: "W02", name: "dimension-weight-differs-from-rows", title: "一级、二级指标标明的分值与所列指标不符",
    severity: .error,
    meaning: "“产出指标（50分）”下面各三级指标的分值之和应是50分；指标按表上画在哪个一级指标之下归类。标明分值的二级指标也是一样。",
    remedy: "请调整所列指标的分值，或者改正标明的分值；合计仍应等于总分。",
    source: "自评表填表要求；衡阳县2024年自评通知（在一级指标总分值范围内对三级指标合理赋分）；沅江市2024年自评表实例（满意度10分，下列10＋10分）",
    example: CheckExample(
      wrong: [.init(.dimension(0), "60")], corrected: [.init(.dimension(0), "50")],
      finding: .dimension(0)))

  static func problems(in form: CheckedForm) -> [Problem] {
    differences(in: form).map { weight in
      let side = weight.gap > .zero ? "少\(weight.gap)分" : "多\(Points.zero - weight.gap)分"
      return Problem(
        weight.address,
        "“\(weight.title)”标明\(weight.declared)分，所列\(weight.rows.count)个指标的分值合计\(weight.sum)分，\(side)"
      )
    }
  }

  /// The headings that differ: a 一级指标 only for what its 二级指标 do not explain.
  static func differences(in form: CheckedForm) -> [DeclaredWeight] {
    let inner = DeclaredWeight.all(.subdimension, of: form).filter { differs($0, form) }
    let outer = DeclaredWeight.all(.dimension, of: form).filter { differs($0, form) }
    var owners: [Int: Int] = [:]
    for (index, weight) in outer.enumerated() {
      for row in weight.rows { owners[row] = index }
    }
    var explained: [Int: Points] = [:]
    for weight in inner {
      guard let owner = weight.rows.first.flatMap({ owners[$0] }) else { continue }
      explained[owner, default: .zero] += weight.gap
    }
    return outer.enumerated().filter { explained[$0.offset] != $0.element.gap }.map(\.element)
      + inner
  }

  /// Whether a heading differs from its rows for another reason than that a row has other points than
  /// the scoring table gives it, or was left out, which is told there.
  private static func differs(_ weight: DeclaredWeight, _ form: CheckedForm) -> Bool {
    guard weight.differs else { return false }
    guard form.rubric.isTable else { return true }
    let rows = form.rows.filter { weight.rows.contains($0.index) }
    let excess = rows.compactMap { form.otherWeight($0) }.reduce(Points.zero) {
      $0 + $1.printed - $1.due
    }
    let added = rows.filter { !form.isDrawn($0) }.reduce(Points.zero) { $0 + $1.score.weight }
    let due = [weight.sum, weight.sum - excess, weight.sum - added, weight.sum - excess - added]
    return !due.contains(weight.declared)
  }
}
