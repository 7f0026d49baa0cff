internal import EvaluationModel

/// The problems of each form, as the template `review-details` wants them.
struct ReviewDetails {
  private let forms: [ReviewedForm]
  private let titles: [String: String]
  private let isShort: Bool

  /// The problems of forms that are numbered from one in this order.
  init(_ forms: [ReviewedForm], titles: [String: String]) {
    self.forms = forms
    self.titles = titles
    isShort = forms.count >= ReviewFolderReport.shortFrom
  }

  /// Whether any form has a problem.
  var hasFindings: Bool { forms.contains { !$0.scored.findings.isEmpty } }

  /// What is left out; `nil` for nothing.
  var note: String? {
    isShort
      ? "表较多，这里只列问题，每张表最多\(ReviewFolderReport.mostFindings)项；全部问题和建议见复核工作簿的“问题清单”。" : nil
  }

  /// One context for each form that has a problem.
  var contexts: [[String: Any]] {
    forms.enumerated().compactMap { offset, form in
      form.scored.findings.isEmpty ? nil : context(form, number: offset + 1)
    }
  }

  private func context(_ form: ReviewedForm, number: Int) -> [String: Any] {
    let findings = form.scored.findings
    let shown = isShort ? findings.prefix(ReviewFolderReport.mostFindings) : findings[...]
    let missing = findings.count - shown.count
    let counts = Severity.allCases.reversed().compactMap { severity in
      let count = form.count(severity)
      return count == 0 ? nil : "\(severity.title)\(count)"
    }
    return [
      "number": number, "isOpen": forms.count < ReviewFolderReport.foldedFrom,
      "subject": form.subject, "kind": form.kindTitle, "file": form.label,
      "counts": counts.joined(separator: "　"), "findings": shown.map { finding($0, of: form) },
      "missing": missing > 0 ? missing as Any : false,
    ]
  }

  private func finding(_ finding: Finding, of form: ReviewedForm) -> [String: Any] {
    let advice = isShort ? "" : CellText.lines(finding.advice)
    return [
      "severity": finding.severity.rawValue, "severityTitle": finding.severity.title,
      "code": finding.code, "title": titles[finding.code].map(CellText.line) ?? false as Any,
      "place": form.place(of: finding), "message": CellText.lines(finding.message),
      "advice": advice.isEmpty ? false as Any : advice,
    ]
  }
}
