import EvaluationModel

extension FormDraft {
  /// Notes whether the line that people sign is blank; names and telephone numbers are not taken
  /// over.
  mutating func readSignOff(_ line: String, of cell: TableCell? = nil) {
    guard submission.signOff.isAbsent, let signed = SignOffLine(line) else { return }
    submission.signOff = submission.append(signed.isBlank ? "" : "已填")
    if let cell {
      mark(cell, at: .form(.signOff), heading: FormField.signOff.title, isShared: true)
    }
  }
}
