import EvaluationModel

extension FormDraft {
  /// Whether a key heads the row of the total.
  static func isTotal(_ key: String) -> Bool {
    guard key.has("分", "计") else { return false }
    let bare = LabelText.withoutBrackets(key)
    if totals.contains(bare) { return true }
    guard let colon = bare.firstIndex(of: ":") else { return false }
    return totals.contains(String(bare[..<colon]))
  }

  private static let totals: Set<String> = [
    "总分", "合计", "总计", "总得分", "自评总分", "总分值", "合计得分", "自评得分合计", "总分合计", "合计总分", "综合得分",
    "自评总得分", "得分合计", "绩效总分", "总评分", "自评得分总计", "自评合计", "自评得分", "自评分", "自评分数",
  ]

  /// Reads a total that stands above the indicators: 自评得分 | 98 | 自评等级 | 优.
  ///
  /// - Returns: `false` where the row's label could be that of another sum.
  mutating func readEarlyTotal(_ row: TableRow) -> Bool {
    guard let first = row.first, first.isTotal, first.key.has("自评", "总分", "综合得分"),
      !parts.isEmpty, !parts.contains(.indicators)
    else { return false }
    readTotal(row, nil)
    isComplete = false
    return true
  }

  /// Reads the row of the total: under 分值 and 得分, or, where it has its own shape, one number as
  /// the score and two as points and score.
  mutating func readTotal(_ row: TableRow, _ columns: IndicatorColumns?) {
    guard let label = row.first else { return }
    isComplete = true
    let end = row.filled.first { $0.fieldLabel == .grade }?.columns.lowerBound ?? Int.max
    func cell(_ column: IndicatorColumns.Column?) -> TableCell? {
      guard let column, let cell = self.cell(under: column.range, in: row), cell.beginsHere,
        !cell.isSame(as: label), cell.columns.lowerBound < end, cell.fieldLabel == nil
      else { return nil }
      return cell
    }
    let weight = cell(columns?.weight)
    let score = cell(columns?.score)
    let numbers = row.filled.filter {
      !$0.isSame(as: label) && $0.columns.lowerBound < end && LabelText.isNumeric($0.key)
    }
    if let weight, let score, !weight.isSame(as: score),
      numbers.isEmpty || !weight.isBlank || !score.isBlank
    {
      file(weight.text, of: weight, as: .totalWeight, heading: columns?.weight?.heading ?? "")
      file(score.text, of: score, as: .totalScore, heading: columns?.score?.heading ?? "")
    } else {
      let beside = emptyCell(at: label.columns.upperBound, in: row) ?? row.cell(rightOf: label)
      let blank = [score, weight, beside].compactMap { $0 }.first {
        $0.isBlank && $0.beginsHere && $0.columns.lowerBound < end
      }
      readTotal(Array(numbers), label, blank, heading: columns?.score?.heading)
    }
    if submission.totalWeight.isAbsent, let points = LabelText.points(inBracketsOf: label.key) {
      file(
        String(points), of: label, as: .totalWeight, heading: LabelText.line(label.text),
        isShared: true)
    }
  }

  private mutating func readTotal(
    _ numbers: [TableCell], _ label: TableCell, _ blank: TableCell?, heading: String?
  ) {
    let heading = heading ?? FormField.totalScore.title
    if let first = numbers.first, let last = numbers.last {
      if numbers.count > 1 {
        file(first.text, of: first, as: .totalWeight, heading: FormField.totalWeight.title)
      }
      file(last.text, of: last, as: .totalScore, heading: heading)
    } else if let value = FormDraft.valueBehindColon(label.text) {
      file(
        value, of: label, as: .totalScore, heading: LabelText.line(label.text), isShared: true)
    } else if let blank {
      file(blank.text, of: blank, as: .totalScore, heading: heading)
    } else if label.text.has("：", ":") {
      // 总分：　　分, to be written behind the colon.
      file("", of: label, as: .totalScore, heading: LabelText.line(label.text), isShared: true)
    }
  }

  /// 98分 of 总分：98分 评价等级：优; `nil` without a colon or without a number behind it.
  private static func valueBehindColon(_ text: String) -> String? {
    guard let colon = text.unicodeScalars.firstIndex(where: { $0 == "：" || $0 == ":" }) else {
      return nil
    }
    let rest = LabelText.trimmed(
      Substring(text.unicodeScalars[text.unicodeScalars.index(after: colon)...]))
    let end = rest.unicodeScalars.firstIndex { LabelText.isBlank(String($0)) || $0 == "，" }
    let value = String(rest.unicodeScalars[..<(end ?? rest.unicodeScalars.endIndex)])
    return LabelText.isNumeric(LabelText.key(value)) ? value : nil
  }
}
