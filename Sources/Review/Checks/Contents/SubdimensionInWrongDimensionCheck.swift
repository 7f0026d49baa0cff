import EvaluationModel

/// C02: a 二级指标 is drawn inside a 一级指标 that it does not belong to.
enum SubdimensionInWrongDimensionCheck: Check {
  static let description = CheckDescription(
    code: "C02", name: "subdimension-in-wrong-dimension", title: "二级指标归错一级指标",
    severity: .warning,
    meaning: """
      评分标准规定了每个二级指标属于哪个一级指标。表中另有应归入的一级指标，却画在别的一级指标里的，\
      两个一级指标的分值都不对；表中没有那个一级指标的（如满意度并入效益的表式），不提示。
      """,
    remedy: "请把这个二级指标移到应属的一级指标下，并核对两个一级指标的分值。",
    source: "财预〔2020〕10号（一级、二级指标）；沅江市2024年自评表实例（产出指标中的经济效益指标）",
    example: CheckExample(
      wrong: [.init(.indicator(1, .subdimension), "社会效益指标")],
      corrected: [.init(.indicator(1, .subdimension), "成本指标")],
      finding: .indicator(1, .subdimension)))

  static func problems(in form: CheckedForm) -> [Problem] {
    let headings = RubricHeadings(form.rubric)
    let drawn = Set(form.sheet.dimensions.map { Int($0.index) })
    return cells(form.rows).compactMap { cell in
      guard let row = cell.first, form.dimension(of: row) != nil else { return nil }
      let homes = headings.homes(of: row.subdimension)
      guard !homes.contains(Int(row.score.dimension)),
        let home = homes.first(where: { drawn.contains($0) })
      else { return nil }
      let weight = cell.reduce(Points.zero) { $0 + $1.score.weight }
      return Problem(
        row.address(.subdimension),
        "“\(row.subdimension)”（\(cell.count)个指标，\(weight)分）画在“\(row.dimension)”里，"
          + "应属于“\(form.rubric.dimensions[home].name)”")
    }
  }

  /// The rows of each merged cell of the column 二级指标.
  private static func cells(_ rows: [CheckedRow]) -> [ArraySlice<CheckedRow>] {
    var cells: [ArraySlice<CheckedRow>] = []
    var start = 0
    for index in rows.indices {
      let (row, next) = (rows[index], index + 1)
      if next < rows.count, rows[next].dimension == row.dimension,
        rows[next].subdimension == row.subdimension
      {
        continue
      }
      cells.append(rows[start..<next])
      start = next
    }
    return cells
  }
}
