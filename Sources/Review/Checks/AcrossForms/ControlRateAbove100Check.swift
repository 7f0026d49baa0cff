import EvaluationModel

/// X04: there are more people than posts.
enum ControlRateAbove100Check: CrossCheck {
  static let description = CheckDescription(
    code: "X04", name: "control-rate-above-100", title: "在职人数超过编制数", severity: .warning,
    meaning: "控制率超过100%，说明在职人数多于编制数，须说明原因；编制数、在职人数填错的要改正。",
    remedy: "请核对编制数和在职人数；确实超编的，写明原因和消化计划。",
    source: "湖南省部门整体支出绩效评价指标（在职人员控制率≤100%）；沅江市2024年基础数据表实例（编制7人，在职9人）",
    example: CheckExample(
      wrong: cells(staff: "12", rate: "120%"), corrected: cells(staff: "10", rate: "100%"),
      finding: .data(2, name: "控制率")))

  static func problems(across forms: [CheckedForm]) -> [CrossProblem] {
    forms.enumerated().compactMap { index, form in
      // In a scoring table the numbers are what is scored, and too many people lose points there.
      guard let people = ControlRate.staff(of: form.submission), let rate = people.rate,
        let posts = people.whole, let staff = people.part, staff > posts,
        form.submission.isBaseData || people.address != nil,
        let above = staff.subtracting(posts), let address = people.address ?? people.partAddress
      else { return nil }
      return CrossProblem(
        form: index,
        problem: Problem(
          address, "编制\(posts)人，实际在职\(staff)人，多出\(above)人（控制率\(rate.percentage)）"))
    }
  }

  private static func cells(staff: String, rate: String) -> [CheckExample.Cell] {
    [
      .init(.data(0, name: "编制数"), "10"), .init(.data(1, name: "2024年实际在职人数"), staff),
      .init(.data(2, name: "控制率"), rate),
    ]
  }
}
