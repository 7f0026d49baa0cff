public import EvaluationModel

/// Something that a reader left out without refusing the form: a key that it does not know.
public struct ReadingNotice: Hashable, Sendable {
  /// The key as written.
  public var key: String
  /// The RFC 6901 pointer to it.
  public var pointer: String
  /// Where the key stands.
  public var place: Place?
  /// The known key that was probably meant.
  public var suggestion: String?

  /// A notice from its parts.
  public init(key: String, pointer: String, place: Place?, suggestion: String?) {
    self.key = key
    self.pointer = pointer
    self.place = place
    self.suggestion = suggestion
  }

  /// What is to be said about it, in Chinese, without the place.
  public var message: String {
    guard let suggestion else { return "不认识的键“\(key)”，其内容没有读入。" }
    return "不认识的键“\(key)”，其内容没有读入；是否应为“\(suggestion)”？"
  }
}

extension ReadingNotice: CustomStringConvertible {
  /// Place, pointer and message in one line.
  public var description: String {
    let location = [place?.description ?? "", pointer].filter { !$0.isEmpty }
    return location.joined(separator: " ") + "：" + message
  }
}
