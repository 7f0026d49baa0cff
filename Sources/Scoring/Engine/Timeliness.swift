import EvaluationModel

/// Whether something was done in time, as far as the two dates say so.
enum Timeliness {
  /// Done by the deadline, whichever day is meant.
  case inTime
  /// Done after it, whichever day is meant.
  case late
  /// The dates do not say: 9月 against 9月前, or one year only.
  case unclear

  /// - Parameters:
  ///   - done: When it was done.
  ///   - deadline: By when it was to be done.
  ///   - year: The year of the form, for dates without one; `nil` when the form names none.
  init(of done: DatePhrase, against deadline: DatePhrase, assumingYear year: Int?) {
    guard let doneYear = done.year ?? year ?? deadline.year,
      let dueYear = deadline.year ?? year ?? done.year
    else {
      // No year anywhere: both are of the form's year.
      self = Timeliness(done, 0, deadline, 0)
      return
    }
    let isYearKnown = year != nil || (done.year == nil) == (deadline.year == nil)
    self = isYearKnown ? Timeliness(done, doneYear, deadline, dueYear) : .unclear
  }

  private init(_ done: DatePhrase, _ doneYear: Int, _ deadline: DatePhrase, _ dueYear: Int) {
    let due = DaySpan(deadline, year: dueYear)
    let actual = DaySpan(done, year: doneYear)
    // 9月前 ends with August for sure and, as some read it, with September; a day's own 前 and
    // 底前 include the day.
    let isOpen = deadline.isBefore && deadline.day == nil && deadline.part == .whole
    let sure = isOpen ? due.first - 1 : due.last
    if actual.last <= sure {
      self = .inTime
    } else if actual.first > due.last, !done.isBefore {
      self = .late
    } else {
      self = .unclear
    }
  }
}

/// The first and last day that a phrase may mean, as numbers that order like dates.
private struct DaySpan {
  let first: Int
  let last: Int

  init(_ phrase: DatePhrase, year: Int) {
    let firstMonth: Int
    let lastMonth: Int
    if let month = phrase.month {
      (firstMonth, lastMonth) = (month, month)
    } else {
      switch phrase.part {
      case .whole: (firstMonth, lastMonth) = (1, 12)
      case .end: (firstMonth, lastMonth) = (12, 12)
      case .early: (firstMonth, lastMonth) = (1, 3)
      case .middle: (firstMonth, lastMonth) = (6, 7)
      }
    }
    var firstDay = phrase.day ?? 1
    var lastDay = phrase.day ?? 31
    if phrase.month != nil, phrase.day == nil {
      switch phrase.part {
      case .whole: break
      case .early: lastDay = 10
      case .middle: (firstDay, lastDay) = (11, 20)
      case .end: firstDay = 21
      }
    }
    first = (year * 12 + firstMonth) * 31 + firstDay
    last = (year * 12 + lastMonth) * 31 + lastDay
  }
}
