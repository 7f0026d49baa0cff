import EvaluationModel
import Formats

/// One form of a file, and what was made of it.
struct ScoredPart {
  /// What is made of a form.
  enum Content {
    /// A 自评表, or base data under a scoring table: as it was read, with its points, and what gave
    /// them.
    case scored(FormReading, ScoredForm, LoadedRubric)
    /// A 基础数据表 that gets no points itself.
    case baseData(BaseDataResult)

    /// Whether it is a 基础数据表 that gets no points itself.
    var isBaseData: Bool {
      if case .baseData = self { true } else { false }
    }

    /// Whether it was scored by a scoring table.
    var isTable: Bool {
      if case .scored(_, let form, _) = self { form.rubric.isTable } else { false }
    }
  }

  /// What was made of it.
  var content: Content
  /// Its number in the file, from one; `nil` where it is the only one.
  var number: Int?
  /// Whether it was a 基础数据表, which has no rows to fill the points into.
  var isOnlyData = false
}
