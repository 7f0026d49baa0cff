import EvaluationModel

/// Whether amounts, in their order, can be read as lists that each add up to a total.
///
/// A row may be a part of the one above it (其中) and then does not count again, and a second list
/// may begin where the first one is complete.
struct PartsReading {
  private let amounts: [Fraction]
  private let total: Fraction
  private let tolerance: Fraction

  /// More rows than any form has are not read.
  private static let most = 14

  /// A reading of amounts, which may differ from the total by the tolerance.
  init(_ amounts: [Fraction], total: Fraction, tolerance: Fraction) {
    self.amounts = amounts
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
    for next in [index + 1, try endOfParts(of: index)] {
      guard let next else { continue }
      if isClosed, try fits(from: next, remaining: total, isOpen: false) { return true }
      let goesOn = isOpen || !amounts[index].isZero
      if try fits(from: next, remaining: rest, isOpen: goesOn && !rest.isZero) { return true }
    }
    return false
  }

  /// Where the rows below an amount end that add up to it; `nil` where they do not.
  private func endOfParts(of index: Int) throws(ArithmeticError) -> Int? {
    guard !amounts[index].isZero else { return nil }
    var sum = Fraction.zero
    for next in amounts.indices.dropFirst(index + 1) {
      sum = try sum.plus(amounts[next])
      if try isClose(sum, amounts[index]) { return next + 1 }
    }
    return nil
  }

  private func isClose(_ left: Fraction, _ right: Fraction) throws(ArithmeticError) -> Bool {
    let difference = try left.minus(right)
    let size = difference.numerator < 0 ? try Fraction.zero.minus(difference) : difference
    return try size.compared(to: tolerance) <= 0
  }
}
