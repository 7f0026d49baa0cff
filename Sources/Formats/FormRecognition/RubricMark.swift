import EvaluationModel

/// The id of a rubric that a blank form prints below its table: 指标体系编号：hunan-project.
enum RubricMark {
  /// The id in a text; `nil` where there is none.
  static func id(in text: String) -> String? {
    guard text.has("指标体系编号"), let label = text.firstRange(of: BlankFormLayout.rubricLabel) else {
      return nil
    }
    let id = text[label.upperBound...].prefix { character in
      character.isASCII && (character.isLetter || character.isNumber || "-_.:".contains(character))
    }
    return id.isEmpty ? nil : String(id)
  }
}
