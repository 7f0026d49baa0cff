/// The cells of a submitted form that scoring fills in: 执行率, each 得分, 总分, 评价等级 and, where
/// asked for, blank deviation notes.
///
/// A cell that already says the same number is left alone, however it is written (10, 10分, 10.00);
/// so are a claim inside the interval of a score that cannot be determined, a row that does not
/// count, and a grade to be ticked.
public struct OwnedCells: Sendable {
  /// One cell to fill.
  public struct Entry: Equatable, Sendable {
    /// Which cell of the form it is.
    public var address: FieldAddress
    /// What stands there as filed; empty for a blank cell.
    public var before: String
    /// What is to stand there.
    public var after: String
    /// The number that it shows; `nil` for words and intervals.
    public var amount: CellAmount?
  }

  /// The cells to fill, in the form's order.
  public private(set) var entries: [Entry] = []
  private let form: ScoredForm

  /// The cells of a form.
  ///
  /// - Parameters:
  ///   - form: The form with its points.
  ///   - includesNotes: Whether the explanation goes into the blank deviation note of every row
  ///     that lost points.
  ///   - filed: The form before a scoring table completed it; its blank values are filled in with the
  ///     calculated ones.
  public init(of form: ScoredForm, includesNotes: Bool = false, asFiled filed: Submission? = nil) {
    self.form = form
    addFunds()
    if let goal = form.goalRow { add(goal, at: .form(.goalScore)) }
    for index in form.submission.indicators.indices {
      guard let row = form.row(ofIndicator: index) else { continue }
      if let filed { addValue(index, filed) }
      add(row, at: .indicator(index, .score))
      if includesNotes { addNote(row, index) }
    }
    addTotal()
    addGrade()
  }

  // MARK: Funds

  private mutating func addFunds() {
    if let rate = form.sheet.execution?.rate { add(rate, at: .fund(0, .executionRate)) }
    if let row = form.executionRow { add(row, at: .fund(0, .score)) }
    for index in form.submission.funds.indices.dropFirst() {
      let fund = form.submission.funds[index]
      guard isBlank(fund.executionRate), let rate = form.rate(of: fund) else { continue }
      add(rate, at: .fund(index, .executionRate))
    }
  }

  /// A rate, unless the cell shows it already at the digits that it shows.
  private mutating func add(_ rate: Ratio, at address: FieldAddress) {
    let slice = form.submission.slice(at: address)
    guard !slice.isAbsent else { return }
    let filed = FiledRate(reading: form.submission.text.span.extracting(slice.range))
    if case .rate(let filed, let digits) = filed {
      let shown = try? rate.fraction.rounded(toDigits: digits + 2)
      if let shown, let coefficient = Int64(exactly: shown), digits <= 16,
        filed.normalized
          == ExactDecimal(coefficient: coefficient, exponent: Int8(-digits - 2)).normalized
      {
        return
      }
    }
    append(address, rate.percentage, .rate(rate))
  }

  // MARK: Points

  private mutating func add(_ row: ScoredRow, at address: FieldAddress) {
    // Without even an interval, as where the weight is missing, there is nothing to write.
    if form.rubric.isTable {
      guard row.tableScore != nil || row.low != row.high else { return }
      add(
        low: row.low, high: row.high, claimed: row.claimed, text: row.tableScoreText, at: address)
      return
    }
    guard row.standing != .notApplicable, row.score != nil || row.low != row.high else { return }
    add(low: row.low, high: row.high, claimed: row.claimed, text: row.scoreText, at: address)
  }

  /// The value that a scoring table calculates, where its cell is blank.
  private mutating func addValue(_ index: Int, _ filed: Submission) {
    guard filed.indicators.indices.contains(index),
      filed.isBlank(filed.indicators[index].actual),
      let measurement = form.sheet.indicators[index].calculation.measurement,
      measurement.origin == .formula, let value = measurement.value,
      let text = measurement.valueText
    else { return }
    let isShare = measurement.unit.family == .percentage
    entries.append(
      Entry(
        address: .indicator(index, .actual), before: "", after: text,
        amount: isShare ? .rate(Ratio(value)) : nil))
  }

  private mutating func addTotal() {
    let total = form.sheet.total
    add(
      low: total.low, high: total.high, claimed: total.claimed, text: form.totalText,
      at: .form(.totalScore))
  }

  private mutating func add(
    low: Points, high: Points, claimed: Points?, text: String, at address: FieldAddress
  ) {
    let slice = form.submission.slice(at: address)
    guard !slice.isAbsent else { return }
    if let claimed, low <= claimed, claimed <= high { return }
    let filed = form.submission.string(slice)
    // 9分 becomes 7.6分 and not 7.6.
    let line = CellText.line(filed ?? "")
    let unit = claimed != nil && line.hasSuffix("分") ? "分" : ""
    // An interval that was written before; and what is blank and cannot be told stays blank.
    guard line != text, low == high || !line.isEmpty else { return }
    append(address, text + unit, low == high ? .points(high) : nil)
  }

  // MARK: Words

  private mutating func addGrade() {
    guard let grade = form.gradeName else { return }
    let slice = form.submission.slice(at: .form(.grade))
    let filed = CellText.line(form.submission.tidy(slice))
    guard !slice.isAbsent, filed != grade, !Self.hasBoxes(filed) else { return }
    append(.form(.grade), grade, nil)
  }

  /// Whether a cell offers boxes to tick, 优□ 良□, which no word may take the place of.
  public static func hasBoxes(_ text: String) -> Bool {
    text.unicodeScalars.contains { "□☐☑☒■√✓✔".unicodeScalars.contains($0) }
  }

  private mutating func addNote(_ row: ScoredRow, _ index: Int) {
    guard row.standing == .lost, !row.explanation.isEmpty else { return }
    let address = FieldAddress.indicator(index, .deviationNote)
    let slice = form.submission.slice(at: address)
    guard !slice.isAbsent, isBlank(slice) else { return }
    // The clause and the way back are for the unit, not for whoever reads the form.
    let sentence = row.explanation.prefix(
      upTo: row.explanation.firstRange(of: "（依据：")?.lowerBound
        ?? row.explanation.endIndex)
    append(address, sentence.hasSuffix("。") ? String(sentence) : sentence + "。", nil)
  }

  private func isBlank(_ slice: TextSlice) -> Bool {
    !slice.isAbsent && form.submission.tidy(slice).isEmpty
  }

  private mutating func append(_ address: FieldAddress, _ text: String, _ amount: CellAmount?) {
    let filed = CellText.lines(
      form.submission.string(form.submission.slice(at: address)) ?? "")
    entries.append(Entry(address: address, before: filed, after: text, amount: amount))
  }
}
