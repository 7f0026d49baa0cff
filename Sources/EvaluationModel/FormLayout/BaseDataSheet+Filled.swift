extension BaseDataSheet {
  /// The sheet of a filled form: everything that was filed, in the rows of the official form and in
  /// rows of its own, with the rates calculated.
  ///
  /// - Parameters:
  ///   - submission: The form.
  ///   - year: The year that it is about.
  init(of submission: Submission, _ year: Int?) {
    let entries = Self.entries(of: submission)
    let columns = Self.columns(of: entries, year)
    self.columns = columns.map { Heading(text: $0) }
    let titles = Self.distinct(entries.filter(\.isOfPeople).map(\.name.column))
    let headings = Self.distinct(entries.filter(\.isOfBuilding).map(\.name.column))
    var people: [Entry] = []
    var expenses: [Entry] = []
    var buildings: [Entry] = []
    var lines: [Row] = []
    for entry in entries {
      if entry.isOfPeople, titles.contains(entry.name.column) {
        people.append(entry)
      } else if !entry.name.path.isEmpty, columns.contains(entry.name.column) {
        expenses.append(entry)
      } else if entry.isOfBuilding, headings.contains(entry.name.column) {
        buildings.append(entry)
      } else {
        lines.append(Row(label: entry.text, values: [Value(text: entry.value)]))
      }
    }
    self.people = Self.people(people, year)
    self.expenses = Self.expenses(expenses, columns)
    self.buildings = Self.buildings(buildings, year)
    let hasEconomy = lines.contains { $0.label.hasPrefix("厉行节约") }
    self.lines = lines + (hasEconomy ? [] : [Row(label: Words.economy, values: [Value()])])
  }

  /// One value of the form.
  struct Entry {
    /// Its whole name.
    let text: String
    /// Its name taken apart.
    let name: BaseDataName
    /// What is drawn for it.
    let value: String

    /// Whether it belongs to 财政供养人员情况, which has no names of rows.
    var isOfPeople: Bool {
      guard name.path.isEmpty else { return false }
      if ControlRate.role(of: name, name.column)?.kind == .staff { return true }
      let key = NameKey.withoutBrackets(NameKey.key(name.column))
      let isOther = ["楼堂馆所", "规模", "面积", "投资", "经费"].contains { key.contains($0) }
      return !isOther && key.count <= BaseDataSheet.longestHeading
        && ["人数", "编制数"].contains { key.hasSuffix($0) }
    }

    /// Whether it belongs to 楼堂馆所控制情况.
    var isOfBuilding: Bool {
      guard name.path.count == 1, let kind = ControlRate.role(of: name, text)?.kind else {
        return false
      }
      return kind != .staff
    }
  }

  /// The longest heading that is one, in characters.
  static let longestHeading = 16
  /// The most headings of a block; what is under others has a row of its own.
  private static let mostHeadings = 12

  /// The values of a form, with its rates calculated.
  private static func entries(of submission: Submission) -> [Entry] {
    let rates = ControlRate.all(in: submission)
    var shown: [Int: String] = [:]
    for rate in rates { if let item = rate.item { shown[item] = rate.shown } }
    var entries = submission.data.enumerated().map { index, item in
      let text = submission.string(item.name) ?? ""
      return Entry(
        text: text, name: BaseDataName(text),
        value: shown[index] ?? CellText.lines(submission.string(item.value) ?? ""))
    }
    // Rates that the form has no cell for.
    for rate in rates where rate.item == nil {
      guard let shown = rate.shown, case .data(_, let part)? = rate.partAddress else { continue }
      let name = BaseDataName(part)
      let text = (name.path.map(\.text) + [rate.kind.title + name.copy]).joined(separator: "/")
      entries.append(Entry(text: text, name: BaseDataName(text), value: shown))
    }
    return entries
  }

  /// The first different texts, in their order, as many as a block has headings.
  static func distinct(_ texts: [String]) -> [String] {
    var found: [String] = []
    for text in texts where found.count < mostHeadings && !found.contains(text) {
      found.append(text)
    }
    return found
  }

  // MARK: People

  private static func people(_ entries: [Entry], _ year: Int?) -> Block {
    let roles: [ControlRate.Role] = [.whole, .part, .rate]
    func role(_ column: String) -> ControlRate.Role? {
      ControlRate.role(of: BaseDataName(column), column)?.role
    }
    var headings = distinct(entries.map(\.name.column))
    // What the official form asks for and this one does not have.
    for (wanted, title) in zip(roles, Words.people(of: year))
    where !headings.contains(where: { role($0) == wanted }) {
      let next = headings.firstIndex { heading in
        role(heading).flatMap(roles.firstIndex(of:)).map { place in
          roles.firstIndex(of: wanted).map { place > $0 } ?? false
        } ?? false
      }
      headings.insert(title, at: next ?? headings.endIndex)
    }
    return block(label: Words.people, headings, entries)
  }

  // MARK: Buildings

  private static func buildings(_ entries: [Entry], _ year: Int?) -> [Block] {
    var sections: [String] = []
    var members: [String: [Entry]] = [:]
    for entry in entries {
      let section = entry.name.path[0].text
      if members[section] == nil { sections.append(section) }
      members[section, default: []].append(entry)
    }
    guard !sections.isEmpty else {
      return [block(label: Words.buildings(of: year), Words.building, [])]
    }
    return sections.map { section in
      let own = members[section] ?? []
      let found = distinct(own.map(\.name.column))
      // A single heading is none.
      let isUsual = found.allSatisfy(Words.building.contains)
      return block(label: section, isUsual ? Words.building : found, own)
    }
  }

  /// The values of a block: one row for the first values of their names, and one for every copy.
  private static func block(label: String, _ headings: [String], _ entries: [Entry]) -> Block {
    var places: [String: Int] = ["": 0]
    var rows = [[Value]](repeating: headings.map { _ in Value() }, count: 1)
    for entry in entries {
      guard let column = headings.firstIndex(of: entry.name.column) else { continue }
      let place = places[entry.name.copy] ?? rows.count
      if place == rows.count {
        places[entry.name.copy] = place
        rows.append(headings.map { _ in Value() })
      }
      rows[place][column].text = entry.value
    }
    return Block(label: label, headings: headings.map { Heading(text: $0) }, rows: rows)
  }
}

extension ControlRate {
  /// What the drawn table shows in the cell of the rate: the rate, unless words stand there or it
  /// cannot be calculated.
  fileprivate var shown: String? {
    verdict == .unknown || verdict == .words ? nil : rate?.percentage
  }
}
