import EvaluationModel

/// The forms of one unit and year by what they are; of a form that is there twice the first counts.
struct FormSet {
  /// The 基础数据表.
  var base: (form: Int, data: BaseData)?
  /// The 整体支出自评表.
  var department: Int?
  /// The 项目支出自评表, one for each project.
  var projects: [Int] = []

  /// Sorts forms.
  init(_ forms: [CheckedForm]) {
    var names: Set<String> = []
    for (index, form) in forms.enumerated() {
      let submission = form.submission
      if submission.isBaseData {
        if base == nil { base = BaseData(submission).map { (index, $0) } }
        continue
      }
      let name = ComparedName.key(form.text(submission.project))
      switch submission.kind ?? form.rubric.kind {
      case .department:
        if department == nil { department = index }
      case .project:
        if name.isEmpty || names.insert(name).inserted { projects.append(index) }
      }
    }
  }

  /// The base data, the other forms: from the whole to the projects.
  var evaluations: [Int] { (department.map { [$0] } ?? []) + projects }
}

extension CheckedForm {
  /// What the form is, for messages about several forms.
  var title: String {
    if submission.isBaseData { return "基础数据表" }
    switch submission.kind ?? rubric.kind {
    case .department: return "整体支出自评表"
    case .project:
      let project = text(submission.project)
      return project.isEmpty ? "项目支出自评表" : "“\(project)”自评表"
    }
  }

  /// A cell of the form, for messages about several forms: 基础数据表（附件1.docx 表1 第16行“2024年决算数”）.
  func reference(_ address: FieldAddress) -> String {
    let place = place(address)
    return place.isEmpty ? title : "\(title)（\(place)）"
  }
}
