import EvaluationModel

/// Where a form has other rows, or other points in its rows, than its scoring table.
enum TableWeights {
  /// The most rows that are told one by one.
  private static let mostRows = 3

  static func problems(in form: CheckedForm) -> [Problem] {
    guard form.rubric.isTable else { return [] }
    return differences(in: form) + missing(in: form)
  }

  private static func differences(in form: CheckedForm) -> [Problem] {
    let severity: Severity? = form.rubric.areWeightsBinding ? .warning : nil
    let found = form.rows.compactMap { row in form.otherWeight(row).map { (row: row, $0) } }
    guard found.count <= mostRows else {
      let list = found.map { row, weight in "\(row.title)印\(weight.printed)分、应为\(weight.due)分" }
      return [
        Problem(
          found[0].row.address(.weight),
          "\(found.count)项指标的分值与评分表“\(form.rubric.title)”不同：\(list.joined(separator: "；"))",
          advice: "请核对是不是另一个地方或年度的评分表（可用 --rubric 指定）；是这张表的，按规定的分值改正。",
          severity: severity)
      ]
    }
    return found.map { row, weight in
      Problem(
        row.address(.weight),
        "\(row.title)的分值印的是\(weight.printed)分，评分表规定\(weight.due)分，已按\(weight.due)分计分",
        advice: "评分表的分值不得调整：请改回\(weight.due)分，并核对得分和合计。", severity: severity)
    }
  }

  /// The indicators that the form leaves out; nothing where it shows only a few of them.
  private static func missing(in form: CheckedForm) -> [Problem] {
    let fixed = form.rows.filter { form.fixed($0) != nil }
    let added = fixed.filter { row in
      !form.isDrawn(row) && form.fixed(row)?.use.rule != Rubric.unpublishedRule
    }
    guard !added.isEmpty, added.count * 2 <= fixed.count, form.areWeightsComplete,
      RequiredFieldMissingCheck.isDocument(form.submission)
    else { return [] }
    let names = added.map { "\($0.title)（\($0.score.weight)分）" }.joined(separator: "、")
    return [
      Problem(
        .form(.totalWeight), "评分表规定的\(added.count)项指标表中没有列出：\(names)，已补上计分",
        advice: "请按评分表补齐指标；确实不适用的，也要列出并说明。",
        severity: form.rubric.areWeightsBinding ? .warning : nil)
    ]
  }
}
