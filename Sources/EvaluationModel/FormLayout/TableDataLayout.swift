/// 基础数据: every data item that a scoring table calculated with, as it was filed, where it was found,
/// and which indicators use it.
public enum TableDataLayout {
  /// The heading of the list; readers know it by its second and fourth column.
  static let titles = ["序号", "数据名称", "单位", "填报值", "出处", "用于指标"]

  /// The list as a table; `nil` where the rubric has no data.
  public static func table(for form: ScoredForm) -> FormTable? {
    let lines = lines(of: form)
    guard !lines.isEmpty else { return nil }
    let blanks = lines.count { $0.value.isEmpty }
    let rows = lines.enumerated().map { row($1, number: $0 + 1) }
    return FormTable(
      title: "基础数据（\(form.subject)）", columnWidths: [5, 22, 8, 24, 41, 40], headingRows: 1,
      rows: [FormTableRow(titles.map { FormTableCell($0, role: .heading) })] + rows,
      footer: [
        blanks == 0
          ? "注：共\(lines.count)项，都已填写。" : "注：共\(lines.count)项，其中\(blanks)项没有填写，用到它们的指标不能确定得分。"
      ])
  }

  private struct Line {
    var name: String
    var unit: String
    var value: String
    var origin: String
    var uses: [String]
  }

  private static func row(_ line: Line, number: Int) -> FormTableRow {
    let isBlank = line.value.isEmpty
    return FormTableRow([
      FormTableCell(String(number), role: .value),
      FormTableCell(line.name, role: .text),
      FormTableCell(line.unit, role: .value),
      FormTableCell(line.value, role: .value, isMarked: isBlank),
      FormTableCell(line.origin, role: .text, isMarked: isBlank),
      FormTableCell(line.uses.joined(separator: "、"), role: .text),
    ])
  }

  /// The items that some row looked at, in the rubric's order.
  private static func lines(of form: ScoredForm) -> [Line] {
    var uses: [String: [String]] = [:]
    var inputs: [String: Measurement.Input] = [:]
    let indicators = form.rubric.fixedIndicators
    for row in form.sheet.indicators {
      guard let measurement = row.calculation.measurement,
        indicators.indices.contains(measurement.indicator)
      else { continue }
      let name = indicators[measurement.indicator].name
      for input in measurement.inputs {
        inputs[input.name] = input
        if uses[input.name]?.contains(name) != true { uses[input.name, default: []].append(name) }
      }
    }
    return form.rubric.data.compactMap { definition in
      guard let input = inputs[definition.name] else { return nil }
      let (value, unit) = value(of: input, definition, form.submission)
      return Line(
        name: definition.name, unit: unit, value: value,
        origin: value.isEmpty
          ? blankOrigin(input, form.submission) : origin(input, definition, form.submission),
        uses: uses[definition.name] ?? [])
    }
  }

  // MARK: Values

  /// The value and the unit that it is filed in.
  private static func value(
    of input: Measurement.Input, _ definition: DataDefinition, _ submission: Submission
  ) -> (value: String, unit: String) {
    let text = CellText.line(input.text)
    guard !text.isEmpty, case .number(let unit) = definition.form else {
      return (text, definition.unitLabel)
    }
    // 无 counts as nothing and stays as it is written.
    if input.addresses.count == 1, let address = input.addresses.first {
      let filed = CellText.line(submission.tidy(submission.slice(at: address)))
      if filed == "无" { return (filed, unit.label) }
    }
    let labels = unit.family == .money ? ["亿元", "万元", "元"] : [unit.label]
    guard let label = labels.first(where: { !$0.isEmpty && text.hasSuffix($0) }) else {
      return (text, unit.family == .money && !text.hasSuffix("）") ? "未写单位" : unit.label)
    }
    return (String(text.dropLast(label.count)), label)
  }

  /// Where a value was found: its name as filed, where that is another, and its cell.
  private static func origin(
    _ input: Measurement.Input, _ definition: DataDefinition, _ submission: Submission
  ) -> String {
    input.addresses.map { address in
      var parts: [String] = []
      if let name = name(of: address), name != definition.name { parts.append("“\(name)”") }
      if let place = submission.places[address] {
        parts.append(CellText.line("\(place)"))
      } else if parts.isEmpty {
        parts.append("本表数据")
      }
      return parts.joined(separator: " ")
    }.joined(separator: "\n") + other(definition, submission)
  }

  /// What the form itself says where a base table says otherwise.
  private static func other(_ definition: DataDefinition, _ submission: Submission) -> String {
    let name = Submission.ownName(definition.name)
    guard let item = submission.data.first(where: { submission.tidy($0.name) == name }) else {
      return ""
    }
    return "\n（评分表里填的是\(CellText.line(submission.tidy(item.value)))，以基础数据表为准）"
  }

  private static func blankOrigin(
    _ input: Measurement.Input, _ submission: Submission
  ) -> String {
    guard let place = input.addresses.compactMap({ submission.places[$0] }).first else {
      return "没有填写"
    }
    return "没有填写（\(CellText.line("\(place)"))）"
  }

  private static func name(of address: FieldAddress) -> String? {
    switch address {
    case .data(_, let name): CellText.line(name)
    case .fund(_, let field): "资金/\(field.title)"
    default: nil
    }
  }
}
