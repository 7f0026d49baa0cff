import EvaluationModel

/// Whether amounts, in their order, can be read as lists that each add up to a total.
///
/// Rows may be parts of the one above them and then do not count again: rows that add up to it, or
/// those from a 其中 on that are not more than it. A second list may begin where the first one is
/// complete.
struct PartsReading {
  private let amounts: [Fraction]
  private let isPartOfAbove: [Bool]
  private let total: Fraction
  private let tolerance: Fraction

  /// More rows than any form has are not read.
  private static let most = 14

  /// A reading of amounts.
  ///
  /// - Parameters:
  ///   - amounts: The amounts, in 元.
  ///   - isPartOfAbove: For each, whether its row says 其中 below another row of its list.
  ///   - total: What a list adds up to.
  ///   - tolerance: By how much it may differ.
  init(
    _ amounts: [Fraction], isPartOfAbove: [Bool], total: Fraction, tolerance: Fraction
  ) {
    self.amounts = amounts
    self.isPartOfAbove = isPartOfAbove
    self.total = total
    self.tolerance = tolerance
  }

  /// Whether there is such a reading; `true` also where the arithmetic does not reach.
  var isPossible: Bool {
    guard amounts.count <= Self.most else { return true }
    do throws(ArithmeticError) {
      return try fits(from: 0, remaining: total, isOpen: false)
    } catch {
      return true
    }
  }

  private func fits(
    from index: Int, remaining: Fraction, isOpen: Bool
  ) throws(ArithmeticError) -> Bool {
    guard index < amounts.count else { return !isOpen }
    let rest = try remaining.minus(amounts[index])
    let isClosed = try isClose(rest, .zero)
    for next in [index + 1] + (try endsOfParts(of: index)) {
      if isClosed, try fits(from: next, remaining: total, isOpen: false) { return true }
      let goesOn = isOpen || !amounts[index].isZero
      if try fits(from: next, remaining: rest, isOpen: goesOn && !rest.isZero) { return true }
    }
    return false
  }

  /// Where the rows below an amount may end that are parts of it.
  private func endsOfParts(of index: Int) throws(ArithmeticError) -> [Int] {
    guard !amounts[index].isZero, index + 1 < amounts.count else { return [] }
    let isNamed = isPartOfAbove.indices.contains(index + 1) && isPartOfAbove[index + 1]
    var ends: [Int] = []
    var sum = Fraction.zero
    for next in amounts.indices.dropFirst(index + 1) {
      sum = try sum.plus(amounts[next])
      if try isClose(sum, amounts[index]) {
        ends.append(next + 1)
        break
      }
      guard try sum.compared(to: amounts[index]) < 0 else { break }
      if isNamed { ends.append(next + 1) }
    }
    return ends
  }

  private func isClose(_ left: Fraction, _ right: Fraction) throws(ArithmeticError) -> Bool {
    let difference = try left.minus(right)
    let size = difference.numerator < 0 ? try Fraction.zero.minus(difference) : difference
    return try size.compared(to: tolerance) <= 0
  }
}
