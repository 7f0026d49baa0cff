/// Reads the text of a formula: `(本年三公 - 上年三公) / 上年三公`.
///
/// Operators may be ASCII (`+ - * / < <= > >= = == !=`) or as in print (`＋ － × ÷ ≤ ≥ ≠`), brackets
/// and blanks full-width. A name is anything else without blanks and operators; numbers are Arabic,
/// with `%` behind them hundredths. Any text gives a formula or a fault.
struct FormulaParser {
  private enum Token: Equatable {
    case number(ExactDecimal)
    case name(String)
    case operation(Formula.Operation)
    case open
    case close
    case comma
  }

  /// How deep brackets may stand in one another.
  private static let deepest = 64
  /// The most names, numbers and signs of a formula.
  private static let longest = 500

  private var tokens: [(token: Token, offset: Int)] = []
  private var position = 0
  private let end: Int

  /// Reads a formula.
  ///
  /// - Parameter text: The text.
  /// - Returns: The formula.
  /// - Throws: ``FormulaFault`` with the first fault.
  static func formula(_ text: String) throws(FormulaFault) -> Formula {
    var parser = try FormulaParser(text)
    let formula = try parser.expression(above: 0, depth: 0)
    if let rest = parser.next {
      throw FormulaFault("“\(parser.words(rest))”前面缺少运算符", at: parser.offset)
    }
    return formula
  }

  /// Where the names and numbers of a text begin; empty where it has signs that no formula has.
  static func operandOffsets(in text: String) -> [Int] {
    guard let parser = try? FormulaParser(text) else { return [] }
    let tokens = parser.tokens
    return tokens.indices.compactMap { index in
      switch tokens[index].token {
      case .number: tokens[index].offset
      case .name:
        // A name before a bracket is a function.
        index + 1 < tokens.count && tokens[index + 1].token == .open ? nil : tokens[index].offset
      case .operation, .open, .close, .comma: nil
      }
    }
  }

  // MARK: Tokens

  private init(_ text: String) throws(FormulaFault) {
    let scalars = Array(text.unicodeScalars)
    end = scalars.count
    var index = 0
    while index < scalars.count {
      let start = index
      if Self.isBlank(scalars[index]) {
        index += 1
        continue
      }
      if let (token, length) = Self.sign(scalars[index...]) {
        tokens.append((token, start))
        index += length
        continue
      }
      while index < scalars.count, !Self.isBlank(scalars[index]),
        Self.sign(scalars[index...]) == nil
      {
        index += 1
      }
      let word = String(String.UnicodeScalarView(scalars[start..<index]))
      tokens.append((try Self.token(of: word, at: start), start))
    }
    guard tokens.count <= Self.longest else {
      throw FormulaFault("公式太长，名称、数字和符号超过\(Self.longest)个", at: tokens[Self.longest].offset)
    }
  }

  /// A word is a number where it begins with a digit, else a name.
  private static func token(of word: String, at offset: Int) throws(FormulaFault) -> Token {
    guard let first = word.utf8.first, (0x30...0x39).contains(first) else { return .name(word) }
    let isPercentage = word.hasSuffix("%") || word.hasSuffix("％")
    let digits = isPercentage ? String(word.dropLast()) : word
    guard let number = decimal(digits),
      let value = isPercentage ? number.shifted(byPowerOfTen: -2) : number
    else {
      throw FormulaFault("“\(word)”不是数字；名称不能以数字开头", at: offset)
    }
    return .number(value)
  }

