import EvaluationModel

/// Puts the values of a 基础数据表 into a form of a scoring table, so that all formulas use them.
struct BaseDataAdoption {
  private let definitions: [DataDefinition]

  init(_ definitions: [DataDefinition]) {
    self.definitions = definitions
  }

  /// The form with the base table's values.
  ///
  /// An item that both give counts as the base table gives it, under whatever name each has it; the
  /// form's own value, where it differs, keeps its place under the name that
  /// ``Submission/ownName(_:)`` gives, so that no formula finds it.
  func adopting(_ base: Submission, into form: Submission) -> Submission {
    var form = form
    var base = base
    base.year = base.year ?? form.year
    form.year = form.year ?? base.year
    let given = FormDataReader(base)
    let own = FormDataReader(form)
    for definition in definitions {
      let theirs = given.entry(definition)
      let mine = own.entry(definition)
      guard theirs.isFilled, mine.isFilled, theirs.value == nil || theirs.value != mine.value else {
        continue
      }
      for case .data(let index, _) in mine.addresses { form.setAside(index) }
    }
    form.adopt(baseData: base)
    return form
  }
}
