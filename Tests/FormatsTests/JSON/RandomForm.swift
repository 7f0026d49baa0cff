import EvaluationModel

/// A form made of a seed: the same seed gives the same form.
struct RandomForm {
  private(set) var form = Submission()
  private var state: UInt64

  /// A form with at least one indicator, so that it can be read back.
  init(seed: UInt64) {
    state = seed &* 0x9E37_79B9_7F4A_7C15
    form.kind = [nil, .project, .department][below(3)]
    form.year = [nil, 1999, 2024][below(3)]
    for field in FormField.allCases where field != .kind && field != .year {
      form[field] = cell()
    }
    for _ in 0..<below(4) {
      var row = FundRow()
      for field in FundField.allCases { row[field] = cell() }
      form.funds.append(row)
    }
    for _ in 0..<below(3) {
      form.dimensions.append(WeightRow(name: cell(), weight: cell()))
      form.subdimensions.append(WeightRow(name: cell(), weight: cell()))
    }
    for number in 0...below(6) {
      var row = IndicatorRow()
      for field in IndicatorField.allCases { row[field] = cell() }
      // A row that nobody filled would be dropped by the reader, and rightly so.
      row.weight = form.append("\(number)")
      form.indicators.append(row)
    }
    for number in 0..<below(40) {
      let name = form.append("\(number)" + text())
      form.data.append(DataItem(name: name, value: form.append(text())))
    }
  }

  /// SplitMix64.
  private mutating func below(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
  }

  private mutating func cell() -> TextSlice {
    below(4) == 0 ? .absent : form.append(text())
  }

  private mutating func text() -> String {
    let scalars: [Unicode.Scalar] = [
      "指", "标", "8", "9", ".", "%", "≥", "\"", "\\", "/", "\n", "\r", "\t", "\u{0}", "\u{1F}",
      "\u{7F}", "\u{2028}", "\u{2029}", "😀", "\u{10FFFF}", "é", "　", "{", "}", ",", ":",
    ]
    var result = String.UnicodeScalarView()
    for _ in 0..<below(12) { result.append(scalars[below(scalars.count)]) }
    return String(result)
  }
}
