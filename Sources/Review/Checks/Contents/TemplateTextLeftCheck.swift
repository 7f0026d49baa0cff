import EvaluationModel

/// C04: text of the template stands in a cell that was filled in.
enum TemplateTextLeftCheck: Check {
  static let description = CheckDescription(
    code: "C04", name: "template-text-left", title: "模板提示文字未删除", severity: .warning,
    meaning: """
      已填写的单元格里还留着模板的提示：字数限制（100字以内）、“请填写……”、未选定的“增加（减少）”、未填数的“XX个”\
      “____”、句后的“……”。整行未填的占位行不提。
      """,
    remedy: "请删去提示文字，或补上应填的内容。", source: "各地自评表模板（填表提示）",
    example: CheckExample(
      wrong: [.init(.form(.goalExpected), "培训100人（100字以内）")],
      corrected: [.init(.form(.goalExpected), "培训100人")], finding: .form(.goalExpected)))

  static func problems(in form: CheckedForm) -> [Problem] {
    var cells: [(address: FieldAddress, title: String, isName: Bool)] = []
    for field in [FormField.unit, .department, .project, .goalExpected, .goalActual] {
      let isName = field != .goalExpected && field != .goalActual
      cells.append((.form(field), "“\(field.title)”", isName))
    }
    for row in form.rows where isFilled(row) {
      for field in [IndicatorField.name, .target, .actual, .deviationNote] {
        cells.append((row.address(field), "\(row.title)的\(field.title)", field == .name))
      }
    }
    return cells.compactMap { cell in
      guard let text = form.submission.string(form.submission.slice(at: cell.address)),
        let prompt = TemplatePrompt.find(in: text, isName: cell.isName)
      else { return nil }
      return Problem(cell.address, "\(cell.title)里还留着模板的提示“\(prompt)”")
    }
  }

  /// Whether anything was filled in beside the name and the target.
  private static func isFilled(_ row: CheckedRow) -> Bool {
    !row.actual.isEmpty || row.score.claimed != nil
  }
}
