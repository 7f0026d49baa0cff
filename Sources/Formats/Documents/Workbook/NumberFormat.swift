/// How a stored number is shown.
///
/// What is shown never says less than the number: a negative number always shows its minus sign,
/// also where the format would show it only in red or in brackets; zero shows its digits where the
/// format would show a dash or nothing; fractions, exponents and formats with conditions or with
/// text between the digits give the exact digits. Decimals that were typed are never hidden.
enum NumberFormat: Equatable {
  /// All digits.
  case general
  /// A fixed number of decimals, thousands, percent: for positive numbers, negative ones and zero.
  case number(positive: NumberPattern, negative: NumberPattern?, zero: NumberPattern?)
  /// A day, a time of day or both.
  case date(DatePattern)

  /// The text that is shown.
  ///
  /// - Parameters:
  ///   - number: The stored number.
  ///   - is1904: Whether the workbook counts days from 1904.
  ///   - isAsShown: Whether the text is just what the cell shows, with typed decimals hidden.
  /// - Returns: The text.
  func text(of number: StoredNumber, is1904: Bool, isAsShown: Bool = false) -> String {
    switch self {
    case .general: return number.plainText
    case .date(let pattern):
      guard let date = SerialDate(number, is1904: is1904) else { return number.plainText }
      return pattern.text(of: date)
    case .number(let positive, let negative, let zero):
      if number.digits == 0 {
        // A zero format such as `"-"??` shows no digit.
        let showsDigits = zero.map { $0.leastWholeDigits + $0.leastDecimals > 0 } ?? false
        return (showsDigits ? zero ?? positive : positive).text(of: number, isAsShown: isAsShown)
      }
      guard number.isNegative, let negative else {
        return positive.text(of: number, isAsShown: isAsShown)
      }
      return negative.withoutBrackets.text(of: number, isAsShown: isAsShown)
    }
  }

  /// The format of a code such as `#,##0.00_);[Red]\(#,##0.00\)` or `yyyy"年"m"月"d"日"`.
  init(code: String) {
    let sections = NumberFormatSection.split(Array(code.unicodeScalars))
    guard let first = sections.first, !first.isGeneral, !sections.contains(where: \.hasCondition)
    else {
      self = .general
      return
    }
    if let pattern = first.datePattern {
      self = .date(pattern)
    } else if let positive = first.numberPattern {
      self = .number(
        positive: positive, negative: sections.count > 1 ? sections[1].numberPattern : nil,
        zero: sections.count > 2 ? sections[2].numberPattern : nil)
    } else {
      self = .general
    }
  }

  /// The format of a number format that workbooks do not spell out.
  ///
  /// Day and time formats are those of Chinese workbooks; 14 and 22, which follow the computer's
  /// settings, are shown as 2024-12-31. Source: ECMA-376 part 1, 18.8.30 (numFmt).
  ///
  /// - Parameter id: `numFmtId`.
  init(builtIn id: Int) {
    self = Self.codes[id].map { NumberFormat(code: $0) } ?? .general
  }

  private static let codes: [Int: String] = [
    1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 5: "¥#,##0", 6: "¥#,##0", 7: "¥#,##0.00",
    8: "¥#,##0.00", 9: "0%", 10: "0.00%",
    14: "yyyy-mm-dd", 15: "yyyy-mm-dd", 16: "m-d", 17: "yyyy-mm", 18: "h:mm AM/PM",
    19: "h:mm:ss AM/PM", 20: "h:mm", 21: "h:mm:ss", 22: "yyyy-mm-dd h:mm",
    27: "yyyy\"年\"m\"月\"", 28: "m\"月\"d\"日\"", 29: "m\"月\"d\"日\"", 30: "yyyy-mm-dd",
    31: "yyyy\"年\"m\"月\"d\"日\"", 32: "h\"时\"mm\"分\"", 33: "h\"时\"mm\"分\"ss\"秒\"",
    34: "上午/下午h\"时\"mm\"分\"", 35: "上午/下午h\"时\"mm\"分\"ss\"秒\"", 36: "yyyy\"年\"m\"月\"",
    37: "#,##0", 38: "#,##0", 39: "#,##0.00", 40: "#,##0.00", 41: "#,##0", 42: "¥#,##0",
    43: "#,##0.00", 44: "¥#,##0.00", 45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss",
    50: "yyyy\"年\"m\"月\"", 51: "m\"月\"d\"日\"", 52: "yyyy\"年\"m\"月\"", 53: "m\"月\"d\"日\"",
    54: "m\"月\"d\"日\"", 55: "上午/下午h\"时\"mm\"分\"", 56: "上午/下午h\"时\"mm\"分\"ss\"秒\"",
    57: "yyyy\"年\"m\"月\"", 58: "m\"月\"d\"日\"",
  ]
}
