/// One section of a number format code, between semicolons, in tokens.
struct NumberFormatSection {
  /// One token.
  private enum Token: Equatable {
    /// Text that is shown: quoted, escaped, or a currency.
    case literal(String)
    /// Anything else, as written.
    case sign(Unicode.Scalar)
    /// A run of one letter of a date: how often it stands there.
    case letters(Unicode.Scalar, Int)
    /// `[h]`.
    case elapsed(Unicode.Scalar)
    /// The halves of the day.
    case halves(String, String)
  }

  /// Whether it shows a number only if it is in some range.
  private(set) var hasCondition = false
  /// Whether it shows every digit.
  private(set) var isGeneral = false
  private var tokens: [Token] = []

  /// Splits a code at its semicolons.
  static func split(_ code: [Unicode.Scalar]) -> [NumberFormatSection] {
    var sections: [NumberFormatSection] = []
    var rest = code[...]
    repeat {
      var section = NumberFormatSection()
      section.take(&rest)
      sections.append(section)
    } while rest.popFirst() != nil
    return sections
  }

  /// The pattern of a number; `nil` for a date, a fraction, an exponent and where there are no
  /// digits or text between them.
  var numberPattern: NumberPattern? {
    var pattern = NumberPattern()
    var hasDigits = false
    var isClosed = false
    var isFraction = false
    var commas = 0
    for token in tokens {
      switch token {
      case .sign("0"), .sign("#"), .sign("?"):
        guard !isClosed else { return nil }
        hasDigits = true
        if isFraction {
          pattern.mostDecimals += 1
          if token == .sign("0") { pattern.leastDecimals = pattern.mostDecimals }
        } else {
          if commas > 0 { pattern.isGrouped = true }
          commas = 0
          if token == .sign("0") || pattern.leastWholeDigits > 0 { pattern.leastWholeDigits += 1 }
        }
      case .sign(","): if hasDigits, !isClosed { commas += 1 }
      case .sign("."):
        guard !isFraction, !isClosed else { return nil }
        isFraction = true
        hasDigits = true
      case .sign("%"):
        pattern.powerOfTen += 2
        isClosed = hasDigits
        if hasDigits { pattern.suffix += "%" } else { pattern.prefix += "%" }
      case .sign("/"), .sign("E"), .sign("e"), .sign("@"): return nil
      case .sign(let sign):
        isClosed = hasDigits
        if hasDigits { pattern.suffix += String(sign) } else { pattern.prefix += String(sign) }
      case .literal(let text):
        isClosed = hasDigits && (isClosed || !text.isEmpty)
        if hasDigits { pattern.suffix += text } else { pattern.prefix += text }
      case .letters, .elapsed, .halves: return nil
      }
    }
    pattern.powerOfTen -= 3 * commas
    let isSmall = max(pattern.mostDecimals, pattern.leastWholeDigits, abs(pattern.powerOfTen)) < 64
    return hasDigits && isSmall ? pattern : nil
  }

  /// The pattern of a day or time; `nil` for a number.
  var datePattern: DatePattern? {
    var pieces: [DatePattern.Piece] = []
    var isUnusual = false
    var hasLetters = false
    for (position, token) in tokens.enumerated() {
      switch token {
      case .letters("y", let count): pieces.append(count > 2 ? .year : .shortYear)
      case .letters("m", let count):
        if count > 2 { isUnusual = true }
        let isMinute = isMinute(position)
        pieces.append(isMinute ? .minute(isPadded: count > 1) : .month(isPadded: count > 1))
      case .letters("d", let count):
        if count > 2 { isUnusual = true }
        pieces.append(.day(isPadded: count > 1))
      case .letters("h", let count): pieces.append(.hour(isPadded: count > 1))
      case .letters("s", let count): pieces.append(.second(isPadded: count > 1))
      case .letters, .elapsed("m"), .elapsed("s"): isUnusual = true
      case .elapsed: pieces.append(.elapsedHours)
      case .halves(let morning, let afternoon): pieces.append(.halfDay(morning, afternoon))
      case .literal(let text): pieces.append(.literal(text))
      case .sign("0"), .sign("#"), .sign("?"), .sign("@"): isUnusual = true
      case .sign(let sign): pieces.append(.literal(String(sign)))
      }
      switch token {
      case .letters, .elapsed: hasLetters = true
      default: break
      }
    }
    guard hasLetters else { return nil }
    let pattern = DatePattern(pieces: pieces)
    return isUnusual ? pattern.numeric : pattern
  }

