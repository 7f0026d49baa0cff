/// A rule with the parameters that a rubric gives it.
///
/// Which rules and parameters exist is known to the rule catalogue alone; here they are data.
public struct RuleUse: Equatable, Sendable {
  /// The rule's id: `proportional-completion`.
  public var rule: String
  /// The parameters in the order of the file.
  public var parameters: [Parameter]
  /// The clause behind the rule: an id of ``Clause``.
  public var basis: String

  /// A use of a rule.
  public init(rule: String, parameters: [Parameter] = [], basis: String) {
    self.rule = rule
    self.parameters = parameters
    self.basis = basis
  }

  /// The value of a parameter, or `nil` where the rubric leaves it out.
  public func value(_ name: String) -> ParameterValue? {
    parameters.first { $0.name == name }?.value
  }
}

/// One named parameter of a rule.
public struct Parameter: Equatable, Sendable {
  /// The parameter's name: `reverse`.
  public var name: String
  /// Its value, as written.
  public var value: ParameterValue

  /// A parameter from its parts.
  public init(name: String, value: ParameterValue) {
    self.name = name
    self.value = value
  }
}

/// A value in a rubric file whose meaning only the rule knows.
public indirect enum ParameterValue: Equatable, Sendable {
  /// A scalar, as written.
  case text(String)
  /// A list.
  case list([ParameterValue])
  /// A mapping, in the order of the file.
  case map([Parameter])
}
