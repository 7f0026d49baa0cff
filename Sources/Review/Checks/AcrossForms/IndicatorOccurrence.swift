import EvaluationModel

/// An indicator of one form, to be compared with that of the same name in another.
struct IndicatorOccurrence {
  /// How two values stand to each other.
  enum Relation {
    /// The same number, or the same words.
    case same
    /// Two numbers of one unit that differ.
    case different
    /// Nobody can say: other units, words, a blank.
    case unclear
  }

  /// The index of the form.
  let form: Int
  /// The row.
  let row: CheckedRow

  /// The indicators of a form by their names, without those whose values the form itself
  /// contradicts and those that cannot be compared with their own targets (T01).
  static func all(in form: CheckedForm, at index: Int) -> [(name: String, Self)] {
    var found: [(name: String, Self)] = []
    var places: [String: Int] = [:]
    var doubtful: Set<String> = []
    for row in form.rows {
      let name = ComparedName.key(row.name)
      guard !name.isEmpty else { continue }
      let occurrence = Self(form: index, row: row)
      if !occurrence.isComparable { doubtful.insert(name) }
      if let place = places[name] {
        let earlier = found[place].1
        let agrees =
          earlier.relation(to: occurrence, .target) == .same
          && earlier.relation(to: occurrence, .actual) == .same
        if !agrees { doubtful.insert(name) }
      } else {
        places[name] = found.count
        found.append((name, occurrence))
      }
    }
    return found.filter { !doubtful.contains($0.name) }
  }

  private var isComparable: Bool {
    switch row.score.reason {
    case .unitsDiffer, .magnitudesDiffer, .unitDoubtful, .percentageDoubtful: false
    default: true
    }
  }

  /// How the target or the actual value stands to that of another row.
  func relation(to other: Self, _ field: IndicatorField) -> Relation {
    let texts = (text(field), other.text(field))
    guard !texts.0.isEmpty, !texts.1.isEmpty else { return .unclear }
    if ComparedName.key(texts.0) == ComparedName.key(texts.1) { return .same }
    guard case .quantity(let mine) = reading(field).content,
      case .quantity(let theirs) = other.reading(field).content,
      !reading(field).isApproximate, !other.reading(field).isApproximate,
      mine.unit.isSameFamily(as: theirs.unit), let left = mine.baseValue,
      let right = theirs.baseValue
    else { return .unclear }
    return left == right ? .same : .different
  }

  /// Whether the target is a percentage.
  var isRate: Bool {
    guard case .quantity(let quantity) = row.targetReading.content else { return false }
    return quantity.unit.family == .percentage
  }

  /// The value on one line.
  func text(_ field: IndicatorField) -> String { field == .target ? row.target : row.actual }

  private func reading(_ field: IndicatorField) -> TargetText {
    field == .target ? row.targetReading : row.actualReading
  }
}
