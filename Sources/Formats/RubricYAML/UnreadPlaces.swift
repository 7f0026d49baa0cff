import EvaluationModel

/// The places of a rubric file that could not be read, to tell faults of sense that follow from them
/// from those that stand on their own.
///
/// A rubric with faults of writing has something empty in these places. A fault of sense is told all
/// the same where everything that it looks at was read; where in doubt, it is left for the next run,
/// so that nobody hunts a fault that is none.
struct UnreadPlaces {
  private typealias Path = [RubricFault.Step]

  private var places: [Path] = []

  /// - Parameters:
  ///   - faults: The faults of writing.
  ///   - root: The tree of the file.
  ///   - keys: The keys of a rubric.
  init(_ faults: [LocatedFault], in root: YAMLNode, keys: [String]) {
    var index: [(mark: SourceMark, path: Path, isKey: Bool)] = []
    Self.collect(root, [], into: &index)
    for fault in faults {
      // The last place that begins before the fault is the one that it is about.
      guard
        let place = index.last(where: {
          ($0.mark.line, $0.mark.column) <= (fault.mark.line, fault.mark.column)
        }), !place.path.isEmpty
      else {
        places.append([])
        continue
      }
      add(place.path, isKey: place.isKey, root, keys)
    }
  }

  private mutating func add(_ path: Path, isKey: Bool, _ root: YAMLNode, _ keys: [String]) {
    var path = path
    if isKey, path.count == 1 {
      // An unknown or a missing section: any of those that are not there may be meant.
      places.append(path)
      guard case .mapping(let entries) = root.content else { return }
      places += keys.filter { key in !entries.contains { $0.key == key } }.map { [.key($0)] }
      return
    }
    // A key that is unknown, missing or repeated concerns the mapping in which it stands.
    if isKey { path.removeLast() }
    // An item that is left out moves those behind it.
    if !isKey, case .index? = path.last { path.removeLast() }
    if path.first == "variants", path.contains("changes") { path = ["variants"] }
    places.append(path)
  }

  private static func collect(
    _ node: YAMLNode, _ path: Path, into index: inout [(mark: SourceMark, path: Path, isKey: Bool)]
  ) {
    index.append((node.mark, path, false))
    switch node.content {
    case .scalar: return
    case .sequence(let items):
      for (position, item) in items.enumerated() {
        collect(item, path + [.index(position)], into: &index)
      }
    case .mapping(let entries):
      for entry in entries {
        index.append((entry.mark, path + [.key(entry.key)], true))
        collect(entry.value, path + [.key(entry.key)], into: &index)
      }
    }
  }

  // MARK: Faults of sense

  /// Whether a fault of sense looks at a place that could not be read.
  func decide(_ fault: RubricFault) -> Bool {
    let isSum = Self.isSum(fault.path)
    return places.contains { place in
      // What an indicator is called or calculated from changes no sum.
      if isSum, Self.isBesideWeights(place) { return false }
      // The sum of all looks at the dimensions' own points only.
      if fault.path == ["dimensions"], place.first == "dimensions", place.count > 3 { return false }
      return Self.seen(by: fault.path).contains { seen in
        seen.starts(with: place) || place.starts(with: seen)
      }
    }
  }

  /// Everything that a fault of a place may have looked at.
  private static func seen(by path: Path) -> [Path] {
    guard case .key(let section)? = path.first else { return [[]] }
    let clauses: [Path] = path.last == "basis" ? [["clauses"]] : []
    switch section {
    case "years", "digits", "tiers", "clauses", "id": return [[.key(section)]]
    case "shared-weight": return [["shared-weight"], ["dimensions"]]
    case "total-cap": return [["total-cap"], ["total"], ["execution"]] + clauses
    case "execution", "overshoot": return [[.key(section)]] + clauses
    case "grades": return [["grades"], ["total"]]
    case "rules":
      return path.last == "basis" || path.last == "rule" || path.count > 3
        ? [Array(path.prefix(2))] + clauses : [["rules"], ["dimensions"]]
    case "dimensions" where path.count > 6:
      // One fixed indicator: itself, and what its formula and rule refer to.
      let tiers: [Path] = path.last == "rule" ? [["tiers"]] : []
      return [Array(path.prefix(6)), ["data"], ["digits"]] + tiers + clauses
    case "dimensions" where path.count == 1:
      return [["dimensions"], ["execution"], ["total"], ["shared-weight"]]
    case "dimensions": return [Array(path.prefix(2)), ["shared-weight"]]
    case "data" where path.last == "sources" || path.contains("sources"):
      return [Array(path.prefix(2))]
    case "data": return [["data"], ["dimensions"], ["variants"]]
    case "variants":
      return [
        ["variants"], ["dimensions"], ["shared-weight"], ["execution"], ["total"], ["data"],
        ["digits"],
      ]
        + clauses
    default: return [[]]
    }
  }

  private static func isSum(_ path: Path) -> Bool {
    path == ["dimensions"] || path.last == "subdimensions" || path.last == "indicators"
  }

  /// Whether a place is one value that is no points, and no list or mapping that may hold some.
  private static func isBesideWeights(_ place: Path) -> Bool {
    guard place.first == "dimensions", case .key(let key)? = place.last else { return false }
    return !["dimensions", "subdimensions", "indicators", "weight"].contains(key)
  }
}
