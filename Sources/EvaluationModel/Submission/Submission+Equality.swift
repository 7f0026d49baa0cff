extension Submission: Equatable {
  /// Whether two forms say the same, cell by cell; where they were read from and who
  /// signed does not matter.
  public static func == (left: Submission, right: Submission) -> Bool {
    func same(_ mine: TextSlice, _ theirs: TextSlice) -> Bool {
      mine.isAbsent == theirs.isAbsent
        && left.text[mine.range].elementsEqual(right.text[theirs.range])
    }
    func same<Row>(_ mine: [Row], _ theirs: [Row], by equal: (Row, Row) -> Bool) -> Bool {
      mine.count == theirs.count && zip(mine, theirs).allSatisfy(equal)
    }
    return left.kind == right.kind && left.year == right.year
      && FormField.allCases.allSatisfy { $0 == .signOff || same(left[$0], right[$0]) }
      && same(left.funds, right.funds) { mine, theirs in
        FundField.allCases.allSatisfy { same(mine[$0], theirs[$0]) }
      }
      && same(left.indicators, right.indicators) { mine, theirs in
        IndicatorField.allCases.allSatisfy { same(mine[$0], theirs[$0]) }
      }
      && same(left.dimensions, right.dimensions) {
        same($0.name, $1.name) && same($0.weight, $1.weight)
      }
      && same(left.subdimensions, right.subdimensions) {
        same($0.name, $1.name) && same($0.weight, $1.weight)
      }
      && same(left.data, right.data) { same($0.name, $1.name) && same($0.value, $1.value) }
  }
}
