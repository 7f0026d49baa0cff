/// What rules and their parameters are called in Chinese, as the catalogue of rules has it.
///
/// Rules are known to the catalogue alone; whoever prints a rubric is given this.
public struct RuleGlossary: Sendable {
  /// What one rule is called.
  public struct Entry: Sendable {
    /// The id in rubric files: `deduct-per-step`.
    public var rule: String
    /// The name: 按步扣分.
    public var title: String
    /// What its parameters are called, in the catalogue's order.
    public var terms: [Term]

    /// An entry from its parts.
    public init(rule: String, title: String, terms: [Term] = []) {
      self.rule = rule
      self.title = title
      self.terms = terms
    }
  }

  /// What one parameter is called.
  public struct Term: Sendable {
    /// The key in rubric files: `step`.
    public var name: String
    /// What it decides: 一步有多大.
    public var meaning: String
    /// What the words mean that may be written for it; empty where it is no choice.
    public var words: [String: String]
    /// What counts where it is left out, as written; empty where that is nothing.
    public var standard: String

    /// A term from its parts.
    public init(
      name: String, meaning: String, words: [String: String] = [:], standard: String = ""
    ) {
      self.name = name
      self.meaning = meaning
      self.words = words
      self.standard = standard
    }
  }

  /// A glossary that knows no rule: everything is called by its id and key.
  public static let empty = RuleGlossary([])

  private let entries: [String: Entry]

  /// A glossary of some rules; of two of one id the first counts.
  public init(_ entries: [Entry]) {
    self.entries = Dictionary(entries.map { ($0.rule, $0) }) { first, _ in first }
  }

  /// The name of a rule; its id where the glossary does not know it.
  public func title(of rule: String) -> String { entries[rule]?.title ?? rule }

  /// What a parameter decides; its key where the glossary does not know it.
  public func meaning(of parameter: String, in rule: String) -> String {
    term(parameter, rule)?.meaning ?? parameter
  }

  /// The value of a parameter in words: 只算满一步的 for `full`.
  public func words(_ value: ParameterValue, of parameter: String, in rule: String) -> String {
    if case .text(let text) = value, let meaning = term(parameter, rule)?.words[text] {
      return meaning
    }
    return RubricWords.words(value)
  }

  /// A rule with its parameters: `按步扣分（每一步扣的分数：0.5；一步有多大：1%）`.
  ///
  /// - Parameters:
  ///   - use: The rule and its parameters.
  ///   - includesStandards: Whether parameters are told that are left out and have a value all the
  ///     same.
  /// - Returns: One line.
  public func text(_ use: RuleUse, includesStandards: Bool = false) -> String {
    var parts = use.parameters.map { parameter in
      "\(meaning(of: parameter.name, in: use.rule))："
        + words(parameter.value, of: parameter.name, in: use.rule)
    }
    if includesStandards {
      for term in entries[use.rule]?.terms ?? []
      where !term.standard.isEmpty && use.value(term.name) == nil {
        parts.append(
          "\(term.meaning)：\(words(.text(term.standard), of: term.name, in: use.rule))")
      }
    }
    let title = title(of: use.rule)
    return parts.isEmpty ? title : "\(title)（\(parts.joined(separator: "；"))）"
  }

  private func term(_ parameter: String, _ rule: String) -> Term? {
    entries[rule]?.terms.first { $0.name == parameter }
  }
}