  private static func decimal(_ text: String) -> ExactDecimal? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(isDigit) }),
      let coefficient = Int64(parts.joined()), parts.count == 1 || parts[1].utf8.count <= 18
    else { return nil }
    return ExactDecimal(
      coefficient: coefficient, exponent: parts.count == 1 ? 0 : -Int8(parts[1].utf8.count))
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace
  }

  private static func sign(_ text: ArraySlice<Unicode.Scalar>) -> (Token, Int)? {
    guard let first = text.first else { return nil }
    let second = text.dropFirst().first
    let isFollowedByEqual = second == "=" || second == "＝"
    switch first {
    case "(", "（": return (.open, 1)
    case ")", "）": return (.close, 1)
    case ",", "，": return (.comma, 1)
    case "+", "＋": return (.operation(.plus), 1)
    case "-", "－", "−": return (.operation(.minus), 1)
    case "*", "×": return (.operation(.times), 1)
    case "/", "÷": return (.operation(.divided), 1)
    case "≤": return (.operation(.isAtMost), 1)
    case "≥": return (.operation(.isAtLeast), 1)
    case "≠": return (.operation(.isUnequal), 1)
    case "<", "＜":
      return isFollowedByEqual ? (.operation(.isAtMost), 2) : (.operation(.isLess), 1)
    case ">", "＞":
      return isFollowedByEqual ? (.operation(.isAtLeast), 2) : (.operation(.isMore), 1)
    case "!", "！": return isFollowedByEqual ? (.operation(.isUnequal), 2) : nil
    case "=", "＝": return (.operation(.isEqual), isFollowedByEqual ? 2 : 1)
    default: return nil
    }
  }

  // MARK: Grammar

  private var next: Token? { position < tokens.count ? tokens[position].token : nil }

  /// Where the next token stands; the end of the text behind the last.
  private var offset: Int { position < tokens.count ? tokens[position].offset : end }

  /// Reads values and the operations between them that bind more tightly than `limit`.
  private mutating func expression(
    above limit: Int, depth: Int
  ) throws(FormulaFault) -> Formula {
    guard depth <= Self.deepest else {
      throw FormulaFault("括号超过\(Self.deepest)层", at: offset)
    }
    var left = try operand(depth: depth)
    while case .operation(let operation)? = next, operation.precedence > limit {
      let place = offset
      position += 1
      let right = try expression(above: operation.precedence, depth: depth + 1)
      left = .binary(operation, left, right)
      if operation.precedence == 1, case .operation(let other)? = next, other.precedence == 1 {
        throw FormulaFault("不能连着比较两次，请用括号分开", at: max(place, offset))
      }
    }
    return left
  }

  private mutating func operand(depth: Int) throws(FormulaFault) -> Formula {
    let place = offset
    guard let token = next else { throw FormulaFault("公式没有写完", at: end) }
    position += 1
    switch token {
    case .number(let number): return .number(number)
    case .name(let name):
      guard next == .open else { return .data(name) }
      guard let function = Formula.Function(rawValue: name.lowercased()) else {
        let known = Formula.Function.allCases.map(\.rawValue).joined(separator: "、")
        throw FormulaFault("没有名为“\(name)”的函数，可以写：\(known)", at: place)
      }
      return .call(function, try arguments(of: function, depth: depth))
    case .open:
      let value = try expression(above: 0, depth: depth + 1)
      try close(openedAt: place)
      return value
    case .operation(.minus):
      // Tighter than × and ÷: －a × b is (－a) × b, which is the same number.
      guard depth < Self.deepest else { throw FormulaFault("负号超过\(Self.deepest)个", at: place) }
      return .negated(try operand(depth: depth + 1))
    case .operation, .close, .comma:
      throw FormulaFault("“\(words(token))”前面缺少数据名称或数字", at: place)
    }
  }

  private mutating func arguments(
    of function: Formula.Function, depth: Int
  ) throws(FormulaFault) -> [Formula] {
    let place = offset
    position += 1
    var values = [try expression(above: 0, depth: depth + 1)]
    while next == .comma {
      position += 1
      values.append(try expression(above: 0, depth: depth + 1))
    }
    try close(openedAt: place)
    guard values.count > 1 else {
      throw FormulaFault("\(function.rawValue) 至少要两个值，用逗号分开", at: place)
    }
    return values
  }

  private mutating func close(openedAt place: Int) throws(FormulaFault) {
    guard next == .close else { throw FormulaFault("这个括号没有合上", at: place) }
    position += 1
  }

  private func words(_ token: Token) -> String {
    switch token {
    case .number(let number): number.description
    case .name(let name): name
    case .operation(let operation): operation.rawValue
    case .open: "（"
    case .close: "）"
    case .comma: "，"
    }
  }
}

extension Formula {
  /// Reads the text of a formula.
  ///
  /// - Parameter text: `在职人数 / 编制数`; operators in ASCII or as in print.
  /// - Throws: ``FormulaFault`` with the first fault.
  public init(_ text: String) throws(FormulaFault) {
    self = try FormulaParser.formula(text)
  }

  /// Where the names and numbers of a formula's text begin.
  ///
  /// They come in the order of the text, which is the order in which the formula has them.
  ///
  /// - Parameter text: The text of a formula.
  /// - Returns: Offsets in Unicode scalars, from zero.
  public static func operandOffsets(in text: String) -> [Int] {
    FormulaParser.operandOffsets(in: text)
  }
}
