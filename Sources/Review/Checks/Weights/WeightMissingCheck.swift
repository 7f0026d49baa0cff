import EvaluationModel

/// W05: a filled row has no 分值.
enum WeightMissingCheck: Check {
  static let description = CheckDescription(
    code: "W05", name: "weight-missing", title: "分值未填", severity: .error,
    meaning: "填了指标的行必须有分值；没有分值就不能计分，合计也不可靠。",
    remedy: "请填写大于0的数字作为分值，如 8。", source: "自评表填表要求；财政信息系统保存校验",
    example: CheckExample(
      wrong: [.init(.indicator(0, .weight), "")],
      corrected: [.init(.indicator(0, .weight), "30")], finding: .indicator(0, .weight)))

  static func problems(in form: CheckedForm) -> [Problem] {
    form.rows.compactMap { row in
      let address = FieldAddress.indicator(row.index, .weight)
      switch form.submission.points(row.filed.weight) {
      case .blank:
        return Problem(address, "\(row.title)没有填写分值")
      case .malformed:
        return Problem(address, "\(row.title)的分值“\(form.text(row.filed.weight))”不是可用的分值")
      case .absent, .points:
        return nil
      }
    }
  }
}
