import EvaluationModel
import Formats

/// `verify`: certificates in, what they prove and what not out.
public struct VerifyWorkflow: Sendable {
  private let request: VerifyRequest
  private let converter: @Sendable () -> OfficeConverter

  /// A run of what is asked for.
  public init(_ request: VerifyRequest) {
    self.init(request) { .installed }
  }

  /// A run with a converter of its own, which is asked for only where the document needs it.
  init(_ request: VerifyRequest, converter: @escaping @Sendable () -> OfficeConverter) {
    self.request = request
    self.converter = converter
  }

  /// Proves every certificate, and says of each what agrees and what does not.
  ///
  /// - Returns: How it ended; ``ExitStatus/usage`` when nothing could be begun.
  public func run(_ console: Console) -> ExitStatus {
    var given: (name: String, rubric: LoadedRubric)?
    do throws(WorkflowFault) {
      if let name = request.rubric {
        given = (name, try LoadedRubric(RubricSource(name, isUsage: true)))
      }
    } catch {
      console.report("错误：\(error)")
      return error.isUsage ? .usage : .found
    }
    let source =
      request.sources.isEmpty ? nil : CertifiedSource(request.sources, converter: converter)
    var status = ExitStatus.done
    for file in request.files {
      do throws(WorkflowFault) {
        let bytes = try FileLoader.bytes(at: file)
        let verdict = try verdict(on: bytes, given: given, source: source)
        console.write("\(OutputPlan.displayName(file))：\(verdict.text)")
        if !verdict.isSound { status = .found }
      } catch {
        console.report("错误：\(error)")
        status = .found
      }
    }
    return status
  }

  private func verdict(
    on bytes: [UInt8], given: (name: String, rubric: LoadedRubric)?, source: CertifiedSource?
  ) throws(WorkflowFault) -> CertificateVerdict {
    let certificate: Certificate
    do throws(CertificateFaults) {
      certificate = try Certificate(reading: bytes)
    } catch {
      return CertificateVerdict(faults: error.findings)
    }
    var verdict = CertificateVerdict(about: certificate)
    verdict.addArithmetic(certificate)
    var choice: [CertificateFinding] = []
    let rubric = CertifyingRubric.find(for: certificate, given: given, findings: &choice)
    let scored = rubric.map {
      FormScoring($0.scorer, nil).score(certificate.submission, file: "")
    }
    verdict.addRescoring(certificate, scored, rubric, choice)
    if let source { verdict.addSource(try source.compare(with: certificate, rubric)) }
    return verdict
  }
}