  /// Whether an `m` means minutes: next to hours before it or seconds behind it.
  private func isMinute(_ position: Int) -> Bool {
    for token in tokens[..<position].reversed() {
      if case .letters(let letter, _) = token {
        if letter == "h" { return true }
        break
      }
      if case .elapsed = token { return true }
    }
    for token in tokens[(position + 1)...] {
      if case .letters(let letter, _) = token { return letter == "s" }
    }
    return false
  }

  /// Takes tokens up to the next semicolon, which stays.
  private mutating func take(_ rest: inout ArraySlice<Unicode.Scalar>) {
    for word in ["General", "G/通用格式"] where rest.startsIgnoringCase(with: word) {
      isGeneral = true
      rest = rest.dropFirst(word.unicodeScalars.count)
    }
    while let scalar = rest.first, scalar != ";" {
      if let halves = Self.halves(rest) {
        tokens.append(.halves(halves.0, halves.1))
        rest = rest.dropFirst(halves.2)
        continue
      }
      rest = rest.dropFirst()
      switch scalar {
      case "\"":
        let text = rest.prefix { $0 != "\"" }
        rest = rest.dropFirst(text.count + 1)
        tokens.append(.literal(String(String.UnicodeScalarView(text))))
      case "\\", "!":
        if let next = rest.popFirst() { tokens.append(.literal(String(next))) }
      case "_", "*": rest = rest.dropFirst()
      case "[":
        let text = rest.prefix { $0 != "]" }
        rest = rest.dropFirst(text.count + 1)
        takeBracket(text)
      default: takeSign(scalar, &rest)
      }
    }
  }

  private mutating func takeBracket(_ text: ArraySlice<Unicode.Scalar>) {
    switch text.first {
    case "<", ">", "=": hasCondition = true
    case "$":
      let currency = text.dropFirst().prefix { $0 != "-" }
      tokens.append(.literal(String(String.UnicodeScalarView(currency))))
    case "h", "H", "m", "M", "s", "S":
      let letter = text.first.map(Self.lowercased) ?? "h"
      // `[Magenta]` is a colour.
      guard text.allSatisfy({ Self.lowercased($0) == letter }) else { return }
      tokens.append(.elapsed(letter))
    default: break
    }
  }

  private mutating func takeSign(
    _ scalar: Unicode.Scalar, _ rest: inout ArraySlice<Unicode.Scalar>
  ) {
    let letter = Self.lowercased(scalar)
    let isExponent = letter == "e" && (rest.first == "+" || rest.first == "-")
    guard "ymdhsaegb".unicodeScalars.contains(letter), !isExponent else {
      tokens.append(.sign(scalar))
      return
    }
    var count = 1
    while let next = rest.first, Self.lowercased(next) == letter {
      rest = rest.dropFirst()
      count += 1
    }
    tokens.append(.letters(letter, count))
  }

  private static func halves(
    _ rest: ArraySlice<Unicode.Scalar>
  ) -> (String, String, Int)? {
    if rest.startsIgnoringCase(with: "AM/PM") { return ("AM", "PM", 5) }
    if rest.startsIgnoringCase(with: "A/P") { return ("A", "P", 3) }
    return rest.startsIgnoringCase(with: "上午/下午") ? ("上午", "下午", 5) : nil
  }

  private static func lowercased(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    ("A"..."Z").contains(scalar) ? Unicode.Scalar(UInt8(scalar.value) | 0x20) : scalar
  }
}

extension ArraySlice<Unicode.Scalar> {
  /// Whether the first scalars are those of a word, whatever the case of ASCII letters.
  fileprivate func startsIgnoringCase(with word: String) -> Bool {
    let scalars = word.unicodeScalars
    return count >= scalars.count
      && zip(self, scalars).allSatisfy {
        $0 == $1
          || $0.isASCII && $1.isASCII && $0.value | 0x20 == $1.value | 0x20
            && $0.properties.isAlphabetic
      }
  }
}
