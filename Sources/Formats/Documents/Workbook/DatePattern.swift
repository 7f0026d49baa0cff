/// How a day or a time of day is shown.
struct DatePattern: Equatable {
  /// One piece of the pattern; the flag says whether one digit gets a zero in front.
  enum Piece: Equatable {
    case year
    case shortYear
    case month(isPadded: Bool)
    case day(isPadded: Bool)
    case hour(isPadded: Bool)
    case minute(isPadded: Bool)
    case second(isPadded: Bool)
    case elapsedHours
    /// The halves of the day: `上午` and `下午`.
    case halfDay(String, String)
    case literal(String)
  }

  /// The pieces in their order.
  var pieces: [Piece]

  /// The day and, where the pieces have it, the time, as 2024-12-31 8:05.
  ///
  /// For names of months and days and other calendars, which are read from no form.
  var numeric: DatePattern {
    let hasDate = pieces.contains { piece in
      switch piece {
      case .year, .shortYear, .month, .day: true
      default: false
      }
    }
    let hasTime = pieces.contains { piece in
      switch piece {
      case .hour, .minute, .second: true
      default: false
      }
    }
    let date: [Piece] = [
      .year, .literal("-"), .month(isPadded: true), .literal("-"), .day(isPadded: true),
    ]
    let time: [Piece] = [.hour(isPadded: false), .literal(":"), .minute(isPadded: true)]
    if !hasTime { return DatePattern(pieces: date) }
    return DatePattern(pieces: hasDate ? date + [.literal(" ")] + time : time)
  }

  /// The text that is shown.
  func text(of date: SerialDate) -> String {
    let hasHalves = pieces.contains { piece in
      if case .halfDay = piece { true } else { false }
    }
    let hour = date.second / 3600
    return pieces.map { piece in
      switch piece {
      case .year: String(date.year)
      case .shortYear: padded(date.year % 100, true)
      case .month(let isPadded): padded(date.month, isPadded)
      case .day(let isPadded): padded(date.day, isPadded)
      case .hour(let isPadded): padded(hasHalves ? (hour + 11) % 12 + 1 : hour, isPadded)
      case .minute(let isPadded): padded(date.second / 60 % 60, isPadded)
      case .second(let isPadded): padded(date.second % 60, isPadded)
      case .elapsedHours: String(date.days * 24 + hour)
      case .halfDay(let morning, let afternoon): hour < 12 ? morning : afternoon
      case .literal(let text): text
      }
    }.joined()
  }

  private func padded(_ number: Int, _ isPadded: Bool) -> String {
    isPadded && number < 10 ? "0\(number)" : "\(number)"
  }
}
