internal import EvaluationModel

/// The rows of the ranking as the page's script reads them: one array a form, texts that occur often
/// by their place in one list.
struct BatchRankingData {
  private var places: [String: Int] = [:]
  private var names: [String] = []
  private let lists: BatchLists

  /// The rows of some lists.
  init(_ lists: BatchLists) {
    self.lists = lists
  }

  /// The JSON of all of it.
  var json: String {
    var data = self
    var rows = ScriptData()
    rows.array { rows in
      for (row, rank) in lists.rankedRows { data.add(row, rank, to: &rows) }
    }
    var json = ScriptData()
    json.object { json in
      json.key("tolerance")
      json.raw(lists.summary.tolerance.description)
      json.key("names")
      json.array { json in
        for name in data.names { json.string(name) }
      }
      json.key("rows")
      json.raw(rows.text)
    }
    return json.text
  }

  private mutating func add(_ row: BatchRow, _ rank: Int?, to rows: inout ScriptData) {
    let source = CellText.line(row.place.source)
    let title = CellText.line(row.place.title)
    // By bytes: what readers take for one character may reach over the ends of the parts.
    let folder = source.utf8.lastIndex(of: UInt8(ascii: "/")).map { source.utf8[...$0].count } ?? 0
    // Numbers and places in the list, in the order that the script knows.
    let words = [
      word(rank), name(row.unit), name(row.department), nil, row.kind == .department ? "0" : "1",
      word(row.year), row.weight.description, row.claimed?.description ?? "null",
      row.low.description, row.high.description, row.deviation?.description ?? "null",
      name(row.claimedGrade), name(row.grade), word(row.errors), word(row.warnings),
      word(row.infos), name(row.codesText), name(Self.text(source.utf8.prefix(folder))),
    ]
    let link = link(to: row.place.source, shown: source)
    rows.array { json in
      for word in words {
        if let word { json.raw(word) } else { json.string(CellText.line(row.project)) }
      }
      json.string(Self.text(source.utf8.dropFirst(folder)))
      let isWhole = title.utf8.starts(with: source.utf8)
      json.string(isWhole ? Self.text(title.utf8.dropFirst(source.utf8.count)) : "")
      switch link {
      case .none: json.raw("0")
      case .behind(let place): json.raw("\(place + 1)")
      case .whole(let path): json.string(path)
      }
    }
  }

  private func word(_ number: Int?) -> String { number.map(String.init) ?? "null" }

  private mutating func name(_ text: String) -> String { "\(place(of: CellText.line(text)))" }

  private mutating func place(of name: String) -> Int {
    if let place = places[name] { return place }
    places[name] = names.count
    names.append(name)
    return names.count - 1
  }

  private enum Link {
    case none
    /// What stands before the source, by its place in the list.
    case behind(Int)
    case whole(String)
  }

  private mutating func link(to source: String, shown: String) -> Link {
    guard let path = lists.link(to: source) else { return .none }
    guard path.utf8.reversed().starts(with: shown.utf8.reversed()) else { return .whole(path) }
    return .behind(place(of: Self.text(path.utf8.dropLast(shown.utf8.count))))
  }

  private static func text(_ bytes: Substring.UTF8View) -> String {
    String(decoding: bytes, as: UTF8.self)
  }
}
