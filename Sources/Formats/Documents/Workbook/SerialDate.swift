/// A day and a time of day from a serial number of days.
struct SerialDate: Equatable {
  /// The calendar year.
  var year: Int
  /// The month, from one.
  var month: Int
  /// The day, from one.
  var day: Int
  /// Seconds since midnight.
  var second: Int
  /// Whole days of the serial number, for lengths of time.
  var days: Int

  /// The last day that workbooks know: 9999-12-31.
  private static let lastSerial: Int128 = 2_958_465

  /// The date of a serial number; `nil` when it is none.
  ///
  /// In the 1900 system day 1 is 1900-01-01 and day 60 the 29 February 1900 that never was. In
  /// the 1904 system day 0 is 1904-01-01. The time is rounded to whole seconds.
  init?(_ number: StoredNumber, is1904: Bool) {
    guard !number.isNegative, number.exponent >= -19, number.exponent <= 8 else { return nil }
    var scaled = Int128(number.digits) * 86_400
    var unit: Int128 = 1
    for _ in 0..<abs(number.exponent) {
      if number.exponent < 0 { unit *= 10 } else { scaled *= 10 }
    }
    let seconds = (scaled + unit / 2) / unit
    let (whole, rest) = seconds.quotientAndRemainder(dividingBy: 86_400)
    guard whole <= Self.lastSerial else { return nil }
    days = Int(whole)
    second = Int(rest)
    if !is1904, days == 60 {
      (year, month, day) = (1900, 2, 29)
      return
    }
    // Days since 1970-01-01.
    let epoch = is1904 ? days - 24_107 : days < 60 ? days - 25_568 : days - 25_569
    (year, month, day) = Self.civil(epoch)
  }

  /// Year, month and day of a number of days since 1970-01-01, counted in eras of 400 years.
  private static func civil(_ epoch: Int) -> (Int, Int, Int) {
    // Days since 0000-03-01, so that the leap day ends a year.
    let shifted = epoch + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }
}
