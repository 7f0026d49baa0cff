import EvaluationModel

/// C01: one indicator stands in the form twice, under its own or under another name.
enum DuplicateIndicatorCheck: Check {
  static let description = CheckDescription(
    code: "C01", name: "duplicate-indicator", title: "指标重复", severity: .error,
    meaning: """
      同一指标只能计分一次：同名指标出现两次（包括一次在效益、一次在满意度）是错误；名称相近、数量完全相同，\
      在产出和效益各算一次的，是警告；同一二级指标下同名而指标值不同的，可能是不同子项目，只作提示。
      """,
    remedy: "请保留一处并调整分值；确实是不同子项目的，请在名称中写明。",
    source: "财预〔2021〕101号（指标不应重复）；沅江市2024年自评表实例（群众满意度列在效益和满意度各一次）",
    example: CheckExample(
      wrong: [
        .init(.indicator(2, .name), "学员满意度"), .init(.indicator(2, .actual), "95%"),
      ],
      corrected: [
        .init(.indicator(2, .name), "结业就业率"), .init(.indicator(2, .actual), "87%"),
      ], finding: .indicator(3, .name)))

  static func problems(in form: CheckedForm) -> [Problem] {
    let groups = NamesakeFinder(form).groups()
    let certain = groups.filter { $0.severity == .error }
    let surplus = surplusText(of: certain, form)
    let named = groups.map { group in
      let places = group.rows.map { place($0) }.joined(separator: "、")
      let times = "\(group.rows[0].title)出现\(group.rows.count)次：\(places)"
      return group.severity == .info
        ? Problem(
          group.rows[1].address(.name), "\(times)，名称相同而指标值不同",
          advice: "如是不同的子项目，请在名称中写明是哪一个；如是重复，请删去一处。", severity: .info)
        : Problem(group.rows[1].address(.name), times + surplus)
    }
    return named
      + RepeatedResultFinder(form).pairs().map { first, second in
        Problem(
          second.address(.name),
          "\(second.title)与\(first.title)的年度指标值（\(first.target)）和实际完成值（\(first.actual)）都相同，"
            + "同一结果在“\(first.dimension)”（\(first.score.weight)分）和"
            + "“\(second.dimension)”（\(second.score.weight)分）各计一次",
          advice: "请保留一处；效益指标应反映产出带来的效果，不再重复产出的数量。", severity: .warning)
      }
  }

  /// 效益指标·服务对象满意度指标（5分，指标值95%）.
  private static func place(_ row: CheckedRow) -> String {
    let headings = [row.dimension, row.subdimension].filter { !$0.isEmpty }.joined(separator: "·")
    let target = row.target.isEmpty ? "" : "，指标值\(row.target)"
    return "\(headings.isEmpty ? "第\(row.index + 1)个指标" : headings)（\(row.score.weight)分\(target)）"
  }

  /// Says so where the repeated rows are just what the weights are too many.
  private static func surplusText(
    of groups: [NamesakeFinder.Group], _ form: CheckedForm
  ) -> String {
    let (sum, total) = (form.sheet.total.weight, form.rubric.total)
    guard !groups.isEmpty, sum > total else { return "" }
    func weight(_ rows: [CheckedRow]) -> Points {
      rows.reduce(.zero) { $0 + $1.score.weight }
    }
    let earlier = groups.flatMap { $0.rows.dropLast() }
    let later = groups.flatMap { $0.rows.dropFirst() }
    let surplus = sum - total
    guard let rows = [earlier, later].first(where: { weight($0) == surplus }) else { return "" }
    let isOnePlace =
      Set(rows.map(\.dimension)).count == 1
      && Set(earlier.map(\.dimension)).isDisjoint(with: later.map(\.dimension))
    let place =
      isOnePlace
      ? "“\(rows[0].dimension)”中的" : rows[0].index == earlier[0].index ? "先出现的" : "后出现的"
    let names = groups.map { $0.rows[0].title }.joined()
    return "；分值合计\(sum)分，多出\(surplus)分，删去\(place)\(names)后正好为\(total)分"
  }
}
