import EvaluationModel

/// 编制数, 在职人数 and 控制率 of base data.
struct StaffControl {
  /// 编制数.
  let posts: ExactDecimal
  /// 实际在职人数.
  let staff: ExactDecimal
  /// Where 在职人数 stands.
  let staffAddress: FieldAddress
  /// Where 控制率 stands; `nil` where there is no such value.
  let rateAddress: FieldAddress?
  /// What is printed there, on one line.
  let rateText: String
  /// What is printed there, read.
  let printed: FiledRate
  /// 在职人数 ÷ 编制数.
  let rate: Ratio

  /// The people of a form; `nil` where it does not say both numbers.
  init?(_ submission: Submission) {
    func item(_ fits: (String) -> Bool) -> Int? {
      submission.data.firstIndex { fits(ComparedName.key(submission.tidy($0.name))) }
    }
    func address(_ index: Int) -> FieldAddress {
      .data(index, name: submission.string(submission.data[index].name) ?? "")
    }
    func number(_ index: Int) -> ExactDecimal? {
      let reading = submission.reading(submission.data[index].value)
      guard case .quantity(let quantity) = reading.content, reading.comparison == nil,
        !reading.isApproximate, quantity.unit.isNone || quantity.unit.family == .people
      else { return nil }
      return quantity.baseValue
    }
    guard let postsItem = item({ $0.hasPrefix("编制数") || $0.hasPrefix("编制人数") }),
      let staffItem = item({ $0.hasSuffix("在职人数") }), let posts = number(postsItem),
      let staff = number(staffItem), posts > 0, !staff.isNegative,
      let rate = try? Ratio(of: staff, to: posts)
    else { return nil }
    self.posts = posts
    self.staff = staff
    self.rate = rate
    staffAddress = address(staffItem)
    let rateItem = item { $0 == "控制率" || $0.hasSuffix("人员控制率") || $0 == "编制控制率" }
    rateAddress = rateItem.map(address)
    rateText = rateItem.map { submission.tidy(submission.data[$0].value) } ?? ""
    printed =
      rateItem.map {
        FiledRate(reading: submission.text.span.extracting(submission.data[$0].value.range))
      } ?? .absent
  }

  /// `9÷7=128.57%`.
  var division: String { "\(staff)÷\(posts)=\(rate.percentage)" }

  /// The rate as it should be printed; `nil` where what is printed is right, blank, or no rate.
  ///
  /// It is right where it is the rate rounded to the digits that are printed; a number without a
  /// sign may be a fraction or a percentage.
  var corrected: String? {
    guard case .rate(let value, let digits) = printed else { return nil }
    let saysPercent = rateText.contains("%") || rateText.contains("％")
    if isRounded(value) { return nil }
    if !saysPercent, let other = value.shifted(byPowerOfTen: 2), isRounded(other) { return nil }
    return rate.percentage(digits: digits)
  }

  private func isRounded(_ value: ExactDecimal) -> Bool {
    let places = max(0, -Int(value.exponent))
    guard let rounded = try? rate.fraction.rounded(toDigits: places),
      let coefficient = Int64(exactly: rounded),
      let exponent = Int8(exactly: -places)
    else { return true }
    return ExactDecimal(coefficient: coefficient, exponent: exponent) == value
  }
}
