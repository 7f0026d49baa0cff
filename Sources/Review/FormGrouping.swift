/// Which forms belong together: those of one unit and year.
///
/// A form that does not name its unit belongs to the unit of its file where the other forms of the
/// file name just one, or else to the unit of its folder where the forms in it name just one, or
/// else to nobody but itself. The year is filled in likewise, from forms of the same unit.
struct FormGrouping {
  /// What says which forms a form belongs to.
  struct Member {
    /// The unit's name on one line; empty where the form does not say.
    var unit: String
    /// The year; `nil` where the form does not say.
    var year: Int?
    /// The name of its file; empty for none.
    var file: String
    /// The folder or archive that its file lies in; empty for none.
    var folder: String
  }

  /// The positions of the forms that belong together, in their order.
  let groups: [[Int]]
  /// The unit of each form as its form names it, or as the first of the forms that it belongs to
  /// does; empty where nobody says.
  let units: [String]

  init(_ members: [Member]) {
    let stated = members.map { ComparedName.unit($0.unit) }
    let units = Self.completed(stated.map { $0.isEmpty ? nil : $0 }, of: members) { _ in "" }
    let years = Self.completed(members.map(\.year), of: members) { units[$0] }
    var positions: [Key: Int] = [:]
    var groups: [[Int]] = []
    for index in members.indices {
      let key = units[index].map { Key(unit: $0, year: years[index]) }
      if let key, let position = positions[key] {
        groups[position].append(index)
      } else {
        if let key { positions[key] = groups.count }
        groups.append([index])
      }
    }
    self.groups = groups
    var names = members.map(\.unit)
    for group in groups {
      guard let named = group.first(where: { !members[$0].unit.isEmpty }) else { continue }
      for index in group where names[index].isEmpty { names[index] = members[named].unit }
    }
    self.units = names
  }

  private struct Key: Hashable {
    var unit: String
    var year: Int?
  }

  /// Where forms may take from one another what they do not say.
  private struct Shelf: Hashable {
    var folder: String
    /// The file; `nil` for the whole folder.
    var file: String?
    /// The unit that they must share.
    var unit: String
  }

  /// What the forms of a shelf say.
  private enum Said<Value: Equatable> {
    case one(Value)
    case several
  }

  /// The values with the blanks filled in from the file or else the folder.
  ///
  /// - Parameters:
  ///   - values: What each form states; `nil` where it states nothing.
  ///   - members: The forms.
  ///   - unit: The unit of the form at a place, `nil` where nobody knows.
  /// - Returns: The values, `nil` where there are none or several to choose from.
  private static func completed<Value: Equatable>(
    _ values: [Value?], of members: [Member], sharing unit: (Int) -> String?
  ) -> [Value?] {
    var said: [Shelf: Said<Value>] = [:]
    for (index, value) in values.enumerated() {
      guard let value, let unit = unit(index) else { continue }
      for shelf in shelves(of: members[index], unit) {
        switch said[shelf] {
        case nil: said[shelf] = .one(value)
        case .one(let other) where other != value: said[shelf] = .several
        default: break
        }
      }
    }
    return values.enumerated().map { index, value in
      if let value { return value }
      guard let unit = unit(index) else { return nil }
      for shelf in shelves(of: members[index], unit) {
        switch said[shelf] {
        case .one(let value): return value
        case .several: return nil
        case nil: continue
        }
      }
      return nil
    }
  }

  private static func shelves(of member: Member, _ unit: String) -> [Shelf] {
    let file =
      member.file.isEmpty ? nil : Shelf(folder: member.folder, file: member.file, unit: unit)
    let folder =
      member.folder.isEmpty ? nil : Shelf(folder: member.folder, file: nil, unit: unit)
    return [file, folder].compactMap { $0 }
  }
}
