import EvaluationModel

/// X06: the same note stands in forms of different units.
enum NoteCopiedBetweenUnitsCheck: CrossCheck {
  static let description = CheckDescription(
    code: "X06", name: "note-copied-between-units", title: "偏差原因与其他单位雷同", severity: .info,
    meaning: "偏差原因分析及改进措施与另一单位的一字不差，可能是互相抄用，没有写本单位的实际原因。",
    remedy: "请写本单位的实际原因和改进措施。", source: "绩效自评复核常见问题（偏差原因照抄照搬）",
    example: CheckExample(
      wrong: [.init(.indicator(2, .deviationNote), "3名学员结业后继续升学，已安排跟踪服务。")],
      corrected: [.init(.indicator(2, .deviationNote), "有3人参军入伍，下年度把参军计入就业人数。")],
      finding: .indicator(2, .deviationNote),
      others: [.evaluation(.project, [.init(.form(.unit), "另一示例单位")])]))

  static let spansUnits = true

  /// Where a note stands first.
  private struct Origin {
    var form: Int
    var address: FieldAddress
    var unit: String
  }

  /// A note in a unit.
  private struct Copy: Hashable {
    var note: String
    var unit: String
  }

  static func problems(across forms: [CheckedForm]) -> [CrossProblem] {
    var origins: [String: Origin] = [:]
    var told: Set<Copy> = []
    var problems: [CrossProblem] = []
    for (index, form) in forms.enumerated() {
      let unit = ComparedName.unit(form.text(form.submission.unit))
      guard !unit.isEmpty else { continue }
      for row in form.rows {
        guard
          let note = NameKey.copiedNote(row.note, atLeast: form.settings.copiedNoteLength)
        else { continue }
        let address = row.address(.deviationNote)
        guard let origin = origins[note] else {
          origins[note] = Origin(form: index, address: address, unit: unit)
          continue
        }
        guard origin.unit != unit, told.insert(Copy(note: note, unit: unit)).inserted else {
          continue
        }
        let first = forms[origin.form]
        let place = first.place(origin.address)
        let name = first.text(first.submission.unit)
        problems.append(
          CrossProblem(
            form: index,
            problem: Problem(
              address,
              "\(row.title)的偏差原因与“\(name)”\(place.isEmpty ? "" : "（\(place)）")的相同：“\(row.note)”")))
      }
    }
    return problems
  }
}
