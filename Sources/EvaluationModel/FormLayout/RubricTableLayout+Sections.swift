extension RubricTableLayout {
  /// A table with a heading row.
  func section(
    _ name: String, _ title: String, _ columns: [(String, Int)],
    _ rows: [[FormTableCell]], footer: [String] = []
  ) -> Section {
    let heading = columns.map { FormTableCell($0.0, role: .heading) }
    return Section(
      name: name,
      table: FormTable(
        title: title, columnWidths: columns.map(\.1), headingRows: 1,
        rows: ([heading] + rows).map(FormTableRow.init), footer: footer))
  }

  /// Whether a clause was checked.
  func status(_ status: Clause.Status?) -> FormTableCell {
    FormTableCell(
      status?.title ?? "—", role: .value, isMarked: status.map { $0 != .published } ?? false)
  }

  // MARK: Clauses and data

  /// 依据条款.
  var clauseList: Section? {
    guard !rubric.clauses.isEmpty else { return nil }
    let columns = [("序号", 6), ("文件", 40), ("条款", 24), ("内容", 100), ("核对状态", 10)]
    return section(
      "依据", "依据条款", columns,
      rubric.clauses.enumerated().map { index, clause in
        [
          FormTableCell("\(index + 1)", role: .value),
          FormTableCell(CellText.line(clause.document), role: .text),
          FormTableCell(CellText.line(clause.topic), role: .text),
          FormTableCell(CellText.lines(clause.text), role: .text), status(clause.status),
        ]
      })
  }

  /// 基础数据.
  var dataList: Section? {
    guard !rubric.data.isEmpty else { return nil }
    let columns = [
      ("序号", 6), ("数据", 28), ("单位", 8), ("含义", 52), ("在表中的位置（本名以外）", 46), ("用于", 40),
    ]
    return section(
      "基础数据", "基础数据", columns,
      rubric.data.enumerated().map { index, item in
        let places = RubricWords.places(of: item)
        let users = rubric.fixedIndicators.filter { dataNames(of: $0).contains(item.name) }
        return [
          FormTableCell("\(index + 1)", role: .value),
          FormTableCell(CellText.line(item.name), role: .label),
          FormTableCell(RubricWords.unit(of: item.form), role: .value),
          FormTableCell(CellText.lines(item.meaning), role: .text),
          FormTableCell(places.isEmpty ? "—" : places, role: .text),
          FormTableCell(users.map(\.name).joined(separator: "、"), role: .text),
        ]
      })
  }

  // MARK: Rules

  /// 计分规则 for the rows that units name themselves.
  var ruleList: Section? {
    guard !rubric.assignments.isEmpty || rubric.totalCap != nil else { return nil }
    var rows: [[FormTableCell]] = []
    func add(_ subject: String, _ text: String, _ basis: String?) {
      let clause = basis.flatMap { clauses([$0]).first }
      rows.append([
        FormTableCell(subject, role: .label), FormTableCell(text, role: .text),
        FormTableCell(
          clause.map { CellText.line("\($0.document)“\($0.topic)”") } ?? "—", role: .text),
        status(clause?.status),
      ])
    }
    if let execution = rubric.execution {
      let text = glossary.text(execution.use, includesStandards: true)
      add("预算执行率", text, execution.use.basis)
    }
    for assignment in rubric.assignments {
      let scope = assignment.scope.map { "（限\($0)）" } ?? ""
      add(
        RubricWords.title(of: assignment.kind) + scope,
        glossary.text(assignment.use, includesStandards: true), assignment.use.basis)
    }
    if let policy = rubric.overshoot {
      let zero = policy.zeroTargetThreshold.map { "；指标值为0时，实际完成值达到\($0)起适用" } ?? ""
      add("超额完成", RubricWords.text(policy) + zero, policy.basis)
    }
    if let policy = rubric.totalCap {
      add("总分限额", policy.bands.map(\.text).joined(separator: "\n"), policy.basis)
    }
    let directions = RubricWords.lines(rubric.directions)
    if !directions.isEmpty { add("没有写≥或≤时", directions.joined(separator: "\n"), nil) }
    return section(
      "计分规则", "单位自定指标的计分规则（自上而下，先符合的先用）",
      [("指标值的种类", 26), ("计分规则", 94), ("依据", 50), ("核对状态", 10)], rows)
  }

  // MARK: Tiers and grades

  /// 定性指标分等.
  var tierList: Section? {
    guard !rubric.tiers.isEmpty else { return nil }
    return section(
      "定性指标分等", "定性指标分等", [("等次", 34), ("占分值", 26), ("用语", 120)],
      rubric.tiers.enumerated().map { index, tier in
        [
          FormTableCell(CellText.line(tier.name), role: .label),
          FormTableCell(RubricWords.interval(of: tier, isBest: index == 0), role: .value),
          FormTableCell(tier.words.joined(separator: "、"), role: .text),
        ]
      })
  }

  /// 评价等级.
  var gradeList: Section? {
    guard !rubric.grades.isEmpty else { return nil }
    return section(
      "评价等级", "评价等级", [("等级", 60), ("得分", 120)],
      rubric.grades.enumerated().map { index, grade in
        let upper =
          index == 0 ? "以上" : "～\(rubric.grades[index - 1].from)分"
        return [
          FormTableCell(CellText.line(grade.name), role: .label),
          FormTableCell("\(grade.from)分（含）\(upper)", role: .value),
        ]
      })
  }
}
