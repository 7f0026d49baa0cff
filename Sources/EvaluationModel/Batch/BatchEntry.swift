/// One form of a batch in short: what summaries count and the store keeps of it.
///
/// It holds no part of the form itself, so that a run needs no more memory for more forms.
public struct BatchEntry: Equatable, Sendable {
  /// What became of the form.
  public enum Content: Equatable, Sendable {
    /// It was scored.
    case scored(FormEntry)
    /// It is a 基础数据表, which carries no points; the unit is as filed.
    case baseData(unit: String)
    /// It could not be read or scored.
    case fault(BatchFault)
  }

  /// Where it came from.
  public var place: BatchPlace
  /// What became of it.
  public var content: Content

  /// An entry from its parts.
  public init(place: BatchPlace, content: Content) {
    self.place = place
    self.content = content
  }

  /// The scored form, where there is one.
  public var form: FormEntry? {
    if case .scored(let form) = content { form } else { nil }
  }
}

/// Why a form of a batch was not scored.
public struct BatchFault: Error, Hashable, Sendable {
  /// The stable code: D03; empty where it has none.
  public var code: String
  /// What is wrong and what to do, in Chinese, on one line.
  public var message: String

  /// A fault from its parts.
  public init(code: String, message: String) {
    self.code = code
    self.message = message
  }
}
