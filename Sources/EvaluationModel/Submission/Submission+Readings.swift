extension Submission {
  /// What a target or actual cell says.
  public func reading(_ slice: TextSlice) -> TargetText {
    slice.range.isEmpty ? .blank : TargetText(reading: text.span.extracting(slice.range))
  }

  /// Reads what a target or actual cell says into a reading that is there already.
  public func read(_ slice: TextSlice, into reading: inout TargetText) {
    if slice.range.isEmpty {
      reading = .blank
    } else {
      reading.read(text.span.extracting(slice.range))
    }
  }

  /// The points that a 分值 or 得分 cell states: 10, 10分, full-width digits and blanks included.
  public func points(_ slice: TextSlice) -> FiledPoints {
    if slice.isAbsent { return .absent }
    return FiledPoints(reading: text.span.extracting(slice.range))
  }

  /// The amount that a cell of the fund block states, in the unit of its heading unless the cell
  /// names one itself.
  public func amount(_ slice: TextSlice) -> FiledAmount {
    amount(slice, heading: statedCurrencyUnit)
  }

  func amount(_ slice: TextSlice, heading: CurrencyUnit) -> FiledAmount {
    if slice.isAbsent { return .absent }
    return FiledAmount(reading: text.span.extracting(slice.range), heading: heading)
  }

  /// The unit of the fund block; 万元, as on the official form, where the form states none.
  public var statedCurrencyUnit: CurrencyUnit {
    guard !currencyUnit.isAbsent else { return .tenThousandYuan }
    let written = text[currencyUnit.range]
    for unit in CurrencyUnit.allCases where written.elementsEqual(unit.rawValue.utf8) {
      return unit
    }
    return CurrencyUnit(rawValue: tidy(currencyUnit)) ?? .tenThousandYuan
  }
}
