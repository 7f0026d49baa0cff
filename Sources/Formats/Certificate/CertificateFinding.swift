/// One thing that is not as it should be in a certificate: where, what stands there, what comes out.
public struct CertificateFinding: Hashable, Sendable {
  /// Which proof failed.
  public enum Check: String, CaseIterable, Sendable {
    /// The file is no whole certificate of a known version.
    case shape
    /// A digest is not that of what it stands for.
    case digest
    /// The recorded numbers do not give the recorded results.
    case arithmetic
    /// Scoring the recorded inputs again gives something else.
    case rescoring
    /// The rubric is not the one that the certificate names.
    case rubric
    /// The document that was sent is another, or says something else.
    case source

    /// The Chinese name.
    public var title: String {
      switch self {
      case .shape: "格式"
      case .digest: "摘要"
      case .arithmetic: "算术"
      case .rescoring: "重新计分"
      case .rubric: "指标体系"
      case .source: "原件"
      }
    }
  }

  /// Which proof failed.
  public var check: Check
  /// Which part it is, for people: 产出指标/数量指标/培训人数.
  public var subject: String
  /// The RFC 6901 pointer into the certificate.
  public var pointer: String
  /// Which field of the part, for people: 得分比例; empty for the part as a whole.
  public var field: String
  /// What stands there, and what comes out or should be.
  public var message: String

  /// A finding from its parts.
  public init(
    check: Check, subject: String, pointer: String, field: String = "", message: String
  ) {
    self.check = check
    self.subject = subject
    self.pointer = pointer
    self.field = field
    self.message = message
  }
}

extension CertificateFinding: CustomStringConvertible {
  /// In one line.
  ///
  /// `〔算术〕产出指标/数量指标/培训人数 得分（/items/1/score）：凭证上是9，算出来是8.1。`
  public var description: String {
    let place = pointer.isEmpty ? "" : "（\(pointer)）"
    let part = [subject, field].filter { !$0.isEmpty }.joined(separator: " ")
    return "〔\(check.title)〕\(part)\(place)：\(message)"
  }
}
