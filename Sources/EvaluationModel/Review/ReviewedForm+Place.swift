/// Where a finding stands, for readers who have the form's file named elsewhere.
extension ReviewedForm {
  /// The place of one of its findings without the name of the form's own file: `表1 第12行“得分”`; in
  /// words where the file has no such place, and the whole form where it stands nowhere.
  public func place(of finding: Finding) -> String {
    let place = CellText.line(finding.place)
    let name = CellText.line(file)
    let last = name.split(separator: "/").last.map(String.init) ?? name
    for prefix in [name, last] where !prefix.isEmpty && place.hasPrefix(prefix + " ") {
      return String(place.dropFirst(prefix.count + 1))
    }
    guard place.isEmpty || place == name || place == last else { return place }
    return words(for: finding.pointer)
  }

  /// A pointer in words: `/indicators/3/score` is the 得分 of an indicator.
  private func words(for pointer: String) -> String {
    let parts = pointer.split(separator: "/").map(String.init)
    guard let first = parts.first else { return "全表" }
    if let field = FormField(rawValue: parts.joined(separator: "/")) { return field.title }
    guard parts.count >= 2, let row = Int(parts[1]), row >= 0 else {
      return first == "data" && parts.count == 2
        ? "基础数据“\(CellText.line(unescaped(parts[1])))”" : CellText.line(pointer)
    }
    let field = parts.count > 2 ? parts[2] : ""
    let form = scored.submission
    switch first {
    case "indicators":
      return named("指标", row, form.indicators.map(\.name))
        + (IndicatorField(rawValue: field).map { "的\($0.title)" } ?? "")
    case "funds":
      return named("资金", row, form.funds.map(\.name))
        + (FundField(rawValue: field).map { "的\($0.title)" } ?? "")
    case "dimensions": return named("一级指标", row, form.dimensions.map(\.name)) + "的分值"
    case "subdimensions": return named("二级指标", row, form.subdimensions.map(\.name)) + "的分值"
    default: return CellText.line(pointer)
    }
  }

  /// A row by its name, and without one by its number.
  private func named(_ kind: String, _ row: Int, _ names: [TextSlice]) -> String {
    let name =
      names.indices.contains(row) ? CellText.line(scored.submission.tidy(names[row])) : ""
    return name.isEmpty ? "第\(row + 1)行\(kind)" : "\(kind)“\(name)”"
  }

  /// RFC 6901, section 4.
  private func unescaped(_ token: String) -> String {
    token.replacing("~1", with: "/").replacing("~0", with: "~")
  }
}
