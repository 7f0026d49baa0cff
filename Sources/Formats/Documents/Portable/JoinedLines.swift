/// Joins the pieces that lines are drawn in, and finds the lines that hang together.
enum JoinedLines {
  /// Joins pieces on one line, and the two rules of a double line, to one.
  static func join(_ lines: [RuledLine]) -> [RuledLine] {
    join(lines.filter(\.isHorizontal), isHorizontal: true)
      + join(lines.filter { !$0.isHorizontal }, isHorizontal: false)
  }

  private static func join(_ lines: [RuledLine], isHorizontal: Bool) -> [RuledLine] {
    let sorted = lines.sorted { ($0.position, $0.start, $0.end) < ($1.position, $1.start, $1.end) }
    var joined: [RuledLine] = []
    var index = 0
    while index < sorted.count {
      let first = sorted[index].position
      let end =
        sorted[index...].firstIndex { $0.position - first > PortableTolerance.line }
        ?? sorted.count
      let pieces = sorted[index..<end].sorted { ($0.start, $0.end) < ($1.start, $1.end) }
      let position = (first + sorted[end - 1].position) / 2
      var open: RuledLine?
      for piece in pieces {
        if var line = open, piece.start <= line.end + PortableTolerance.line {
          line.end = max(line.end, piece.end)
          open = line
        } else {
          if let open { joined.append(open) }
          open = RuledLine(
            isHorizontal: isHorizontal, position: position, start: piece.start, end: piece.end)
        }
      }
      if let open { joined.append(open) }
      index = end
    }
    return joined.filter { $0.end - $0.start >= PortableTolerance.shortest }
  }

  /// The lines that cross or touch one another, group by group.
  static func groups(_ lines: [RuledLine]) -> [[RuledLine]] {
    var group = Array(lines.indices)
    func root(_ index: Int) -> Int {
      var index = index
      while group[index] != index {
        group[index] = group[group[index]]
        index = group[index]
      }
      return index
    }
    let across = lines.indices.filter { lines[$0].isHorizontal }
    let down = lines.indices.filter { !lines[$0].isHorizontal }
    let near = PortableTolerance.line
    for one in across {
      let line = lines[one]
      for other in down {
        let cross = lines[other]
        let isMet =
          cross.position >= line.start - near && cross.position <= line.end + near
          && line.position >= cross.start - near && line.position <= cross.end + near
        if isMet { group[root(one)] = root(other) }
      }
    }
    var places: [Int: Int] = [:]
    var groups: [[RuledLine]] = []
    for index in lines.indices {
      let root = root(index)
      if let place = places[root] {
        groups[place].append(lines[index])
      } else {
        places[root] = groups.count
        groups.append([lines[index]])
      }
    }
    return groups
  }
}
