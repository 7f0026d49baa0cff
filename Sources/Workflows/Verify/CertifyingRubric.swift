import EvaluationModel
import Formats
import Scoring

/// The rubric that a certificate is proved with, and where it comes from.
struct CertifyingRubric {
  /// Where a rubric comes from.
  enum Origin {
    /// Named on the command line.
    case given(String)
    /// Part of the command.
    case builtIn
    /// Carried by the certificate itself.
    case carried
  }

  /// What scores.
  let scorer: Scorer
  /// The text and its digest.
  let text: CertifiedRubric
  /// Where it comes from.
  let origin: Origin

  /// The built-in rubrics by the digests of their texts.
  private static let builtIn: [String: String] = {
    var ids: [String: String] = [:]
    for id in BuiltInRubrics.ids {
      guard let text = BuiltInRubrics.rubricText(id: id) else { continue }
      ids[CertifiedRubric(text: text).digest] = id
    }
    return ids
  }()

  /// Finds the rubric whose text has the digest that a certificate names.
  ///
  /// - Parameters:
  ///   - certificate: The certificate.
  ///   - given: The rubric that the command line names, with its name.
  ///   - findings: Is told what is wrong with the choice.
  /// - Returns: The rubric; `nil` where none is at hand.
  static func find(
    for certificate: Certificate, given: (name: String, rubric: LoadedRubric)?,
    findings: inout [CertificateFinding]
  ) -> CertifyingRubric? {
    let digest = certificate.rubricDigest
    if let given {
      if given.rubric.text.digest == digest {
        return compiled(given.rubric.text.text, certificate, .given(given.name), &findings)
      }
      findings.append(
        finding("凭证用的指标体系摘要是 \(digest)，而 \(given.name) 的摘要是 \(given.rubric.text.digest)，不是同一份。"))
    }
    if let id = builtIn[digest], let text = BuiltInRubrics.rubricText(id: id),
      let rubric = compiled(text, certificate, .builtIn, &findings)
    {
      return rubric
    }
    guard let text = certificate.rubricText else {
      findings.append(finding("凭证没有附指标体系的文本，也没有给出摘要相同的一份，不能重新计分。请用 --rubric 给出发布的那一份。"))
      return nil
    }
    let builtIn = BuiltInRubrics.rubricText(id: certificate.rubricID)
    if builtIn == text {
      findings.append(finding("所附的文本与内置的 \(certificate.rubricID) 相同，但凭证所记的摘要 \(digest) 不是它的。"))
    } else if builtIn != nil {
      findings.append(
        finding(
          "凭证写的是内置的 \(certificate.rubricID)，但所附的文本与这个程序内置的不是同一份：可能被改动过，也可能出自程序的另一版本。请用 --rubric 给出发布的那一份。"
        ))
    }
    return compiled(text, certificate, .carried, &findings)
  }

  private static func compiled(
    _ text: String, _ certificate: Certificate, _ origin: Origin,
    _ findings: inout [CertificateFinding]
  ) -> CertifyingRubric? {
    let variant = certificate.rubricVariant
    do {
      let document = try RubricYAMLReader.read(Array(text.utf8), file: "rubric.yaml")
      var scorer = try Scorer(document.rubric)
      if let variant {
        guard let chosen = scorer.variant(variant) else {
          findings.append(finding("指标体系没有名为“\(variant)”的变体。"))
          return nil
        }
        scorer = chosen
      }
      return CertifyingRubric(
        scorer: scorer, text: CertifiedRubric(text: text, variant: variant), origin: origin)
    } catch let error as RubricFaults {
      let reasons = error.faults.map(\.message).joined(separator: "；")
      findings.append(finding("凭证所附的指标体系不能使用：\(reasons)"))
    } catch {
      findings.append(finding("凭证所附的指标体系读不出来：\(error)"))
    }
    return nil
  }

  private static func finding(_ message: String) -> CertificateFinding {
    CertificateFinding(
      check: .rubric, subject: "指标体系", pointer: "/rubric", message: message)
  }

  /// Where it comes from, for people.
  var title: String {
    switch origin {
    case .given(let name): "给出的 \(name)"
    case .builtIn: "内置的 \(scorer.rubric.id)"
    case .carried: "凭证所附的 \(scorer.rubric.id)"
    }
  }
}
