import EvaluationModel

/// X02: a total of base data is not the sum of its items.
enum BaseDataPartsDoNotTotalCheck: CrossCheck {
  static let description = CheckDescription(
    code: "X02", name: "base-data-parts-do-not-total", title: "基础数据表合计与明细不符",
    severity: .error,
    meaning: "项目支出、三公经费的合计应等于所列各项之和（未填的项不计）；标“其中”的只列一部分，之和不能超过合计。",
    remedy: "请逐项核对决算明细，改正合计或有误的一项。",
    source: "基础数据表填表要求（项目支出一个专项一行）；沅江市2024年基础数据表实例（128218.80，明细合计128208.80）",
    example: CheckExample(
      wrong: cells(total: "110"), corrected: cells(total: "100"),
      finding: .data(0, name: "项目支出/2024年决算数")))

  static func problems(across forms: [CheckedForm]) -> [CrossProblem] {
    forms.enumerated().flatMap { index, form -> [CrossProblem] in
      guard let data = BaseData(form.submission) else { return [] }
      return data.rows.indices.flatMap { row in
        data.rows[row].cells.compactMap { cell in
          guard let sum = BaseDataSum(cell, of: row, in: data),
            let difference = sum.difference
          else { return nil }
          let message =
            text(sum, difference) + (confirmation(of: sum, in: data, by: forms) ?? "")
          return CrossProblem(form: index, problem: Problem(cell.address, message))
        }
      }
    }
  }

  private static func cells(total: String) -> [CheckExample.Cell] {
    [
      .init(.data(0, name: "项目支出/2024年决算数"), total),
      .init(.data(1, name: "项目支出/甲工作经费/2024年决算数"), "60"),
      .init(.data(2, name: "项目支出/乙工作经费/2024年决算数"), "40"),
    ]
  }

  private static func text(_ sum: BaseDataSum, _ difference: ExactDecimal) -> String {
    let decimals = (sum.items.map(\.number.decimals) + [sum.total.number?.decimals ?? 0]).max() ?? 0
    let heading = "\(sum.row.name)\(sum.total.column.heading)填\(sum.total.text)"
    let amount = difference.distance.written(decimals: decimals)
    let total = sum.sum.written(decimals: decimals)
    let shown = sum.items.prefix(6).map { "\($0.name)\($0.number)" }.joined(separator: "＋")
    let rest = sum.items.count > 6 ? "等\(sum.items.count)项" : ""
    let list = sum.items.count == 1 ? "只有\(shown)" : "\(shown)\(rest)=\(total)"
    guard sum.isComplete else { return "\(heading)，其中各项\(list)，超过合计\(amount)" }
    return "\(heading)，所列各项\(list)，合计\(difference.isNegative ? "少" : "多")\(amount)"
  }

  /// Which other form has the sum of the items where the table has another total.
  private static func confirmation(
    of sum: BaseDataSum, in data: BaseData, by forms: [CheckedForm]
  ) -> String? {
    let word = "项目支出"
    guard sum.isComplete, sum.total.column.kind == .spent,
      ComparedName.key(sum.row.name).hasPrefix(word),
      let itemised = ComparedAmount(sum.sum, namesUnit: sum.total.namesUnit, of: data),
      let total = ComparedAmount(sum.total, of: data)
    else { return nil }
    for form in forms where form.submission.kind == .department {
      guard sum.total.column.year == nil || sum.total.column.year == form.submission.year,
        let row = form.submission.fundRow(named: word),
        let amount = ComparedAmount(.fund(row, .annualExpenditure), of: form),
        amount.difference(from: itemised) == nil, amount.difference(from: total) != nil
      else { continue }
      let place = form.reference(.fund(row, .annualExpenditure))
      return "；\(place)“\(word)”全年执行数\(amount.text)，与各项之和一致，应是合计有误"
    }
    return nil
  }
}

extension Submission {
  /// The only row of the fund block below its total whose name ends in a word: 项目支出.
  func fundRow(named word: String) -> Int? {
    let rows = funds.indices.dropFirst().filter {
      ComparedName.key(tidy(funds[$0].name)).hasSuffix(word)
    }
    return rows.count == 1 ? rows.first : nil
  }
}
