public import EvaluationModel

/// Writes a scored form with everything that proves its points.
///
/// A certificate holds, for every point, the cells it comes from, what they were read as, the rule
/// with its parameters, the clause, the exact share, the one rounding and the result, and digests
/// over all of it. ``Certificate`` reads it back and proves it.
public struct CertificateWriter: Sendable {
  private let source: CertificateSource
  private let rubric: CertifiedRubric

  /// A writer of the forms that came from one file and were scored with one rubric.
  public init(source: CertificateSource, rubric: CertifiedRubric) {
    self.source = source
    self.rubric = rubric
  }

  /// The certificate as UTF-8 JSON.
  public func bytes(for scored: ScoredForm) -> [UInt8] {
    let tree = CertificateBuilder(
      scored: scored, source: source, rubric: rubric, includesRubricText: true,
      places: scored.submission.placesByPointer
    ).tree()
    var json = JSONText(.pretty)
    json.write(CertificateDigests.sealed(tree))
    return json.finished()
  }
}

extension Submission {
  /// Where cells stand in the file, for people, by their pointers.
  var placesByPointer: [String: String] {
    var result: [String: String] = [:]
    for (address, place) in places { result[address.pointer] = place.description }
    return result
  }
}
