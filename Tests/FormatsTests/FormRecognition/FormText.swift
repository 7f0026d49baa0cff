import EvaluationModel

/// A form as lines of text that show every cell: `-` is absent, `""` is blank; blanks and line
/// breaks are left out and brackets are narrow.
struct FormText: Equatable {
  var head: [String]
  var funds: [String]
  var indicators: [String]
  var data: [String]

  init(_ form: Submission) {
    func show(_ slice: TextSlice) -> String {
      guard !slice.isAbsent else { return "-" }
      let text = form.tidy(slice).filter { !$0.isWhitespace }
        .map { $0 == "（" ? "(" : $0 == "）" ? ")" : $0 }
      return text.isEmpty ? "\"\"" : String(text)
    }
    let year = form.year.map(String.init) ?? "-"
    head = ["kind \(form.kind?.rawValue ?? "-")", "year \(year)"]
    for field in FormField.allCases where ![.rubric, .kind, .year, .signOff].contains(field) {
      if !form[field].isAbsent { head.append("\(field.rawValue) \(show(form[field]))") }
    }
    head += form.dimensions.map { "dimension \(show($0.name)) \(show($0.weight))" }
    head += form.subdimensions.map { "subdimension \(show($0.name)) \(show($0.weight))" }
    funds = form.funds.map { row in
      FundField.allCases.map { show(row[$0]) }.joined(separator: " | ")
    }
    indicators = form.indicators.map { row in
      IndicatorField.allCases.map { show(row[$0]) }.joined(separator: " | ")
    }
    data = form.data.map { "\(form.string($0.name) ?? "-") = \(show($0.value))" }
  }
}
