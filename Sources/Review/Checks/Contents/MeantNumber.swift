import EvaluationModel

/// What a malformed number was probably meant to be; only ever a question.
enum MeantNumber {
  /// 173.59 for 173,59, and 1143900 for 1.143.900; `nil` where nothing suggests itself.
  static func guess(_ text: String) -> String? {
    let plain = text.map { character in character == "，" ? "," : character }
    let commas = plain.indices.filter { plain[$0] == "," }
    let points = plain.indices.filter { plain[$0] == "." }
    let candidate: [Character]
    if commas.count == 1, points.isEmpty {
      candidate = plain.map { $0 == "," ? "." : $0 }
    } else if commas.isEmpty, points.count >= 2 {
      candidate = plain.filter { $0 != "." }
      guard groupsOfThree(plain, after: points) else { return nil }
    } else {
      return nil
    }
    let meant = String(candidate)
    guard case .quantity = TargetText(meant).content else { return nil }
    return meant
  }

  /// Whether three digits stand behind each mark.
  private static func groupsOfThree(_ text: [Character], after marks: [Int]) -> Bool {
    marks.allSatisfy { mark in
      text[(mark + 1)...].prefix(while: { $0.isWholeNumber }).count == 3
    }
  }
}
