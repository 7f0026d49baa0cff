/// What a formula gives: a value, or the reason why there is none.
public enum FormulaOutcome: Equatable, Sendable {
  /// The exact value.
  case value(Fraction)
  /// The data item of this name is not there, or is blank.
  case missing(String)
  /// A division by zero: what stands below the line, as written.
  case divisionByZero(String)
  /// The exact result does not fit the arithmetic.
  case overflow

  /// The value, where there is one.
  public var value: Fraction? {
    if case .value(let value) = self { value } else { nil }
  }
}

extension Formula {
  /// Calculates the formula.
  ///
  /// - Parameter data: The value of a data item by its name; `nil` where there is none.
  /// - Returns: The value, or the first reason why there is none, from left to right.
  public func evaluated(_ data: (String) -> Fraction?) -> FormulaOutcome {
    do throws(Obstacle) {
      return .value(try value(data))
    } catch {
      return error.outcome
    }
  }

  private struct Obstacle: Error {
    var outcome: FormulaOutcome
  }

  private func value(_ data: (String) -> Fraction?) throws(Obstacle) -> Fraction {
    switch self {
    case .number(let number):
      return try Self.exactly { () throws(ArithmeticError) in try number.fraction() }
    case .data(let name):
      guard let value = data(name) else { throw Obstacle(outcome: .missing(name)) }
      return value
    case .negated(let formula):
      let value = try formula.value(data)
      return try Self.exactly { () throws(ArithmeticError) in try Fraction.zero.minus(value) }
    case .binary(let operation, let left, let right):
      return try Self.value(
        operation, try left.value(data), try right.value(data), divisor: right)
    case .call(let function, let formulas):
      var best: Fraction?
      for formula in formulas {
        let value = try formula.value(data)
        guard let known = best else {
          best = value
          continue
        }
        let order = try Self.order(value, known)
        if function == .min ? order < 0 : order > 0 { best = value }
      }
      return best ?? .zero
    }
  }

  private static func value(
    _ operation: Operation, _ left: Fraction, _ right: Fraction, divisor: Formula
  ) throws(Obstacle) -> Fraction {
    func truth(_ holds: Bool) -> Fraction { holds ? .one : .zero }
    switch operation {
    case .plus: return try exactly { () throws(ArithmeticError) in try left.plus(right) }
    case .minus: return try exactly { () throws(ArithmeticError) in try left.minus(right) }
    case .times: return try exactly { () throws(ArithmeticError) in try left.times(right) }
    case .divided:
      guard !right.isZero else {
        throw Obstacle(outcome: .divisionByZero(divisor.description))
      }
      return try exactly { () throws(ArithmeticError) in try left.divided(by: right) }
    case .isLess: return truth(try order(left, right) < 0)
    case .isAtMost: return truth(try order(left, right) <= 0)
    case .isMore: return truth(try order(left, right) > 0)
    case .isAtLeast: return truth(try order(left, right) >= 0)
    case .isEqual: return truth(try order(left, right) == 0)
    case .isUnequal: return truth(try order(left, right) != 0)
    }
  }

  private static func order(_ left: Fraction, _ right: Fraction) throws(Obstacle) -> Int {
    do throws(ArithmeticError) {
      return try left.compared(to: right)
    } catch {
      throw Obstacle(outcome: .overflow)
    }
  }

  private static func exactly(
    _ calculate: () throws(ArithmeticError) -> Fraction
  ) throws(Obstacle) -> Fraction {
    do throws(ArithmeticError) {
      return try calculate()
    } catch {
      throw Obstacle(outcome: .overflow)
    }
  }
}
