import EvaluationModel

/// An amount as it is printed in one form, to be compared with that of another.
struct ComparedAmount {
  /// The amount, in the unit that is meant; its digits are those that are printed.
  var money: Money
  /// The unit that it is printed in.
  var unit: CurrencyUnit
  /// Whether the form names the unit; an unnamed one is taken to be 元.
  var isUnitStated: Bool

  /// An amount from its parts.
  init(money: Money, unit: CurrencyUnit, isUnitStated: Bool) {
    self.money = money
    self.unit = unit
    self.isUnitStated = isUnitStated
  }

  /// The amount of a fund cell in the unit that is really meant; `nil` where it states none.
  init?(_ address: FieldAddress, of form: CheckedForm) {
    guard
      let money = form.currency.money(form.submission.slice(at: address), of: form.submission)
    else { return nil }
    self.init(money: money, unit: form.currency.meant, isUnitStated: true)
  }

  /// An amount of base data; `nil` where the cell states none.
  init?(_ cell: BaseData.Cell, of base: BaseData) {
    guard let number = cell.number else { return nil }
    self.init(number, namesUnit: cell.namesUnit, of: base)
  }

  /// A number that is printed in base data, or a sum of such.
  init?(_ number: ExactDecimal, namesUnit: Bool = false, of base: BaseData) {
    let unit = base.statedUnit ?? .yuan
    if namesUnit {
      self.init(money: Money(yuan: number), unit: unit, isUnitStated: true)
    } else {
      guard let money = Money(number, in: unit) else { return nil }
      self.init(money: money, unit: unit, isUnitStated: base.statedUnit != nil)
    }
  }

  /// As printed: 64000元.
  var text: String { "\(money.number(in: unit) ?? money.yuan)\(unit.rawValue)" }

  /// How two amounts differ.
  struct Difference {
    /// The amount of the one form, in a unit that makes both comparable.
    var mine: ComparedAmount
    /// The amount of the other form, likewise.
    var theirs: ComparedAmount
    /// How much more the one is; below zero for less.
    var difference: Money

    /// 多143.20元, 少352.00元.
    var text: String {
      let unit = mine.unit
      let amount = (difference.number(in: unit) ?? difference.yuan).distance
      let decimals = max(
        mine.money.number(in: unit)?.decimals ?? 0, theirs.money.number(in: unit)?.decimals ?? 0)
      let verb = difference.yuan.isNegative ? "少" : "多"
      return "\(verb)\(amount.written(decimals: decimals))\(unit.rawValue)"
    }
  }

  /// How this amount differs from that of another form; `nil` where both are the same at the coarser
  /// of the two printed precisions.
  ///
  /// What is a matter of 元 and 万元 alone is no difference of amounts: an unnamed unit is whatever
  /// makes the two comparable.
  func difference(from other: ComparedAmount) -> Difference? {
    var (mine, theirs) = (self, other)
    if !money.isNear(other.money) {
      for (power, unit) in [(4, CurrencyUnit.tenThousandYuan), (-4, .yuan)] {
        if !other.isUnitStated, let shifted = other.shifted(power, to: unit),
          money.isNear(shifted.money)
        {
          theirs = shifted
        } else if other.isUnitStated, let shifted = shifted(power, to: unit),
          shifted.money.isNear(other.money)
        {
          mine = shifted
        }
      }
    }
    guard let difference = mine.money.yuan.subtracting(theirs.money.yuan), !difference.isZero
    else { return nil }
    let precision = ExactDecimal(
      coefficient: 1, exponent: max(mine.money.yuan.exponent, theirs.money.yuan.exponent))
    guard difference.distance >= precision else { return nil }
    return Difference(mine: mine, theirs: theirs, difference: Money(yuan: difference))
  }

  private func shifted(_ power: Int, to unit: CurrencyUnit) -> ComparedAmount? {
    money.yuan.shifted(byPowerOfTen: power).map {
      ComparedAmount(money: Money(yuan: $0), unit: unit, isUnitStated: isUnitStated)
    }
  }
}

extension Money {
  /// Whether two amounts are less than a hundred times each other: another unit is not in question.
  fileprivate func isNear(_ other: Money) -> Bool {
    guard !yuan.isZero, !other.yuan.isZero, let large = yuan.shifted(byPowerOfTen: 2),
      let otherLarge = other.yuan.shifted(byPowerOfTen: 2)
    else { return true }
    return yuan.distance < otherLarge.distance && other.yuan.distance < large.distance
  }
}
