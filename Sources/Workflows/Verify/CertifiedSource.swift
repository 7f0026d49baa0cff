import EvaluationModel
import Formats
import Scoring

/// The documents that were sent, against what a certificate says of them.
struct CertifiedSource {
  /// What comparing gives.
  struct Result {
    /// What differs.
    var findings: [CertificateFinding] = []
    /// The sentence where nothing does.
    var note = ""
  }

  private let names: [String]
  private let files: LoadedFiles

  /// The documents of these names; an archive stands for the files in it.
  init(_ names: [String], converter: () -> OfficeConverter) {
    self.names = names
    files = LoadedFiles(names.map { InputPath($0) }, converter: converter)
  }

  /// Compares the documents with a certificate.
  ///
  /// - Parameters:
  ///   - certificate: The certificate.
  ///   - rubric: What scores, where that is at hand: it completes forms of scoring tables.
  /// - Returns: What differs.
  /// - Throws: ``WorkflowFault`` when a document cannot be opened.
  func compare(
    with certificate: Certificate, _ rubric: CertifyingRubric?
  ) throws(WorkflowFault) -> Result {
    for position in files.indices {
      guard let file = try? files[position], file.digest == certificate.source.digest else {
        continue
      }
      return compare(file, with: certificate, rubric)
    }
    // What cannot be converted here still has its digest.
    for name in names where name != "-" {
      let digest = SHA256.hexadecimal(of: try FileLoader.bytes(at: name))
      guard digest == certificate.source.digest else { continue }
      return Result(note: "\(name) 的摘要相符；它在这里打不开，没有逐格对照。")
    }
    let finding = CertificateFinding(
      check: .source, subject: "原件", pointer: "/source/sha256",
      message:
        "\(names.joined(separator: "、")) 的摘要与凭证记录的（\(certificate.source.digest)）不同：不是同一个文件，或改动过。")
    return Result(findings: [finding])
  }

  private func compare(
    _ file: LoadedFile, with certificate: Certificate, _ rubric: CertifyingRubric?
  ) -> Result {
    let number = certificate.source.number
    let name = OutputPlan.displayName(file.path)
    guard let readings = try? FormFile(file).readings else {
      return Result(note: "\(name) 的摘要相符；它的内容在这里读不出来，没有逐格对照。")
    }
    guard readings.indices.contains(number - 1), let reading = try? readings[number - 1].get()
    else {
      let finding = CertificateFinding(
        check: .source, subject: "原件", pointer: "/source/form", field: "第几张表",
        message: "\(name) 里有\(readings.count)张表，没有可读的第\(number)张。")
      return Result(findings: [finding])
    }
    // A document under another name is the same document.
    let isRenamed = OutputPlan.fileName(file.path) != certificate.source.file
    let remark = isRenamed ? "（凭证上的文件名是 \(certificate.source.file)）" : ""
    return Result(
      findings: findings(reading.submission, certificate, rubric),
      note: "\(name) 的摘要相符\(remark)，第\(number)张表的每一格都与凭证一致。")
  }

  /// What differs from a form, with the base data among the documents that fit best.
  private func findings(
    _ filed: Submission, _ certificate: Certificate, _ rubric: CertifyingRubric?
  ) -> [CertificateFinding] {
    guard let rubric else { return certificate.sourceFindings(filed) }
    let scoring = FormScoring(rubric.scorer, nil)
    var best = certificate.sourceFindings(scoring.score(filed, file: "").submission)
    guard !best.isEmpty, rubric.scorer.rubric.isTable else { return best }
    for base in baseData where !best.isEmpty {
      let form = scoring.score(filed, baseData: base, file: "").submission
      let found = certificate.sourceFindings(form)
      if found.count < best.count { best = found }
    }
    guard let first = best.first, best.allSatisfy({ $0.pointer.hasPrefix("/inputs/data") }) else {
      return best
    }
    var finding = first
    finding.pointer = "/inputs/data"
    finding.field = "基础数据"
    finding.message = "有\(best.count)项与原件不同；数据取自另一个文件的，请再写一个 --source 给出基础数据表。"
    return [finding]
  }

  /// Every 基础数据表 of the documents.
  private var baseData: [Submission] {
    files.indices.flatMap { position -> [Submission] in
      guard let file = try? files[position], let forms = try? FormFile(file).readings else {
        return []
      }
      return forms.compactMap { try? $0.get().submission }.filter(\.isBaseData)
    }
  }
}
