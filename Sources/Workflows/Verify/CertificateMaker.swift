import EvaluationModel
import Formats

/// Makes certificates, each proved before anybody gets it.
enum CertificateMaker {
  /// The certificate of a scored form.
  ///
  /// - Parameters:
  ///   - form: The form with its points.
  ///   - source: Where it came from.
  ///   - rubric: What scored it.
  /// - Returns: The file.
  /// - Throws: ``WorkflowFault`` where the points do not follow from what the certificate can say.
  static func bytes(
    for form: ScoredForm, from source: CertificateSource, rubric: LoadedRubric
  ) throws(WorkflowFault) -> [UInt8] {
    let bytes = CertificateWriter(source: source, rubric: rubric.text).bytes(for: form)
    var findings: [CertificateFinding]
    do throws(CertificateFaults) {
      let certificate = try Certificate(reading: bytes)
      let again = FormScoring(rubric.scorer, nil).score(certificate.submission, file: "")
      findings =
        certificate.digestFindings + certificate.arithmeticFindings
        + certificate.rescoringFindings(again, rubric: rubric.text)
    } catch {
      findings = error.findings
    }
    guard let first = findings.first else { return bytes }
    throw WorkflowFault(
      "\(source.file) 第\(source.number)张表：计分凭证没有写出，因为它自己不能通过核对：\(first)")
  }
}
