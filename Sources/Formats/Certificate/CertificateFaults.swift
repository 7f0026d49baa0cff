/// Why a file cannot be taken for a certificate at all: everything that is wrong with its writing.
public struct CertificateFaults: Error, Sendable {
  /// What is wrong, in the file's order; at least one.
  public let findings: [CertificateFinding]
}
