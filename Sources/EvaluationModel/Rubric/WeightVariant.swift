/// Another distribution of the points that the documents allow.
public struct WeightVariant: Equatable, Sendable {
  /// The name: `no-satisfaction`.
  public var id: String
  /// The name for people: 不设满意度指标.
  public var title: String
  /// The points of the execution row.
  public var execution: Points
  /// The points of each dimension, in the order of ``Rubric/dimensions``; zero where it is left out.
  public var weights: [Points]
  /// What else differs, in scoring tables.
  public var changes: [VariantChange]
  /// The clause behind it.
  public var basis: String

  /// A variant from its parts.
  public init(
    id: String, title: String, execution: Points, weights: [Points],
    changes: [VariantChange] = [], basis: String
  ) {
    self.id = id
    self.title = title
    self.execution = execution
    self.weights = weights
    self.changes = changes
    self.basis = basis
  }
}

/// One thing that a variant of a scoring table does otherwise.
public struct VariantChange: Equatable, Sendable {
  /// What is changed.
  public enum Subject: Equatable, Sendable {
    /// One indicator, by its name: its points and parameters of its rule.
    case indicator(String)
    /// One 二级指标, by its name: its rows become one whose standard is not published.
    case subdimension(String)
    /// One 一级指标, by its name: all of it becomes one row whose standard is not published.
    case dimension(String)
  }

  /// What is changed.
  public var subject: Subject
  /// Its points; zero where an indicator is left out.
  public var weight: Points
  /// Its standard as the table prints it; empty where that is not changed.
  public var standard: String
  /// The parameters of an indicator's rule that are given anew.
  public var parameters: [Parameter]
  /// The clause behind the change, or empty for the variant's own.
  public var basis: String

  /// A change from its parts.
  public init(
    subject: Subject, weight: Points, standard: String = "", parameters: [Parameter] = [],
    basis: String = ""
  ) {
    self.subject = subject
    self.weight = weight
    self.standard = standard
    self.parameters = parameters
    self.basis = basis
  }
}
