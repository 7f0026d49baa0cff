/// Which forms belong together: those of one unit and year.
struct FormGrouping {
  /// What says which forms a form belongs to.
  struct Member {
    /// The unit's name on one line; empty where the form does not say.
    var unit: String
    /// The year; `nil` where the form does not say.
    var year: Int?
    /// The name of its file.
    var file: String
    /// The folder or archive that its file lies in.
    var folder: String
  }

  /// The positions of the forms that belong together, in their order.
  let groups: [[Int]]

  init(_ members: [Member]) {
    var positions: [String: Int] = [:]
    var groups: [[Int]] = []
    for (index, member) in members.enumerated() {
      let key = "\(member.unit)\n\(member.year.map(String.init) ?? "")"
      if let position = positions[key] {
        groups[position].append(index)
      } else {
        positions[key] = groups.count
        groups.append([index])
      }
    }
    self.groups = groups
  }
}
