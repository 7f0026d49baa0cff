import EvaluationModel
import Formats
import Scoring

/// Finds rubrics by id, by file, or by what a form says of itself, and compiles each once.
struct RubricLibrary {
  private var loaded: [String: LoadedRubric] = [:]
  /// Built-in rubrics by what forms ask for.
  private var askedFor: [String: LoadedRubric] = [:]
  private var selected: LoadedRubric?
  private let preferences: [ProjectSettings.RubricPreference]

  /// A library that has compiled nothing yet.
  ///
  /// - Parameter preferences: What a bureau's settings choose for which forms.
  init(preferences: [ProjectSettings.RubricPreference] = []) {
    self.preferences = preferences
  }

  /// The library of a command: with what its settings choose, all of it proved, and the rubric that
  /// the command line names.
  ///
  /// - Throws: ``WorkflowFault`` when there is no such rubric or one has faults.
  init(_ source: ProjectSettingsSource, selecting name: String?) throws(WorkflowFault) {
    self.init(preferences: source.rubrics)
    try checkPreferences(of: source.file)
    if let name { try select(name) }
  }

  /// Makes one rubric count for all forms.
  ///
  /// - Throws: ``WorkflowFault`` when there is no such rubric or it has faults.
  private mutating func select(_ name: String) throws(WorkflowFault) {
    selected = try rubric(named: name, isUsage: true)
  }

  /// Compiles every rubric that the settings choose, so that a fault in them is told before any form
  /// is read, and once.
  ///
  /// - Parameter file: The file of the settings, for messages.
  /// - Throws: ``WorkflowFault`` when there is no such rubric or it has faults.
  private mutating func checkPreferences(of file: String?) throws(WorkflowFault) {
    for preference in preferences {
      do throws(WorkflowFault) {
        _ = try rubric(named: preference.rubric, isUsage: true)
      } catch {
        throw WorkflowFault("\(file ?? "") 的 rubrics：\(error)", isUsage: true)
      }
    }
  }

  /// The text of a rubric that the command line or the settings choose, by its id.
  func chosenText(of id: String) -> String? {
    let preferred = preferences.lazy.compactMap { loaded[$0.rubric] }
    return ((selected.map { [$0] } ?? []) + preferred).first { $0.scorer.rubric.id == id }?.text
      .text
  }

  /// The texts of the rubrics that the command line and the settings choose.
  var chosenTexts: [String] {
    let preferred = preferences.compactMap { loaded[$0.rubric]?.text.text }
    return (selected.map { [$0.text.text] } ?? []) + preferred
  }

  /// The scorer for a form, chosen like ``rubric(for:named:)``.
  ///
  /// - Throws: ``WorkflowFault`` when none can be chosen without guessing.
  mutating func scorer(
    for submission: Submission, named place: String
  ) throws(WorkflowFault) -> Scorer {
    try rubric(for: submission, named: place).scorer
  }

  /// The rubric for a form: the selected one, else the one that the settings choose for its kind and
  /// year, else the one that the form names, else the one that fits its kind, layout and year.
  ///
  /// - Throws: ``WorkflowFault`` when none can be chosen without guessing.
  mutating func rubric(
    for submission: Submission, named place: String
  ) throws(WorkflowFault) -> LoadedRubric {
    if let selected, isMeant(selected.scorer, for: submission) { return selected }
    if let preference = preferences.first(where: { $0.applies(to: submission) }) {
      let preferred = try rubric(named: preference.rubric, isUsage: false)
      if isMeant(preferred.scorer, for: submission) { return preferred }
    }
    let asked = submission.tidy(submission.rubric)
    if !asked.isEmpty {
      if let known = askedFor[asked] { return known }
      let id = asked.split(separator: ":").first.map(String.init) ?? asked
      guard BuiltInRubrics.ids.contains(id) else {
        throw WorkflowFault(
          "\(place) /rubric：没有名为“\(asked)”的内置指标体系。可以写：\(BuiltInRubrics.ids.joined(separator: "、"))；或用 --rubric 指定文件。"
        )
      }
      let found = try rubric(named: asked, isUsage: false)
      askedFor[asked] = found
      return found
    }
    return try rubric(named: RubricChoice.id(for: submission, at: place), isUsage: false)
  }

  /// The scoring table that base data are scored by: the selected one, else the one that the settings
  /// choose; `nil` where neither is a scoring table.
  ///
  /// - Throws: ``WorkflowFault`` when it has faults.
  mutating func table(for baseData: Submission) throws(WorkflowFault) -> LoadedRubric? {
    if let selected { return selected.scorer.rubric.isTable ? selected : nil }
    var department = baseData
    department.kind = .department
    guard let preference = preferences.first(where: { $0.applies(to: department) }) else {
      return nil
    }
    let preferred = try rubric(named: preference.rubric, isUsage: false)
    return preferred.scorer.rubric.isTable ? preferred : nil
  }

  /// Whether a rubric that somebody chose for all forms is meant for this one: a scoring table is not
  /// where the form's indicators are the unit's own, as on the forms that lie beside it.
  private func isMeant(_ scorer: Scorer, for submission: Submission) -> Bool {
    !scorer.rubric.isTable || submission.indicators.isEmpty || scorer.covers(submission)
      || RubricChoice.isTable(submission)
      || scorer.count(of: submission) >= max(2, submission.indicators.count / 5)
  }

  /// The rubric in whose frame 基础数据表 are reviewed, which name none and are not scored: the
  /// selected one, else the newest for 部门整体支出.
  ///
  /// - Throws: ``WorkflowFault`` when it has faults.
  mutating func baseDataRubric() throws(WorkflowFault) -> Rubric {
    if let selected { return selected.scorer.rubric }
    var department = Submission()
    department.kind = .department
    let id = try RubricChoice.id(for: department, at: "")
    return try rubric(named: id, isUsage: false).scorer.rubric
  }

  private mutating func rubric(
    named name: String, isUsage: Bool
  ) throws(WorkflowFault) -> LoadedRubric {
    if let rubric = loaded[name] { return rubric }
    let rubric = try LoadedRubric(RubricSource(name, isUsage: isUsage))
    loaded[name] = rubric
    return rubric
  }
}
