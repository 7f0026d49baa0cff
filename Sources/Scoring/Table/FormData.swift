import EvaluationModel

/// The data items of a rubric as one form gives them, read once for all rows.
///
/// A class, so that every row borrows it; nothing in it changes.
final class FormData: Sendable {
  /// What a form says of one item.
  struct Entry: Sendable {
    /// The number in its base unit, or 1 and 0 for yes and no.
    var value: Fraction?
    /// As it is printed in a formula: 7人, 63.46万元.
    var text: String
    /// Whether the item is there and says something, readable or not.
    var isFilled: Bool
    /// Whether it is an amount above zero, and whether somebody states its unit.
    var amountHasUnit: Bool?
    /// Where the values that it is made of stand.
    var addresses: [FieldAddress]

    static let missing = Entry(value: nil, text: "", isFilled: false, addresses: [])
  }

  private let entries: [String: Entry]

  /// Reads the data of a form.
  init(_ submission: Submission, _ definitions: [DataDefinition]) {
    let reader = FormDataReader(submission)
    var entries: [String: Entry] = [:]
    for definition in definitions { entries[definition.name] = reader.entry(definition) }
    self.entries = entries
  }

  /// What the form says of an item of the rubric.
  func entry(_ name: String) -> Entry { entries[name] ?? .missing }

  /// Whether amounts with and without a unit meet among some items.
  func mixesUnits(_ names: [String]) -> Bool {
    let units = names.compactMap { entry($0).amountHasUnit }
    return units.contains(true) && units.contains(false)
  }

  /// Items as a row looked at them.
  func inputs(_ names: [String]) -> [Measurement.Input] {
    names.map { name in
      let entry = entry(name)
      return Measurement.Input(
        name: name, text: entry.text, value: entry.value, addresses: entry.addresses)
    }
  }
}
