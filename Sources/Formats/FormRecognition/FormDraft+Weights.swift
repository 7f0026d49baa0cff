import EvaluationModel

/// Points as people write them: in a column, in brackets, behind a name.
extension FormDraft {
  /// Takes over the text of a weight, without the brackets around it: 10分 of （10分）.
  mutating func weight(_ text: String) -> TextSlice {
    guard let points = FormDraft.pointsAlone(text) else { return submission.append(text) }
    return submission.append(points)
  }

  /// Reads the points beside a 一级指标 or 二级指标.
  mutating func readWeight(
    beside name: TextSlice, _ column: IndicatorColumns.Column?, _ row: TableRow, isDimension: Bool
  ) {
    guard let column, let cell = row.cell(under: column.range), cell.beginsHere, !cell.isBlank
    else { return }
    let points = weight(cell.text)
    noteUnreadable(points, in: row, heading: column.heading)
    if isDimension {
      state(points, of: name, in: cell, heading: column.heading)
    } else {
      let address = FieldAddress.subdimension(submission.subdimensions.count)
      mark(cell, at: address, heading: column.heading)
      submission.subdimensions.append(WeightRow(name: name, weight: points))
    }
  }

  /// Records what points a 一级指标 states.
  mutating func state(
    _ points: TextSlice, of name: TextSlice, in cell: TableCell, heading: String
  ) {
    mark(cell, at: .dimension(submission.dimensions.count), heading: heading)
    submission.dimensions.append(WeightRow(name: name, weight: points))
  }

  /// Takes the points at the end of a name as the weight of an indicator that has none in a column:
  /// 培训人数（10分）, or 10分 on a line of its own.
  ///
  /// - Returns: Whether there were any; the name is then without them.
  mutating func readWeight(inNameOf indicator: inout IndicatorRow) -> Bool {
    guard submission.isMissing(indicator.weight), let text = submission.string(indicator.name),
      let (name, points) = FormDraft.pointsBehind(text)
    else { return false }
    indicator.weight = submission.append(points)
    indicator.name = submission.slice(at: indicator.name.range.lowerBound, count: name.utf8.count)
    return true
  }

  /// Says that a weight is no number, so that it does not count.
  mutating func noteUnreadable(_ weight: TextSlice, in row: TableRow, heading: String) {
    guard case .malformed = submission.points(weight) else { return }
    note(
      "分值写的是“\(submission.tidy(weight))”，读不成数字，没有计入；请写成阿拉伯数字，如“10”。",
      row: row.number, heading: heading)
  }

  /// The points of a cell that holds nothing else: 50分 of （50分）, 10 of （10）.
  static func pointsAlone(_ text: String) -> String? {
    let key = LabelText.key(text)
    guard key.hasPrefix("("), key.hasSuffix(")") else { return nil }
    let inside = key.dropFirst().dropLast()
    let number = inside.hasSuffix("分") ? inside.dropLast() : inside
    guard !number.isEmpty, number.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == ".") }) else {
      return nil
    }
    return String(inside)
  }

  /// A name and the points behind it: in brackets, or on a line or behind a blank of their own.
  private static func pointsBehind(_ text: String) -> (name: Substring, points: String)? {
    let scalars = text.unicodeScalars
    let start: String.Index?
    if let close = scalars.last(where: { !LabelText.isBlank(String($0)) }),
      close == ")" || close == "）"
    {
      start = scalars.lastIndex { $0 == "(" || $0 == "（" }
    } else {
      let last = scalars.lastIndex { !LabelText.isBlank(String($0)) }
      let blank = last.flatMap { scalars[..<$0].lastIndex { LabelText.isBlank(String($0)) } }
      start = blank.map { scalars.index(after: $0) }
    }
    guard let start, start > scalars.startIndex else { return nil }
    let rest = LabelText.key(String(scalars[start...]))
    let points = rest.hasPrefix("(") ? pointsAlone(rest) : rest
    guard let points, points.hasSuffix("分"), points.count > 1,
      points.dropLast().allSatisfy({ $0.isASCII && ($0.isNumber || $0 == ".") })
    else { return nil }
    let name = Substring(scalars[..<start])
    return LabelText.isBlank(String(name)) ? nil : (name, points)
  }
}
