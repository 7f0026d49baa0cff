/// How to fill the form in, in the words of the rubric's own clauses.
extension BlankFormLayout {
  // MARK: Below the table

  /// The lines below the sign-off line.
  var notes: [String] {
    let units = rubric.execution == nil ? "" : "金额以万元填写；"
    let weights =
      rubric.areWeightsBinding
      ? "分值不得调整。" : "分值确需调整的，一级指标名称下面的分数一起改，合计仍为\(rubric.total)分（Excel表先撤消工作表保护，没有密码）。"
    return [
      "填表说明：1．\(units)年度指标值和实际完成值带上单位，同一指标用同一单位；年度指标值写明≥或≤。"
        + "2．空行可以留空；行数不够的，在同一个二级指标的两行之间插入。"
        + "3．执行率、得分、总分、等级可以留空。4．\(weights)"
        + "5．\(Self.rubricLabel)\(rubric.id)。"
    ]
  }

  // MARK: Funds

  var currencyHelp: String { "这一栏的金额都以万元填写，只填数字：64000元填6.4，1159138.98元填115.913898。" }

  var initialBudgetHelp: String { "年初批复的预算数，单位万元。" }

  var annualBudgetHelp: String { "调整以后的全年预算数，单位万元；没有调整的与年初预算数相同。" }

  var expenditureHelp: String { "到年底实际支出的数，单位万元，与决算一致。" }

  var rateHelp: String {
    let budget = rubric.execution?.denominator == .initialBudget ? "年初预算数" : "全年预算数"
    return "全年执行数÷\(budget)，可以留空。"
  }

  var executionScoreHelp: String {
    guard let execution = rubric.execution else { return "" }
    return paragraphs(["预算执行得分，满分\(execution.weight)分，可以留空。", clause(execution.use.basis)])
  }

  // MARK: Goals

  var expectedHelp: String { "年初设定的总体目标，最好有能核对的数字。" }

  var actualHelp: String { "对照预期目标逐条写全年实际做到的情况和数字。" }

  // MARK: Indicators

  var nameHelp: String { "年初绩效目标里的具体指标，一行一个，如“培训人数”“验收合格率”。" }

  var targetHelp: String {
    let directions = rubric.directions
    let less = (directions.cost + directions.falling).prefix(6)
    let exception =
      less.isEmpty ? "" : "；名称或所属指标带“\(less.joined(separator: "”“"))”一类字样的，当作越少越好"
    return paragraphs([
      "照年初批复的指标值填，写明≥或≤并带单位：“≥95%”“≤90万元”“≥500人次”“12月底前”；定性指标写文字，如“显著提升”。",
      "没有写≥、≤的，当作越多越好\(exception)。",
    ])
  }

  var resultHelp: String {
    let tiers = rubric.tiers.map { "“\($0.name)”" }
    return paragraphs([
      "填实际数，单位与年度指标值相同：“96.5%”“520人次”“11月20日完成”；不要照抄年度指标值，不写“约”。",
      tiers.isEmpty ? "" : "定性指标写具体效果，或写达成程度：\(tiers.joined())。",
      basis(of: .words),
    ])
  }

  var weightHelp: String {
    let isFixed = rubric.dimensions.contains { $0.weight != nil }
    let rows = isFixed ? "同一个一级指标各行相加等于它的分数。" : ""
    var parts = rubric.execution.map { ["预算执行率\($0.weight)分"] } ?? []
    parts += rubric.weightParts.map(\.text)
    let source = citation("weights")
    let shared = rubric.weightParts.first(where: \.isShared).map {
      "\($0.names)的分值由单位按重要程度分配，合计\($0.weight)分。"
    }
    let variants = rubric.variants.map { variant in
      let weights = zip(rubric.dimensions, variant.weights).compactMap { dimension, weight in
        weight > .zero ? "\(dimension.name)\(weight)分" : nil
      }
      return "\(variant.title)的：预算执行率\(variant.execution)分、\(weights.joined(separator: "、"))。"
        + citation(variant.basis)
    }
    return paragraphs(
      [
        "每行填一个大于0的数，\(rows)合计\(rubric.total)分：\(parts.joined(separator: "、"))。\(source)",
        shared ?? "",
      ]
        + variants)
  }

  var scoreHelp: String {
    paragraphs(["各指标的自评得分，从0到本行分值；可以留空。", basis(of: .number), basis(of: .date)])
  }

  var noteHelp: String {
    var lines = ["得分低于分值的，写明没有完成的原因和改进措施，不写“无”“同上”。"]
    if let overshoot = rubric.overshoot {
      lines.append(
        "完成值达到年度指标值的\(percentage(overshoot.threshold))及以上的，也要说明原因。\(citation(overshoot.basis))")
    }
    return paragraphs(lines)
  }

  var gradeHelp: String {
    let grades = rubric.grades.map { "\($0.name)：\($0.from)分起" }
    let caps = rubric.totalCap.map { policy in
      policy.bands.map(\.text).joined(separator: "；") + "。\(citation(policy.basis))"
    }
    guard !grades.isEmpty else { return caps ?? "" }
    return paragraphs([
      "各行得分与预算执行得分之和，可以留空；右边的格可以写评价等级。", caps ?? "",
      grades.joined(separator: "；") + "。\(citation("grades"))",
    ])
  }

  // MARK: Words

  /// What the clause says that the rule for a kind of target relies on.
  private func basis(of kind: TargetKind) -> String {
    rubric.assignments.first { $0.kind == kind }.map { clause($0.use.basis) } ?? ""
  }

  /// The text of a clause with its source; empty where the rubric has no such clause.
  private func clause(_ id: String) -> String {
    guard let clause = rubric.clauses.first(where: { $0.id == id }) else { return "" }
    return CellText.line(clause.text) + citation(id)
  }

  private func citation(_ id: String) -> String {
    rubric.clauses.first { $0.id == id }.map { "（依据：\($0.citation)）" } ?? ""
  }

  private func percentage(_ share: ExactDecimal) -> String {
    share.shifted(byPowerOfTen: 2).map { "\($0.normalized)%" } ?? "\(share)"
  }

  private func paragraphs(_ texts: [String]) -> String {
    texts.filter { !$0.isEmpty }.joined(separator: "\n")
  }
}
