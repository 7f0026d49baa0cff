import EvaluationModel

/// Which item of base data each project form is about, by their names.
struct ProjectMatching {
  /// The row of base data that a form's project is listed in, by the form's index.
  private(set) var rows: [Int: Int] = [:]

  /// Pairs the project forms with the rows under 项目支出.
  ///
  /// The same name decides first, then the same name without words such as 工作经费, then one name
  /// inside the other; a name that fits several rows, or a row that fits several names, is not paired.
  init(_ projects: [Int], of forms: [CheckedForm], in data: BaseData) {
    guard let top = data.top("项目支出") else { return }
    var open = projects.map { Name(index: $0, forms[$0].text(forms[$0].submission.project)) }
      .filter { !$0.key.isEmpty }
    var free = data.parts(of: top).map { Name(index: $0, data.rows[$0].name) }
    let kinds: [(Name, Name) -> Bool] = [
      { $0.key == $1.key }, { $0.core == $1.core },
      { $0.core.contains($1.core) || $1.core.contains($0.core) },
    ]
    for fits in kinds {
      var found: [(form: Int, row: Int)] = []
      for name in open {
        let rows = free.filter { fits(name, $0) }
        if rows.count == 1, let row = rows.first { found.append((name.index, row.index)) }
      }
      for (form, row) in found where found.count(where: { $0.row == row }) == 1 {
        rows[form] = row
        open.removeAll { $0.index == form }
        free.removeAll { $0.index == row }
      }
    }
  }

  /// A project's name, of the form or the row at an index.
  private struct Name {
    let index: Int
    let key: String
    let core: String

    init(index: Int, _ name: String) {
      self.index = index
      key = ComparedName.key(name)
      core = ComparedName.project(name)
    }
  }
}
