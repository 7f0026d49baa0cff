import EvaluationModel
import Formats

/// What proving one certificate gave: a line for each proof, and everything that does not agree.
struct CertificateVerdict {
  /// At most this many findings are told: one change may show in many places.
  private static let mostTold = 40

  private var lines: [String]
  private var findings: [CertificateFinding]
  /// Whether the points were not derived anew, because no rubric was at hand.
  private var isArithmeticOnly = false

  /// The verdict on a file that is no whole certificate.
  init(faults: [CertificateFinding]) {
    lines = ["格式：不是一份完整的计分凭证，其余各项没有核对。"]
    findings = faults
  }

  /// The verdict on a certificate of which nothing is proved yet but its format.
  init(about certificate: Certificate) {
    lines = [
      "\(certificate.title)，总分\(certificate.totalText)，\(certificate.itemCount)项。",
      "格式：完整，版本\(Certificate.version)。",
    ]
    findings = []
  }

  /// Whether everything agrees.
  var isSound: Bool { findings.isEmpty }

  /// Adds what digests and arithmetic say.
  mutating func addArithmetic(_ certificate: Certificate) {
    add("摘要", certificate.digestFindings, sound: "各项和整张凭证的摘要都相符。")
    add(
      "算术", certificate.arithmeticFindings,
      sound: "每一项的读数、比例、取舍、得分，以及合计和等级，都能从凭证上的数算出来。")
  }

  /// Adds what scoring again says.
  ///
  /// - Parameters:
  ///   - certificate: The certificate.
  ///   - scored: Its inputs scored again; `nil` without a rubric.
  ///   - rubric: The rubric.
  ///   - choice: What is wrong with the rubric itself.
  mutating func addRescoring(
    _ certificate: Certificate, _ scored: ScoredForm?, _ rubric: CertifyingRubric?,
    _ choice: [CertificateFinding]
  ) {
    findings += choice
    guard let scored, let rubric else {
      isArithmeticOnly = true
      lines.append(
        "重新计分：没有摘要为 \(certificate.rubricDigest) 的指标体系（\(certificate.rubricID)），没有重新计分。请用 --rubric 给出它的文件。"
      )
      return
    }
    // What the arithmetic has told already is not told again.
    let known = Set(findings.map(\.pointer))
    let all = certificate.rescoringFindings(scored, rubric: rubric.text)
    let new = all.filter { !known.contains($0.pointer) }
    let digest = rubric.text.digest
    if all.isEmpty {
      lines.append("重新计分：按\(rubric.title)（摘要 \(digest)）逐项重新计分，全部相符。")
    } else {
      lines.append("重新计分：按\(rubric.title)（摘要 \(digest)）逐项重新计分，\(all.count)处不同。")
    }
    if case .carried = rubric.origin {
      lines.append(
        "指标体系：文本由凭证自带，与所记摘要\(digest == certificate.rubricDigest ? "相符" : "不符")；是不是发布的那一份，请核对上面的摘要，或用 --rubric 给出文件。"
      )
    }
    findings += new
  }

  /// Adds what the document that was sent says.
  mutating func addSource(_ result: CertifiedSource.Result) {
    let known = Set(findings.map(\.pointer))
    let new = result.findings.filter { !known.contains($0.pointer) }
    add("原件", result.findings, sound: result.note, told: new)
  }

  /// The verdict for people, several lines.
  var text: String {
    var text = lines.joined(separator: "\n  ")
    for finding in findings.prefix(Self.mostTold) { text += "\n  \(finding)" }
    if findings.count > Self.mostTold { text += "\n  ……另有\(findings.count - Self.mostTold)处。" }
    if findings.isEmpty {
      text += "\n  结论：没有发现改动。\n"
    } else if isArithmeticOnly {
      text += "\n  结论：\(findings.count)处不符或不能核对，没有重新计分，这份凭证还不能采信。\n"
    } else {
      text += "\n  结论：\(findings.count)处不符，这份凭证不能采信。\n"
    }
    return text
  }

  private mutating func add(
    _ name: String, _ found: [CertificateFinding], sound: String,
    told: [CertificateFinding]? = nil
  ) {
    lines.append("\(name)：" + (found.isEmpty ? sound : "\(found.count)处不符。"))
    findings += told ?? found
  }
}
