import EvaluationModel

/// In which unit the amounts of a fund block are really given: the heading says 万元, and the amounts
/// may be in 元 all the same.
struct MeantCurrency: Sendable {
  /// What speaks for another unit than the heading's.
  enum Evidence: Sendable {
    /// The form states the same amount elsewhere, with a unit of its own.
    case sameAmount(FundFigure, MoneyFigure)
    /// Every other amount of the form is many times smaller; the largest of them.
    case farAbove(FundFigure, MoneyFigure)
    /// The amount is written to the fen and too large for 万元.
    case writtenToFen(FundFigure)
    /// The amount is large, and nothing else on the form speaks for one unit or the other.
    case magnitude(FundFigure)
    /// The amount and another one of its row are ten thousand times apart.
    case apart(FundFigure, FundFigure)
  }

  /// The unit of the heading.
  let stated: CurrencyUnit
  /// The unit that is meant.
  let meant: CurrencyUnit
  /// What speaks for another unit than the heading's; `nil` where nothing does.
  let evidence: Evidence?

  init(of submission: Submission, rows: [CheckedRow], settings: ReviewSettings) {
    stated = submission.statedCurrencyUnit
    evidence =
      stated == .tenThousandYuan ? Self.evidence(in: submission, rows, settings) : nil
    switch evidence {
    case .sameAmount, .farAbove, .writtenToFen: meant = .yuan
    case .magnitude, .apart, nil: meant = stated
    }
  }

  /// Whether the amounts of one row are in two units, so that no comparison of them means anything.
  var isMixed: Bool {
    if case .apart = evidence { true } else { false }
  }

  /// The amount of a cell of the fund block, in the unit that is meant; a unit in the cell itself
  /// counts before it.
  func money(_ slice: TextSlice, of submission: Submission) -> Money? {
    guard !slice.isAbsent else { return nil }
    return FiledAmount(reading: submission.text.span.extracting(slice.range), heading: meant).value
  }

  /// An amount that was read in the heading's unit, in the unit that is meant.
  func corrected(_ money: Money) -> Money {
    guard meant != stated, let number = money.number(in: stated) else { return money }
    return Money(number, in: meant) ?? money
  }

  private static func evidence(
    in submission: Submission, _ rows: [CheckedRow], _ settings: ReviewSettings
  ) -> Evidence? {
    let figures = FundFigure.all(of: submission)
    let total = figures.filter { $0.row == 0 }
    let deciding = total.isEmpty ? figures : total
    guard let largest = deciding.max(by: { $0.number < $1.number }),
      largest.number >= settings.largeAmount
    else { return nil }
    if let smaller = apart(largest, from: deciding, settings) { return .apart(largest, smaller) }
    // 元 has no third decimal, and amounts in 元 are large altogether.
    guard deciding.allSatisfy({ $0.number >= settings.largeAmount }),
      figures.allSatisfy({ $0.number.normalized.exponent >= -2 })
    else { return nil }
    let others = MoneyFigure.all(of: submission, rows: rows)
    for other in others
    where figures.contains(where: { other.matches($0.number, in: .tenThousandYuan, digits: 1) }) {
      return nil
    }
    for other in others {
      for figure in figures where figure.number >= settings.largeAmount {
        if other.matches(figure.number, in: .yuan, digits: 2) { return .sameAmount(figure, other) }
      }
    }
    guard figures.allSatisfy({ $0.number.exponent == 0 || $0.number.exponent == -2 }),
      !costsMore(thanYuan: largest.number, rows, submission)
    else { return nil }
    if let most = others.max(by: { $0.money < $1.money }) {
      guard isFar(largest, above: most, settings) else { return nil }
      if let whole = others.filter(\.isWhole).max(by: { $0.money < $1.money }) {
        return .farAbove(largest, whole)
      }
    }
    let isToFen = deciding.contains { figure in
      figure.number.exponent == -2
        && figure.number.shifted(byPowerOfTen: -2).map { $0 >= settings.largeAmount } ?? false
    }
    return isToFen && !isProvincial(submission) ? .writtenToFen(largest) : .magnitude(largest)
  }

  /// Whether one kilometre or one household costs more than the largest amount read in 元, so that it
  /// cannot be meant in 元.
  private static func costsMore(
    thanYuan number: ExactDecimal, _ rows: [CheckedRow], _ submission: Submission
  ) -> Bool {
    rows.contains { row in
      guard case .quantity(let price) = submission.reading(row.filed.target).content,
        price.unit.label.hasPrefix("元/"), let yuan = price.baseValue
      else { return false }
      return yuan > number
    }
  }

  /// Whether an amount read in 万元 is as many times another one as the settings ask for.
  private static func isFar(
    _ figure: FundFigure, above other: MoneyFigure, _ settings: ReviewSettings
  ) -> Bool {
    guard let amount = figure.money(in: .tenThousandYuan),
      let mine = try? amount.yuan.fraction(), let gap = try? settings.amountGap.fraction(),
      let theirs = try? other.money.yuan.fraction().times(gap),
      let order = try? mine.compared(to: theirs)
    else { return false }
    return order >= 0
  }

  /// The amount of the same row that is the same money in 万元, but for a usual change.
  private static func apart(
    _ largest: FundFigure, from figures: [FundFigure], _ settings: ReviewSettings
  ) -> FundFigure? {
    guard let shrunk = largest.number.shifted(byPowerOfTen: -4) else { return nil }
    return figures.first { figure in
      guard figure.row == largest.row, let mine = try? shrunk.fraction(),
        let theirs = try? figure.number.fraction(), theirs.numerator > 0,
        let change = try? settings.budgetChange.fraction(),
        let ratio = try? mine.divided(by: theirs), let above = try? Fraction.one.plus(change),
        let below = try? Fraction.one.minus(change),
        let high = try? ratio.compared(to: above), let low = try? ratio.compared(to: below)
      else { return false }
      return high <= 0 && low >= 0
    }
  }

  /// Whether the unit's name is one of those that do spend ten billions.
  private static func isProvincial(_ submission: Submission) -> Bool {
    let name = submission.tidy(submission.unit)
    return name.has("省", "自治区", "厅", "北京市", "天津市", "上海市", "重庆市", "兵团", "部")
  }
}
