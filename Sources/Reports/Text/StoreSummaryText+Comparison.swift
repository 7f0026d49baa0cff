import EvaluationModel

/// The parts that compare forms: with last year, with one another, with what was claimed.
extension StoreSummaryText {
  func changes(_ summary: StoreSummary) -> [String] {
    let changes = summary.changes
    guard !changes.changed.isEmpty || !changes.gone.isEmpty else {
      return wrapped("结果库里没有上一年度的同一批自评表，不作比较。")
    }
    let up = changes.changed.count { ($0.scoreChange ?? .zero) > .zero }
    let down = changes.changed.count { ($0.scoreChange ?? .zero) < .zero }
    let same = changes.changed.count { $0.scoreChange == .zero }
    let unclear = changes.changed.count - up - down - same
    let grades = changes.changed.count(where: \.isGradeChanged)
    var lines = wrapped(
      "两年都有的\(changes.changed.count)张：总分上升\(up)张，下降\(down)张，不变\(same)张"
        + (unclear > 0 ? "，无法比较\(unclear)张（总分是区间，或分值合计不同）" : "")
        + "；等级变动\(grades)张。本年新增\(changes.new.count)张，上年有而本年没有的\(changes.gone.count)张。")
    if changes.unmatched > 0 {
      lines += wrapped("另有\(changes.unmatched)张缺单位、年度或项目名称，或与同年另一张重名，无法对应，没有比较。")
    }
    var table = TextTable([.left, .left, .right, .right, .right, .left, .left])
    table.add(["单位", "项目", "上年", "本年", "增减", "等级", "执行率"])
    for change in changes.changed.prefix(Self.mostRows) {
      guard let before = change.previous, let now = change.current else { continue }
      let isSame = before.grade == now.grade
      table.add([
        name(change.unit), name(change.project, else: change.kind.title), before.scoreText,
        now.scoreText, signed(change.scoreChange),
        isSame ? now.grade : "\(grade(before.grade))→\(grade(now.grade))",
        "\(before.executionRate?.percentage ?? "—")→\(now.executionRate?.percentage ?? "—")",
      ])
    }
    if !changes.changed.isEmpty { lines += self.lines(of: table) + rest(changes.changed.count) }
    lines += listed("本年新增", changes.new) + listed("上年有而本年没有", changes.gone)
    return lines
  }

  private func listed(_ title: String, _ changes: [YearChanges.Change]) -> [String] {
    guard !changes.isEmpty else { return [] }
    let names = changes.prefix(Self.mostRows / 2).map { change in
      let unit = CellText.line(change.unit)
      return change.project.isEmpty
        ? "\(unit)（\(change.kind.title)）" : "\(unit)“\(CellText.line(change.project))”"
    }
    let more = changes.count > names.count ? "等\(changes.count)张" : ""
    return wrapped("\(title)：\(names.joined(separator: "、"))\(more)。")
  }

  private func grade(_ grade: String) -> String { grade.isEmpty ? "不评" : grade }

  private func signed(_ points: Points?) -> String {
    guard let points else { return "—" }
    return points > .zero ? "+\(points)" : "\(points)"
  }

  func loweredTargets(_ summary: StoreSummary) -> [String] {
    let targets = summary.loweredTargets
    guard targets.compared + targets.unclear > 0 else {
      return wrapped(
        summary.withoutRows > 0 ? "结果库没有保存逐行指标，不作比较。" : "没有两年都有的指标，不作比较。")
    }
    var lines = wrapped(
      "两年同名的指标，能比较的\(targets.compared)项，其中本年指标值低于上年实际完成值（越小越好的则是高于）的\(targets.items.count)项；"
        + "不能比较的\(targets.unclear)项（不是单个数值、单位不同或方向不同）没有列出。")
    guard !targets.items.isEmpty else { return lines }
    var table = TextTable([.left, .left, .left, .left, .left])
    table.add(["单位、项目", "指标", "上年指标值", "上年实际", "本年指标值"])
    for item in targets.items.prefix(Self.mostRows) {
      let subject = [item.unit, item.project].filter { !$0.isEmpty }.joined(separator: " ")
      table.add([
        name(subject), name(item.indicator), name(item.previousTarget),
        name(item.previousActual), name(item.target),
      ])
    }
    lines += self.lines(of: table)
    return lines + rest(targets.items.count)
  }

  func copiedNotes(_ summary: StoreSummary) -> [String] {
    let items = summary.copiedNotes.items
    guard !items.isEmpty else { return wrapped("没有发现几个单位一字不差的偏差原因。") }
    var lines: [String] = []
    for item in items.prefix(Self.mostRows) {
      let units = item.occurrences.prefix(5).map { CellText.line($0.unit) }
      let more = item.units > units.count ? "等" : ""
      lines += wrapped(
        "\(item.units)个单位（\(units.joined(separator: "、"))\(more)）：“\(CellText.line(item.note))”")
    }
    return lines + rest(items.count)
  }

  func deviations(_ summary: StoreSummary) -> [String] {
    let items = summary.deviations.items
    guard !items.isEmpty else { return wrapped("各单位的自评总分都与复核总分一致，或在复核区间以内。") }
    var table = TextTable([.left, .right, .right, .right, .right, .right])
    table.add(["单位", "自评表", "有偏离", "最大偏离", "平均偏离", "合计（正负相抵）"])
    for unit in items.prefix(Self.mostRows) {
      table.add([
        name(unit.name), "\(unit.claims)", "\(unit.deviating)", signed(unit.largest),
        unit.meanText, signed(unit.sum),
      ])
    }
    return lines(of: table) + rest(items.count)
      + wrapped("偏离＝自评总分－复核总分，正数为自评偏高；复核分是区间的，算到区间较近的一端。平均偏离不计正负。")
  }

  func sample(_ sample: StoreSummary.Sample) -> [String] {
    var table = TextTable([.right, .left, .left, .left, .left])
    table.add(["序号", "主管部门", "单位", "项目", "文件"])
    for (index, form) in sample.forms.enumerated() {
      table.add([
        "\(index + 1)", name(form.department), name(form.unit),
        name(form.project, else: form.kind.title),
        DisplayWidth.end(of: CellText.line(form.place.title), to: 40),
      ])
    }
    var lines = wrapped(
      "从\(sample.population)张自评表里抽取\(sample.forms.count)张，随机种子\(sample.seed)"
        + (sample.byDepartment ? "，每个主管部门至少一张" : "") + "；同样的表和种子，任何时候抽到的都一样。")
    if sample.forms.count < sample.size {
      lines += wrapped("要求抽\(sample.size)张，现行的自评表只有\(sample.population)张，全部列出。")
    }
    lines += self.lines(of: table)
    return lines
      + wrapped(
        "抽取办法：按主管部门、单位、类别、年度、项目、来源排序（UTF-8 逐字节）；用 SplitMix64 生成器从种子开始取数，"
          + "取 n 以内的数为64位数除以 n 的余数（超出 n 的整倍数的重取）；按 Fisher–Yates 从前往后交换，取最前面的。"
          + (sample.byDepartment ? "先按次序从每个主管部门取一张，其余从剩下的表里取。" : ""))
  }

  func disclosure(_ paragraph: DisclosureParagraph) -> [String] {
    let remarks = paragraph.remarks
    return paragraph.paragraphs.flatMap { wrapped("　　" + $0) }
      + (remarks.isEmpty ? [] : ["说明："] + remarks.flatMap { wrapped("· " + $0) })
  }
}
