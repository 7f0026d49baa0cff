import EvaluationModel

/// What a 基础数据表 leaves blank though the rest of it says that it should not.
enum BaseDataGaps {
  static func problems(in form: CheckedForm) -> [Problem] {
    blankTotals(form) + missingUnit(form)
  }

  /// A value with the row and the column that its name is made of.
  private struct Value {
    let index: Int
    let name: String
    let row: String
    let column: String
    let amount: FiledAmount
    let isBlank: Bool
  }

  private static func values(_ form: CheckedForm) -> [Value] {
    form.submission.data.enumerated().compactMap { index, item in
      let name = form.text(item.name)
      guard let slash = name.lastIndex(of: "/") else { return nil }
      return Value(
        index: index, name: name, row: String(name[..<slash]),
        column: String(name[name.index(after: slash)...]),
        amount: form.submission.amount(item.value),
        isBlank: form.submission.isBlank(item.value))
    }
  }

  /// A row that is blank over parts that are all filled; one finding for all its columns.
  private static func blankTotals(_ form: CheckedForm) -> [Problem] {
    let values = values(form)
    var sums: [(row: String, first: Value, columns: [String])] = []
    for value in values where value.isBlank {
      let parts = values.filter { part in
        part.column == value.column && part.row.hasPrefix(value.row + "/")
          && !part.row.dropFirst(value.row.count + 1).contains("/")
      }
      let amounts = parts.compactMap(\.amount.value)
      guard parts.count >= 2, amounts.count == parts.count, let sum = FundParts.sum(amounts),
        let number = Money(exactly: sum)?.number(in: form.submission.statedCurrencyUnit)
      else { continue }
      let text = "\(value.column)\(number.normalized)"
      if let last = sums.last, last.row == value.row {
        sums[sums.count - 1].columns.append(text)
      } else {
        sums.append((value.row, value, [text]))
      }
    }
    return sums.map { entry in
      Problem(
        .data(entry.first.index, name: entry.first.name),
        "“\(entry.row)”没有填写合计，下面各项都填了，合计为：\(entry.columns.joined(separator: "、"))",
        advice: "请补填合计；为0的填0。", severity: .warning)
    }
  }

  /// Amounts, and nowhere the unit that they are in.
  private static func missingUnit(_ form: CheckedForm) -> [Problem] {
    guard form.submission.isMissing(form.submission.currencyUnit),
      RequiredFieldMissingCheck.isDocument(form.submission)
    else { return [] }
    let amounts = values(form).filter { value in
      amountColumns.contains { value.column.contains($0) } && !value.name.contains("元")
        && value.amount.value.map { !$0.yuan.isZero } ?? false
    }
    guard let first = amounts.first else { return [] }
    return [
      Problem(
        .data(first.index, name: first.name), "表中\(amounts.count)处金额没有写明单位是元还是万元",
        advice: "请在表头注明金额单位。", severity: .info)
    ]
  }

  private static let amountColumns = ["决算数", "预算数", "执行数", "支出数"]
}
