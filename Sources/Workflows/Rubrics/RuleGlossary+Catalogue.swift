import EvaluationModel
import Scoring

extension RuleGlossary {
  /// What the catalogue calls its rules and their parameters.
  static let catalogue = RuleGlossary(
    RuleCatalogue.descriptions.map { rule in
      Entry(
        rule: rule.id, title: rule.title,
        terms: rule.parameters.map { parameter in
          var words: [String: String] = [:]
          if case .choice(let choices) = parameter.form {
            for choice in choices { words[choice.word] = choice.meaning }
          }
          return Term(
            name: parameter.name, meaning: short(parameter.meaning), words: words,
            standard: parameter.standard ?? "")
        })
    })

  /// What a parameter decides, without how it is written: 各档和得分.
  private static func short(_ meaning: String) -> String {
    String(meaning.prefix { $0 != "，" && $0 != "：" })
  }
}
