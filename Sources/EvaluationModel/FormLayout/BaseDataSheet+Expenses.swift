/// 经费控制情况 of a filled form.
extension BaseDataSheet {
  /// The columns of 经费控制情况: those of the official form, unless the form has others.
  static func columns(of entries: [Entry], _ year: Int?) -> [String] {
    let usual = Words.columns(of: year)
    let endings = ["决算数", "预算数", "执行数", "支出数"]
    let found = distinct(
      entries.compactMap { entry in
        let column = entry.name.column
        return !entry.name.path.isEmpty && column.count <= longestHeading
          && endings.contains(where: column.hasSuffix) ? column : nil
      })
    if found.allSatisfy(usual.contains) { return usual }
    return found.count > 1 ? found : found + usual
  }

  /// A row of 经费控制情况 with its values.
  private struct Line {
    let path: [BaseDataName.Step]
    let copy: String
    var values: [String: String] = [:]
  }

  /// The rows of 经费控制情况: those of the official form and those that the form has beyond them.
  static func expenses(_ entries: [Entry], _ columns: [String]) -> [Row] {
    var found: [Line] = []
    var places: [BaseDataName: Int] = [:]
    for entry in entries {
      let key = BaseDataName(path: entry.name.path, copy: entry.name.copy)
      if let place = places[key] {
        found[place].values[entry.name.column] = entry.value
      } else {
        places[key] = found.count
        found.append(
          Line(
            path: entry.name.path, copy: entry.name.copy,
            values: [entry.name.column: entry.value]))
      }
    }
    var labels = BaseDataLabels()
    return completed(found).map { line in
      let isProjects = line.path.map(\.text) == ["项目支出"]
      return Row(
        label: labels.next(line.path) + (isProjects ? "：（一个专项一行）" : ""),
        values: columns.map { Value(text: line.values[$0] ?? "") })
    }
  }

  /// The lines with those of the official form that are not there, each with its parts behind the one
  /// that it follows there.
  private static func completed(_ found: [Line]) -> [Line] {
    let usual = Words.rows.map { Line(path: $0, copy: "") }
    func isSame(_ line: Line, _ top: String) -> Bool {
      NameKey.key(line.path[0].text).hasPrefix(top)
    }
    var lines = found
    var end = 0
    for top in usual where top.path.count == 1 {
      let name = top.path[0].name
      let parts = usual.filter { $0.path.count > 1 && $0.path[0].name == name }
      if let last = lines.lastIndex(where: { isSame($0, name) }) {
        let first = lines.firstIndex { isSame($0, name) } ?? last
        end = last + 1
        let hasTop = lines[first...last].contains { $0.path.count == 1 }
        let hasParts = lines[first...last].contains { $0.path.count > 1 }
        if !hasParts {
          lines.insert(contentsOf: parts, at: end)
          end += parts.count
        }
        if !hasTop {
          lines.insert(Line(path: [lines[first].path[0]], copy: ""), at: first)
          end += 1
        }
      } else {
        lines.insert(contentsOf: [top] + parts, at: min(end, lines.count))
        end += 1 + parts.count
      }
    }
    return lines
  }
}

extension BaseDataName {
  /// The name of a row, for all its columns together.
  fileprivate init(path: [Step], copy: String) {
    self.path = path
    self.copy = copy
    column = ""
  }
}
