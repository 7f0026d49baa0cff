import EvaluationModel

/// Proves that every name means one thing: what shares its name with something else under the same
/// heading could never be found on a form.
enum NameChecker {
  /// What a name belongs to, and where it stands.
  private struct Owner {
    var name: String
    var path: [RubricFault.Step]
  }

  /// All faults of the names of dimensions, their parts and fixed indicators.
  static func faults(of rubric: Rubric) -> [RubricFault] {
    var faults: [RubricFault] = []
    var dimensions: [String: Owner] = [:]
    for (index, dimension) in rubric.dimensions.enumerated() {
      let path: [RubricFault.Step] = ["dimensions", .index(index)]
      faults += add(
        dimension.name, dimension.aliases, path, "一级指标", to: &dimensions)
      var subdimensions: [String: Owner] = [:]
      for (position, subdimension) in dimension.subdimensions.enumerated() {
        let here = path + ["subdimensions", .index(position)]
        faults += add(
          subdimension.name, [], here, "“\(dimension.name)”的二级指标", to: &subdimensions)
        var indicators: [String: Owner] = [:]
        for (row, indicator) in subdimension.indicators.enumerated() {
          faults += add(
            indicator.name, indicator.aliases, here + ["indicators", .index(row)],
            "“\(subdimension.name)”的指标", to: &indicators)
        }
      }
    }
    return faults + borrowedNames(rubric)
  }

  /// Records a name and its aliases and tells which of them are taken.
  private static func add(
    _ name: String, _ aliases: [String], _ path: [RubricFault.Step], _ kind: String,
    to known: inout [String: Owner]
  ) -> [RubricFault] {
    var faults: [RubricFault] = []
    let names: [(String, RubricFault.Step?)] =
      [(name, nil)] + aliases.enumerated().map { ($1, .index($0)) }
    for (text, alias) in names where !text.isEmpty {
      let key = FormDataReader.key(text)
      guard let owner = known[key] else {
        known[key] = Owner(name: name, path: path)
        continue
      }
      // Another way to write its own name: with quotation marks, say.
      guard owner.path != path else { continue }
      let place = alias.map { path + ["aliases", $0] } ?? path + ["name"]
      let message =
        alias == nil
        ? "\(kind)“\(text)”与前面的“\(owner.name)”同名，表里分不清"
        : "“\(name)”的别名“\(text)”已经是“\(owner.name)”的名称"
      faults.append(RubricFault(path: place, message: message, advice: "一个名称只能指一项。"))
    }
    return faults
  }

  /// Aliases that are the name of an indicator under another heading.
  private static func borrowedNames(_ rubric: Rubric) -> [RubricFault] {
    var owners: [String: [(dimension: Int, subdimension: Int)]] = [:]
    for (index, dimension) in rubric.dimensions.enumerated() {
      for (position, subdimension) in dimension.subdimensions.enumerated() {
        for indicator in subdimension.indicators {
          owners[FormDataReader.key(indicator.name), default: []].append((index, position))
        }
      }
    }
    var faults: [RubricFault] = []
    for (index, dimension) in rubric.dimensions.enumerated() {
      for (position, subdimension) in dimension.subdimensions.enumerated() {
        for (row, indicator) in subdimension.indicators.enumerated() {
          for (alias, text) in indicator.aliases.enumerated() where !text.isEmpty {
            guard
              let owner = owners[FormDataReader.key(text)]?.first(where: {
                $0 != (index, position)
              })
            else { continue }
            let heading = rubric.dimensions[owner.dimension].subdimensions[owner.subdimension].name
            faults.append(
              RubricFault(
                path: [
                  "dimensions", .index(index), "subdimensions", .index(position), "indicators",
                  .index(row), "aliases", .index(alias),
                ], message: "“\(indicator.name)”的别名“\(text)”是“\(heading)”里另一项指标的名称",
                advice: "一个名称只能指一项。"))
          }
        }
      }
    }
    return faults
  }
}
