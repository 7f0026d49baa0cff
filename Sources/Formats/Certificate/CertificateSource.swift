import EvaluationModel

/// The file that a certified form was read from.
public struct CertificateSource: Equatable, Sendable {
  /// The file's name without its folder.
  public var file: String
  /// The SHA-256 of the file as it was sent, in hexadecimal digits.
  public var digest: String
  /// The form's number in the file, from one.
  public var number: Int

  /// A source from its parts.
  public init(file: String, digest: String, number: Int) {
    self.file = file
    self.digest = digest
    self.number = number
  }
}

/// The text of a rubric and its digest, by which a certificate names it.
public struct CertifiedRubric: Equatable, Sendable {
  /// The text of `rubric.yaml`, without a byte order mark.
  public let text: String
  /// The SHA-256 of the text, in hexadecimal digits.
  public let digest: String
  /// The variant of a scoring table that was asked for; `nil` where the form itself decides.
  public let variant: String?

  /// A rubric by its text.
  public init(text: String, variant: String? = nil) {
    self.text = text
    self.variant = variant
    digest = SHA256.hexadecimal(of: Array(text.utf8))
  }
}
