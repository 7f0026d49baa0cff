import EvaluationModel

/// A total of base data with the items that it is made of, in one column.
struct BaseDataSum {
  /// The row of the total.
  let row: BaseData.Row
  /// The total's cell.
  let total: BaseData.Cell
  /// The items that state an amount, with their rows' names.
  let items: [(name: String, number: ExactDecimal)]
  /// Their sum.
  let sum: ExactDecimal
  /// Whether the items are all that the total is made of; else only some of it, behind 其中.
  let isComplete: Bool

  /// A total with its items; `nil` where there are none, or where one cannot be read.
  init?(_ total: BaseData.Cell, of row: Int, in data: BaseData) {
    let parts = data.parts(of: row)
    var cells: [(name: String, cell: BaseData.Cell)] = []
    for part in parts {
      for cell in data.rows[part].cells where cell.column == total.column {
        switch cell.amount {
        case .absent, .blank: continue
        case .malformed: return nil
        case .money: cells.append((data.rows[part].name, cell))
        }
      }
    }
    guard !cells.isEmpty, cells.allSatisfy({ $0.cell.namesUnit == total.namesUnit }) else {
      return nil
    }
    self.row = data.rows[row]
    self.total = total
    items = cells.compactMap { item in item.cell.number.map { (item.name, $0) } }
    guard let sum = ExactDecimal.sum(items.map(\.number)) else { return nil }
    self.sum = sum
    let name = ComparedName.key(self.row.name)
    let listsAll = name.hasPrefix("项目支出") || name.hasPrefix("三公经费")
    isComplete =
      listsAll && self.row.parent == nil && parts.allSatisfy { !data.rows[$0].isPart }
  }

  /// How much the total differs from its items beyond rounding; `nil` where it does not, or where
  /// the items are only some and total no more than it.
  var difference: ExactDecimal? {
    guard let number = total.number, let difference = number.subtracting(sum) else { return nil }
    if !isComplete, !difference.isNegative { return nil }
    // A row may be made of the rows below it, so that only it counts.
    let sums = [sum, collapsed(runs: 1), collapsed(runs: 2)]
    let agrees = sums.contains { sum in
      guard let sum, let rest = number.subtracting(sum) else { return true }
      return isRounding(rest.distance) || (!isComplete && !rest.isNegative)
    }
    return agrees ? nil : difference
  }

  /// Every item rounds by at most half of the last digit, and so does the total.
  private func isRounding(_ distance: ExactDecimal) -> Bool {
    let numbers = items.map(\.number) + (total.number.map { [$0] } ?? [])
    let last = numbers.map(\.exponent).min() ?? 0
    let most = ExactDecimal(coefficient: Int64(numbers.count), exponent: last)
    return distance.adding(distance).map { $0 <= most } ?? true
  }

  /// The sum without the items that the item before them is made of, where these are so many at
  /// least.
  private func collapsed(runs shortest: Int) -> ExactDecimal? {
    let numbers = items.map(\.number).filter { !$0.isZero }
    var sum = ExactDecimal.zero
    var index = 0
    while index < numbers.count {
      let number = numbers[index]
      guard let next = sum.adding(number) else { return nil }
      sum = next
      index += 1
      var run = ExactDecimal.zero
      for end in numbers.indices[index...] {
        guard let longer = run.adding(numbers[end]) else { return nil }
        run = longer
        if run == number, end - index + 1 >= shortest {
          index = end + 1
          break
        }
        if run > number { break }
      }
    }
    return sum
  }
}
