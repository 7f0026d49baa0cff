/// Notes that stand word for word in forms of different units, as X06 tells them.
public struct CopiedNotes: Equatable, Sendable {
  /// Where a note stands.
  public struct Occurrence: Equatable, Sendable {
    /// The unit as filed.
    public let unit: String
    /// The project as filed.
    public let project: String
    /// 三级指标.
    public let indicator: String
    /// The form's place for people.
    public let place: String
  }

  /// A note of at least two units.
  public struct Item: Equatable, Sendable {
    /// The note as it stands first.
    public let note: String
    /// How many units have it.
    public let units: Int
    /// The first place in each unit.
    public let occurrences: [Occurrence]
  }

  /// What is known of a note.
  private struct Note: Equatable {
    var text: String
    var units: Set<String>
    var occurrences: [Occurrence]
    var isSelected = false
  }

  private let length: Int
  private var notes: [String: Note] = [:]

  /// Notes of nothing.
  ///
  /// - Parameter length: How many characters a note must have to be told.
  public init(atLeast length: Int) {
    self.length = length
  }

  /// Adds the notes of a form; one without a unit is left out.
  ///
  /// - Parameters:
  ///   - form: The form.
  ///   - place: Where it came from.
  ///   - isSelected: Whether its notes are to be told; others are told only beside one of these.
  public mutating func add(_ form: FormEntry, at place: BatchPlace, isSelected: Bool = true) {
    let unit = NameKey.unit(form.unit)
    guard !unit.isEmpty else { return }
    for row in form.rows {
      guard let key = NameKey.copiedNote(row.note, atLeast: length) else { continue }
      var note = notes[key] ?? Note(text: row.note, units: [], occurrences: [])
      let isNew = note.units.insert(unit).inserted
      if isNew {
        note.occurrences.append(
          Occurrence(
            unit: form.unit, project: form.kind == .project ? form.project : "",
            indicator: row.name, place: place.title))
      }
      guard isNew || (isSelected && !note.isSelected) else { continue }
      note.isSelected = note.isSelected || isSelected
      notes[key] = note
    }
  }

  /// The notes of two units or more, those of most units first, then by their words.
  public var items: [Item] {
    notes.filter { $0.value.units.count > 1 && $0.value.isSelected }.sorted { left, right in
      if left.value.units.count != right.value.units.count {
        return left.value.units.count > right.value.units.count
      }
      return left.key < right.key
    }.map { _, note in
      Item(
        note: note.text, units: note.units.count,
        occurrences: note.occurrences.sorted { ($0.unit, $0.place) < ($1.unit, $1.place) })
    }
  }
}
